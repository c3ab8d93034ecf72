/** What `verify` says apart from its checks: what it was asked for, and how far a publication has come. */
export const liveFindings = {
  "domain/not-verifiable": {
    severity: "error",
    stops: true,
    message: '"{value}" is not a valid domain: {reason}.',
    fix: "Use the part after the @ of a mail address, such as example.com.",
  },
  "domain/understood": {
    severity: "notice",
    message: '"{value}" is an address. Its domain is {domain}.',
  },
  "verify/no-domain": {
    severity: "error",
    message: "{domain} does not exist in DNS, so senders find neither mail servers nor a policy.",
    fix: "Correct the name, or register the domain first.",
    reference: "RFC 8020 §2",
  },
  "verify/skipped": {
    severity: "notice",
    unknown: true,
    message: "Skipped: {domain} does not exist in DNS.",
  },
  "verify/nothing-checked": {
    severity: "error",
    stops: true,
    message: "Nothing was checked: `skip` excludes every check.",
    fix: "Remove at least one of {names} from `skip`.",
  },
  "monitor/placeholder": {
    severity: "notice",
    message: "There is nothing to monitor yet: policy.yml still has the template's example.",
    fix: "Write your domain and its mail servers into policy.yml.",
  },
  "live/settled": {
    severity: "notice",
    message: "The published policy of {domain} is served everywhere.",
  },
  "live/caches": {
    severity: "notice",
    message:
      "Every address serves the published policy of {domain}. Caches may keep the previous one until {time}.",
    fix: "Set the new id after that, not earlier.",
    reference: "RFC 8461 §8.1",
  },
  "live/nothing-published": {
    severity: "warning",
    message: "There is nothing to wait for: no policy of {domain} was published from this folder.",
    fix: "Run `build` and deploy what it writes. Then run this in the folder of its policy.yml.",
    reference: "RFC 8461 §8.1",
  },
  "live/not-yet": {
    severity: "error",
    message: "After {time}, the published policy is still not served everywhere.",
    fix: "Check the last deployment of the site and the results above, then run this again. Do not change the {record} record yet.",
    reference: "RFC 8461 §8.1",
  },
} as const;
