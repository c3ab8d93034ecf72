import type { Proposal } from "../judge/proposal.ts";
import { policyHost } from "../sts/policy-file.ts";
import { code, fenced } from "./markdown.ts";
import { policyDiff } from "./policy-diff.ts";

/** What the pull request with the generated files says. It depends on the policy alone, so that it settles. */
export function pullRequestBody({ plan, previous }: Proposal): string {
  const { policy, id } = plan!;
  return [
    `The branch takes no direct commits, so the files that follow from \`policy.yml\` come as a pull request. Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
    fenced("diff", policyDiff(previous, policy)),
    "Merge it within a day, or run the workflow again first: what senders may still hold is counted from when it was made.",
    "Leave the DNS record `_mta-sts` as it is until the policy is live; the run after the merge says when and how to set it.",
  ].join("\n\n");
}
