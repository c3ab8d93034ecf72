#!/usr/bin/env node
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  BadOption,
  NotWritten,
  UsageError,
  annotations,
  buildPolicies,
  checkPolicies,
  contextOf,
  describeDnsFormats,
  dnsFormatNames,
  dnsFormats,
  dnsOptions,
  escapeControl,
  evidenceBranch,
  evidencePath,
  exitCode,
  filesIn,
  finding,
  findingsText,
  inDnsFormat,
  isDnsFormat,
  isTerminal,
  maxEvidenceSize,
  nearest,
  noColors,
  options,
  ownerOfRepository,
  policyOptions,
  previewDns,
  print,
  printError,
  progressOn,
  readStream,
  reader,
  readerOptions,
  recordsOfPolicies,
  reportsOptions,
  resultJson,
  resultText,
  terminalWidth,
  verifyOptions,
  version,
  visible,
  visibleLines
} from "./shared.mjs";

// src/entry/cli/arguments.ts
const { parseArgs } = require("node:util");

// src/entry/command-line.ts
var usual = ["text", "json", "github"];
var ofPolicy = ["policy", "output", "owner"];
var always = ["format", "json", "now", "help"];
var commands = {
  init: {
    summary: "create a policy.yml from a domain's current setup, and build it",
    operand: "[DOMAIN]…",
    details: "Looks up the mail servers and the MTA-STS and TLS-RPT records, and recognizes mail providers. A domain without a\npolicy starts in testing. An existing policy is kept, with its id, so that the first change is judged by what senders\nhave cached. An existing policy.yml is not touched, unless it is the template's example.\nThe host is detected from the folder: Netlify or Cloudflare if it has their configuration, otherwise GitHub Pages. If\nthe files would replace a site of yours, nothing is written.\nWith --offline, name the mail servers with --provider or --mx. An existing policy is then unknown, and not continued.\n\nWith --domains, does this for every domain in a list and writes a folder of policies: domains with the same mail servers and the same live policy share one. Domains without mail, and those that DNS does not answer for, are listed and left out. Run it again to add new domains only. With --from, takes over repositories of single domains, with their ledgers.",
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
      ...always
    ],
    formats: usual,
    examples: [
      "mta-sts init example.com",
      "mta-sts init example.com --host none",
      "mta-sts init example.com --offline --mx mx1.example.com,mx2.example.com",
      "mta-sts init --domains domains.txt --host caddy",
      "mta-sts init --from ../mta-sts.example.com ../mta-sts.example.net"
    ]
  },
  build: {
    summary: "generate the policy file, its id and the DNS records from policy.yml",
    operand: null,
    details: "Writes the policy file .well-known/mta-sts.txt, the ledger policy.lock.json, the files that the host needs (CNAME and\n.nojekyll for GitHub Pages) and the public page, if they differ, and prints the DNS records. The id changes only when the\npolicy changes. A policy that would lose mail is refused, as on a pull request: build first checks what senders may have\ncached and the domain's MX records. If there is an error, nothing is written. If a CNAME record is in the way of a TXT\nrecord, build reports it: delete it first.",
    options: [...ofPolicy, "offline", "resolver", "timeout", "strict", ...always],
    formats: usual,
    examples: ["mta-sts build", "mta-sts build --policy mail/policy.yml --output public"]
  },
  check: {
    summary: "check whether a change of policy.yml is valid and safe",
    operand: null,
    details: "Compares policy.yml with the published policy and with the domain's MX records. Shows what senders will do with mail,\nuntil when, and the safe way to make the change. Reports all problems at once, each with its line and a fix. Changes\nnothing.",
    options: [
      ...ofPolicy,
      "evidence",
      "offline",
      "resolver",
      "allow-private",
      "timeout",
      "strict",
      ...always
    ],
    formats: usual,
    examples: ["mta-sts check", "mta-sts check --offline", "mta-sts check --strict --format github"]
  },
  inspect: {
    summary: "check any mta-sts.txt, and how senders would read it",
    operand: "FILE",
    details: "Follows RFC 8461 strictly. Error: no sender accepts the file. Warning: some senders do not, and it names them.\n\nFILE is a path, or - for standard input.",
    options: ["format", "json", "help"],
    formats: usual,
    examples: [
      "mta-sts inspect .well-known/mta-sts.txt",
      "curl -s https://mta-sts.example.com/.well-known/mta-sts.txt | mta-sts inspect -"
    ]
  },
  records: {
    summary: "print the DNS records to set",
    operand: null,
    details: `Prints the records of the last built policy as a table, as JSON, or in the format of a tool that manages DNS zones:

${describeDnsFormats()}

Records of many domains are grouped by zone. With --into, each zone gets its own file.`,
    options: [...ofPolicy, "into", "strict", ...always],
    formats: ["table", "json", ...dnsFormatNames],
    examples: [
      "mta-sts records",
      "mta-sts records --format zone >> db.example.com",
      "mta-sts records --format terraform-route53 > mta-sts/main.tf"
    ]
  },
  verify: {
    summary: "check what senders see now: DNS, the policy host, the mail servers",
    operand: "[DOMAIN]",
    details: "Checks a domain as senders do: the _mta-sts and _smtp._tls records at every name server, the policy host and its\ncertificate, the policy file, the MX records, and STARTTLS on each mail server. Without DOMAIN, it checks the domain of\npolicy.yml and compares the results with what was published. Each check ends as ok, warn, fail or unknown. Changes\nnothing.\n\nWith --domains, it checks each domain more briefly: it visits the policy host once, at its first address (IPv6 only\nwithout IPv4), and does not look up CAA records, name servers, or records under wrong names. Results appear as they\nbecome ready. Each domain is checked once, even if the list repeats it. A line that is not a domain is reported with its\nnumber. To continue an interrupted run, repeat the command if it had --resume.",
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
      ...always
    ],
    formats: usual,
    examples: [
      "mta-sts verify",
      "mta-sts verify example.com",
      "mta-sts verify --wait 20m",
      "mta-sts verify --domains domains.txt --skip starttls > report.jsonl",
      "mta-sts verify --domains domains.txt --skip starttls --shard 3/10 --resume report-3.jsonl"
    ]
  },
  reports: {
    summary: "read TLS reports: what failed, why, and what to do",
    operand: "PATH…",
    details: "Reads the TLS reports (RFC 8460) that senders mail to a domain: mail files, mbox files, Maildirs, folders, JSON, gzip and\nzip files, - for standard input, or a mailbox, imaps://USER@HOST[:PORT]/FOLDER, in which it changes nothing and marks\nnothing as read. Set the mailbox's password in the environment variable MTA_STS_MAILBOX_PASSWORD. Shows what failed, why,\nand what to do. Without --domain, it uses the domain of policy.yml, or the only one in the reports. A report counts only\nif its sender signed it. --format html writes one private file for a browser, with every report.\nExit status: 0 no mail is or would be refused, 1 some is, 2 nothing could be read.",
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
      ...always
    ],
    formats: [...usual, "html"],
    examples: [
      "mta-sts reports ~/Mail/tls-reports",
      "mta-sts reports imaps://tls-reports%40example.com@imap.example.com/INBOX",
      "mta-sts reports --format html reports.mbox > reports.html"
    ]
  },
  dns: {
    summary: "show which DNS records to set, and whether it is safe to set them now",
    operand: null,
    details: "Checks the policy host and every name server of the zone, and reports each record as right, ready (to create or to\nchange), waiting (and for what), or refused (and why). Changes nothing itself: with --format nsupdate it prints the input\nfor nsupdate, with --into it writes the input for the engine of `dns` in policy.yml, and with --plan it checks what\noctoDNS is about to do. It never needs your DNS credential: only the engine does.\n\nFor a folder of policies, --into writes a folder for each zone, at most 50 zones a run, and the next run continues.",
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
      ...always
    ],
    formats: ["text", "json", "nsupdate"],
    examples: [
      "mta-sts dns",
      "mta-sts dns --format nsupdate --state .mta-sts-dns.json | nsupdate -k mta-sts.key",
      "mta-sts dns --confirm --wait 10m"
    ]
  },
  promote: {
    summary: "check whether a policy in testing is ready for enforce",
    operand: null,
    details: "Judges what senders reported (the file evidence.json on the branch mta-sts-reports of origin, as last fetched), the\nledger, and what `verify` sees now. Ready: no known sender has failed for long enough, in enough sessions. Wait: more\nproof is needed, and until when. Stop: senders would refuse mail, and which. Under enforce, it shows what is being\nrefused. Successes never outweigh failures, and only signed reports count.\nExit status: 0 ready, 1 wait or stop, 2 the command could not run.",
    options: [...ofPolicy, "evidence", "write", "offline", "resolver", "allow-private", "timeout", ...always],
    formats: usual,
    examples: ["mta-sts promote", "mta-sts promote --evidence evidence.json --write"]
  },
  update: {
    summary: "update a copy of the template to the newest release",
    operand: null,
    details: "Downloads the newest release, verifies with the GitHub CLI (gh) that the release workflow signed it, and replaces dist/,\naction.yml and policy.schema.json in the current folder. Workflows are left unchanged unless you ask for them. Shows what\nthe new version reports about your policy that this one does not. Commits nothing: check git diff, then commit.",
    options: ["policy", "output", "dry-run", "workflows", "pin", "format", "json", "help"],
    formats: usual,
    examples: ["npx mta-sts-policy update --dry-run", "npx mta-sts-policy update --pin"]
  }
};
function isOptional(operand) {
  return operand.startsWith("[");
}
function isRepeatable(operand) {
  return operand.replace("]", "").endsWith("…");
}
function isCommand(name) {
  return name !== void 0 && Object.hasOwn(commands, name);
}

