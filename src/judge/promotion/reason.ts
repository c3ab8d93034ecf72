import type { Finding } from "../../base/finding.ts";
import type { Facts } from "./facts.ts";

/** An error: enforce would lose mail. A warning: it is not time yet. A notice: worth knowing. */
export interface Reason {
  readonly finding: Finding;
  /** When it ends, in seconds, if nothing happens; null: unknown. */
  readonly until: number | null;
}

/** One thing that is judged; no rule knows of another. */
export type Rule = (facts: Facts) => readonly Reason[];

export function openEnd(finding: Finding): Reason {
  return { finding, until: null };
}
