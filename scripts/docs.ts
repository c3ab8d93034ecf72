/**
 * Generates what repeats the code: what findings there are, what the command line, the Action and `policy.yml` take.
 *
 *     node scripts/docs.ts            writes it
 *     node scripts/docs.ts --check    writes nothing, exits with 1 when it is out of date
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { catalog, type Entry } from "../src/base/catalog/catalog.ts";
import { changeFindings } from "../src/base/catalog/change.ts";
import { dnsFindings } from "../src/base/catalog/dns.ts";
import { fileFindings } from "../src/base/catalog/file.ts";
import { githubFindings } from "../src/base/catalog/github.ts";
import { hostFindings } from "../src/base/catalog/hosts.ts";
import { initFindings } from "../src/base/catalog/init.ts";
import { ledgerFindings } from "../src/base/catalog/ledger.ts";
import { liveFindings } from "../src/base/catalog/live.ts";
import { manyFindings } from "../src/base/catalog/many.ts";
import { policyFindings } from "../src/base/catalog/policy.ts";
import { policyFileFindings } from "../src/base/catalog/policy-file.ts";
import { publishedRecordFindings } from "../src/base/catalog/published-records.ts";
import { readingFindings } from "../src/base/catalog/reading.ts";
import { recordFindings } from "../src/base/catalog/records.ts";
import { reportFindings } from "../src/base/catalog/reports.ts";
import { serverFindings } from "../src/base/catalog/servers.ts";
import { updateFindings } from "../src/base/catalog/update.ts";
import { helpOf, overview } from "../src/entry/command-help.ts";
import { commands, isCommand } from "../src/entry/command-line.ts";
import { type FailureKind, type Kind, kinds } from "../src/sts/tls-report/kinds.ts";
import { reasons } from "../src/sts/tls-report/reasons.ts";
import { dnsProviderRows } from "./dns-providers.ts";
import { withMarkedPart } from "./marked-part.ts";
import { policyJsonSchema } from "./schema.ts";
import { help } from "./settings.ts";

const root = join(import.meta.dirname, "..");
const note = "<!-- Generated from the source by `npm run docs`; edit that instead. -->";

const dnsGuide = "docs/guides/dns/README.md";
const reportsGuide = "docs/guides/what-the-reports-say.md";

/** Path to text of every generated page. */
export function documentation(): Map<string, string> {
  return new Map([
    ["docs/findings.md", findingsPage()],
    ["docs/command-line.md", commandLinePage()],
    ["docs/action.md", actionPage()],
    ["docs/policy.md", policyPage()],
    [".github/workflows/publish-dns.yml", dnsTwin()],
    [dnsGuide, dnsPage()],
    [reportsGuide, reportsPage()],
    ["policy.schema.json", policyJsonSchema()],
    ["action/action.yml", actionTwin()],
  ]);
}

/** The Action once more, in a folder: `uses: $/` takes the folder of its own repository, and not its top. */
function actionTwin(): string {
  const text = readFileSync(join(root, "action.yml"), "utf8").replace("main: dist/", "main: ../dist/");
  return `# Generated from action.yml by \`npm run docs\`, for publish.yml; edit that instead.\n${text}`;
}

const twinInputs = `    inputs:
      policy:
        type: string
        default: policy.yml
      output:
        type: string
        default: .
`;

/**
 * The workflow that sets the records once more, for publish.yml: with the Action of its own commit, for a policy anywhere
 * in a repository, and with no more permissions than every caller of publish.yml grants.
 */
