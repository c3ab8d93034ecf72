import type { Finding } from "../findings/finding.ts";
import { judgeCachedPolicies } from "./cached-policies.ts";
import type { Change } from "./change.ts";
import { judgeMaxAge } from "./max-age.ts";
import { judgeMigration } from "./migration.ts";
import { judgeMxInUse, judgePatterns } from "./mx-in-use.ts";
import { judgeProvider } from "./provider.ts";
import { judgeDomain, judgeRemoval } from "./removal.ts";
import { judgeReports } from "./reports.ts";
import { judgeRollout } from "./rollout.ts";

/** Each looks at one thing; none knows of another. */
const judges: readonly ((change: Change) => Finding[])[] = [
  judgeMxInUse,
  judgeCachedPolicies,
  judgeMigration,
  judgePatterns,
  judgeProvider,
  judgeRollout,
  judgeMaxAge,
  judgeRemoval,
  judgeDomain,
  judgeReports,
];

/** Is this change right and safe? Everything that there is to say about it, accepted or not. */
export function judgeChange(change: Change): Finding[] {
  return judges.flatMap((judge) => judge(change));
}
