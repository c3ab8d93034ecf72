import { type Finding, hasErrors } from "../base/finding.ts";
import { acceptKnown, applyAccept } from "./accept.ts";
import { judgeAlias } from "./alias.ts";
import { judgeCachedPolicies } from "./cached-policies.ts";
import type { Change } from "./change.ts";
import { judgeDnsSetting } from "./dns-setting.ts";
import {
  judgeOrphanedFiles,
  judgePageFiles,
  judgePolicyFile,
  judgeRivals,
  judgeSiteFolder,
} from "./files.ts";
import { judgeLedger } from "./ledger.ts";
import { judgeMaxAge } from "./max-age.ts";
import { judgeMigration } from "./migration.ts";
import { judgeMxInUse, judgePatterns } from "./mx-in-use.ts";
import { judgeKnownId, judgePinnedId } from "./pinned-id.ts";
import { judgeProvider } from "./provider.ts";
import { judgeDomain, judgeRemoval } from "./removal.ts";
import { judgeReports } from "./reports.ts";
import { judgeRewrittenLedger } from "./rewritten-ledger.ts";
import { judgeRollout, type RolloutFacts } from "./rollout.ts";
import { judgeSize } from "./size.ts";
import { judgeRemovedPatterns, judgeUnknownMx } from "./unknown-mx.ts";

/** One thing that is judged about a change; no rule knows of another. */
export type Rule = (change: Change) => readonly Finding[];

/** Judged by every build: may these files be written? */
const fileRules: readonly Rule[] = [
  judgeOrphanedFiles,
  judgePinnedId,
  judgeSize,
  judgeLedger,
  judgePolicyFile,
  judgePageFiles,
  judgeRivals,
  judgeSiteFolder,
];

/** Judged for each domain: what does the change do to its mail? */
const domainRules: readonly Rule[] = [
  judgeMxInUse,
  judgeUnknownMx,
  judgeCachedPolicies,
  judgeMigration,
  judgeRemovedPatterns,
  judgePatterns,
  judgeProvider,
  judgeRollout,
  judgeMaxAge,
  judgeRemoval,
  judgeReports,
  judgeAlias,
  judgeDnsSetting,
];

/** Judged before a merge. */
const mailRules: readonly Rule[] = [judgeRewrittenLedger, judgeDomain, ...domainRules];

/** Everything that is judged about a change. */
export const rules: readonly Rule[] = [...fileRules, ...mailRules];

/** May the files be written? */
export function judgeFiles(change: Change): Finding[] {
  return [...change.plan.findings, ...fileRules.flatMap((rule) => rule(change))];
}

/**
 * Is this change right and safe? What `policy.yml` accepts is a notice. Files that may not be written come first.
 * @param files what `judgeFiles` found
 */
export function judge(change: Change, files = judgeFiles(change)): Finding[] {
  if (hasErrors(files)) return files;
  return applyAccept([...files, ...mailRules.flatMap((rule) => rule(change))], change);
}

/** For a policy for many domains, once. */
export function judgeWhole(change: Change): readonly Finding[] {
  return judgeRewrittenLedger(change);
}

/** For a policy for many domains, once for each domain, whose own policy, ledger and mail servers the change then has. */
export function judgeDomainOfMany(change: Change): Finding[] {
  return [...judgeKnownId(change), ...domainRules.flatMap((rule) => rule(change))];
}

/** Findings that come with time alone for a published policy, such as testing for too long. */
export function judgeAge(published: Omit<RolloutFacts, "isNew">): Finding[] {
  return acceptKnown(judgeRollout({ ...published, isNew: false }), published.policy);
}
