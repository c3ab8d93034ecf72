import type { Evidence } from "./evidence.ts";

/**
 * Characters: the next job gets it as a variable of the environment, and Linux takes no longer one than 131,072 bytes.
 */
const maxLength = 100_000;

/** Evidence for another job, on one line; the oldest days are left out where it is too much. They were sent before. */
export function evidenceOutput(evidence: Evidence): string {
  let left = maxLength - JSON.stringify({ ...evidence, days: [] }).length;
  const days = evidence.days.filter((day) => {
    left = left < 0 ? left : left - JSON.stringify(day).length - 1;
    return left >= 0;
  });
  return JSON.stringify({ ...evidence, days });
}
