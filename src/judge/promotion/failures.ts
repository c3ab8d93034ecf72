import { dayName } from "../../ledger/evidence/day.ts";
import type { CellFailure } from "../../ledger/evidence/evidence.ts";
import { senderName } from "../../ledger/evidence/known-senders.ts";
import { kinds } from "../../sts/tls-report/kinds.ts";
import type { SenderDay, SenderHistory } from "./facts.ts";
import { sessionsOf } from "./refusals.ts";

/** What findings say of the failures of one kind that a sender met at one server, over some days. */
export function failureArgs({ sender }: SenderHistory, days: readonly SenderDay[]) {
  return groupsIn(days).map(({ kind, mx, from, to, sessions }) => ({
    sender: senderName(sender),
    kind,
    mx: mx ?? "an unnamed server",
    meaning: kinds[kind].meaning,
    remedy: kinds[kind].fix,
    from: dayName(from),
    to: dayName(to),
    sessions,
  }));
}

type Group = Pick<CellFailure, "kind" | "mx" | "sessions"> & { readonly from: number; readonly to: number };

function groupsIn(days: readonly SenderDay[]): Group[] {
  const found = new Map<string, Group>();
  for (const { day, blocking } of days)
    for (const { kind, mx, sessions } of blocking) {
      const key = JSON.stringify([kind, mx]);
      const before = found.get(key) ?? { kind, mx, from: day, to: day, sessions: 0 };
      found.set(key, { ...before, to: day, sessions: before.sessions + sessions });
    }
  return [...found.values()];
}

/** What to do about the most frequent of them. */
export function remedyFor(failures: readonly CellFailure[]): string {
  const all = Object.keys(kinds) as (keyof typeof kinds)[];
  const count = (kind: string) => sessionsOf(failures.filter((one) => one.kind === kind));
  return kinds[all.reduce((most, kind) => (count(kind) > count(most) ? kind : most))].fix;
}
