import type { Finding } from "../../base/finding.ts";
import type { Timestamp } from "../../base/time.ts";

/** May testing become enforce? `watch`: it is enforced already; `none`: there is no policy that could be. */
export type Verdict = "ready" | "wait" | "stop" | "watch" | "none";

export interface Promotion {
  readonly verdict: Verdict;
  /** The reasons (errors stop, warnings wait) and what else is worth knowing (notices). */
  readonly findings: readonly Finding[];
  /** When it may be ready, if nothing happens; null: no date can be given. */
  readonly earliest: Timestamp | null;
  /** When the streak of testing began. */
  readonly since: Timestamp | null;
  /** Since the last failure that a known sender met: none of these sessions failed. */
  readonly numbers: {
    /** Days with verified sessions of known senders. */
    readonly days: number;
    /** Verified sessions of known senders. */
    readonly sessions: number;
    /** With 95 % confidence fewer than 1 in `bound` would fail; null: too few to say. */
    readonly bound: number | null;
  };
}
