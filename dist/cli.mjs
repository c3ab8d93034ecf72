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
  dnsOptions,
  escapeControl,
  evidenceBranch,
  evidencePath,
  exitCode,
  filesIn,
  findingsText,
  inDnsFormat,
  isDnsFormat,
  isTerminal,
  maxEvidenceSize,
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
    summary: "writes a first policy.yml from what a domain has today, and builds it",
    operand: "DOMAIN",
    details: "Looks up the domain's mail servers and what it has of MTA-STS and TLS-RPT. Recognizes mail providers. A domain without\na policy starts in testing; one that has a policy carries it on, with its id, so that the first change is judged by\nwhat senders hold. A policy.yml that is there is left alone, unless it is the template's example.\nWhat serves the policy is read from the folder: Netlify's or Cloudflare's configuration, else GitHub Pages. Where a\nsite of yours would be taken off the web, nothing is written.",
    options: [...ofPolicy, "host", "force", "resolver", "allow-private", "timeout", ...always],
    formats: usual,
    examples: ["mta-sts init example.com", "mta-sts init example.com --host none"]
  },
  build: {
    summary: "makes the policy file, its id and the DNS records from policy.yml",
    operand: null,
    details: "Writes the policy file .well-known/mta-sts.txt, the ledger policy.lock.json, what the host needs (CNAME and .nojekyll\nfor GitHub Pages) and the public page, those that differ, and prints the DNS records. The id changes when the policy\ndoes, and only then. A policy that would lose mail is refused, as on a pull request: what senders may have cached and\nthe domain's MX records are looked at first. With an error nothing is written. A CNAME record that is seen where a TXT\nrecord is to be set is named: it has to be deleted first.",
    options: [...ofPolicy, "offline", "resolver", "timeout", "strict", ...always],
    formats: usual,
    examples: ["mta-sts build", "mta-sts build --policy mail/policy.yml --output public"]
  },
  check: {
    summary: "is this change of policy.yml right and safe? changes nothing",
    operand: null,
    details: "Compares policy.yml with what is published and with the domain's MX records, and says what senders will do with the\nmail, until when, and what is the safe way. Finds every problem at once, each with its line and what to do.",
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
    summary: "judges any mta-sts.txt: is it right, and what would senders make of it?",
    operand: "FILE",
    details: "Strictly by RFC 8461. An error: no sender accepts the file. A warning: some senders do not, and which.\nFILE is a path, or - for standard input.",
    options: ["format", "json", "help"],
    formats: usual,
    examples: [
      "mta-sts inspect .well-known/mta-sts.txt",
      "curl -s https://mta-sts.example.com/.well-known/mta-sts.txt | mta-sts inspect -"
    ]
  },
  records: {
    summary: "prints the DNS records to set",
    operand: null,
    details: `The records of the policy that was last built: a table for people, JSON, or for what manages DNS zones:

${describeDnsFormats()}

Records of many domains come zone by zone; with --into, as a file for each zone.`,
    options: [...ofPolicy, "into", "strict", ...always],
    formats: ["table", "json", ...dnsFormatNames],
    examples: [
      "mta-sts records",
      "mta-sts records --format zone >> db.example.com",
      "mta-sts records --format terraform-route53 > mta-sts/main.tf"
    ]
  },
  verify: {
    summary: "what do senders see now? DNS, the policy host, the mail servers",
    operand: "[DOMAIN]",
    details: "Looks at a domain as mail servers do: the _mta-sts and _smtp._tls records at every name server, the policy host and\nits certificate, the policy file, the MX records, and STARTTLS at each mail server. Without DOMAIN, that of policy.yml,\nand what is seen is compared with what was published. Each check ends as ok, warn, fail or unknown. Changes nothing.\n\nWith --domains it looks at each more briefly: it visits the policy host once, at its first address (IPv6 only where there\nis no IPv4), and asks for no CAA records, no name servers, and no records under mistaken names. The results come in the\norder in which they are ready. Each domain is looked at once, however often it is in the list; a line that is no domain\nis reported with its number. A run that was interrupted goes on with the same command if it had --resume.",
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
    summary: "what do senders report? who saw what, whose fault it is, what to do",
    operand: "PATH…",
    details: "Reads the TLS reports (RFC 8460) that senders mail to a domain: mails, mbox files, Maildirs, folders, JSON, gzip and zip\nfiles, - for standard input, or a mailbox, imaps://USER@HOST[:PORT]/FOLDER, where it changes nothing, not even what is\nunread. The password of a mailbox goes into the environment variable MTA_STS_MAILBOX_PASSWORD. Says what failed and why,\nand what to do. Without --domain, the domain of policy.yml, or the only one that the reports are about. A report counts\nas a sender's only if the sender signed it. --format html makes one private file for a browser, with every report.\nExit status: 0 nothing is or would be refused, 1 something is, 2 nothing could be read.",
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
    summary: "what is to be set in DNS, and may it be, now?",
    operand: null,
    details: "Looks at the policy host and at every name server of the zone, and says of each record: right, ready (to create or\nto change), waiting (and for what), or refused (and why). Changes nothing itself: with --format nsupdate it prints what\nnsupdate needs, with --into it writes what the engine for `dns` in policy.yml needs, and with --plan it judges what\noctoDNS is about to do. The credential is the engine's alone.",
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
    summary: "may testing become enforce? by the reports of senders and a look of its own",
    operand: null,
    details: "Judges what senders reported (the file evidence.json on the branch mta-sts-reports of origin, as it was last fetched),\nthe ledger, and what `verify` sees now. Ready: no known sender has failed for long enough, in enough sessions. Wait:\nsomething is still to be shown, and until when. Stop: senders would refuse mail, and which. Under enforce it says what\nis being refused. Failures are never outvoted by successes, and only signed reports count.\nExit status: 0 ready, 1 wait or stop, 2 the command could not run.",
    options: [...ofPolicy, "evidence", "write", "offline", "resolver", "allow-private", "timeout", ...always],
    formats: usual,
    examples: ["mta-sts promote", "mta-sts promote --evidence evidence.json --write"]
  },
  update: {
    summary: "brings a copy of the template to the newest release",
    operand: null,
    details: "Fetches the newest release, checks with GitHub's command line (gh) that the release workflow signed it, and replaces\ndist/, action.yml and policy.schema.json in the present folder. Workflows stay unless you ask for them. Says what the\nnew version reports about your policy that this one does not. Commits nothing: look at git diff, and commit it.\nWith --pin, workflows run the release by its commit instead, for Dependabot to propose the next ones; dist/, action.yml and\nthe workflow that proposes updates go.",
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
function overview() {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `mta-sts: MTA-STS and TLS-RPT for a domain, from one file, policy.yml

Usage: mta-sts COMMAND [options]

Commands:
${lines.join("\n")}

mta-sts COMMAND --help explains a command. mta-sts --version prints the version.
Exit status: 0 all is well, 1 something is wrong with the policy, 2 the command could not run.
`;
}
function helpOf(name) {
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
  return `mta-sts ${name}: ${summary}

Usage: ${usage}

${details}

Options:
${rows.map(([syntax, description]) => `  ${syntax.padEnd(width)}  ${description}`).join("\n")}

Examples:
${examples.map((example) => `  ${example}`).join("\n")}
`;
}
function optionSyntax(name) {
  const { short, value } = options[name];
  return `${short === void 0 ? "" : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
}
function optionDescription(name, formats) {
  return name === "format" ? `${options.format.description}: ${formats.join(", ")} (${formats[0]})` : options[name].description;
}

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
    const reason = escapeControl(error.message.split(/\.\s/)[0].replace(/\.$/, ""));
    throw new UsageError(`${reason}. See mta-sts ${name} --help.`);
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
  throw new UsageError(
    `There is no format "${escapeControl(chosen)}" for ${name}. The formats are: ${formats.join(", ")}.`
  );
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

// src/entry/cli.ts
async function main(args) {
  const [name, ...rest] = args;
  if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
    const topic = rest.find((word) => !word.startsWith("-"));
    print(topic === void 0 ? overview() : helpOf(knownCommand(topic)));
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
  throw new UsageError(
    `There is no command "${escapeControl(name)}". The commands are: ${Object.keys(commands).join(", ")}.`
  );
}
async function runCommand(name, rest) {
  const given = readArguments(name, rest);
  if (given.values.help) {
    print(helpOf(name));
    return;
  }
  const format = formatOf(name, given.values);
  const read = cliReader(given.values);
  const context = cliContext(read, format === "json");
  if (given.values.domains !== void 0) {
    process.exitCode = await (await import("./commands.mjs")).verifyEach(given, read, context);
    return;
  }
  const ofList = ["resume", "shard", "at-once"].find(
    (option) => given.values[option] !== void 0
  );
  if (ofList !== void 0) throw new UsageError(`--${ofList} needs --domains. See mta-sts verify --help.`);
  try {
    const result = await run[name](given, read, context);
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
    return read("offline") || result.command === "policies" ? result : previewDns(result, context);
  },
  records: (_, read, context) => recordsOfPolicies(policyOptions(read, here(), context.files), context),
  inspect: async ({ operand }, _, { files }) => {
    const { inspect, maxInspectedSize } = await import("./commands.mjs");
    return operand === "-" ? inspect("standard input", await readStream(process.stdin, maxInspectedSize)) : inspect(operand, files.read(operand, maxInspectedSize));
  },
  init: async ({ operand }, read, context) => {
    const { init } = await import("./commands.mjs");
    const force = read("force") ?? false;
    const host = read("host") ?? null;
    return init({ ...policyOptions(read, here(), null), domain: operand, force, host }, context);
  },
  dns: async (_, read, context) => {
    const { dns } = await import("./commands.mjs");
    return dns(dnsOptions(read, here(), false, context.files), context);
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
  const line = known ? error.message : `This should not have happened: ${String(error)}. Please report it with what you did.`;
  printError(`mta-sts: ${visible(line)}
`);
  if (!known && process.env.DEBUG && error instanceof Error)
    printError(`${visibleLines(String(error.stack))}
`);
}
