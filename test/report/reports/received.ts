import { fromReport } from "../../../src/ledger/evidence/observation.ts";
import type { ReceivedReport, Sender } from "../../../src/ledger/evidence/received.ts";
import { type Sums, sumUp } from "../../../src/ledger/evidence/sum-up.ts";
import type { ReportedFailure, ReportedPolicy } from "../../../src/sts/tls-report/report.ts";

export const domain = "shop.example";
export const mx1 = "mx1.shop.example";

export function failure(parts: Partial<ReportedFailure> = {}): ReportedFailure {
  return {
    kind: "certificate-expired",
    raw: "certificate-expired",
    mx: mx1,
    sessions: 1,
    reason: null,
    reasonText: null,
    sendingIp: null,
    receivingIp: null,
    ...parts,
  };
}

export function policyWith(parts: Partial<ReportedPolicy> = {}): ReportedPolicy {
  const failed = parts.failures?.reduce((total, { sessions }) => total + sessions, 0) ?? 0;
  const text = ["version: STSv1", "mode: testing", `mx: ${mx1}`, "max_age: 86400"];
  return { type: "sts", domain, text, mx: [], ok: 0, failures: [], failed, ...parts };
}

export const signedBy = (name: string): Sender => ({ kind: "signed", domain: name });
export const unsigned: Sender = { kind: "unsigned", why: "no signature" };

/** A report of one day. */
export function received(
  sender: Sender,
  day: string | null,
  policies: readonly ReportedPolicy[],
  organization: string | null = sender.kind === "signed" ? sender.domain : "Someone",
): ReceivedReport {
  const time = day === null ? null : `${day}T12:00:00Z`;
  return {
    report: {
      organization,
      reportId: `${day} ${organization}`,
      contact: null,
      from: time,
      until: time,
      day,
      policies,
      notes: [],
    },
    sender,
    arrived: time,
    where: "inbox.mbox",
  };
}

export function sums(...reports: ReceivedReport[]): Sums {
  return sumUp(reports.map((one) => fromReport(one, (policy) => policy.domain === domain)));
}
