import { type Finding, finding } from "../../base/finding.ts";
import type { DataKept } from "../../github/data-branch.ts";
import type { Repo } from "../../github/repo.ts";
import type { PullRequestSync } from "../../github/sync-pull-request.ts";

/** What happened to the evidence branch and the pull request, if a person should know. */
export const proposalFindings = {
  ofBranch(kept: DataKept<object>, branch: string): Finding[] {
    if (kept.kind === "busy") return [finding("reports/branch-busy", null, { branch })];
    if ("finding" in kept.detail) return [kept.detail.finding as Finding];
    if (kept.kind === "kept") return [];
    return [finding("reports/branch-refused", null, { branch, answer: kept.refusal.message })];
  },

  ofPullRequest(sync: PullRequestSync | null, { url }: Repo): Finding[] {
    if (sync?.action === "failed") {
      const settings = `${url}/settings/actions`;
      return [finding("reports/pull-request-refused", null, { answer: sync.refusal.message, settings })];
    }
    const { action, pullRequest } = sync ?? { action: "none", pullRequest: null };
    if (pullRequest === null) return [];
    const args = { url: pullRequest.url };
    if (action === "declined") return [finding("reports/declined", null, args)];
    return action === "opened" || action === "reopened" ? [finding("reports/proposed", null, args)] : [];
  },
};