// src/entry/cli/did-you-mean.ts
function didYouMean(written, known, prefix = "") {
  return suggestion(nearest(written.slice(0, maxWord), known), prefix);
}
function suggestion(word, prefix = "") {
  return word === null ? "" : ` Did you mean "${prefix}${word}"?`;
}
var maxWord = 100;

// src/entry/cli/arguments.ts
function readArguments(name, args) {
  const accepted = Object.fromEntries(
    commands[name].options.map((option) => [option, parserOption(options[option])])
  );
  try {
    const { values, positionals } = parseArgs({ args, options: accepted, allowPositionals: true });
    const empty = Object.keys(values).find((option) => values[option] === "");
    if (empty !== void 0) throw new UsageError(`--${empty} needs a value. See mta-sts ${name} --help.`);
    if (!values.help) expectOperands(name, positionals);
    return { values, operand: positionals[0] ?? null, operands: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [, unknown] = /^Unknown option '--([^']*)'/.exec(error.message) ?? [];
    const meant = unknown === void 0 ? "" : didYouMean(unknown, commands[name].options, "--");
    const reason = escapeControl(error.message.split(/\.\s/)[0].replace(/\.$/, ""));
    throw new UsageError(`${reason}.${meant} See mta-sts ${name} --help.`);
  }
}
function parserOption({ value, short }) {
  const type = value === void 0 ? "boolean" : "string";
  return short === void 0 ? { type } : { type, short };
}
function expectOperands(name, operands) {
  const { operand } = commands[name];
  const most = operand === null ? 0 : isRepeatable(operand) ? operands.length : 1;
  const least = operand === null || isOptional(operand) ? 0 : 1;
  if (operands.length < least)
    throw new UsageError(`${name} needs a ${operand}. See mta-sts ${name} --help.`);
  if (operands.includes("")) throw new UsageError(`${name} got an empty name. See mta-sts ${name} --help.`);
  const extra = operands[most];
  if (extra !== void 0)
    throw new UsageError(`${name} does not take "${escapeControl(extra)}". See mta-sts ${name} --help.`);
}
function formatOf(name, { format, json }) {
  const formats = commands[name].formats;
  const chosen = String(format ?? (json ? "json" : formats[0]));
  if (json && chosen !== "json")
    throw new UsageError(`--json and --format ${escapeControl(chosen)} contradict each other.`);
  if (chosen === "text" || formats.includes(chosen)) return chosen;
  const meant = suggestion(readerOf(chosen, formats)) || didYouMean(chosen, formats);
  throw new UsageError(
    `"${escapeControl(chosen)}" is not a format of ${name}.${meant} Use one of ${formats.join(", ")}.`
  );
}
function readerOf(program, formats) {
  const isNamed = (format) => isDnsFormat(format) && dnsFormats[format].description.toLowerCase().split(/[^a-z\d]+/).includes(program.toLowerCase());
  return formats.find(isNamed) ?? null;
}

