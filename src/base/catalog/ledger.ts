const restore =
  "Restore the last good version: `git log -- {path}` lists all versions, and `git checkout COMMIT -- {path}` restores one.";

/** The ledger `policy.lock.json` and the other generated files: what should not be edited manually. */
export const ledgerFindings = {
  "ledger/damaged": {
    severity: "error",
    message:
      "{path}, the record of what senders may have cached, cannot be read: {problem} Without it, a new id could repeat an old one, and changes cannot be judged.",
    fix: restore,
  },
  "ledger/invalid": {
    severity: "error",
    message:
      "{path}, the record of what senders may have cached, is not valid: {where} {problem}. It is generated and must not be edited.",
    fix: restore,
  },
  "ledger/edited": {
    severity: "error",
    message:
      "{path} was edited manually: the SHA-256 of the policy with id {id} does not match its mode, mx and max_age.",
    fix: restore,
  },
  "ledger/rewritten": {
    severity: "error",
    message:
      "This pull request removes the policy with id {id} from {path}, or changes it. Senders may have that policy cached until {day}, and without the record, later changes are judged incorrectly.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`.",
  },
  "ledger/rewritten-domain": {
    severity: "error",
    message:
      "This pull request changes what {path} records about {domain}: when its policy was first published from here, or that it is published at all. Without that record, a change of domain would go unnoticed.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`.",
  },
  "ledger/rewritten-testing": {
    severity: "error",
    message:
      "This pull request claims in {path} that testing has run since {since}, which the branch {base} does not confirm. The policy would be enforced before reports can show which mail that would stop.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`.",
  },
  "ledger/missing": {
    severity: "error",
    message:
      "{policyFile} exists, but {path}, the record of what was published under which id, does not. Without it, a new id could repeat an old one.",
    fix: `${restore} If {policyFile} is left over from a policy that you deleted, delete it. If the policy never had one: set \`id:\` in policy.yml to the id that your _mta-sts TXT record has today.`,
  },
  "ledger/future": {
    severity: "warning",
    message:
      "{path} says that a policy was published at {from}, but this machine's clock says {now}. One of the two is wrong.",
    fix: "Set the clock. If the ledger is wrong, wait until that time or restore an earlier version of it. Ids keep increasing either way.",
  },
  "generated/edited": {
    severity: "warning",
    message:
      "{path} was edited manually. It is generated from policy.yml, so the next build overwrites the edit.",
    fix: "Edit policy.yml instead, and run `build` to restore the file.",
  },
} as const;
