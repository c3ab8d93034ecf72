import type { LedgerEntry } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import { policyHost } from "../sts/policy-file.ts";
import { code, fenced } from "./markdown.ts";
import { policyDiff } from "./policy-diff.ts";

/** The part of a change that commit and pull request describe. */
interface Change {
  readonly plan: Plan;
  readonly published: LedgerEntry | null;
  readonly isNew: boolean;
}

/** The commit with the generated files; the title is the pull request's too. */
export function commitText({ plan, isNew }: Change): { title: string; message: string } {
  const { domain, mode, mx, max_age } = plan.policy;
  return {
    title: isNew ? `Publish MTA-STS policy ${plan.id}` : "Regenerate the MTA-STS files",
    message: `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`,
  };
}

/** What the pull request with the generated files says. It depends only on the policy, so that it becomes stable. */
export function pullRequestBody(change: Change): string {
  return requestBody(
    "The branch does not accept direct commits, so the files generated from `policy.yml` come as a pull request.",
    change,
  );
}

/** The same for the first one of a copy of the template. */
export function setupRequestBody(change: Change): string {
  return requestBody(
    "The branch does not accept direct commits, so the setup of this copy comes as a pull request: it adds a first `policy.yml` and the files generated from it, and removes the template's own files.",
    change,
  );
}

function requestBody(why: string, { plan, published }: Change): string {
  const { policy, id } = plan;
  return [
    `${why} Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
    fenced("diff", policyDiff(published, policy)),
    "If its checks are waiting, press **Approve workflows to run** below: GitHub requires that for pull requests opened by a workflow.",
    "Merge it within a day, or run the workflow again first: the dates until which senders may have a policy cached are counted from when it was created.",
    `Don't change the DNS record ${policy.alias === null ? "`_mta-sts`" : code(policy.alias)} until the policy is live. The run after the merge shows when to set it, and to what.`,
  ].join("\n\n");
}
