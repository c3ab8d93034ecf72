/** How the sentences about the `_mta-sts` and the `_smtp._tls` record differ, and their codes. */
const records = {
  txt: {
    version: "v=STSv1",
    required: "id",
    example: "v=STSv1; id=20260131120000",
    section: "RFC 8461 §3.1",
    delegation: "RFC 8461 §8.2",
    /** The severity if senders find no record. */
    severity: "error",
    withoutRecord: "senders do not know that {domain} has a policy",
    setRecord: "When the policy is served, set a TXT record at {name}: {record}",
    keepOne: "Keep one of them and delete the others.",
    withoutRequired: "senders ignore it",
    codes: { missing: "id-missing", grammar: "id-grammar" },
  },
  "tls-rpt": {
    version: "v=TLSRPTv1",
    required: "rua",
    example: "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
    section: "RFC 8460 §3",
    delegation: "RFC 8460 §3",
    severity: "warning",
    withoutRecord: "senders cannot report failures to deliver securely",
    setRecord: "Set a TXT record at {name}: {record}",
    keepOne:
      "Keep one of them and delete the others. One record can have several addresses, separated by commas.",
    withoutRequired: "senders do not know where to report",
    codes: {
      absent: "record-absent",
      misplaced: "record-misplaced",
      missing: "rua-missing",
      grammar: "rua-grammar",
    },
  },
} as const;

/** What can be wrong with either record. Placeholders named above are filled in per record, the others per finding. */
const recordProblems = {
  absent: {
    severity: "{severity}",
    message: "{name} has no record with {version}: {withoutRecord}.{hint}",
    fix: "{setRecord}",
    reference: "{section}",
  },
  misplaced: {
    severity: "{severity}",
    message: "The record is at {found} instead of {name}, so senders do not find it.",
    fix: "Move it to {name}. Most DNS panels add the zone to the name automatically.",
    reference: "{section}",
  },
  "dangling-alias": {
    severity: "{severity}",
    message: "{name} is an alias (CNAME) of {alias}, which has no TXT record.",
    fix: "Set the record there, or replace the alias with your own TXT record.",
    reference: "{delegation}",
  },
  quoted: {
    severity: "error",
    message:
      "The value at {name} has quotation marks in it: {text}. Senders ignore a value that does not start with {version};.",
    fix: "Enter the value without quotation marks. The DNS panel adds its own.{hint}",
    reference: "{section}",
  },
  version: {
    severity: "error",
    message: "The record at {name} does not start with exactly {version};, so senders ignore it: {text}",
    fix: "Write {version}; at the very start, in exactly this case, without a space before the semicolon.{hint}",
    reference: "{section}",
  },
  "blank-before-semicolon": {
    severity: "warning",
    message:
      "There is a space before the first semicolon of the record at {name}. Some senders accept it; others ignore a record that does not start with {version};.",
    fix: "Write {version}; without a space before the semicolon.",
    reference: "{section}",
  },
  several: {
    severity: "error",
    message: "There are {count} records at {name} that start with {version};, so senders ignore all of them.",
    fix: "{keepOne}",
    reference: "{section}",
  },
  field: {
    severity: "error",
    message: 'Senders cannot read "{field}" in the record at {name}, so they ignore the record.',
    fix: "Write it as {example}, and nothing more.{hint}",
    reference: "{section}",
  },
  missing: {
    severity: "error",
    message: "The record at {name} has no {required}, so {withoutRequired}: {text}",
    fix: "Add one, as in {example}.{hint}",
    reference: "{section}",
  },
} as const;

/** What the name servers of a record's zone say. */
const nameServerProblems = {
  "resolver-behind": {
    severity: "notice",
    message:
      "The name servers of {name} agree, but this machine's DNS resolver still has the previous answer cached. Other resolvers may too, until the TTL has passed.",
    reference: "RFC 1035 §7.4",
  },
  "servers-disagree": {
    severity: "warning",
    message:
      "The domain's name servers disagree about {name}: {servers} answer differently from {others}. Some senders see the wrong record.",
    fix: "After a change, wait a few minutes. If the problem persists, check how the zone is copied between the servers.",
    reference: "RFC 1034 §4.3.5",
  },
  "server-silent": {
    severity: "notice",
    message: "These name servers of {name} could not be reached from here: {servers}.",
    reference: "RFC 2182 §3",
  },
} as const;

