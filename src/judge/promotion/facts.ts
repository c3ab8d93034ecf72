import type { Timestamp } from "../../base/time.ts";
import { secondsOf } from "../../base/time.ts";
import { dayAt, dayNumber } from "../../ledger/evidence/day.ts";
import type { Cell, CellFailure, Evidence, Look } from "../../ledger/evidence/evidence.ts";
import { grouped } from "../../ledger/evidence/grouped.ts";
import { isKnownSender } from "../../ledger/evidence/known-senders.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { constants } from "./constants.ts";
import { type DayOfSender, isNoise, isTransient } from "./noise.ts";
import { provenIn, refusalsIn } from "./refusals.ts";
import type { Streak } from "./streak.ts";

/** All that the rule looks at. */
export interface Known {
  /** null: there is none, or none that can be read. */
  readonly evidence: Evidence | null;
  /** Of the domain. */
  readonly ledger: Ledger;
  /** What `verify` sees now; null: not checked. */
  readonly look: Look | null;
  /** Code to reason: what `policy.yml` accepts. */
  readonly accepted: Readonly<Record<string, string>>;
  /** In seconds. */
  readonly now: number;
}

/** A day of a sender, as the rule sees it. */
export interface SenderDay extends DayOfSender {
  /** Without noise. */
  readonly blocking: readonly CellFailure[];
  readonly cell: Cell;
}

export interface SenderHistory {
  readonly sender: string;
  /** Those with reports, oldest first; at least one. */
  readonly days: readonly SenderDay[];
}

export interface Facts extends Known {
  readonly streak: Streak;
  /** A day number. */
  readonly today: number;
  /** Known senders, with the days that count: after the streak began, and over. */
  readonly known: readonly SenderHistory[];
  readonly others: readonly SenderHistory[];
  /** The days on which any known sender reported, oldest first, whatever the policy was then. */
  readonly reportDays: readonly number[];
  /** The present look, or a recent one. */
  readonly lookNow: Look | null;
}

export function factsOf(known: Known, streak: Streak): Facts {
  const today = dayAt(known.now);
  const first = dayAt(streak.since) + 1;
  const cells = (known.evidence?.days ?? [])
    .map(({ day, senders }) => ({ day: dayNumber(day), senders }))
    .filter(({ day }) => day < today)
    .sort((a, b) => a.day - b.day);
  const histories = historiesIn(
    cells.filter(({ day }) => day >= first),
    streak,
  );
  return {
    ...known,
    streak,
    today,
    known: histories.filter(({ sender }) => isKnownSender(sender)),
    others: histories.filter(({ sender }) => !isKnownSender(sender)),
    reportDays: cells
      .filter(({ senders }) => senders.some(({ sender }) => isKnownSender(sender)))
      .map(({ day }) => day),
    lookNow: known.look ?? recentLook(known),
  };
}

type DayOfCells = { readonly day: number; readonly senders: readonly Cell[] };

function historiesIn(days: readonly DayOfCells[], streak: Streak): SenderHistory[] {
  const weighed = days.flatMap(({ day, senders }) =>
    senders.map((cell) => {
      return { day, cell, refusals: refusalsIn(cell, streak), proven: provenIn(cell, streak) };
    }),
  );
  return Array.from(
    grouped(weighed, ({ cell }) => cell.sender),
    ([sender, all]) => ({ sender, days: all.map((one) => ({ ...one, blocking: withoutNoise(one, all) })) }),
  );
}

function withoutNoise({ day, refusals }: DayOfSender, days: readonly DayOfSender[]): readonly CellFailure[] {
  if (!refusals.some(isTransient) || !isNoise(day, days)) return refusals;
  return refusals.filter((failure) => !isTransient(failure));
}

function recentLook({ evidence, now }: Known): Look | null {
  const [newest] = evidence?.looks ?? [];
  return newest !== undefined && isRecent(newest.at, now) ? newest : null;
}

function isRecent(at: Timestamp, now: number): boolean {
  return now - secondsOf(at) <= constants.freshLookDays * 86_400;
}

/** The last day on which a sender met what would be a refusal; null: none. */
export function lastBlocked({ days }: SenderHistory): number | null {
  return days.findLast(({ blocking }) => blocking.length > 0)?.day ?? null;
}

export function provenOn(days: readonly SenderDay[]): number {
  return days.reduce((total, { proven }) => total + proven, 0);
}