// src/entry/cli/context.ts
function cliReader(values) {
  return reader(
    (name) => values[name],
    (name) => `--${name}`
  );
}
function cliContext(read, isForPrograms) {
  const clock = () => Math.floor(Date.now() / 1e3);
  const fixed = read("now");
  const now = fixed === void 0 || read("wait") !== void 0 ? clock : () => fixed;
  const progress = progressOn(isForPrograms);
  let steps = 0;
  const context = contextOf(read, {
    files: filesIn(process.cwd(), null),
    repository: async () => null,
    issues: async () => null,
    now,
    log: (line) => printError(`${visible(line)}
`),
    progress: (line) => {
      steps += 1;
      progress.show(visible(`${line}; ${steps} done …`));
    },
    dnsTimeout: 10,
    github: {
      apiUrl: process.env.GITHUB_API_URL || "https://api.github.com",
      token: process.env.GH_TOKEN || process.env.GITHUB_TOKEN || ""
    }
  });
  return { ...context, end: progress.clear };
}

// src/entry/cli/print.ts
async function printResult(result, format) {
  if (isDnsFormat(format)) {
    const planned = result.command === "records" ? result.planned : null;
    const { text, findings } = planned === null ? { text: "", findings: [] } : await inDnsFormat(format, planned.records, planned.plan.policy.domain);
    printError(findingsText([...result.findings, ...findings], result.sources, noColors));
    print(text);
    return;
  }
  switch (format) {
    case "nsupdate": {
      printError(findingsText(result.findings, result.sources, noColors));
      const { nsupdateScript } = await import("./commands.mjs");
      if (result.command === "dns-domains") {
        const { nsupdateParts } = await import("./commands.mjs");
        for (const { changes: changes2, server } of nsupdateParts(result)) print(nsupdateScript(changes2, server));
        return;
      }
      const { states, provider } = result;
      const changes = states.flatMap(({ change }) => change === null ? [] : [change]);
      print(nsupdateScript(changes, provider?.name === "nsupdate" ? provider.argument : null));
      return;
    }
    case "html": {
      printError(
        findingsText(
          result.findings.filter(({ severity }) => severity === "error"),
          result.sources,
          noColors
        )
      );
      const { reportsPage } = await import("./reports.mjs");
      print(reportsPage(result));
      return;
    }
    case "json":
      print(`${resultJson(result, 2)}
`);
      return;
    case "github":
      print(
        annotations(result.findings).map((line) => `${line}
`).join("")
      );
      return;
    default:
      print(await resultText(result, await colorsFor(process.env)));
  }
}
async function colorsFor({ NO_COLOR, TERM }) {
  if (NO_COLOR || TERM === "dumb" || !await isTerminal()) return noColors;
  const { createColors } = (await import("./picocolors.mjs")).default;
  return createColors(true);
}

