/** What DNS shows of a domain's `_mta-sts` and `_smtp._tls` records, and of its policy host's. */
export const publishedRecordFindings = {
  "txt/absent": {
    severity: "error",
    message: "There is no record with v=STSv1 at {name}: senders do not know that {domain} has a policy.",
    fix: "When the policy is served, set a TXT record at {name}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/misplaced": {
    severity: "error",
    message: "The record is at {found} instead of {name}, where no sender looks.",
    fix: "Move it to {name}. Most DNS panels append the zone to the name by themselves.",
    reference: "RFC 8461 §3.1",
  },
  "txt/dangling-alias": {
    severity: "error",
    message: "{name} is an alias (CNAME) of {alias}, where there is no TXT record.",
    fix: "Set the record there, or replace the alias by a TXT record of your own.",
    reference: "RFC 8461 §8.2",
  },
  "txt/quoted": {
    severity: "error",
    message:
      "The value at {name} has quotation marks in it: {text}. Senders ignore what does not start with v=STSv1;.",
    fix: "Enter the value without quotation marks; the DNS panel adds its own.",
    reference: "RFC 8461 §3.1",
  },
  "txt/version": {
    severity: "error",
    message: "The record at {name} does not start with exactly v=STSv1; and is ignored: {text}",
    fix: "Write v=STSv1; at the very start, in this case, without a blank before the semicolon.",
    reference: "RFC 8461 §3.1",
  },
  "txt/blank-before-semicolon": {
    severity: "warning",
    message:
      "There is a blank before the first semicolon of the record at {name}: some senders take it, others ignore what does not start with v=STSv1;.",
    fix: "Write v=STSv1; without a blank before the semicolon.",
    reference: "RFC 8461 §3.1",
  },
  "txt/several": {
    severity: "error",
    message: "There are {count} records at {name} that start with v=STSv1;: senders then take none of them.",
    fix: "Keep one of them and delete the others.",
    reference: "RFC 8461 §3.1",
  },
  "txt/field": {
    severity: "error",
    message: 'The record at {name} cannot be read at "{field}", so senders take none of it.',
    fix: "Write it as v=STSv1; id=20260131120000 with nothing else.",
    reference: "RFC 8461 §3.1",
  },
  "txt/id-missing": {
    severity: "error",
    message: "The record at {name} has no id, so senders ignore it: {text}",
    fix: "Add one, as in v=STSv1; id=20260131120000.",
    reference: "RFC 8461 §3.1",
  },
  "txt/id-grammar": {
    severity: "error",
    message: 'The id "{value}" is not made of 1 to 32 letters and digits, so senders ignore the record.',
    fix: "Use letters and digits alone, such as 20260131120000: no hyphens, no colons.",
    reference: "RFC 8461 §3.1",
  },
  "txt/id-old": {
    severity: "error",
    message:
      "The id in DNS is {id}, that of an earlier policy; published is {published}. Senders that know the old policy keep to it.",
    fix: "When the new policy is served, set the TXT record at {name}: {record}",
    reference: "RFC 8461 §8.1",
  },
  "txt/id-unknown": {
    severity: "error",
    message: "The id in DNS is {id}; published is {published}.",
    fix: "When the policy is served, set the TXT record at {name}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/resolver-behind": {
    severity: "notice",
    message:
      "The name servers of {name} agree, and the DNS resolver here still has what they said before. Others may, too, until its TTL has passed.",
    reference: "RFC 1035 §7.4",
  },
  "txt/servers-disagree": {
    severity: "warning",
    message: "The domain's name servers disagree about {name}: {servers} answer otherwise than {others}.",
    fix: "Wait some minutes after a change; if it stays so, look at how the zone is copied between them.",
    reference: "RFC 1034 §4.3.5",
  },
  "txt/server-silent": {
    severity: "notice",
    message: "Of the name servers that answer for {name}, {servers} could not be asked from here.",
    reference: "RFC 2182 §3",
  },
  "txt/long-ttl": {
    severity: "warning",
    message: "The record's TTL is {ttl} seconds: senders see a new id only when it has passed.",
    fix: "Set the TTL to an hour (3600), at most a day.",
    reference: "RFC 8461 §8.1",
  },
  "txt/unknown": {
    severity: "notice",
    unknown: true,
    message: "{name} could not be looked up: {reason}.",
  },
  "tls-rpt/record-absent": {
    severity: "warning",
    message:
      "There is no record with v=TLSRPTv1 at {name}: senders tell nobody when they cannot deliver securely.",
    fix: "Set a TXT record at {name}: {record}",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/record-misplaced": {
    severity: "warning",
    message: "The record is at {found} instead of {name}, where no sender looks.",
    fix: "Move it to {name}. Most DNS panels append the zone to the name by themselves.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/dangling-alias": {
    severity: "warning",
    message: "{name} is an alias (CNAME) of {alias}, where there is no TXT record.",
    fix: "Set the record there, or replace the alias by a TXT record of your own.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/quoted": {
    severity: "error",
    message:
      "The value at {name} has quotation marks in it: {text}. Senders ignore what does not start with v=TLSRPTv1;.",
    fix: "Enter the value without quotation marks; the DNS panel adds its own.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/version": {
    severity: "error",
    message: "The record at {name} does not start with exactly v=TLSRPTv1; and is ignored: {text}",
    fix: "Write v=TLSRPTv1; at the very start, in this case, without a blank before the semicolon.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/blank-before-semicolon": {
    severity: "warning",
    message:
      "There is a blank before the first semicolon of the record at {name}: some senders take it, others ignore what does not start with v=TLSRPTv1;.",
    fix: "Write v=TLSRPTv1; without a blank before the semicolon.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/several": {
    severity: "error",
    message:
      "There are {count} records at {name} that start with v=TLSRPTv1;: senders then take none of them.",
    fix: "Keep one of them and delete the others; it can hold several addresses, with commas between.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/field": {
    severity: "error",
    message: 'The record at {name} cannot be read at "{field}", so senders take none of it.',
    fix: "Write it as v=TLSRPTv1; rua=mailto:tls-reports@example.com with nothing else.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/rua-missing": {
    severity: "error",
    message: "The record at {name} has no rua, so senders do not know where to report: {text}",
    fix: "Add one, as in v=TLSRPTv1; rua=mailto:tls-reports@example.com.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/rua-scheme": {
    severity: "error",
    message: '"{value}" is no address for reports: it starts with neither mailto: nor https:.',
    fix: "Write mailto: before a mailbox, as in rua=mailto:tls-reports@example.com.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/rua-grammar": {
    severity: "error",
    message: '"{value}" is no valid address for reports.',
    fix: "Write it as mailto:name@example.com or an https: URL; a comma, semicolon or ! within it is percent-encoded.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/record-differs": {
    severity: "warning",
    message: "The record at {name} sends reports to {rua}; policy.yml says {published}.",
    fix: "Set the TXT record at {name}: {record}",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/resolver-behind": {
    severity: "notice",
    message:
      "The name servers of {name} agree, and the DNS resolver here still has what they said before. Others may, too, until its TTL has passed.",
    reference: "RFC 1035 §7.4",
  },
  "tls-rpt/servers-disagree": {
    severity: "warning",
    message: "The domain's name servers disagree about {name}: {servers} answer otherwise than {others}.",
    fix: "Wait some minutes after a change; if it stays so, look at how the zone is copied between them.",
    reference: "RFC 1034 §4.3.5",
  },
  "tls-rpt/server-silent": {
    severity: "notice",
    message: "Of the name servers that answer for {name}, {servers} could not be asked from here.",
    reference: "RFC 2182 §3",
  },
  "tls-rpt/unknown": {
    severity: "notice",
    unknown: true,
    message: "{name} could not be looked up: {reason}.",
  },
  "host/no-address": {
    severity: "error",
    message: "{host} has no address in DNS: no sender can fetch the policy.",
    fix: "Set the records of the policy host: {record}",
    reference: "RFC 8461 §3.3",
  },
  "host/dangling-alias": {
    severity: "error",
    message:
      "{host} is an alias (CNAME) of {alias}, which has no address. Who can take that name over can serve a policy for the domain.",
    fix: "Point it at the host that serves the policy, or delete the record: {record}",
    reference: "RFC 8461 §10.2",
  },
  "host/other-pages": {
    severity: "error",
    message:
      "{host} is an alias of {alias}, the GitHub Pages of another account: it decides what policy is served.",
    fix: "Point it at the host that serves the policy: {record}",
    reference: "RFC 8461 §10.2",
  },
  "host/elsewhere": {
    severity: "notice",
    message: "{host} does not lead to {expected}: the policy is served from elsewhere, or by a proxy.",
  },
  "host/private-address": {
    severity: "error",
    message:
      "{host} has the address {address}, which nobody on the internet can reach. It was not connected to.",
    fix: "Point the policy host at a public address; for tests within a network use --allow-private.",
    reference: "RFC 6890 §2.2.2",
  },
  "host/caa-forbids": {
    severity: "warning",
    message:
      "The CAA records of {name} do not allow {authority} to issue certificates, which {host} needs: the next one cannot be made.",
    fix: 'Add the CAA record 0 issue "{authority}" at {name}.',
    reference: "RFC 8659 §3",
  },
  "host/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}.",
  },
} as const;
