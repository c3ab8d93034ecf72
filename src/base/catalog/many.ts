/** Several policies in one folder, and domains that share one. */
export const manyFindings = {
  "policies/none": {
    severity: "error",
    message: "The folder {path} has no policy: it contains no file whose name ends in .yml.",
    fix: "Add one, such as {path}/google.yml, or set `policy` to another file or folder.",
    stops: true,
  },
  "policies/name": {
    severity: "error",
    message:
      "{path} cannot be published: the name of a policy becomes the name of a folder and of a site, so it must have at most 40 lowercase letters, digits and hyphens, and end in .yml.",
    fix: "Rename the file.",
  },
  "policies/too-many": {
    severity: "error",
    message: "The folder {path} has {count} policies. One run can publish at most {most}.",
    fix: "Put domains with the same mail servers into one file, under `domains`.",
    stops: true,
  },
  "policies/gone": {
    severity: "notice",
    message:
      "{path} was deleted, and no sender depends on its ledger any more, so the ledger is removed too. Files generated in {folder} stay until you delete them.",
    fix: "When no domain points there in DNS any more, delete those files and the site that serves them.",
  },
  "id/shared": {
    severity: "error",
    message:
      "The id {id} is also used by {other}. If a domain moves from one policy to the other, senders would not fetch its new policy.",
    fix: "Remove the `id`, or choose one that no other policy has.",
    reference: "RFC 8461 §3.1",
  },
  "alias/shared": {
    severity: "error",
    message:
      "The alias {alias} is also that of {other}. Both policies need a TXT record there, so senders would see only one of the two ids.",
    fix: "Give each policy an alias of its own, such as `alias: google.sts.example.com`.",
    reference: "RFC 8461 §3.1",
  },
  "id/used-before": {
    severity: "error",
    message:
      "Senders of {domain} already know the id {id} from another policy that it had until now, so they would not fetch this one.",
    fix: "Remove the `id`, or choose one that was never used before.",
    reference: "RFC 8461 §3.1",
  },
  "verify/not-built": {
    severity: "warning",
    message: "Some domains have no published policy yet, so there is nothing to compare them with.",
    fix: "Run `build` first and publish what it writes.",
  },
  "page/many-domains": {
    severity: "error",
    message: "The public page describes one domain, but this policy has {count}.",
    fix: "Remove `page: true`.",
  },
  "domain/moved": {
    severity: "notice",
    message:
      "{domain} moves here from {former}. Senders may have the former policy cached until {day}; the new id makes them fetch this one.",
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
      "{domain} leaves {former}, but senders may enforce its policy until {day}. They refuse mail as soon as a mail server changes, and you can no longer announce a change to them.",
    fix: "Move it to a policy with `mode: none`, such as policies/off.yml, and remove it from there after {day}.",
    reference: "RFC 8461 §8.3",
  },
} as const;
