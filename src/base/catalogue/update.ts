/** What `update` says of a release, and `monitor` of the newest one. */
export const updateFindings = {
  "monitor/newer-version": {
    severity: "notice",
    message: "Version {newest} is available, and {version} runs here: {page}{news}",
    fix: "Under Actions, run the workflow **MTA-STS update**: it proposes the update as a pull request. Or run `npx mta-sts-policy@{newest} update` in a clone. A workflow that names the Action by `@COMMIT # vX.Y.Z` gets a pull request from Dependabot.",
  },
  "update/not-a-copy": {
    severity: "error",
    stops: true,
    message: "There is no copy of the template here: {missing} is missing.",
    fix: "Run this at the top of a clone of your copy. A workflow that names the Action by a tag or commit is updated there.",
  },
  "update/no-home": {
    severity: "error",
    stops: true,
    message: "This program does not know whose releases to ask for: its `package.json` names no repository.",
    fix: "Use a released version: `npx mta-sts-policy update`.",
  },
  "update/unknown": {
    severity: "error",
    stops: true,
    message: "GitHub does not say what the newest release is.",
    fix: "Check the network and the proxy. After many requests in an hour, set GH_TOKEN to a token of yours.",
  },
  "update/older": {
    severity: "error",
    stops: true,
    message:
      "The newest release is {newest}, and this is {version}: a release that was taken back, or withheld.",
    fix: "Stay with {version}, and see what the project says of it: {page}",
  },
  "update/not-fetched": {
    severity: "error",
    stops: true,
    message: "The files of {newest} could not be fetched: {reason}",
    fix: "Run this again later. Nothing was changed.",
  },
  "update/no-verifier": {
    severity: "error",
    stops: true,
    message: "The signature of {newest} cannot be checked: the program `gh` is missing. Nothing was changed.",
    fix: "Install GitHub's command line, https://cli.github.com/, sign in with `gh auth login`, and run this again.",
  },
  "update/not-verified": {
    severity: "error",
    stops: true,
    message:
      "The files of {newest} do not come from the release workflow, as far as `gh attestation verify` can tell: {reason}.",
    fix: "Do not use these files. If gh is signed in and has the network, report it privately: the project's page, Security, Report a vulnerability.",
  },
  "update/malformed": {
    severity: "error",
    stops: true,
    message: "The files of {newest} are not in the form that this version knows: {reason}.",
    fix: "See the notes of the release, {page}, for how to update from {version}.",
  },
  "update/finds-more": {
    severity: "warning",
    message: "{newest} reports {code} about this policy, which {version} does not: {message}",
    fix: "See what it means before you commit the update: `node dist/cli.mjs check` says it in full.",
  },
  "update/not-judged": {
    severity: "notice",
    unknown: true,
    message: "What {newest} says of this policy is not known: {reason}.",
  },
  "update/workflows-differ": {
    severity: "notice",
    message: "These workflows differ from those of {newest}, by your own changes or by the release: {paths}.",
    fix: "Take them over with `npx mta-sts-policy@{newest} update --workflows`, look at `git diff`, then `git add .github/workflows`, `git commit` and `git push`: a workflow's own token may not write them.",
  },
  "update/no-commit": {
    severity: "error",
    stops: true,
    message:
      "`gh` does not say which commit {newest} was built from, so no workflow can name it. Nothing was changed.",
    fix: "Bring `gh` up to date, and run this again.",
  },
  "update/nothing-to-pin": {
    severity: "error",
    stops: true,
    message:
      "No workflow of the template here runs its program, so there is nothing to pin. Nothing was changed.",
    fix: "Run this at the top of a clone of your copy. Add `--workflows` to get the workflows of the release.",
  },
  "update/found-unreadable": {
    severity: "error",
    stops: true,
    message: "The input `found` is not what the command `update` gives. Nothing was proposed.",
    fix: "Pass on the output `found` of a step with `command: update`, as in the template's mta-sts-update.yml.",
  },
  "update/moved-on": {
    severity: "warning",
    message: "The newest release is now {newest}, and another one was looked at. Nothing was proposed.",
    fix: "Run the workflow again.",
  },
  "update/proposed": {
    severity: "notice",
    message: "A pull request brings this copy to {newest}: {url}",
    fix: "Read what it reports about your policy, then merge it.",
  },
  "update/declined": {
    severity: "notice",
    message:
      "Somebody closed the pull request for {newest}, so it stays closed until there is a newer release: {url}",
    fix: "Open it again there to update after all.",
  },
  "update/held": {
    severity: "warning",
    message: "The pull request for an earlier release has commits of a person, so it stays as it is: {url}",
    fix: "Merge or close it, then run the workflow again to get {newest}.",
  },
  "update/pull-request-refused": {
    severity: "error",
    stops: true,
    message: "The pull request with the update could not be kept. GitHub says: {answer}",
    fix: "Under {settings}, tick **Allow GitHub Actions to create and approve pull requests**, or run `npx mta-sts-policy update` in a clone.",
  },
} as const;
