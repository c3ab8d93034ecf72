/** What GitHub may refuse when the Action publishes. */
export const githubFindings = {
  "github/forbidden": {
    severity: "error",
    stops: true,
    message: "The token is not allowed to write to {repository}: {answer}",
    fix: "Give the job `permissions: contents: write` (and `pull-requests: write`). The summary shows the exact change to commit manually.",
  },
  "github/pull-request-forbidden": {
    severity: "error",
    stops: true,
    message:
      "The branch {branch} does not accept the commit ({refusal}), and the pull request could not be opened: {answer}",
    fix: 'Allow "GitHub Actions to create and approve pull requests" at {settings}, or let this workflow bypass the rule. The summary shows the exact change to commit manually.',
  },
  "github/pull-request": {
    severity: "notice",
    message: "The change is ready in a pull request: {url}",
    fix: "Review and merge it to publish the policy. If its checks are waiting, press **Approve workflows to run** there.",
  },
  "github/no-branch": {
    severity: "error",
    stops: true,
    message: "This run is for {ref}, which is not a branch of {repository}, so nothing can be committed.",
    fix: "Run it on a push to a branch, or set the input `commit: none`.",
  },
  "github/no-token": {
    severity: "error",
    stops: true,
    message: "There is no token, so nothing can be committed.",
    fix: "Leave the input `token` at its default, or set `commit: none`.",
  },
  "github/issues-disabled": {
    severity: "error",
    stops: true,
    message:
      "The monitor found a problem, but issues are disabled in this repository, so nobody is notified.",
    fix: "Enable issues in **Settings → General → Features**, or check the log of this run.",
  },
  "github/issues-forbidden": {
    severity: "error",
    stops: true,
    message: "The issue could not be updated: {answer}",
    fix: "Give the job `permissions: issues: write`.",
  },
  "github/pages-private": {
    severity: "warning",
    message: "The GitHub Pages site is private: senders cannot fetch the policy from it.",
    fix: "Make the site public: {settings}. If only private sites are allowed, as for enterprise managed users, publish the policy from a repository in another account.",
  },
  "github/pages-elsewhere": {
    severity: "warning",
    message:
      "GitHub Pages serves the folder {served} of the branch {from}, but the policy is in {path} of {branch}.",
    fix: "Choose **GitHub Actions** as the source, or that branch and folder: {settings}",
  },
  "github/monitor-stopped": {
    severity: "notice",
    message:
      "GitHub has disabled the daily monitor, as it does in public repositories after 60 days without activity.",
    fix: "Press **Enable workflow** to turn it on again: {page}",
  },
  "github/busy": {
    severity: "error",
    stops: true,
    message:
      "The branch {branch} changed {attempts} times while this run tried to commit. Nothing was written.",
    fix: "Run the workflow again when the other pushes are done.",
  },
} as const;
