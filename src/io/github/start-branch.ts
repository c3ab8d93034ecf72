import type { BranchStart, Commit, Outcome } from "./repository.ts";
import type { Session } from "./session.ts";

/** `createCommitOnBranch` can only follow another commit, so the first one of a branch goes by REST: tree, commit, ref. */
export function startBranch(
  { octokit, owner, name, change }: Session,
  branch: string,
  { headline, files }: BranchStart,
): Promise<Outcome<Commit>> {
  const own = { owner, repo: name };
  return change(`start the branch ${branch}`, async () => {
    const tree = Array.from(files, ([path, content]) => ({
      path,
      content,
      mode: "100644" as const,
      type: "blob" as const,
    }));
    const { data: made } = await octokit.request("POST /repos/{owner}/{repo}/git/trees", { ...own, tree });
    const { data: commit } = await octokit.request("POST /repos/{owner}/{repo}/git/commits", {
      ...own,
      message: headline,
      tree: made.sha,
      parents: [],
    });
    const ref = `refs/heads/${branch}`;
    await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...own, ref, sha: commit.sha });
    return { oid: commit.sha, url: commit.html_url };
  });
}
