import fc from "fast-check";
import type { Code } from "../../src/base/catalog/catalog.ts";
import { announcement } from "./announced.ts";
import { histories, themes } from "./histories.ts";
import type { History } from "./history.ts";
import type { Refusal } from "./sender.ts";
import { type Outcome, simulate } from "./simulate.ts";
import { at } from "./timeline.ts";

/** How many histories were of a kind, and what happened in them. */
export type Tally = Record<Count, number> & { readonly announcedBy: Partial<Record<Code, number>> };
type Count = (typeof counts)[number];

const counts = [
  "histories",
  "enforced",
  "migrations in time",
  "migrations too early",
  "switched off and deleted",
  "deleted while enforcing",
  "renamed",
  "reverted",
  "green with a move under enforce",
  "dates kept in a migration",
  "with refusals",
  "refusals",
  "refusals by honest senders",
  "refusals by lazy senders",
  "refusals after a stale fetch",
  "deliveries under enforce",
] as const;

export function emptyTally(): Tally {
  return {
    ...(Object.fromEntries(counts.map((count) => [count, 0])) as Record<Count, number>),
    announcedBy: {},
  };
}

/** Adds what one history was. */
export function count(tally: Tally, history: History, outcome: Outcome): void {
  const { life, refusals, admitted, isQuiet, keptDates } = outcome;
  const { moves, publications } = life;
  const isEnforced = publications.some(({ mode }) => mode === "enforce");
  const isOff = publications.at(-1)?.mode === "none";
  const isMoved = isEnforced && admitted > 0 && moves.length > 0 && publications.length > 2;
  const isStale = ({ policy, fetched, sender }: Refusal) =>
    at(life.sites[sender.domain].origin, fetched)?.id !== policy.id;
  const by = (holds: (refusal: Refusal) => boolean) => refusals.filter(holds).length;
  const seen: Record<Count, number | boolean> = {
    histories: 1,
    enforced: isEnforced,
    "migrations in time": moves.some(({ advice }) => advice === "kept"),
    "migrations too early": moves.some(({ advice }) => advice === "broken"),
    "switched off and deleted": life.isDeleted && isEnforced && isOff,
    "deleted while enforcing": life.isDeleted && publications.at(-1)?.mode === "enforce",
    renamed: life.isRenamed,
    reverted: history.steps.some((step) => step.kind === "edit" && step.edit.back !== undefined),
    "green with a move under enforce": isQuiet && isMoved,
    "dates kept in a migration": keptDates && isMoved && moves.some(({ advice }) => advice === "kept"),
    "with refusals": refusals.length > 0,
    refusals: refusals.length,
    "refusals by honest senders": by(({ sender }) => sender.kind === "honest"),
    "refusals by lazy senders": by(({ sender }) => sender.kind === "lazy"),
    "refusals after a stale fetch": by(isStale),
    "deliveries under enforce": admitted,
  };
  for (const name of counts) tally[name] += Number(seen[name]);
  for (const refusal of refusals) {
    const code = announcement(refusal, life)?.code;
    if (code !== undefined) tally.announcedBy[code] = (tally.announcedBy[code] ?? 0) + 1;
  }
}

/** Runs histories of all themes in turn, drawn from `seed`: for figures, such as histories per second. */
export function tallyOf(total: number, seed: number): Tally {
  const tally = emptyTally();
  for (const theme of themes) {
    const drawn = fc.sample(histories(theme), { numRuns: Math.ceil(total / themes.length), seed });
    for (const history of drawn) count(tally, history, simulate(history));
  }
  return tally;
}