// src/entry/cli/similar-file.ts
const { basename, dirname, join } = require("node:path");
var notFound = /* @__PURE__ */ new Set(["file/not-found", "policy/not-found"]);
function withSimilarFile(result, { list }) {
  const similar = result.findings.filter(({ code }) => notFound.has(code)).flatMap((one) => similarTo(one, list));
  return similar.length === 0 ? result : { ...result, findings: [...result.findings, ...similar] };
}
function similarTo({ args }, list) {
  const path = String(args.path);
  const found = nearest(basename(path).slice(0, 100), list(dirname(path))?.slice(0, mostNames) ?? []);
  return found === null ? [] : [finding("file/similar", null, { similar: join(dirname(path), found) })];
}
var mostNames = 1e4;

// src/entry/cli/option-rows.ts
function optionSyntax(name) {
  const { short, value } = options[name];
  return `${short === void 0 ? "" : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
}
function optionDescription(name, formats) {
  return name === "format" ? `${options.format.description}: ${formats.join(", ")} (${formats[0]})` : options[name].description;
}

// src/entry/cli/wrapped.ts
function wrapped(text, width) {
  return blocksOf(text).flatMap((block) => wrappedBlock(block, Math.max(width, narrowest))).join("\n");
}
var narrowest = 60;
function blocksOf(text) {
  const blocks = [];
  for (const line of text.split("\n")) {
    const before = blocks.at(-1);
    if (before !== void 0 && isProse(before) && isProse(line))
      blocks[blocks.length - 1] = `${before} ${line}`;
    else blocks.push(line);
  }
  return blocks;
}
function isProse(line) {
  return line !== "" && !line.startsWith(" ");
}
function wrappedBlock(block, width) {
  if (block.length <= width) return [block];
  if (isProse(block)) return fill(block.split(" "), width);
  const [columns] = /^ +\S.*? {2,}(?=\S)/.exec(block) ?? [];
  if (columns === void 0) return continuedCommand(block, width);
  const [first, ...others] = fill(block.slice(columns.length).split(" "), width - columns.length);
  return [`${columns}${first}`, ...others.map((line) => " ".repeat(columns.length) + line)];
}
function continuedCommand(command, width) {
  const lines = fill(command.trim().split(" "), width - "    ".length - " \\".length);
  return lines.map(
    (line, index) => `${index === 0 ? "  " : "    "}${line}${index < lines.length - 1 ? " \\" : ""}`
  );
}
function fill(words, width) {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== void 0 && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

// src/entry/command-help.ts
var usualWidth = 80;
function overview(columns = usualWidth) {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  const text = `mta-sts: MTA-STS and TLS-RPT for a domain, from one file, policy.yml

Usage: mta-sts COMMAND [options]

Commands:
${lines.join("\n")}

Run mta-sts COMMAND --help for the help of a command, and mta-sts --version for the version.

Exit status: 0 no errors, 1 there is a problem with the policy, 2 the command could not run.
`;
  return wrapped(text, columns);
}
function helpOf(name, columns = usualWidth) {
  const {
    summary,
    operand,
    details,
    options: accepted,
    formats,
    examples
  } = commands[name];
  const usage = ["mta-sts", name, ...operand === null ? [] : [operand], "[options]"].join(" ");
  const rows = accepted.map((option) => [optionSyntax(option), optionDescription(option, formats)]);
  const width = Math.max(...rows.map(([syntax]) => syntax.length));
  const text = `mta-sts ${name}: ${summary}

Usage: ${usage}

${details}

Options:
${rows.map(([syntax, description]) => `  ${syntax.padEnd(width)}  ${description}`).join("\n")}

Examples:
${examples.map((example) => `  ${example}`).join("\n")}
`;
  return wrapped(text, columns);
}

// src/entry/cli.ts
async function main(args) {
  const [name, ...rest] = args;
  if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
    const topic = rest.find((word) => !word.startsWith("-"));
    const columns = await terminalWidth();
    print(topic === void 0 ? overview(columns) : helpOf(knownCommand(topic), columns));
    if (name === void 0) process.exitCode = 2;
    return;
  }
  if (name === "--version" || name === "-v" || name === "version") {
    print(`${version}
`);
    return;
  }
  await runCommand(knownCommand(name), rest);
}
function knownCommand(name) {
  if (isCommand(name)) return name;
  const known = Object.keys(commands);
  throw new UsageError(
    `Unknown command "${escapeControl(name)}".${didYouMean(name, known)} Commands: ${known.join(", ")}.`
  );
}
async function runCommand(name, rest) {
  const given = readArguments(name, rest);
  if (given.values.help) {
    print(helpOf(name, await terminalWidth()));
    return;
  }
  const format = formatOf(name, given.values);
  const read = cliReader(given.values);
  const context = cliContext(read, format === "json");
  if (name === "verify" && given.values.domains !== void 0) {
    process.exitCode = await (await import("./commands.mjs")).verifyEach(given, read, context);
    return;
  }
  const ofList = ["resume", "shard", "at-once"].find(
    (option) => given.values[option] !== void 0
  );
  if (ofList !== void 0) throw new UsageError(`--${ofList} needs --domains. See mta-sts verify --help.`);
  try {
    const result = withSimilarFile(await run[name](given, read, context), context.files);
    context.end();
    if (result.command === "policies" && isDnsFormat(format)) {
      const { printZones } = await import("./commands.mjs");
      await printZones(result, format, read("into"), context.files);
    } else await printResult(result, format);
    process.exitCode = exitCode(result);
  } finally {
    context.end();
  }
}
var run = {
  build: (_, read, context) => buildPolicies(policyOptions(read, here(), context.files), context),
  check: async (_, read, context) => {
    const path = read("evidence");
    const evidence = path === void 0 ? void 0 : evidenceIn(path, context);
    const options2 = { ...policyOptions(read, here(), context.files), evidence };
    const result = await checkPolicies(options2, context, null);
    return read("offline") ? result : previewDns(result, context);
  },
  records: (_, read, context) => recordsOfPolicies(policyOptions(read, here(), context.files), context),
  inspect: async ({ operand }, _, { files }) => {
    const { inspect, maxInspectedSize } = await import("./commands.mjs");
    return operand === "-" ? inspect("standard input", await readStream(process.stdin, maxInspectedSize)) : inspect(operand, files.read(operand, maxInspectedSize));
  },
  init: async (given, read, context) => {
    const { operand, operands, values } = given;
    if (values.domains !== void 0 || values.from !== void 0) {
      const { initMany } = await import("./commands.mjs");
      return initMany(given, read, here(), context);
    }
    if (operand === null) throw new UsageError("init needs a DOMAIN. See mta-sts init --help.");
    if (operands.length > 1)
      throw new UsageError(`init does not take "${escapeControl(operands[1])}". See mta-sts init --help.`);
    const { init } = await import("./commands.mjs");
    const force = read("force") ?? false;
    const host = read("host") ?? null;
    const own = { domain: operand, force, host, offline: read("offline") ?? false };
    const servers = { provider: read("provider") ?? null, mx: read("mx") ?? null };
    return init({ ...policyOptions(read, here(), null), ...own, ...servers }, context);
  },
  dns: async (_, read, context) => {
    const { dnsPolicies } = await import("./commands.mjs");
    return dnsPolicies(dnsOptions(read, here(), false, context.files), context);
  },
  promote: async (_, read, context) => {
    const { promote } = await import("./reports.mjs");
    const path = read("evidence");
    const own = {
      ...policyOptions(read, here(), context.files),
      evidence: path === void 0 ? await fetchedEvidence() : evidenceIn(path, context),
      offline: read("offline") ?? false,
      write: read("write") ?? false
    };
    return promote(own, context);
  },
  reports: async ({ operands }, read, context) => {
    const { keepEvidence, reportReader, reports } = await import("./reports.mjs");
    const [path, names] = [read("evidence"), read("names") ?? null];
    if (path === void 0 && names !== null) throw new BadOption("--names needs --evidence FILE.");
    const reader2 = await reportReader(readerOptions(read, process.env, true), context);
    const result = await reports(reportsOptions(read, operands), context, reader2);
    if (path === void 0) return result;
    const own = {
      ...policyOptions(read, here(), context.files),
      path,
      names,
      usualNames: "known"
    };
    return keepEvidence(result, own, context);
  },
  update: async (_, read, context) => {
    const { updateHere } = await import("./commands.mjs");
    return updateHere(read, context);
  },
  verify: async ({ operand }, read, context) => {
    const { verifyPolicies } = await import("./commands.mjs");
    return verifyPolicies({ ...verifyOptions(read, here(), null, context.files), domain: operand }, context);
  }
};
function evidenceIn(path, { files }) {
  const read = async () => {
    const content = files.read(path, maxEvidenceSize);
    return content.kind === "absent" ? { kind: "unreadable", reason: "it does not exist" } : content;
  };
  return { name: path, read };
}
async function fetchedEvidence() {
  const { readFileOfBranch } = await import("./reports.mjs");
  return {
    name: `origin/${evidenceBranch}:${evidencePath}`,
    read: () => readFileOfBranch(process.cwd(), evidenceBranch, evidencePath, maxEvidenceSize)
  };
}
function here() {
  return { owner: ownerOfRepository(process.env, process.cwd()) };
}
try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof UsageError || error instanceof BadOption || error instanceof NotWritten;
  const line = known ? error.message : `Internal error: ${String(error)}. Please report it, with the command that you ran.`;
  printError(`mta-sts: ${visible(line)}
`);
  if (!known && process.env.DEBUG && error instanceof Error)
    printError(`${visibleLines(String(error.stack))}
`);
}
