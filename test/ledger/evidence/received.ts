import type { ReceivedReport, Sender } from "../../../src/ledger/evidence/received.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import type { ReportedFailure, ReportedPolicy, TlsReport } from "../../../src/sts/tls-report/report.ts";
import { type History, ledgerOf } from "../../world.ts";

export const domain = "example.test";
export const id = "20261101120000";
export const history: History = [["2026-11-01", { mode: "testing" }]];
export const ledger: Ledger = ledgerOf(history);

export const text = ["version: STSv1", "mode: testing", "mx: mx1.example.test", "max_age: 604800"];

export function failureOf(more: Partial<ReportedFailure> = {}): ReportedFailure {
  return {
    kind: "certificate-expired",
    raw: "certificate-expired",
    mx: "mx1.example.test",
    sessions: 1,
    reason: null,
    reasonText: null,
    sendingIp: null,
    receivingIp: null,
    ...more,
  };
}

export function policyOf(more: Partial<ReportedPolicy> = {}): ReportedPolicy {
  return { type: "sts", domain, text, mx: [], ok: 10, failed: 0, failures: [], ...more };
}

export function reportOf(more: Partial<TlsReport> = {}): TlsReport {
  return {
    organization: "Google Inc.",
    reportId: "2026-11-10_example.test",
    contact: "smtp-tls-reporting@google.com",
    from: "2026-11-10T00:00:00Z",
    until: "2026-11-10T23:59:59Z",
    day: "2026-11-10",
    policies: [policyOf()],
    notes: [],
    ...more,
  };
}

export const google: Sender = { kind: "signed", domain: "google.com" };

export function received(
  report: Partial<TlsReport> = {},
  more: Partial<ReceivedReport> = {},
): ReceivedReport {
  return {
    report: reportOf(report),
    sender: google,
    arrived: "2026-11-11T05:00:00Z",
    where: "mail 1",
    ...more,
  };
}
