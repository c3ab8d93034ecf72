/** What `verify` says besides its checks: what it was asked for, and how far a publication has come. */
export const liveFindings = {
  "domain/not-verifiable": {
    severity: "error",
    stops: true,
    message: '"{value}" is not a domain: {reason}.',
    fix: "Name the part after the @ of a mail address, such as example.com.",
  },
  "domain/understood": {
    severity: "notice",
    message: '"{value}" is an address; its domain is {domain}.',
  },
  "verify/no-domain": {
    severity: "error",
    message: "DNS has no domain {domain}, so senders find neither mail servers nor a policy.",
    fix: "Correct the name, or register the domain first.",
    reference: "RFC 8020 §2",
  },
  "verify/skipped": {
    severity: "notice",
    unknown: true,
    message: "Skipped: DNS has no domain {domain}.",
  },
  "verify/nothing-checked": {
    severity: "error",
    stops: true,
    message: "Nothing was checked: `skip` leaves nothing to look at.",
    fix: "Take at least one of {names} out of `skip`.",
  },
  "monitor/placeholder": {
    severity: "notice",
    message: "There is nothing to look at yet: policy.yml still has the template's example.",
    fix: "Write your domain and its mail servers into policy.yml.",
  },
  "live/settled": {
    severity: "notice",
    message: "Everybody is served the published policy of {domain}.",
  },
  "live/caches": {
    severity: "notice",
    message:
      "Every address serves the published policy of {domain}. Caches may keep the one before it until {time}.",
    fix: "Set the new id from then on, not earlier.",
    reference: "RFC 8461 §8.1",
  },
  "live/nothing-published": {
    severity: "warning",
    message: "There is nothing to wait for: here, no policy of {domain} was published.",
    fix: "Run `build` and deploy what it writes, then run this in the folder of its policy.yml.",
    reference: "RFC 8461 §8.1",
  },
  "live/not-yet": {
    severity: "error",
    message: "The published policy is not served to everybody after {time}.",
    fix: "Look at the last deployment of the site and at the checks, then run this again. Do not change the {record} record yet.",
    reference: "RFC 8461 §8.1",
  },
} as const;
