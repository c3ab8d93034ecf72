/** What `update` says of a release, and `monitor` of the newest one. */
export const updateFindings = {
  "monitor/newer-version": {
    severity: "notice",
    message: "Version {newest} is available. You have {version}: {page}",
    fix: "In a clone, run `npx mta-sts-policy@{newest} update` to see what changes for your policy. If a workflow names the Action as `@COMMIT # vX.Y.Z`, Dependabot opens a pull request.",
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
    message: "The newest release could not be found out from GitHub.",
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
    fix: "Update them with `npx mta-sts-policy@{newest} update --workflows`, check `git diff`, then run `git commit -a` and `git push`: a workflow's own token is not allowed to write them.",
  },
} as const;