function dnsTwin(): string {
  const text = readFileSync(join(root, ".github/workflows/mta-sts-dns.yml"), "utf8")
    .replaceAll("uses: ./\n", "uses: $/action\n")
    .replace("  workflow_call:\n", (line) => line + twinInputs)
    .replace(
      /^ {10}command: dns\n/gm,
      (line) => `${line}          policy: \${{ inputs.policy }}\n          output: \${{ inputs.output }}\n`,
    )
    .replace(
      /^# Called after.*\n/m,
      "# Called by publish.yml, after a publication. It never runs on a pull request.\n",
    )
    .replace(/^ {6}(?:pages: read|issues: write) .*\n/gm, "")
    .replace(/\n {2}workflow_dispatch:\n[\s\S]*?(?=\npermissions:)/, "\n")
    .replace(/ &&\n +\(github\.event_name != 'schedule'.*\)\n/, "\n")
    .replace(/\n {6}# Many domains have no list.*\n {6}- name: Update the list[\s\S]*?(?=\n {6}- name: )/, "")
    .replace(/^name: .*$/m, "name: Set DNS records, for publish.yml");
  return `# Generated from mta-sts-dns.yml by \`npm run docs\`, for publish.yml; edit that instead.\n#\n${text}`;
}

/** The pages that are not what the source gives. */
export function staleDocumentation(): string[] {
  const isStale = ([path, text]: [string, string]) =>
    !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text;
  return [...documentation()].filter(isStale).map(([path]) => path);
}

const chapters: readonly (readonly [title: string, about: string, entries: Record<string, Entry>])[] = [
  ["In `policy.yml`", "Mistakes in the settings.", policyFindings],
  [
    "In a published `mta-sts.txt`",
    "What `inspect` reports about any policy file. An error means that no sender accepts it, a warning that some don't.",
    policyFileFindings,
  ],
  [
    "In a change",
    "What a policy change would do to the domain's mail, given the policies that senders may have cached.",
    changeFindings,
  ],
  [
    "In what senders see: DNS",
    "What `verify` and `monitor` report about the `_mta-sts` and `_smtp._tls` records and those of the policy host.",
    publishedRecordFindings,
  ],
  [
    "In what senders see: servers",
    "What `verify` and `monitor` report about the policy host and the mail servers. For mail servers, an error is a warning under `testing` and a notice under `none`.",
    serverFindings,
  ],
  ["At the start", "What `init` and `setup` report about a domain and a repository.", initFindings],
  ["While a policy goes live", "What else `verify --wait` and `monitor` report.", liveFindings],
  [
    "In the ledger and the generated files",
    "Edits and damage of files that are not meant to be edited.",
    ledgerFindings,
  ],
  [
    "With many domains or policies",
    "Problems between several policies, and with domains that join, move, or leave.",
    manyFindings,
  ],
  ["In what `host` names", "Problems with other hosts than GitHub Pages.", hostFindings],
  ["In the DNS records", "What is unknown about the records, or not known yet.", recordFindings],
  [
    "While DNS sets itself",
    "What `dns` may change, and why it leaves a record alone; `dns` and `alias` in `policy.yml`.",
    dnsFindings,
  ],
  [
    "In the reports of senders",
    "What `reports` reports about a mailbox or a folder, and about failed deliveries.",
    readingFindings,
  ],
  [
    "On the way to enforce, and under it",
    "What `promote` concludes from senders' reports and its own checks; `check` reports the same about a change to enforce.",
    reportFindings,
  ],
  ["At GitHub", "What can stop the Action when it publishes.", githubFindings],
  [
    "Of newer versions",
    "What `update` reports about a release, and `monitor` about the latest one.",
    updateFindings,
  ],
  ["In files of any kind", "Why a file cannot be read.", fileFindings],
];

function findingsPage(): string {
  const reported = new Set(chapters.flatMap(([, , entries]) => Object.keys(entries)));
  const unreported = Object.keys(catalog).filter((code) => !reported.has(code));
  if (unreported.length > 0) throw new Error(`No chapter lists ${unreported.join(", ")}`);
  const parts = chapters.map(([title, about, entries]) => {
    const list = Object.entries(entries).map(([code, entry]) => findingPart(code, entry));
    return `## ${title}\n\n${about}\n\n${list.join("\n\n")}`;
  });
  return `${note}

# Findings

Everything that this project can report, by code. An **error** stops the command before it changes anything, and the exit
status is 1 (2 if it could not run at all). A **warning** does not, unless you pass \`--strict\`. A **notice** is only
information. Words in *italics* are filled in by the message.

${parts.join("\n\n")}
`;
}

function findingPart(code: string, { severity, message, fix, reference }: Entry): string {
  return [
    `### \`${code}\``,
    `**${severity}**${reference === undefined ? "" : ` · ${reference}`}`,
    withPlaceholders(message),
    ...(fix === undefined ? [] : [`**Fix:** ${withPlaceholders(fix)}`]),
  ].join("\n\n");
}

function withPlaceholders(text: string): string {
  // Inside backticks italics would show as asterisks.
  return text.replace(/`[^`]*`|\{(\w+)\}|[*<]/g, (found, name: string | undefined) =>
    name !== undefined ? `*${name}*` : found.startsWith("`") ? found.replace(/[{}]/g, "") : `\\${found}`,
  );
}

