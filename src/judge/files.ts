import { type Finding, finding, strictly } from "../base/finding.ts";
import { domainsOf } from "../ledger/domains.ts";
import { ledgerPath } from "../ledger/ledger.ts";
import { contentAt } from "../plan/contents.ts";
import { orphanedFiles, rivalsOf } from "../plan/hosts/files.ts";
import { cnamePath, isForeignCname } from "../plan/hosts/github-pages.ts";
import { ownFile } from "../plan/hosts/host.ts";
import { siteIn } from "../plan/hosts/site-signs.ts";
import { isStalePage, ownFileFor } from "../plan/page/ownership.ts";
import { pagePaths } from "../plan/page/paths.ts";
import { misplacedLedgerPath } from "../plan/paths.ts";
import { hasPage } from "../plan/plan.ts";
import { policyFilePath, policyHost, renderPolicyFile, withOurLineEnds } from "../sts/policy-file.ts";
import type { Change } from "./change.ts";

/**
 * The policy file should be what one of the last two builds wrote, or already what this one would (somebody ran it by
 * hand, or one was killed after the ledger). Anything else was edited. The other files contain nothing that an edit
 * could change on purpose.
 */
export function judgePolicyFile({ existing, plan, whole, placeOf }: Change): Finding[] {
  const content = contentAt(existing, policyFilePath);
  if (content.kind === "absent" || whole.published.length === 0) return [];
  const expected = [plan.files.get(policyFilePath), ...whole.published.slice(0, 2).map(renderPolicyFile)];
  const isAsBuilt = content.kind === "text" && expected.includes(withOurLineEnds(content.text));
  const place = placeOf(policyFilePath);
  return isAsBuilt ? [] : [finding("generated/edited", place, { path: place.file })];
}

/** Files of a person's own in the place of the page's, and files of a page that was turned off. */
export function judgePageFiles({ existing, policy, placeOf }: Change): Finding[] {
  const isWanted = hasPage(policy);
  return pagePaths.flatMap((path) => {
    if (isWanted) {
      const own = ownFileFor(path, existing);
      const place = placeOf(own ?? path);
      return own === null ? [] : [finding("page/own-file", place, { path: place.file })];
    }
    const place = placeOf(path);
    return isStalePage(existing.get(path)) ? [finding("page/left-over", place, { path: place.file })] : [];
  });
}

/** Files of a person's own that the host's files would disable, or vice versa. */
export function judgeRivals({ existing, policy, placeOf }: Change): Finding[] {
  return rivalsOf(policy.host, existing).flatMap(
    ({ path, needed }) => ownFile(placeOf(path), placeOf(needed)).findings,
  );
}

/**
 * GitHub Pages serves a folder under one name. A folder below the top of a repository is most often that of a site, which
 * has a name; a generator's configuration leaves no doubt, and what is built for the first time then stops before it.
 */
export function judgeSiteFolder({ existing, policy, whole, placeOf }: Change): Finding[] {
  const content = contentAt(existing, cnamePath);
  const site = { domain: policy.domain, argument: null, domains: domainsOf(whole) };
  const isSettled = content.kind !== "absent" && !isForeignCname(content, site);
  if (policy.host.name !== "github-pages" || isSettled) return [];
  const { file: path } = placeOf(cnamePath);
  const sign = siteIn(existing, placeOf);
  if (sign === null && (path === cnamePath || content.kind !== "absent")) return [];
  const shown = sign === null ? "" : ` (${sign.place.file} is there)`;
  const args = { path, sign: shown, host: policyHost(policy.domain) };
  const found = [finding("hosting/site-folder", sign?.place ?? { file: path }, args)];
  return sign?.isSure && !hasLedger(existing) ? strictly(found) : found;
}

function hasLedger(existing: Change["existing"]): boolean {
  return [ledgerPath, misplacedLedgerPath].some((path) => contentAt(existing, path).kind !== "absent");
}

/** Files of a host that `host` no longer names. */
export function judgeOrphanedFiles({ existing, policy, placeOf }: Change): Finding[] {
  return orphanedFiles(policy.host.name, existing).map(({ host, path }) => {
    const place = placeOf(path);
    const served = policyHost(policy.domain);
    return finding("hosting/left-over", place, { path: place.file, host, served });
  });
}
