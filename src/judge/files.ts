import { type Finding, finding } from "../base/finding.ts";
import { contentAt } from "../plan/contents.ts";
import { orphanedFiles } from "../plan/hosts/files.ts";
import { isOwnFile, isStalePage } from "../plan/page/ownership.ts";
import { pagePaths } from "../plan/page/paths.ts";
import { hasPage } from "../plan/plan.ts";
import { policyFilePath, policyHost, renderPolicyFile, withOurLineEnds } from "../sts/policy-file.ts";
import type { Change } from "./change.ts";

/**
 * The policy file should be what one of the last two builds wrote, or already what this one would (somebody ran it by
 * hand, or one was killed after the ledger). Anything else was edited. The other files hold nothing an edit could mean.
 */
export function judgePolicyFile({ existing, plan, whole, placeOf }: Change): Finding[] {
  const content = contentAt(existing, policyFilePath);
  if (content.kind === "absent" || whole.published.length === 0) return [];
  const expected = [plan.files.get(policyFilePath), ...whole.published.slice(0, 2).map(renderPolicyFile)];
  const isAsBuilt = content.kind === "text" && expected.includes(withOurLineEnds(content.text));
  const place = placeOf(policyFilePath);
  return isAsBuilt ? [] : [finding("generated/edited", place, { path: place.file })];
}

/** Files of somebody's own in the place of the page's, and files of the page that is switched off. */
export function judgePageFiles({ existing, policy, placeOf }: Change): Finding[] {
  const isWanted = hasPage(policy);
  return pagePaths.flatMap((path) => {
    const content = existing.get(path);
    const place = placeOf(path);
    if (isWanted) return isOwnFile(content) ? [finding("page/own-file", place, { path: place.file })] : [];
    return isStalePage(content) ? [finding("page/left-over", place, { path: place.file })] : [];
  });
}

/** Below the top of a repository is most often the folder of a site, which has a name of its own. */
export function judgeSiteFolder({ existing, plan, placeOf }: Change): Finding[] {
  const { file: path } = placeOf("CNAME");
  const isNew = plan.files.has("CNAME") && contentAt(existing, "CNAME").kind === "absent";
  return isNew && path !== "CNAME" ? [finding("hosting/site-folder", { file: path }, { path })] : [];
}

/** What another host needed and `host` does not name any more. */
export function judgeOrphanedFiles({ existing, policy, placeOf }: Change): Finding[] {
  return orphanedFiles(policy.host.name, existing).map(({ host, path }) => {
    const place = placeOf(path);
    const served = policyHost(policy.domain);
    return finding("hosting/left-over", place, { path: place.file, host, served });
  });
}
