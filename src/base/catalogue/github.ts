/** What GitHub may refuse when the Action publishes. */
export const githubFindings = {
  "github/forbidden": {
    severity: "error",
    stops: true,
    message: "The token may not write to {repository}: {answer}",
    fix: "Give the job `permissions: contents: write` (and `pull-requests: write`); the summary holds the exact change to commit by hand.",
  },
  "github/pull-request-forbidden": {
    severity: "error",
    stops: true,
    message:
      "The branch {branch} does not take the commit ({refusal}), and no pull request could be opened: {answer}",
    fix: 'Allow "GitHub Actions to create and approve pull requests" at {settings}, or let this workflow past the rule; the summary holds the exact change to commit by hand.',
  },
  "github/pull-request": {
    severity: "notice",
    message: "The change waits in a pull request: {url}",
    fix: 'Review and merge it: the policy is published when it is merged. If its checks wait, press "Approve workflows to run" there.',
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
    message: "Nothing can be committed without a token.",
    fix: "Leave the input `token` at its default, or set `commit: none`.",
  },
  "github/issues-disabled": {
    severity: "error",
    stops: true,
    message:
      "Something is wrong with the domain, and issues are switched off in this repository, so nobody is notified.",
    fix: "Switch issues on in Settings → General → Features, or look at the log of this run.",
  },
  "github/issues-forbidden": {
    severity: "error",
    stops: true,
    message: "The issue could not be brought up to date: {answer}",
    fix: "Give the job `permissions: issues: write`.",
  },
  "github/pages-private": {
    severity: "warning",
    message: "The GitHub Pages site is private: senders cannot fetch the policy from it.",
    fix: "Make the site public: {settings}. Where only private sites are allowed, as for enterprise managed users, keep the policy in a repository elsewhere.",
  },
  "github/pages-elsewhere": {
    severity: "warning",
    message:
      "GitHub Pages serves the folder {served} of the branch {from}, and the policy is in {path} of {branch}.",
    fix: "Choose GitHub Actions as the source, or that branch and folder: {settings}",
  },
  "github/monitor-stopped": {
    severity: "notice",
    message:
      "GitHub has stopped the daily look at what senders see, as it does in public repositories after 60 days without activity.",
    fix: 'Switch the workflow on again by "Enable workflow": {page}',
  },
  "github/busy": {
    severity: "error",
    stops: true,
    message:
      "The branch {branch} moved {attempts} times while the change was being committed; nothing was written.",
    fix: "Run the workflow again when the other pushes are through.",
  },
} as const;
