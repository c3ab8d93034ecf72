import { type FailureSums, type SeenFailure, sumUpFailures } from "./failure-sums.ts";
import { grouped } from "./grouped.ts";
import type { Observation, ObservedPolicy, ReportedBy } from "./observation.ts";
import {
  type DaySums,
  failuresOf,
  noSessions,
  plus,
  type SenderSums,
  type Sessions,
  sessionsOf,
} from "./sender-day.ts";

/** What reports about one domain add up to, in tables. */
export interface Sums {
  /** The first and the last day; null: no report has one. */
  readonly range: { readonly from: string; readonly until: string } | null;
  /** Most sessions first, those without a valid signature last. */
  readonly senders: readonly SenderSums[];
  /** Of the senders that count; oldest first, only days with their reports. */
  readonly days: readonly DaySums[];
  /** What would be refused first, then the newest. */
  readonly failures: readonly FailureSums[];
}

export function sumUp(observations: readonly Observation[]): Sums {
  const senders = [...grouped(observations, ({ who }) => keyOf(who)).values()].map(senderSums);
  const all = senders.map(({ sums }) => sums).sort(byImportance);
  const days = daysOf(all);
  const first = days[0];
  return {
    range: first === undefined ? null : { from: first.day, until: days.at(-1)!.day },
    senders: all,
    days: daysOf(countingOf(all)),
    failures: sumUpFailures(senders),
  };
}

/** Whose sessions count: an unsigned report is anybody's (RFC 8460 §3). Where all are unsigned, they are all there is. */
export function countingOf(senders: readonly SenderSums[]): readonly SenderSums[] {
  const counting = senders.filter(({ signed }) => signed !== false);
  return counting.length > 0 ? counting : senders;
}

/** Unsigned senders are distinguished by their name, and never taken for one that is signed. */
function keyOf({ sender, name, signed }: ReportedBy): string {
  return sender === null ? `${signed} ${name.toLowerCase()}` : `= ${sender}`;
}

function senderSums(observations: readonly Observation[]): { sums: SenderSums; seen: SeenFailure[] } {
  // The newest name: organizations are renamed.
  const { who } = observations.reduce((a, b) => ((b.day ?? "") > (a.day ?? "") ? b : a));
  const byDay = grouped(observations, ({ day }) => day ?? "");
  const policies = new Map([...byDay].map(([day, list]) => [day, list.flatMap((one) => one.policies)]));
  const series = [...policies].map(([day, list]) => ({ day, ...sessionsOf(list) }));
  const sums = {
    ...who,
    reports: observations.reduce((total, { reports }) => total + reports, 0),
    days: series.filter(({ day }) => day !== "").length,
    total: series.reduce<Sessions>(plus, noSessions),
    series: sumsByDay(series),
  };
  return { sums, seen: [...policies].flatMap(([day, list]) => seenFailures(sums, day, list)) };
}

function seenFailures(by: SenderSums, day: string, policies: readonly ObservedPolicy[]): SeenFailure[] {
  const mx = new Set(policies.flatMap((policy) => policy.mx));
  const isOnlyServer = mx.size === 1 && !mx.has("") && ![...mx][0]!.startsWith("*.");
  return failuresOf(policies).map((failure) => ({ failure, by, day: day || null, isOnlyServer }));
}

function daysOf(senders: readonly SenderSums[]): DaySums[] {
  return sumsByDay(senders.flatMap(({ series }) => series));
}

/** Reports without a day are in the totals only. */
function sumsByDay(series: readonly DaySums[]): DaySums[] {
  return [...grouped(series, ({ day }) => day)]
    .filter(([day]) => day !== "")
    .map(([day, list]) => ({ ...list.reduce<Sessions>(plus, noSessions), day }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function byImportance(a: SenderSums, b: SenderSums): number {
  const unsigned = Number(a.signed === false) - Number(b.signed === false);
  return (
    unsigned || b.total.ok + b.total.failed - (a.total.ok + a.total.failed) || (a.name < b.name ? -1 : 1)
  );
}