const notLookedUp = {
  unknown: {
    severity: "notice",
    unknown: true,
    message: "{name} could not be looked up: {reason}.",
  },
} as const;

type Records = typeof records;
export type RecordCheck = keyof Records;

/** `txt/quoted` for the problem "quoted" of `txt`; `codes` lists the exceptions, such as `txt/id-missing`. */
export type RecordCode<Check extends RecordCheck, Problem extends string> = Check extends RecordCheck
  ? Problem extends keyof Records[Check]["codes"]
    ? `${Check}/${Records[Check]["codes"][Problem] & string}`
    : `${Check}/${Problem}`
  : never;

export function recordCode<Check extends RecordCheck, Problem extends string>(
  check: Check,
  problem: Problem,
): RecordCode<Check, Problem> {
  const codes: Readonly<Record<string, string>> = records[check].codes;
  return `${check}/${codes[problem] ?? problem}` as RecordCode<Check, Problem>;
}

type Filled<Text, Words> = Text extends `${infer Before}{${infer Name}}${infer After}`
  ? `${Before}${Name extends keyof Words ? Words[Name] & string : `{${Name}}`}${Filled<After, Words>}`
  : Text;

type EntriesFor<Check extends RecordCheck, Entries> = {
  [Problem in keyof Entries & string as RecordCode<Check, Problem>]: {
    [Part in keyof Entries[Problem]]: Filled<Entries[Problem][Part], Records[Check]>;
  };
};

/** The entries of one record by code, made from entries by problem. */
function entriesFor<Check extends RecordCheck, Entries extends object>(check: Check, entries: Entries) {
  const words: Readonly<Record<string, unknown>> = records[check];
  const filled = (part: unknown) =>
    typeof part === "string" ? part.replace(/\{(\w+)\}/g, (all, name) => String(words[name] ?? all)) : part;
  return Object.fromEntries(
    Object.entries(entries).map(([problem, entry]) => [
      recordCode(check, problem),
      Object.fromEntries(Object.entries(entry).map(([name, part]) => [name, filled(part)])),
    ]),
  ) as EntriesFor<Check, Entries>;
}

