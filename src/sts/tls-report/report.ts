import type { Timestamp } from "../../base/time.ts";
import type { FailureKind } from "./kinds.ts";

/** A report about TLS (RFC 8460 §4), understood; texts are cut to 255 characters and may contain anything. */
export interface TlsReport {
  /** As the sender wrote it, so it proves nothing about who sent it. */
  readonly organization: string | null;
  readonly reportId: string | null;
  readonly contact: string | null;
  readonly from: Timestamp | null;
  readonly until: Timestamp | null;
  /** The UTC day of the middle of the range, `2026-11-24`; null: the range says none. */
  readonly day: string | null;
  readonly policies: readonly ReportedPolicy[];
  /** What is odd about it. */
  readonly notes: readonly string[];
}

export type PolicyType = "sts" | "tlsa" | "none" | "unknown";

/** What a report says about one policy. */
export interface ReportedPolicy {
  readonly type: PolicyType;
  /** A-labels, lower case; null: not said. */
  readonly domain: string | null;
  /** The policy as the sender fetched it, line by line. */
  readonly text: readonly string[];
  readonly mx: readonly string[];
  /** Sessions. */
  readonly ok: number;
  readonly failed: number;
  readonly failures: readonly ReportedFailure[];
}

/** What makes a reason comparable, whatever words the sender has for it. */
export const reasonCodes = [
  "mx-mismatch",
  "timeout",
  "connection-closed",
  "starttls-refused",
  "tls-version",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface ReportedFailure {
  readonly kind: FailureKind;
  /** The result type as the sender wrote it; null: missing. */
  readonly raw: string | null;
  /** The mail server, lower case; null: not said, or not a host name. */
  readonly mx: string | null;
  readonly sessions: number;
  readonly reason: ReasonCode | null;
  /** Private. */
  readonly reasonText: string | null;
  readonly sendingIp: string | null;
  readonly receivingIp: string | null;
}
