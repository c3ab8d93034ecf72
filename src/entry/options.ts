import { dnsNames } from "../policy/dns-providers.ts";
import { hostNames } from "../policy/hosts.ts";
import { namings } from "../sts/tls-report/namings.ts";
import { checkNames } from "../verify/check.ts";
import { secondsToWait } from "../verify/waiting-time.ts";
import { asWritten, dayIn, isOn, namesIn, parts, wholeNumber } from "./option-values.ts";

/** Something that a person can set: an option of the command line, an input of the Action, or both. */
export interface Option<Value> {
  /** What the value is called in the help; absent: a switch. */
  readonly value?: string;
  readonly short?: string;
  /** For `--help`; the Action's inputs are described in `action.yml`. */
  readonly description: string;
  /** What is written, after "must be"; only for what can be wrong. */
  readonly expected?: string;
  /** null: it is not valid. */
  readonly parse: (text: string) => Value | null;
}

/** Every option and input, once: both entry points read them through this table. */
export const options = {
  policy: {
    value: "PATH",
    description: "path to the policy, or to a folder of policies (policy.yml, otherwise policies)",
    parse: asWritten,
  },
  output: { value: "FOLDER", description: "folder for the generated files (.)", parse: asWritten },
  owner: {
    value: "NAME",
    description: "the GitHub account that serves the site, for the CNAME record (from the git remote origin)",
    expected: "the name of a GitHub account",
    parse: (text) => (/^[A-Za-z\d-]{1,39}$/.test(text) ? text : null),
  },
  force: {
    description:
      "overwrite an existing policy.yml, and continue even if it is unknown what senders have cached",
    parse: isOn,
  },
  host: {
    value: "NAME",
    description: `what serves the policy: ${hostNames.join(", ")} (detected from the folder)`,
    expected: `one of ${hostNames.join(", ")}`,
    parse: (text) => hostNames.find((one) => one === text) ?? null,
  },
  offline: { description: "do not use the network; judge only by the ledger", parse: isOn },
  provider: {
    value: "NAME",
    description: "list the mail servers of this provider, such as proton, instead of those in DNS",
    parse: asWritten,
  },
  mx: {
    value: "NAME,…",
    description: "list these mail servers instead of those in DNS",
    parse: parts,
  },
  resolver: {
    value: "ADDRESS[:PORT]",
    description: "DNS server to use (the system's)",
    expected: "ADDRESS or ADDRESS:PORT",
    parse: asWritten,
  },
  timeout: {
    value: "SECONDS",
    description:
      "how long to wait for each answer (DNS 10, the policy host 60, mail servers 30, mailboxes 60)",
    expected: "a number of seconds, at most 600",
    parse: (text) => (Number(text) > 0 && Number(text) <= 600 ? Number(text) : null),
  },
  "allow-private": {
    description: "also connect to addresses in private and loopback ranges",
    parse: isOn,
  },
  skip: {
    value: "NAME,…",
    description: "skip checks: txt, tls-rpt, host, https, policy, mx, starttls",
    expected: `names of checks: ${checkNames.join(", ")}`,
    parse: (text) => {
      const names = parts(text);
      const known = checkNames.filter((name) => names.includes(name));
      return known.length === new Set(names).size ? new Set(known) : null;
    },
  },
  domain: { value: "DOMAIN", description: "the domain to check", parse: asWritten },
  domains: {
    value: "FILE",
    description: "work on every domain in a list, one per line; `verify` prints one line of JSON for each",
    parse: asWritten,
  },
  from: {
    value: "FOLDER",
    description: "take over the repositories in this folder and in those named after it",
    parse: asWritten,
  },
  mailbox: {
    value: "ADDRESS",
    description: "where the reports are: imaps://USER@HOST/FOLDER, or https://HOST/PATH",
    parse: asWritten,
  },
  days: {
    value: "NUMBER",
    description: "how many days before today to read (35)",
    expected: "a number of days, at most 400",
    parse: (text) =>
      /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 400 ? Number(text) : null,
  },
  since: {
    value: "DAY",
    description: "the first day to read, such as 2026-11-01, instead of --days",
    expected: "a day such as 2026-11-01",
    parse: dayIn,
  },
  until: {
    value: "DAY",
    description: "the last day to read (today)",
    expected: "a day such as 2026-11-01",
    parse: dayIn,
  },
  "no-dkim": {
    description: "do not check signatures (and do not use DNS); no report counts as signed",
    parse: isOn,
  },
  "trust-results": {
    value: "NAME",
    description: "trust the Authentication-Results headers that this server of yours wrote, for old mail",
    expected: "the name at the start of your server's Authentication-Results headers",
    parse: (text) => (/^[\w.-]{1,253}$/.test(text) ? text.toLowerCase() : null),
  },
  "by-hand": { description: "count files that are not mail as signed: you vouch for them", parse: isOn },
  names: {
    value: "WHOSE",
    description:
      "which senders to name in the daily totals: all, known (large providers), none (as in policy.yml)",
    expected: "one of all, known, none",
    parse: (text) => namings.find((one) => one === text) ?? null,
  },
  "at-once": {
    value: "COUNT",
    description: "with --domains: how many domains to check at a time (100)",
    expected: "a number from 1 to 500",
    parse: (text) => wholeNumber(text, 500),
  },
  shard: {
    value: "PART/COUNT",
    description: "with --domains: check only one part, such as 3/10 (a domain's name decides its part)",
    expected: "a part and a count of at most 10000, such as 3/10",
    parse: (text) => {
      const [index, count] = text.split("/").map((part) => wholeNumber(part, 10_000));
      return index && count && index <= count && /^\d+\/\d+$/.test(text) ? { index, count } : null;
    },
  },
  resume: {
    value: "FILE",
    description: "with --domains: append the results to a file, and skip domains that it already has",
    parse: asWritten,
  },
  wait: {
    value: "TIME",
    description:
      "wait until the published policy is served everywhere, at most this long, such as 20m; a number alone is seconds",
    expected: "a time such as 90s, 20m or 1h, at most 6h",
    parse: secondsToWait,
  },
  confirm: {
    description:
      "exit 1 unless every name server shows the records; with --wait, keep checking until they do",
    parse: isOn,
  },
  "dry-run": { description: "change nothing; show what would change", parse: isOn },
  workflows: { description: "update workflows too", parse: isOn },
  pin: { description: "have workflows name the release by its commit, and remove dist/", parse: isOn },
  found: { value: "JSON", description: "what `update` found about a release", parse: asWritten },
  into: {
    value: "FOLDER",
    description: "write the engine's input, or a file for each zone, to a folder",
    parse: asWritten,
  },
  plan: {
    value: "PATH",
    description:
      "check the octoDNS plan in a file or folder: exit 0 if it does exactly what is safe now, otherwise 1",
    parse: asWritten,
  },
  "dns-provider": {
    value: "NAME",
    description: "of a folder of policies, only those whose `dns` names this provider",
    expected: `one of ${dnsNames.join(", ")}`,
    parse: (text) => dnsNames.find((one) => one === text) ?? null,
  },
  zones: {
    value: "ZONE,…",
    description: "with --confirm, for many domains: only the records in these zones (all)",
    expected: "names of zones, separated by commas",
    parse: namesIn,
  },
  evidence: {
    value: "FILE",
    description: "file with the daily totals of reports: `reports` adds to it, other commands read it",
    parse: asWritten,
  },
  write: { description: "set `mode: enforce` in policy.yml if it is ready", parse: isOn },
  "wait-for-caches": {
    description: "wait until the previous policy has expired from all caches (true)",
    parse: isOn,
  },
  commit: {
    value: "HOW",
    description: "where the generated files go",
    expected: "one of push, pull-request, none",
    parse: (text) => (["push", "pull-request", "none"] as const).find((one) => one === text) ?? null,
  },
  state: {
    value: "FILE",
    description: "file to save progress in between runs: what is unfinished, or what the monitor saw",
    parse: asWritten,
  },
  overview: {
    value: "FILE",
    description: "a page with all domains, for the operator alone",
    parse: asWritten,
  },
  labels: { value: "NAME,…", description: "labels for the monitor's issue", parse: parts },
  strict: { description: "treat warnings as errors", parse: isOn },
  format: { value: "FORMAT", description: "output format", parse: asWritten },
  json: { description: "short for --format json: one object on stdout", parse: isOn },
  now: {
    value: "TIME",
    description: "judge as of this time, such as 2026-01-31T12:00:00Z (now)",
    expected: "a time such as 2026-01-31T12:00:00Z",
    parse: (text) => {
      const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
      const milliseconds = isTime ? Date.parse(text) : Number.NaN;
      return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
    },
  },
  help: { short: "h", description: "show this help", parse: isOn },
} as const satisfies Record<string, Option<unknown>>;

/** What `--help` and the parser of the command line know of an option. */
export interface Syntax {
  readonly description: string;
  readonly value?: string | undefined;
  readonly short?: string | undefined;
}

export type OptionName = keyof typeof options;
export type OptionValue<Name extends OptionName> = NonNullable<ReturnType<(typeof options)[Name]["parse"]>>;
