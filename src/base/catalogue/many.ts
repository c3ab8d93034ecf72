/** Several policies in one folder, and domains that share one. */
export const manyFindings = {
  "policies/none": {
    severity: "error",
    message: "The folder {path} has no policy: no file whose name ends in .yml.",
    fix: "Add one, such as {path}/google.yml, or set `policy` to another file or folder.",
    stops: true,
  },
  "policies/name": {
    severity: "error",
    message:
      "{path} cannot be published: the name of a policy becomes the name of a folder and of a site, so it has at most 40 lowercase letters, digits, and hyphens, and ends in .yml.",
    fix: "Rename the file.",
  },
  "policies/too-many": {
    severity: "error",
    message: "The folder {path} has {count} policies; at most {most} are published by one run.",
    fix: "Put domains with the same mail servers into one file, under `domains`.",
    stops: true,
  },
  "policies/gone": {
    severity: "notice",
    message:
      "{path} is gone, and no sender depends on its ledger any more, so that is removed too. What was generated from it in {folder} stays until you delete it.",
    fix: "Delete those files, and what serves them, when DNS no longer leads any domain there.",
  },
  "id/shared": {
    severity: "error",
    message:
      "The id {id} is also that of {other}. Senders of a domain that moves from one to the other would not fetch its new policy.",
    fix: "Remove the `id`, or choose one that no other policy has.",
    reference: "RFC 8461 §3.1",
  },
  "id/used-before": {
    severity: "error",
    message:
      "Senders of {domain} already know the id {id}, by another policy that it had until now, so they would not fetch this one.",
    fix: "Remove the `id`, or choose one that was never used.",
    reference: "RFC 8461 §3.1",
  },
  "verify/not-built": {
    severity: "warning",
    message: "Nothing was published for some domains yet, so there is nothing to compare them with.",
    fix: "Run `build` first and publish what it writes.",
  },
  "page/many-domains": {
    severity: "error",
    message: "The public page is about one domain, but this policy has {count}.",
    fix: "Remove `page: true`.",
  },
  "domain/moved": {
    severity: "notice",
    message:
      "{domain} moves here from {former}. Senders may hold the former policy until {day}; they learn of this one by the new id.",
    fix: "When this policy is served for the domain, {change}.",
    reference: "RFC 8461 §3.1",
  },
  "domain/left": {
    severity: "notice",
    message: "{domain} leaves {former}. No sender can refuse mail because of its policy any more.",
    fix: "Delete its DNS records, first `_mta-sts`, then `mta-sts`.",
    reference: "RFC 8461 §8.3",
  },
  "removal/domain-left": {
    severity: "error",
    message:
      "{domain} leaves {former}, but senders may enforce its policy until {day}. They would refuse mail as soon as a mail server changes, and nothing could be announced to them.",
    fix: "Move it to a policy with `mode: none`, such as policies/off.yml, and remove it from there after that day.",
    reference: "RFC 8461 §8.3",
  },
} as const;
