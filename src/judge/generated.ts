import type { FileContent } from "../base/file-content.ts";
import { type Finding, finding, type Place } from "../base/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";

/**
 * The policy file should be what one of the last two builds wrote, or already what this one would (somebody ran it by
 * hand, or one was killed after the ledger). Anything else was edited. The other files hold nothing an edit could mean.
 */
export function judgeGenerated(existing: FileContent, ledger: Ledger, plan: Plan, place: Place): Finding[] {
  if (existing.kind === "absent" || ledger.published.length === 0) return [];
  const expected = [plan.files.get(policyFilePath), ...ledger.published.slice(0, 2).map(renderPolicyFile)];
  const asBuilt = existing.kind === "text" && expected.includes(existing.text);
  return asBuilt ? [] : [finding("generated/edited", place, { path: place.file })];
}
