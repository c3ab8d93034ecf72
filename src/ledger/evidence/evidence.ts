import type { Timestamp } from "../../base/time.ts";
import type { Mode } from "../../sts/policy-file.ts";
import type { FailureKind } from "../../sts/tls-report/kinds.ts";
import type { PolicyType, ReasonCode } from "../../sts/tls-report/report.ts";

/** What the reports about a domain add up to: the shape of `evidence.json`. It may be public. */
export interface Evidence {
  readonly version: 1;
  readonly domain: string;
  /** null: nothing was read yet. */
  readonly read: ReadCounts | null;
  /** Newest first. */
  readonly days: readonly EvidenceDay[];
  /** What `verify` saw; newest first. */
  readonly looks: readonly Look[];
}

export interface ReadCounts {
  /** When the mailbox was read. */
  readonly until: Timestamp;
  /** The first day that was read. */
  readonly since: string;
  /** About the domain, without repetitions. */
  readonly reports: number;
  readonly unreadable: number;
  readonly unsigned: number;
  /** About somebody else's domain. */
  readonly foreign: number;
  readonly duplicates: number;
}

export interface EvidenceDay {
  /** `2026-11-24`, UTC. */
  readonly day: string;
  readonly senders: readonly Cell[];
}

/** What one sender reported about one day. Only signed reports make cells. */
export interface Cell {
  /** An organizational domain, or `others`. */
  readonly sender: string;
  /** Of `others`: how many senders, and how many of them met failures that would be refusals. */
  readonly count?: number;
  readonly failing?: number;
  readonly reports: number;
  /** The version of the rules by which the reports were read. */
  readonly rules: number;
  readonly policies: readonly CellPolicy[];
}

export interface CellPolicy {
  readonly type: PolicyType;
  /**
   * Which policy the sender had: an id of the current streak's or an earlier entry of the ledger, `unknown` (one that was
   * never published), or null (not said).
   */
  readonly policy: string | null;
  readonly mode: Mode | null;
  readonly ok: number;
  readonly failed: number;
  readonly failures: readonly CellFailure[];
}

export interface CellFailure {
  readonly kind: FailureKind;
  /** A name that the policy admits or DNS has; `another host`, or null: not said. */
  readonly mx: string | null;
  readonly reason: ReasonCode | null;
  readonly sessions: number;
}

/** The result of a `verify`: names of checks with their targets, as in `starttls mx2.example.com`. */
export interface Look {
  readonly at: Timestamp;
  readonly fail: readonly string[];
  readonly unknown: readonly string[];
}
