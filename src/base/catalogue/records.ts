/** DNS records whose value is not known, or not yet. */
export const recordFindings = {
  "records/owner-unknown": {
    severity: "notice",
    message:
      "The CNAME record of {host} is left out: it points to OWNER.github.io, and who owns the repository on github.com is not known here.",
    fix: "Name the account or organisation: `--owner NAME`.",
  },
  "records/not-built": {
    severity: "error",
    message: "The policy has no id yet, so there is no _mta-sts record to set.",
    fix: "Run `build` first and publish what it writes.",
    reference: "RFC 8461 §8.1",
  },
  "records/behind": {
    severity: "warning",
    message: "{path} was changed since the last build; the records are those of the policy published before.",
    fix: "Run `build` to make a policy file and an id for the change.",
    reference: "RFC 8461 §8.1",
  },
  "records/other-zone": {
    severity: "notice",
    message:
      "The {type} record of {name} is left out: it is in another zone than {zone}, and {format} is for one zone.",
    fix: "Set it where that zone is kept: {value}",
  },
  "records/alias-in-the-way": {
    severity: "warning",
    message: "{name} is an alias (CNAME) of {alias}, and no TXT record can stand beside that.",
    fix: "First delete the CNAME record {name} → {alias}, right before you set the TXT record; or set that record at {target}.{hint}",
    reference: "RFC 1034 §3.6.2",
  },
} as const;
