import { type Finding, finding } from "../base/finding.ts";
import type { Change } from "./change.ts";

/** Senders' reports need an address (RFC 8460). */
export function judgeReports({ policy, place }: Change): Finding[] {
  const { mode, tls_rpt, domain } = policy;
  if (tls_rpt.length > 0 || mode === "none") return [];
  const code = mode === "testing" ? "tls-rpt/absent-in-testing" : "tls-rpt/absent";
  return [finding(code, place(["mode"]), { domain })];
}
