const restore =
  "Take the last good one back: `git log -- {path}` lists its versions, `git checkout COMMIT -- {path}` restores one.";

/** The ledger `policy.lock.json` and the other generated files: what people should not have touched. */
export const ledgerFindings = {
  "ledger/damaged": {
    severity: "error",
    message:
      "{path}, the record of what senders may still hold, cannot be read: {problem} Without it the id could repeat and a change could not be judged.",
    fix: restore,
  },
  "ledger/invalid": {
    severity: "error",
    message:
      "{path}, the record of what senders may still hold, is not as it was written: {where} {problem}. It is made by this tool and not to be edited.",
    fix: restore,
  },
  "ledger/edited": {
    severity: "error",
    message:
      "{path} was edited by hand: the SHA-256 of the policy with id {id} is not that of its mode, mx and max_age.",
    fix: restore,
  },
  "ledger/rewritten": {
    severity: "error",
    message:
      "This pull request takes the policy with id {id} out of {path}, or changes it; senders may hold that policy until {day}, and without it no later change is judged rightly.",
    fix: "Take the file back as the branch has it: `git checkout origin/{base} -- {path}`.",
  },
  "ledger/rewritten-domain": {
    severity: "error",
    message:
      "This pull request changes what {path} records about {domain}: since when its policy is published from here, or that it is at all. Without that record a change of domain goes unnoticed.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`.",
  },
  "ledger/rewritten-testing": {
    severity: "error",
    message:
      "This pull request claims in {path} that testing has run since {since}; the branch {base} does not say so. A policy would be enforced before reports could show what that stops.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`.",
  },
  "ledger/missing": {
    severity: "error",
    message:
      "{policyFile} is there, but {path}, the record of what was published and with which id, is not; a new id made without it could repeat an old one.",
    fix: `${restore} If the policy never had one: set \`id:\` in policy.yml to the id that your _mta-sts TXT record has today.`,
  },
  "ledger/future": {
    severity: "warning",
    message:
      "{path} says that a policy was published at {from}, but this machine's clock says {now}: one of the two is wrong.",
    fix: "Set the clock. If the ledger is wrong, wait until that time or take back an earlier version of it; ids keep growing either way.",
  },
  "generated/edited": {
    severity: "warning",
    message:
      "{path} was changed by hand. It is made from policy.yml, and made again whenever that is built, so the edit does not last.",
    fix: "Edit policy.yml instead; `build` puts the file right.",
  },
} as const;
