/** What `update` says about a release, and `monitor` about the newest one. */
export const updateFindings = {
  "monitor/newer-version": {
    severity: "notice",
    message: "Version {newest} is available. You have {version}: {page}{news}",
    fix: "Under Actions, run the workflow **MTA-STS update**: it proposes the update as a pull request. Or run `npx mta-sts-policy@{newest} update` in a clone. A workflow that names the Action by `@COMMIT # vX.Y.Z` gets a pull request from Dependabot.",
  },
  "update/not-a-copy": {
    severity: "error",
    stops: true,
    message: "This folder is not a copy of the template: {missing} is missing.",
    fix: "Run this at the top of a clone of your copy. If a workflow names the Action by a tag or commit, update it there.",
  },
  "update/no-home": {
    severity: "error",
    stops: true,
    message: "The repository to get releases from is unknown: this program's `package.json` names none.",
    fix: "Use a released version: `npx mta-sts-policy update`.",
  },
  "update/unknown": {
    severity: "error",
    stops: true,
    message: "The newest release could not be looked up on GitHub.",
    fix: "Check the network and the proxy. After many requests within an hour, set GH_TOKEN to one of your tokens.",
  },
  "update/older": {
    severity: "error",
    stops: true,
    message:
      "The newest release is {newest}, but you have {version}: your release was withdrawn, or is not public yet.",
    fix: "Keep {version}, and see what the project says about it: {page}",
  },
  "update/not-fetched": {
    severity: "error",
    stops: true,
    message: "The files of {newest} could not be downloaded: {reason}",
    fix: "Run this again later. Nothing was changed.",
  },
  "update/no-verifier": {
    severity: "error",
    stops: true,
    message: "The signature of {newest} cannot be checked: the program `gh` is missing. Nothing was changed.",
    fix: "Install the GitHub CLI from https://cli.github.com/, sign in with `gh auth login`, and run this again.",
  },
  "update/not-verified": {
    severity: "error",
    stops: true,
    message:
      "The check with `gh attestation verify` could not confirm that the files of {newest} come from the release workflow: {reason}.",
    fix: "Do not use these files. If gh is signed in and has network access, report this privately on the project's page: **Security → Report a vulnerability**.",
  },
  "update/malformed": {
    severity: "error",
    stops: true,
    message: "The files of {newest} do not have the form that this version expects: {reason}.",
    fix: "See the release notes, {page}, for how to update from {version}.",
  },
  "update/finds-more": {
    severity: "warning",
    message: "{newest} reports {code} about this policy, which {version} does not: {message}",
    fix: "Run `node dist/cli.mjs check` to read the whole finding before you commit the update.",
  },
  "update/not-judged": {
    severity: "notice",
    unknown: true,
    message: "It is unknown what {newest} reports about this policy: {reason}.",
  },
  "update/workflows-differ": {
    severity: "notice",
    message:
      "These workflows differ from those of {newest}, because you or the release changed them: {paths}.",
    fix: "Update them with `npx mta-sts-policy@{newest} update --workflows`, check `git diff`, then run `git add .github/workflows`, `git commit` and `git push`. A workflow's own token is not allowed to write workflows.",
  },
  "update/no-commit": {
    severity: "error",
    stops: true,
    message:
      "The GitHub CLI (`gh`) does not report which commit {newest} was built from, so no workflow can name it. Nothing was changed.",
    fix: "Update `gh`, and run this again.",
  },
  "update/nothing-to-pin": {
    severity: "error",
    stops: true,
    message:
      "None of the template's workflows here runs its program, so there is nothing to pin. Nothing was changed.",
    fix: "Run this at the top of a clone of your copy. Add `--workflows` to get the workflows of the release.",
  },
  "update/found-unreadable": {
    severity: "error",
    stops: true,
    message: "The input `found` is not the output of the command `update`. Nothing was proposed.",
    fix: "Pass the output `found` of a step with `command: update`, as in the template's mta-sts-update.yml.",
  },
  "update/moved-on": {
    severity: "warning",
    message: "The newest release is now {newest}, but this run checked another one. Nothing was proposed.",
    fix: "Run the workflow again.",
  },
  "update/proposed": {
    severity: "notice",
    message: "A pull request updates this copy to {newest}: {url}",
    fix: "Read what it reports about your policy, then merge it.",
  },
  "update/declined": {
    severity: "notice",
    message:
      "Somebody closed the pull request for {newest}, so it stays closed until there is a newer release: {url}",
    fix: "Reopen it to update after all.",
  },
  "update/modified": {
    severity: "warning",
    message:
      "Somebody pushed commits to the pull request for an earlier release, so it was not changed: {url}",
    fix: "Merge or close it, then run the workflow again to get {newest}.",
  },
  "update/pull-request-refused": {
    severity: "error",
    stops: true,
    message: "The pull request with the update could not be opened or updated. GitHub says: {answer}",
    fix: "Under {settings}, tick **Allow GitHub Actions to create and approve pull requests**, or run `npx mta-sts-policy update` in a clone.",
  },
} as const;
