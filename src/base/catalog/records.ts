/** DNS records whose value is not known, or not yet. */
export const recordFindings = {
  "records/owner-unknown": {
    severity: "notice",
    message:
      "The CNAME record of {host} is left out: it points to OWNER.github.io, and the GitHub account is unknown.",
    fix: "Name the account or organization with `--owner NAME`.",
  },
  "records/not-built": {
    severity: "error",
    message: "The policy has no id yet, so there is no _mta-sts record to set.",
    fix: "Run `build` first and publish what it writes.",
    reference: "RFC 8461 §8.1",
  },
  "records/behind": {
    severity: "warning",
    message:
      "{path} was changed since the last build. These records belong to the previously published policy.",
    fix: "Run `build` to create a policy file and an id for the change.",
    reference: "RFC 8461 §8.1",
  },
  "records/other-zone": {
    severity: "notice",
    message:
      "The {type} record of {name} is left out: it is not in the zone {zone}, and {format} covers only one zone.",
    fix: "Set it in the zone that it belongs to: {value}",
  },
  "records/alias-in-the-way": {
    severity: "warning",
    message: "{name} is an alias (CNAME) of {alias}, and a TXT record cannot be set next to an alias.",
    fix: "Delete the CNAME record {name} → {alias} right before you set the TXT record, or set that record at {target}.{hint}",
    reference: "RFC 1034 §3.6.2",
  },
} as const;
