import { describeDnsFormats, dnsFormatNames } from "../plan/dns-formats/formats.ts";
import type { OptionName } from "./options.ts";

/** The commands as data: what `--help` prints (`command-help.ts`) and what is accepted come from the same tables. */
export interface CommandDescription {
  readonly summary: string;
  /** What stands behind the command's name; in brackets when it can be left out, with `…` when there may be several. */
  readonly operand: string | null;
  readonly details: string;
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
  readonly examples: readonly string[];
}

const usual = ["text", "json", "github"] as const;

/** The options of every command about a `policy.yml`: the first ones, and the last. */
const ofPolicy = ["policy", "output", "owner"] as const;
const always = ["format", "json", "now", "help"] as const;

export const commands = {
  init: {
    summary: "writes a first policy.yml from what a domain has today, and builds it",
    operand: "[DOMAIN]…",
    details:
      "Looks up the domain's mail servers and what it has of MTA-STS and TLS-RPT. Recognizes mail providers. A domain without\na policy starts in testing; one that has a policy carries it on, with its id, so that the first change is judged by\nwhat senders hold. A policy.yml that is there is left alone, unless it is the template's example.\nWhat serves the policy is read from the folder: Netlify's or Cloudflare's configuration, else GitHub Pages. Where a\nsite of yours would be taken off the web, nothing is written.\n\nWith --domains it does so for each domain of a list, and writes a folder of policies: domains with the same mail servers\nand the same live policy share one. Domains without mail, and those about which DNS says nothing, are listed and not\ntaken. Run again, it only adds what is new. With --from it takes over repositories of single domains, with their ledgers.",
    options: [
      ...ofPolicy,
      "domains",
      "from",
      "host",
      "force",
      "resolver",
      "allow-private",
      "timeout",
      ...always,
    ],
    formats: usual,
    examples: [
      "mta-sts init example.com",
      "mta-sts init example.com --host none",
      "mta-sts init --domains domains.txt --host caddy",
      "mta-sts init --from ../mta-sts.example.com ../mta-sts.example.net",
    ],
  },
  build: {
    summary: "makes the policy file, its id and the DNS records from policy.yml",
    operand: null,
    details:
      "Writes the policy file .well-known/mta-sts.txt, the ledger policy.lock.json, what the host needs (CNAME and .nojekyll\nfor GitHub Pages) and the public page, those that differ, and prints the DNS records. The id changes when the policy\ndoes, and only then. A policy that would lose mail is refused, as on a pull request: what senders may have cached and\nthe domain's MX records are looked at first. With an error nothing is written. A CNAME record that is seen where a TXT\nrecord is to be set is named: it has to be deleted first.",
    options: [...ofPolicy, "offline", "resolver", "timeout", "strict", ...always],
    formats: usual,
    examples: ["mta-sts build", "mta-sts build --policy mail/policy.yml --output public"],
  },
  check: {
    summary: "is this change of policy.yml right and safe? changes nothing",
    operand: null,
    details:
      "Compares policy.yml with what is published and with the domain's MX records, and says what senders will do with the\nmail, until when, and what is the safe way. Finds every problem at once, each with its line and what to do.",
    options: [
      ...ofPolicy,
      "evidence",
      "offline",
      "resolver",
      "allow-private",
      "timeout",
      "strict",
      ...always,
    ],
    formats: usual,
    examples: ["mta-sts check", "mta-sts check --offline", "mta-sts check --strict --format github"],
  },
  inspect: {
    summary: "judges any mta-sts.txt: is it right, and what would senders make of it?",
    operand: "FILE",
    details:
      "Strictly by RFC 8461. An error: no sender accepts the file. A warning: some senders do not, and which.\nFILE is a path, or - for standard input.",
    options: ["format", "json", "help"],
    formats: usual,
    examples: [
      "mta-sts inspect .well-known/mta-sts.txt",
      "curl -s https://mta-sts.example.com/.well-known/mta-sts.txt | mta-sts inspect -",
    ],
  },
  records: {
    summary: "prints the DNS records to set",
    operand: null,
    details: `The records of the policy that was last built: a table for people, JSON, or for what manages DNS zones:\n\n${describeDnsFormats()}\n\nRecords of many domains come zone by zone; with --into, as a file for each zone.`,
    options: [...ofPolicy, "into", "strict", ...always],
    formats: ["table", "json", ...dnsFormatNames],
    examples: [
      "mta-sts records",
      "mta-sts records --format zone >> db.example.com",
      "mta-sts records --format terraform-route53 > mta-sts/main.tf",
    ],
  },
  verify: {
    summary: "what do senders see now? DNS, the policy host, the mail servers",
    operand: "[DOMAIN]",
    details:
      "Looks at a domain as mail servers do: the _mta-sts and _smtp._tls records at every name server, the policy host and\nits certificate, the policy file, the MX records, and STARTTLS at each mail server. Without DOMAIN, that of policy.yml,\nand what is seen is compared with what was published. Each check ends as ok, warn, fail or unknown. Changes nothing.\n\nWith --domains it looks at each more briefly: it visits the policy host once, at its first address (IPv6 only where there\nis no IPv4), and asks for no CAA records, no name servers, and no records under mistaken names. The results come in the\norder in which they are ready. Each domain is looked at once, however often it is in the list; a line that is no domain\nis reported with its number. A run that was interrupted goes on with the same command if it had --resume.",
    options: [
      ...ofPolicy,
      "wait",
      "skip",
      "domains",
      "resume",
      "shard",
      "at-once",
      "resolver",
      "allow-private",
      "timeout",
      "strict",
      ...always,
    ],
    formats: usual,
    examples: [
      "mta-sts verify",
      "mta-sts verify example.com",
      "mta-sts verify --wait 20m",
      "mta-sts verify --domains domains.txt --skip starttls > report.jsonl",
      "mta-sts verify --domains domains.txt --skip starttls --shard 3/10 --resume report-3.jsonl",
    ],
  },
  reports: {
    summary: "what do senders report? who saw what, whose fault it is, what to do",
    operand: "PATH…",
    details:
      "Reads the TLS reports (RFC 8460) that senders mail to a domain: mails, mbox files, Maildirs, folders, JSON, gzip and zip\nfiles, - for standard input, or a mailbox, imaps://USER@HOST[:PORT]/FOLDER, where it changes nothing, not even what is\nunread. The password of a mailbox goes into the environment variable MTA_STS_MAILBOX_PASSWORD. Says what failed and why,\nand what to do. Without --domain, the domain of policy.yml, or the only one that the reports are about. A report counts\nas a sender's only if the sender signed it. --format html makes one private file for a browser, with every report.\nExit status: 0 nothing is or would be refused, 1 something is, 2 nothing could be read.",
    options: [
      "policy",
      "domain",
      "days",
      "since",
      "until",
      "no-dkim",
      "trust-results",
      "by-hand",
      "evidence",
      "names",
      "resolver",
      "allow-private",
      "timeout",
      "strict",
      ...always,
    ],
    formats: [...usual, "html"],
    examples: [
      "mta-sts reports ~/Mail/tls-reports",
      "mta-sts reports imaps://tls-reports%40example.com@imap.example.com/INBOX",
      "mta-sts reports --format html reports.mbox > reports.html",
    ],
  },
  dns: {
    summary: "what is to be set in DNS, and may it be, now?",
    operand: null,
    details:
      "Looks at the policy host and at every name server of the zone, and says of each record: right, ready (to create or\nto change), waiting (and for what), or refused (and why). Changes nothing itself: with --format nsupdate it prints what\nnsupdate needs, with --into it writes what the engine for `dns` in policy.yml needs, and with --plan it judges what\noctoDNS is about to do. The credential is the engine's alone.",
    options: [
      ...ofPolicy,
      "into",
      "plan",
      "wait",
      "confirm",
      "state",
      "resolver",
      "allow-private",
      "timeout",
      "strict",
      ...always,
    ],
    formats: ["text", "json", "nsupdate"],
    examples: [
      "mta-sts dns",
      "mta-sts dns --format nsupdate --state .mta-sts-dns.json | nsupdate -k mta-sts.key",
      "mta-sts dns --confirm --wait 10m",
    ],
  },
  promote: {
    summary: "may testing become enforce? by the reports of senders and a look of its own",
    operand: null,
    details:
      "Judges what senders reported (the file evidence.json on the branch mta-sts-reports of origin, as it was last fetched),\nthe ledger, and what `verify` sees now. Ready: no known sender has failed for long enough, in enough sessions. Wait:\nsomething is still to be shown, and until when. Stop: senders would refuse mail, and which. Under enforce it says what\nis being refused. Failures are never outvoted by successes, and only signed reports count.\nExit status: 0 ready, 1 wait or stop, 2 the command could not run.",
    options: [...ofPolicy, "evidence", "write", "offline", "resolver", "allow-private", "timeout", ...always],
    formats: usual,
    examples: ["mta-sts promote", "mta-sts promote --evidence evidence.json --write"],
  },
  update: {
    summary: "brings a copy of the template to the newest release",
    operand: null,
    details:
      "Fetches the newest release, checks with GitHub's command line (gh) that the release workflow signed it, and replaces\ndist/, action.yml and policy.schema.json in the present folder. Workflows stay unless you ask for them. Says what the\nnew version reports about your policy that this one does not. Commits nothing: look at git diff, and commit it.\nWith --pin, workflows run the release by its commit instead, for Dependabot to propose the next ones; dist/, action.yml and\nthe workflow that proposes updates go.",
    options: ["policy", "output", "dry-run", "workflows", "pin", "format", "json", "help"],
    formats: usual,
    examples: ["npx mta-sts-policy update --dry-run", "npx mta-sts-policy update --pin"],
  },
} as const satisfies Record<string, CommandDescription>;

export function isOptional(operand: string): boolean {
  return operand.startsWith("[");
}

export function isRepeatable(operand: string): boolean {
  return operand.replace("]", "").endsWith("…");
}

export type CommandName = keyof typeof commands;

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}
