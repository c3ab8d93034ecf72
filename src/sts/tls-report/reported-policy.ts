import { readHostName } from "../host-name.ts";
import { reasonOf } from "./failure-reasons.ts";
import { type FailureKind, kinds } from "./kinds.ts";
import { mxPatterns, policyLines } from "./policy-string.ts";
import type { PolicyType, ReportedFailure, ReportedPolicy } from "./report.ts";
import { bounded, countOf, listOf, member, type Notes, textOf } from "./report-values.ts";

/** Failure details of one report that are read: the largest known reports have a quarter of them. */
export const mostDetails = 200_000;

/** What the policies of one report share. */
export interface Reading {
  readonly notes: Notes;
  /** Names as they were written to what they mean: large reports repeat a few of them. */
  readonly names: Map<string, string | null>;
  details: number;
}

/** An element of `policies` (RFC 8460 §4.4). */
export function reportedPolicy(value: unknown, reading: Reading): ReportedPolicy {
  const policy = member(value, "policy") ?? value;
  const summary = member(value, "summary");
  const failures = listOf(member(value, "failure-details"))
    .slice(0, detailsLimit(member(value, "failure-details"), reading))
    .filter((detail) => detail !== null)
    .map((detail) => reportedFailure(detail, reading));
  return {
    type: typeOf(member(policy, "policy-type"), reading.notes),
    domain: nameOf(member(policy, "policy-domain"), reading),
    text: policyLines(member(policy, "policy-string")),
    mx: mxPatterns(member(policy, "mx-host", "mx-host-pattern")),
    ...sums(
      countOf(member(summary, "total-successful-session-count"), reading.notes) ?? 0,
      countOf(member(summary, "total-failure-session-count"), reading.notes) ?? 0,
      failures,
      reading.notes,
    ),
  };
}

/** How many more details of a list may be read. */
function detailsLimit(details: unknown, reading: Reading): number {
  const count = listOf(details).length;
  const allowed = Math.min(count, mostDetails - reading.details);
  if (allowed < count) reading.notes.add("it has too many failure details, and not all were read");
  reading.details += allowed;
  return allowed;
}

/**
 * Totals and details need not agree: senders cut long lists, and count a failure without a total if mail was delivered
 * anyway. What failed is the larger of both, and what the details do not explain is a failure too.
 */
function sums(
  successes: number,
  total: number,
  failures: readonly ReportedFailure[],
  notes: Notes,
): Pick<ReportedPolicy, "ok" | "failed" | "failures"> {
  const detailed = bounded(failures.reduce((sum, { sessions }) => sum + sessions, 0));
  if (detailed > total) notes.add("its details count more failures than its totals");
  if (detailed < total) notes.add("its totals count more failures than its details");
  const ok = bounded(successes - Math.max(0, detailed - total));
  if (detailed >= total) return { ok, failed: detailed, failures };
  return { ok, failed: total, failures: [...failures, { ...unexplained, sessions: total - detailed }] };
}

const unexplained = {
  kind: "unknown",
  raw: null,
  mx: null,
  reason: null,
  reasonText: null,
  sendingIp: null,
  receivingIp: null,
} as const satisfies Omit<ReportedFailure, "sessions">;

function reportedFailure(detail: unknown, reading: Reading): ReportedFailure {
  const raw = textOf(member(detail, "result-type"));
  const reasonText = textOf(member(detail, "failure-reason-code"));
  return {
    kind: kindOf(raw),
    raw,
    mx: nameOf(member(detail, "receiving-mx-hostname"), reading),
    // A detail is about one session at least.
    sessions: countOf(member(detail, "failed-session-count"), reading.notes) ?? 1,
    reason: reasonOf(reasonText),
    reasonText,
    sendingIp: textOf(member(detail, "sending-mta-ip")),
    receivingIp: textOf(member(detail, "receiving-ip")),
  };
}

function kindOf(raw: string | null): FailureKind {
  const name = registered(raw ?? "");
  return Object.hasOwn(kinds, name) ? (name as FailureKind) : "unknown";
}

const policyTypes: ReadonlyMap<string, PolicyType> = new Map([
  ["sts", "sts"],
  ["tlsa", "tlsa"],
  ["no-policy-found", "none"],
]);

function typeOf(value: unknown, notes: Notes): PolicyType {
  const type = policyTypes.get(registered(textOf(value) ?? ""));
  if (type === undefined) notes.add("a policy has no known type");
  return type ?? "unknown";
}

/** A registered word as the registry writes it. */
function registered(word: string): string {
  return word.toLowerCase().replaceAll("_", "-");
}

/** A host name in A-labels, which may have been written with its address; null: absent, or no host name. */
function nameOf(value: unknown, { names }: Reading): string | null {
  if (typeof value !== "string" || value.length > 1024) return null;
  const known = names.get(value);
  if (known !== undefined) return known;
  const read = readHostName(value.replace(/\s*[[(][^\])]*[\])]\s*$/, ""));
  const name = "name" in read ? read.name : null;
  if (names.size < 10_000) names.set(value, name);
  return name;
}