function commandLinePage(): string {
  const helps = Object.keys(commands)
    .filter(isCommand)
    .map((name) => `## ${name}\n\n${block(helpOf(name))}`);
  return `${note}

# The command line

\`npx mta-sts-policy COMMAND\` anywhere, \`node dist/cli.mjs COMMAND\` in a checkout, or \`mta-sts COMMAND\` after
\`npm install --global mta-sts-policy\`. It needs Node 20 or newer and has no dependencies.

${block(overview())}

${helps.join("\n\n")}
`;
}

interface ActionFile {
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
}

function actionPage(): string {
  const { inputs, outputs }: ActionFile = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const inputRows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    description,
    value ? `\`${value}\`` : "",
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return `${note}

# The Action

## Inputs

${table(["Input", "What it is", "Default"], inputRows)}

## Outputs

${table(["Output", "What it is"], outputRows)}
`;
}

/** People write the page, but for its table. */
function policyPage(): string {
  const rows = Object.entries(help).map(([key, { page }]) => [`\`${key}\``, page]);
  const settings = table(["setting", "what it is"], rows);
  return withMarkedPart(readFileSync(join(root, "docs/policy.md"), "utf8"), "settings", settings);
}

/** Likewise. */
function dnsPage(): string {
  const header = ["in `policy.yml`", "DNS at", "secrets", "least privilege", "tested with"];
  const providers = table(header, dnsProviderRows());
  return withMarkedPart(readFileSync(join(root, dnsGuide), "utf8"), "providers", providers);
}

const effects: Readonly<Record<Kind["effect"], string>> = {
  refusal: "mail is refused",
  fetch: "mail is sent without the policy, or with a cached one",
  dane: "depends on DANE, not on the mode",
};

/** Likewise, but for what each kind of failure means. */
function reportsPage(): string {
  const all = Object.entries(kinds) as [FailureKind, Kind][];
  const rows = all.map(([name, { meaning, fault, effect }]) => [
    `[\`${name}\`](#${name})`,
    meaning,
    fault,
    effects[effect],
  ]);
  const header = ["result type", "what the sender saw", "where to look first", "under `enforce`"];
  const parts = all.map(
    ([name, { meaning, causes, fix }]) =>
      `### ${name}\n\n${meaning} Usual causes, the most frequent first:\n\n${causes.map((cause) => `- ${cause}`).join("\n")}\n\n**Fix:** ${fix}`,
  );
  const codes = Object.entries(reasons).map(([code, { meaning, fix }]) => [`\`${code}\``, meaning, fix]);
  const page = readFileSync(join(root, reportsGuide), "utf8");
  const withTable = withMarkedPart(page, "kinds", table(header, rows));
  const withParts = withMarkedPart(withTable, "details", parts.join("\n\n"));
  return withMarkedPart(withParts, "reasons", table(["reason", "what the sender saw", "what to do"], codes));
}

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function block(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

if (import.meta.main) {
  const stale = staleDocumentation();
  if (process.argv.includes("--check")) {
    for (const path of stale) console.error(`${path} is not what \`npm run docs\` makes`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const path of stale) writeFileSync(join(root, path), documentation().get(path)!);
  }
}
