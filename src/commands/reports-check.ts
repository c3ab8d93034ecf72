import type { Code } from "../base/catalogue/catalogue.ts";
import { readBranch } from "../github/branch.ts";
import type { Context } from "../io/context.ts";
import { promotionOf } from "../judge/promotion/promotion-of.ts";
import { ledgerOf } from "../ledger/domains.ts";
import { evidenceBranch, evidencePath, maxEvidenceSize } from "../ledger/evidence/place.ts";
import { readContents } from "../plan/contents.ts";
import { type PolicyOptions, treeOf } from "../plan/workspace.ts";
import type { Check } from "../verify/check.ts";
import { findEvidence } from "./evidence-source.ts";

/** What the monitor's issue says of the reports; a fault of our own look it finds itself, newer. */
const reported: ReadonlySet<Code> = new Set([
  "reports/being-refused",
  "reports/would-be-refused",
  "reports/unknown-policy",
  "reports/others-refused",
  "reports/fetch-failing",
  "reports/stopped",
  "reports/outdated",
  "reports/evidence-unreadable",
]);

/** What senders report, as one more check; null: nobody reads reports here, or GitHub cannot be asked. */
export async function checkReports(
  options: PolicyOptions,
  { files, repository, now }: Pick<Context, "files" | "repository" | "now">,
): Promise<Check | null> {
  const { reading, ledger } = await readContents(treeOf(options, files.read));
  const { policy } = reading;
  const github = policy === null || ledger === null ? null : await repository();
  if (policy === null || ledger === null || github === null) return null;
  const found = await findEvidence(
    {
      name: `${evidencePath} on the branch ${evidenceBranch}`,
      read: async () => {
        const branch = await readBranch(github, evidenceBranch, [evidencePath]);
        return branch?.read(evidencePath, maxEvidenceSize) ?? { kind: "absent" };
      },
    },
    policy.domain,
  ).catch(() => null);
  if (found === null || found.kind === "absent") return null;
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
