import { sha256 } from "../base/sha256.ts";
import { timestampOf } from "../base/time.ts";
import { domainsOf, servedDomains, withOwners } from "../ledger/domains.ts";
import { emptyLedger, type Ledger } from "../ledger/ledger.ts";
import { publish } from "../ledger/publish.ts";
import { type Contents, contentAt } from "../plan/contents.ts";
import { cnamePath, isForeignCname } from "../plan/hosts/github-pages.ts";
import type { DomainSurvey } from "../policy/domain-survey.ts";
import type { Importable } from "../policy/importable.ts";
import { oneYear } from "../sts/max-age.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";

/**
 * What was published for a domain before its first `policy.yml`, and the files that count. What is there of another
 * domain, such as the template's example, counts for nothing; a page or a site of a person's own does.
 * @param imported the live policy as `policy.yml` can express it; null: nothing is live
 * @param now in seconds
 */
export function formerly(
  { tree, reading }: Pick<Contents, "tree" | "reading">,
  ledger: Ledger,
  { domain, live }: Pick<DomainSurvey, "domain" | "live">,
  imported: Importable | null,
  now: number,
): { ledger: Ledger; existing: Contents["tree"]["generated"] } {
  const owned = withOwners(ledger, [reading.policy?.domain ?? domain]);
  if (servedDomains(owned).some(({ name }) => name === domain))
    return { ledger: owned, existing: tree.generated };
  const existing = new Map(tree.generated);
  existing.delete(policyFilePath);
  const others = [...(domainsOf(owned) ?? []), ...(reading.policy === null ? [] : [reading.policy.domain])];
  const served = { domain, domains: others, argument: null };
  if (!isForeignCname(contentAt(existing, cnamePath), served)) existing.delete(cnamePath);
  if (live === null || imported === null) return { ledger: emptyLedger, existing };
  // Senders may cap a longer max_age or not; what the ledger can record is the most that the RFC allows.
  const policy = { ...live.policy, mx: imported.policy.mx, max_age: Math.min(oneYear, live.policy.max_age) };
  const digest = sha256(renderPolicyFile(policy));
  const before = publish(emptyLedger, { ...policy, domains: [domain], id: live.id, sha256: digest }, now);
  return { ledger: imported.differences.length === 0 ? before : ended(before, now), existing };
}

/** What is published now differs from what senders were served, so it must not keep the id. */
function ended(ledger: Ledger, now: number): Ledger {
  return { ...ledger, published: ledger.published.map((one) => ({ ...one, until: timestampOf(now) })) };
}
