import type { Cell, CellPolicy } from "./evidence.ts";

/**
 * Numbers to two significant digits: the rest is not needed in public. Successes down and failures up, to err on the
 * safe side.
 */
export function rounded(cell: Cell): Cell {
  return { ...cell, policies: cell.policies.map(roundedPolicy) };
}

function roundedPolicy(policy: CellPolicy): CellPolicy {
  return {
    ...policy,
    ok: twoDigits(policy.ok, Math.floor),
    failed: twoDigits(policy.failed, Math.ceil),
    failures: policy.failures.map((one) => ({ ...one, sessions: twoDigits(one.sessions, Math.ceil) })),
  };
}

export function twoDigits(number: number, round: (value: number) => number): number {
  const power = 10 ** Math.max(0, String(number).length - 2);
  return Math.min(round(number / power) * power, mostSessions);
}

/** What one day can have of anything; more is a mistake, or an attack on sums. */
export const mostSessions = 99_000_000_000;
