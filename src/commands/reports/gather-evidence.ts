import { type Finding, hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { fromEvidence } from "../../ledger/evidence/observation.ts";
import { sumUp } from "../../ledger/evidence/sum-up.ts";
import type { ReportsResult } from "../../report/result.ts";
import { lookOf } from "../../verify/to-look.ts";
import { type VerifyOptions, verifyPublished } from "../verify.ts";
import { type EvidenceOptions, freshEvidence } from "./keep-evidence.ts";
import { collectReports, type ReportReader, type ReportsOptions, summedResult } from "./reports.ts";

/**
 * Reads a mailbox, checks what senders see, and reduces both to what may be public. The result has nothing else from
 * the reports, since the logs of a public repository are public too.
 */
export async function gatherEvidence(
  options: ReportsOptions & EvidenceOptions,
  looking: VerifyOptions,
  context: Context,
  reader: ReportReader,
): Promise<ReportsResult> {
  // The log of a run need not name every mail.
  const collected = await collectReports(options, { ...context, progress: () => {} }, reader);
  if ("command" in collected) return collected;
  const evidence = await freshEvidence(collected, options, context);
  const result = summedResult({ ...collected, unreadable: [] }, sumUp(fromEvidence(evidence)), options);
  // A mailbox that was not read completely does not prove silence.
  if (hasErrors(collected.findings)) return result;
  const { checks } = await verifyPublished({ ...looking, domain: collected.domain }, context, null);
  const findings = result.findings.map(asEvidence);
  return { ...result, findings, evidence: { ...evidence, looks: [lookOf(checks, context.now())] } };
}

/** Every domain starts with an empty mailbox, which is valid evidence: of nothing yet. */
function asEvidence(one: Finding): Finding {
  return one.code === "reading/nothing" ? { ...one, severity: "warning" } : one;
}
