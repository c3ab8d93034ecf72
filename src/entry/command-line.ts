import { describeDnsFormats, dnsFormatNames } from "../plan/dns-formats/formats.ts";
import type { OptionName } from "./options.ts";

/** The commands as data: what `--help` prints (`command-help.ts`) and what is accepted come from the same tables. */
export interface CommandDescription {
  readonly summary: string;
  /** What follows the command's name; in brackets when it is optional, with `…` when there may be several. */
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
    summary: "create a policy.yml from a domain's current setup, and build it",
    operand: "[DOMAIN]…",
    details:
      "Looks up the mail servers and the MTA-STS and TLS-RPT records, and recognizes mail providers. A domain without a\npolicy starts in testing. An existing policy is kept, with its id, so that the first change is judged by what senders\nhave cached. An existing policy.yml is not touched, unless it is the template's example.\nThe host is detected from the folder: Netlify or Cloudflare if it has their configuration, otherwise GitHub Pages. If\nthe files would replace a site of yours, nothing is written.\nWith --offline, name the mail servers with --provider or --mx. An existing policy is then unknown, and not continued.\n\nWith --domains, does this for every domain in a list and writes a folder of policies: domains with the same mail servers and the same live policy share one. Domains without mail, and those that DNS does not answer for, are listed and left out. Run it again to add new domains only. With --from, takes over repositories of single domains, with their ledgers.",
    options: [
      ...ofPolicy,
      "domains",
      "from",
      "host",
      "provider",
      "mx",
      "force",
      "offline",
      "resolver",
      "allow-private",
      "timeout",
      ...always,
    ],
    formats: usual,
    examples: [
      "mta-sts init example.com",
      "mta-sts init example.com --host none",
      "mta-sts init example.com --offline --mx mx1.example.com,mx2.example.com",
      "mta-sts init --domains domains.txt --host caddy",
      "mta-sts init --from ../mta-sts.example.com ../mta-sts.example.net",
    ],
  },
  build: {
    summary: "generate the policy file, its id and the DNS records from policy.yml",
    operand: null,
    details:
      "Writes the policy file .well-known/mta-sts.txt, the ledger policy.lock.json, the files that the host needs (CNAME and\n.nojekyll for GitHub Pages) and the public page, if they differ, and prints the DNS records. The id changes only when the\npolicy changes. A policy that would lose mail is refused, as on a pull request: build first checks what senders may have\ncached and the domain's MX records. If there is an error, nothing is written. If a CNAME record is in the way of a TXT\nrecord, build reports it: delete it first.",
    options: [...ofPolicy, "offline", "resolver", "timeout", "strict", ...always],
    formats: usual,
    examples: ["mta-sts build", "mta-sts build --policy mail/policy.yml --output public"],
  },
  check: {
    summary: "check whether a change of policy.yml is valid and safe",
    operand: null,
    details:
      "Compares policy.yml with the published policy and with the domain's MX records. Shows what senders will do with mail,\nuntil when, and the safe way to make the change. Reports all problems at once, each with its line and a fix. Changes\nnothing.",
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
    summary: "check any mta-sts.txt, and how senders would read it",
    operand: "FILE",
    details:
      "Follows RFC 8461 strictly. Error: no sender accepts the file. Warning: some senders do not, and it names them.\n\nFILE is a path, or - for standard input.",
    options: ["format", "json", "help"],
    formats: usual,
    examples: [
      "mta-sts inspect .well-known/mta-sts.txt",
      "curl -s https://mta-sts.example.com/.well-known/mta-sts.txt | mta-sts inspect -",
    ],
  },
  records: {
    summary: "print the DNS records to set",
    operand: null,
    details: `Prints the records of the last built policy as a table, as JSON, or in the format of a tool that manages DNS zones:\n\n${describeDnsFormats()}\n\nRecords of many domains are grouped by zone. With --into, each zone gets its own file.`,
    options: [...ofPolicy, "into", "strict", ...always],
    formats: ["table", "json", ...dnsFormatNames],
    examples: [
      "mta-sts records",
      "mta-sts records --format zone >> db.example.com",
      "mta-sts records --format terraform-route53 > mta-sts/main.tf",
    ],
  },
  verify: {
    summary: "check what senders see now: DNS, the policy host, the mail servers",
    operand: "[DOMAIN]",
    details:
      "Checks a domain as senders do: the _mta-sts and _smtp._tls records at every name server, the policy host and its\ncertificate, the policy file, the MX records, and STARTTLS on each mail server. Without DOMAIN, it checks the domain of\npolicy.yml and compares the results with what was published. Each check ends as ok, warn, fail or unknown. Changes\nnothing.\n\nWith --domains, it checks each domain more briefly: it visits the policy host once, at its first address (IPv6 only\nwithout IPv4), and does not look up CAA records, name servers, or records under wrong names. Results appear as they\nbecome ready. Each domain is checked once, even if the list repeats it. A line that is not a domain is reported with its\nnumber. To continue an interrupted run, repeat the command if it had --resume.",
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
    summary: "read TLS reports: what failed, why, and what to do",
    operand: "PATH…",
    details:
      "Reads the TLS reports (RFC 8460) that senders mail to a domain: mail files, mbox files, Maildirs, folders, JSON, gzip and\nzip files, - for standard input, or a mailbox, imaps://USER@HOST[:PORT]/FOLDER, in which it changes nothing and marks\nnothing as read. Set the mailbox's password in the environment variable MTA_STS_MAILBOX_PASSWORD. Shows what failed, why,\nand what to do. Without --domain, it uses the domain of policy.yml, or the only one in the reports. A report counts only\nif its sender signed it. --format html writes one private file for a browser, with every report.\nExit status: 0 no mail is or would be refused, 1 some is, 2 nothing could be read.",
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
    summary: "show which DNS records to set, and whether it is safe to set them now",
    operand: null,
    details:
      "Checks the policy host and every name server of the zone, and reports each record as right, ready (to create or to\nchange), waiting (and for what), or refused (and why). Changes nothing itself: with --format nsupdate it prints the input\nfor nsupdate, with --into it writes the input for the engine of `dns` in policy.yml, and with --plan it checks what\noctoDNS is about to do. It never needs your DNS credential: only the engine does.\n\nFor a folder of policies, --into writes a folder for each zone, at most 50 zones a run, and the next run continues.",
    options: [
      ...ofPolicy,
      "into",
      "plan",
      "wait",
      "confirm",
      "dns-provider",
      "zones",
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
    summary: "check whether a policy in testing is ready for enforce",
    operand: null,
    details:
      "Judges what senders reported (the file evidence.json on the branch mta-sts-reports of origin, as last fetched), the\nledger, and what `verify` sees now. Ready: no known sender has failed for long enough, in enough sessions. Wait: more\nproof is needed, and until when. Stop: senders would refuse mail, and which. Under enforce, it shows what is being\nrefused. Successes never outweigh failures, and only signed reports count.\nExit status: 0 ready, 1 wait or stop, 2 the command could not run.",
    options: [...ofPolicy, "evidence", "write", "offline", "resolver", "allow-private", "timeout", ...always],
    formats: usual,
    examples: ["mta-sts promote", "mta-sts promote --evidence evidence.json --write"],
  },
  update: {
    summary: "update a copy of the template to the newest release",
    operand: null,
    details:
      "Downloads the newest release, verifies with the GitHub CLI (gh) that the release workflow signed it, and replaces dist/,\naction.yml and policy.schema.json in the current folder. Workflows are left unchanged unless you ask for them. Shows what\nthe new version reports about your policy that this one does not. Commits nothing: check git diff, then commit.",
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
