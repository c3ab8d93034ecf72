import type { CellFailure, CellPolicy } from "./evidence.ts";
import { grouped } from "./grouped.ts";
import { mostSessions } from "./rounded.ts";

/** No ordinary day has more in one cell. */
export const mostFailures = 48;
export const anotherHost = "another host";

/** The parts of several policies added up: one for each type and policy, and in it one for each kind of failure. */
export function summedPolicies(policies: readonly CellPolicy[]): CellPolicy[] {
  return groupsInOrder(policies, ({ type, policy, mode }) => [type, policy, mode]).map((same) => ({
    ...same[0]!,
    ok: sum(same.map(({ ok }) => ok)),
    failed: sum(same.map(({ failed }) => failed)),
    failures: fewFailures(summedFailures(same.flatMap(({ failures }) => failures))),
  }));
}

function summedFailures(failures: readonly CellFailure[]): CellFailure[] {
  return groupsInOrder(failures, ({ kind, mx, reason }) => [kind, mx, reason]).map((same) => ({
    ...same[0]!,
    sessions: sum(same.map(({ sessions }) => sessions)),
  }));
}

/** The largest stay as they are; of the others only the kind does. */
function fewFailures(failures: readonly CellFailure[]): CellFailure[] {
  if (failures.length <= mostFailures) return [...failures];
  const sorted = failures.toSorted((a, b) => b.sessions - a.sessions);
  const rest = sorted.slice(mostFailures / 2).map((one) => ({ ...one, mx: null, reason: null }));
  return summedFailures([...sorted.slice(0, mostFailures / 2), ...rest]);
}

/** In the order of their keys, so that equal sums are equal texts. */
export function groupsInOrder<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const found = grouped(items, (item) => JSON.stringify(keyOf(item)));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

export function sum(numbers: readonly number[]): number {
  return Math.min(
    mostSessions,
    numbers.reduce((total, one) => total + one, 0),
  );
}