/** What DNS shows of a domain's `_mta-sts` and `_smtp._tls` records, and of its policy host's. */
export const publishedRecordFindings = {
  ...entriesFor("txt", recordProblems),
  "txt/id-grammar": {
    severity: "error",
    message: 'The id "{value}" does not consist of 1 to 32 letters and digits, so senders ignore the record.',
    fix: "Use only letters and digits, such as 20260131120000: no hyphens, no colons.{hint}",
    reference: "RFC 8461 §3.1",
  },
  "txt/id-old": {
    severity: "error",
    message:
      "The id in DNS is {id}, which belongs to an earlier policy. The published id is {published}, since {since}. Senders that have the old policy cached keep it.",
    fix: "When the new policy is served, {first}set the TXT record at {name}: {record}",
    reference: "RFC 8461 §8.1",
  },
  "txt/id-unknown": {
    severity: "error",
    message: "The id in DNS is {id}, but the published id is {published}.",
    fix: "When the policy is served, {first}set the TXT record at {name}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/id-repeated": {
    severity: "notice",
    message:
      "The record at {name} has more than one id. Some senders use the first one; others ignore the record.",
    fix: "Keep one id: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/alias-missing": {
    severity: "error",
    message:
      "{name} is not an alias (CNAME) of {alias}, and has no record that senders accept: they do not know that {domain} has a policy.{hint}",
    fix: "Set the CNAME record at {name}, once, and replace whatever is there: {cname}. When the policy is served, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/own-record": {
    severity: "warning",
    message:
      "{name} has its own TXT record instead of a CNAME record that points to {alias}. Its id is right, but the next one will be set at {alias}, where senders do not see it.",
    fix: "Replace the TXT record at {name} with a CNAME record, once: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/own-record-old": {
    severity: "error",
    message:
      "{name} has its own TXT record instead of a CNAME record that points to {alias}. Its id is {id}, but the published id is {published}. Senders do not see what is set at {alias}.",
    fix: "When the new policy is served, replace the TXT record at {name} with a CNAME record, once: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/alias-elsewhere": {
    severity: "warning",
    message:
      "{name} is an alias (CNAME) of {target} instead of {alias}. The id there is right, but the next one will be set at {alias}, where senders do not see it.",
    fix: "If the TXT record at {target} is the one to change, write `alias: {target}` in policy.yml. Otherwise change the CNAME record at {name}: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1",
  },
  "txt/alias-elsewhere-old": {
    severity: "error",
    message:
      "{name} is an alias (CNAME) of {target} instead of {alias}. The id there is {id}, but the published id is {published}. Senders do not see what is set at {alias}.",
    fix: "If the TXT record at {target} is the one to change, write `alias: {target}` in policy.yml. Otherwise, when the new policy is served, change the CNAME record at {name}: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1",
  },
  ...entriesFor("txt", nameServerProblems),
  "txt/long-ttl": {
    severity: "warning",
    message: "The record's TTL is {ttl} seconds: senders may not see a new id until it has passed.",
    fix: "Set the TTL to one hour (3600), at most one day.",
    reference: "RFC 8461 §8.1",
  },
  ...entriesFor("txt", notLookedUp),
  ...entriesFor("tls-rpt", recordProblems),
  "tls-rpt/rua-scheme": {
    severity: "error",
    message: '"{value}" is not a valid address for reports: it starts with neither mailto: nor https:.',
    fix: "Write mailto: before a mailbox, as in rua=mailto:tls-reports@example.com.{hint}",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/rua-grammar": {
    severity: "error",
    message: '"{value}" is not a valid address for reports.',
    fix: "Write it as mailto:name@example.com or as an https: URL. Percent-encode any comma, semicolon or ! in it.{hint}",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/record-differs": {
    severity: "warning",
    message: "The record at {name} sends reports to {rua}, but policy.yml says {published}.",
    fix: "Set the TXT record at {name}: {record}{hint}",
    reference: "RFC 8460 §3",
  },
  ...entriesFor("tls-rpt", nameServerProblems),
  ...entriesFor("tls-rpt", notLookedUp),
  "host/no-address": {
    severity: "error",
    message: "{host} has no address in DNS, so senders cannot fetch the policy.",
    fix: "Set the records of the policy host: {record}",
    reference: "RFC 8461 §3.3",
  },
  "host/dangling-alias": {
    severity: "error",
    message:
      "{host} is an alias (CNAME) of {alias}, which has no address. Anyone who can take over that name can serve a policy for the domain.",
    fix: "Point it at the host that serves the policy, or delete the record: {record}",
    reference: "RFC 8461 §10.2",
  },
  "host/other-pages": {
    severity: "error",
    message:
      "{host} is an alias of {alias}, the GitHub Pages of another account, which decides what policy is served.",
    fix: "Point it at the host that serves the policy: {record}",
    reference: "RFC 8461 §10.2",
  },
  "host/elsewhere": {
    severity: "notice",
    message: "{host} does not point to {expected}: the policy is served from elsewhere, or through a proxy.",
  },
  "host/private-address": {
    severity: "error",
    message:
      "{host} has the address {address}, which cannot be reached from the internet. It was not contacted.",
    fix: "Point the policy host to a public address. For tests in a private network, use --allow-private.",
    reference: "RFC 6890 §2.2.2",
  },
  "host/caa-forbids": {
    severity: "warning",
    message:
      "The CAA records of {name} do not allow {authority} to issue certificates. {host} needs one, so its next certificate cannot be issued.",
    fix: 'Add the CAA record 0 issue "{authority}" at {name}.',
    reference: "RFC 8659 §3",
  },
  "host/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}.",
  },
} as const;
