import type { Code } from "../../base/catalog/catalog.ts";
import { type Finding, finding } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { promotionOf } from "../../judge/promotion/promotion-of.ts";
import { ledgerOf } from "../../ledger/domains.ts";
import { evidenceBranch } from "../../ledger/evidence/place.ts";
import { readContents } from "../../plan/contents.ts";
import { type PolicyOptions, treeOf } from "../../plan/workspace.ts";
import type { Check } from "../../verify/check.ts";
import { evidenceOnBranch } from "./evidence-on-branch.ts";
import { findEvidence } from "./evidence-source.ts";

/** What the monitor's issue says of the reports; it finds problems of our own look itself, with newer data. */
const reported: ReadonlySet<Code> = new Set([
  "reports/being-refused",
  "reports/would-be-refused",
  "reports/unknown-policy",
  "reports/others-refused",
  "reports/fetch-failing",
  "reports/stopped",
  "reports/outdated",
  "reports/evidence-unreadable",
  "reports/evidence-unknown",
]);

/** What senders report, as one more check; null: reports are not read here, or GitHub cannot be asked. */
export async function checkReports(
  options: PolicyOptions,
  { files, repository, now }: Pick<Context, "files" | "repository" | "now">,
): Promise<Check | null> {
  const { reading, ledger } = await readContents(treeOf(options, files.read));
  const { policy } = reading;
  const github = policy === null || ledger === null ? null : await repository();
  if (policy === null || ledger === null || github === null) return null;
  const found = await findEvidence(evidenceOnBranch(github), policy.domain).catch(notFoundOut);
  if (found.kind === "absent") return null;
  const { domain, accept: accepted } = policy;
  const known = { ledger: ledgerOf(ledger, domain), look: null, accepted, now: now() };
  const findings =
    found.kind === "unknown"
      ? [found.finding]
      : promotionOf({ ...known, evidence: found.evidence }, domain).findings;
  return {
    name: "reports",
    target: domain,
    findings: findings.filter(({ code }) => reported.has(code)),
    seen: "no sender reports a failure",
  };
}

/** GitHub did not answer: what the last run reported may still be true. */
function notFoundOut(error: unknown): { readonly kind: "unknown"; readonly finding: Finding } {
  const reason = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  const args = { branch: evidenceBranch, reason };
  return { kind: "unknown", finding: finding("reports/evidence-unknown", null, args) };
}
