import type { Finding } from "../base/finding.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import { judgeCachedPolicies } from "./cached-policies.ts";
import type { Change } from "./change.ts";
import { judgeMaxAge } from "./max-age.ts";
import { judgeMigration } from "./migration.ts";
import { judgeMxInUse, judgePatterns, judgeRemovedPatterns } from "./mx-in-use.ts";
import { judgeProvider } from "./provider.ts";
import { judgeDomain, judgeRemoval } from "./removal.ts";
import { judgeReports } from "./reports.ts";
import { judgeRollout } from "./rollout.ts";

/** Each looks at one thing; none knows of another. */
const judges: readonly ((change: Change) => Finding[])[] = [
  judgeMxInUse,
  judgeCachedPolicies,
  judgeMigration,
  judgeRemovedPatterns,
  judgePatterns,
  judgeProvider,
  judgeRollout,
  judgeMaxAge,
  judgeRemoval,
  judgeReports,
];

/** Is this change right and safe? Everything that there is to say about it, accepted or not. */
export function judgeChange(change: Change): Finding[] {
  const { publishedDomain, policy } = change;
  const moved = publishedDomain !== null && publishedDomain !== policy.domain;
  // What was published for another domain says nothing of this one's senders.
  const seen = moved ? { ...change, ledger: emptyLedger, published: null, isNew: true } : change;
  return [...judgeDomain(change), ...judges.flatMap((judge) => judge(seen))];
}
