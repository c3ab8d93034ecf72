#!/usr/bin/env node
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  BadOption,
  NotWritten,
  UsageError,
  annotations,
  build,
  characterStrings,
  check,
  contextOf,
  dnsOptions,
  escapeControl,
  escaped,
  evidenceBranch,
  evidencePath,
  exitCode,
  filesIn,
  finding,
  findingsText,
  isInZone,
  isTerminal,
  maxEvidenceSize,
  nameBelow,
  noColors,
  options,
  ownerOfRepository,
  policyOptions,
  previewDns,
  print,
  printError,
  progressOn,
  quotedStrings,
  readStream,
  reader,
  readerOptions,
  recordSets,
  records,
  registrableDomain,
  reportsOptions,
  resultJson,
  resultText,
  verifyOptions,
  version,
  visible,
  visibleLines,
  zoneLines
} from "./shared.mjs";

// src/entry/cli/arguments.ts
const { parseArgs } = require("node:util");

// src/plan/dns-formats/cloudflare.ts
function cloudflareBatch(records2) {
  const posts = records2.map(cloudflareRecord);
  return `${JSON.stringify({ posts }, null, 2)}
`;
}
function cloudflareRecord({ name, type, ttl, value }) {
  const common = { name, type, ttl };
  if (type === "CNAME") return { ...common, content: value, proxied: false };
  return { ...common, content: quotedStrings(value).join(" ") };
}

// src/plan/dns-formats/dnscontrol.ts
async function dnscontrolFile(records2, domain) {
  const isOwn = ({ name }) => isInZone(name, domain);
  const others = records2.filter((record) => !isOwn(record));
  const parts = [
    extension(records2.filter(isOwn), domain),
    extension(others, others.length === 0 ? domain : await registrableDomain(domain))
  ];
  return `// For DNSControl: require("./mta-sts.js") in dnsconfig.js, below the D() of the zone.
${parts.join("")}`;
}
function extension(records2, domain) {
  if (records2.length === 0) return "";
  const modifiers = records2.map(({ name, type, ttl, value }) => {
    const target = type === "CNAME" ? `${value}.` : value;
    return `  ${type}(${string(nameBelow(domain, name) || "@")}, ${string(target)}, TTL(${ttl}))`;
  });
  return `D_EXTEND(${[string(domain), ...modifiers].join(",\n")}
);
`;
}
function string(text) {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

// src/plan/dns-formats/route53.ts
function route53ChangeBatch(records2) {
  const changes = recordSets(records2).map(({ name, type, ttl, values }) => ({
    Action: "UPSERT",
    ResourceRecordSet: {
      Name: `${name}.`,
      Type: type,
      TTL: ttl,
      ResourceRecords: values.map((value) => ({
        Value: type === "CNAME" ? `${value}.` : quotedStrings(value).join(" ")
      }))
    }
  }));
  return `${JSON.stringify({ Changes: changes }, null, 2)}
`;
}

// src/plan/dns-formats/terraform.ts
function terraformModule(provider3, resources, domain) {
  const labels = uniqueLabels(resources.map(({ record }) => labelOf(record, domain)));
  const blocks = resources.map(
    ({ arguments: others }, index) => `
resource "${provider3.resource}" "${labels[index]}" {
${argumentLines({ zone_id: "var.zone_id", ...others }, "  ")}
}
`
  );
  return `# For Terraform or OpenTofu: a module, to be kept in a folder of its own.

terraform {
  required_providers {
    ${provider3.name} = {
${argumentLines(provider3.requirement, "      ")}
    }
  }
}

variable "zone_id" {
  description = ${hclString(`The zone that holds the names below ${domain}`)}
  type        = string
}
${blocks.join("")}`;
}
function hclString(text) {
  return JSON.stringify(text).replace(/[$%]\{/g, (start) => `${start[0]}${start}`);
}
function argumentLines(values, indent) {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values).map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`).join("\n");
}
function labelOf({ name, type }, domain) {
  const words = `${isInZone(name, domain) ? nameBelow(domain, name) : name}-${type}`.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("_").replace(/^\d/, "_$&");
}
function uniqueLabels(labels) {
  const taken = /* @__PURE__ */ new Set();
  return labels.map((label) => {
    let unique = label;
    for (let number = 2; taken.has(unique); number++) unique = `${label}_${number}`;
    taken.add(unique);
    return unique;
  });
}

// src/plan/dns-formats/terraform-cloudflare.ts
var provider = {
  name: "cloudflare",
  // Before 5, the resource and its argument `content` had other names.
  requirement: { source: '"cloudflare/cloudflare"', version: '">= 5.0"' },
  resource: "cloudflare_dns_record"
};
function terraformCloudflare(records2, domain) {
  const resources = records2.map((record) => ({
    record,
    arguments: Object.fromEntries(
      Object.entries(cloudflareRecord(record)).map(([name, value]) => [
        name,
        typeof value === "string" ? hclString(value) : String(value)
      ])
    )
  }));
  return terraformModule(provider, resources, domain);
}

// src/plan/dns-formats/terraform-route53.ts
var provider2 = {
  name: "aws",
  requirement: { source: '"hashicorp/aws"' },
  resource: "aws_route53_record"
};
function terraformRoute53(records2, domain) {
  const resources = recordSets(records2).map((set) => ({
    record: set,
    arguments: {
      name: hclString(set.name),
      type: hclString(set.type),
      ttl: String(set.ttl),
      records: `[${set.values.map((value) => hclString(written(set.type, value))).join(", ")}]`
    }
  }));
  return terraformModule(provider2, resources, domain);
}
function written(type, value) {
  return type === "CNAME" ? value : characterStrings(value).map(escaped).join('""');
}

// src/plan/dns-formats/formats.ts
var dnsFormats = {
  zone: {
    description: "lines for a zone file of BIND, Knot, NSD and others",
    takesAnyZone: true,
    print: zoneLines
  },
  octodns: {
    description: "octoDNS, `\\;` in values: escaped_semicolons: true, the default before 2.0",
    print: (records2, domain) => octodns(records2, domain, true)
  },
  "octodns-unescaped": {
    description: "octoDNS, `;` in values: escaped_semicolons: false",
    print: (records2, domain) => octodns(records2, domain, false)
  },
  dnscontrol: { description: "DNSControl, a file to require()", print: dnscontrolFile },
  "terraform-cloudflare": {
    description: "Terraform or OpenTofu, a module for Cloudflare's provider, 5 or newer",
    print: terraformCloudflare
  },
  "terraform-route53": {
    description: "Terraform or OpenTofu, a module for AWS's provider",
    print: terraformRoute53
  },
  cloudflare: {
    description: "Cloudflare's API, POST /zones/{zone_id}/dns_records/batch",
    print: cloudflareBatch
  },
  route53: {
    description: "aws route53 change-resource-record-sets --change-batch",
    print: route53ChangeBatch
  }
};
var dnsFormatNames = Object.keys(dnsFormats);
function isDnsFormat(name) {
  return Object.hasOwn(dnsFormats, name);
}
async function inDnsFormat(name, records2, domain) {
  const format = dnsFormats[name];
  const zone = await registrableDomain(domain);
  const isPrinted = (record) => format.takesAnyZone === true || isInZone(record.name, zone);
  const printed = records2.filter(isPrinted);
  return {
    text: printed.length === 0 ? "" : await format.print(printed, domain),
    findings: records2.filter((record) => !isPrinted(record)).map(
      ({ name: owner, type, value }) => finding("records/other-zone", null, { name: owner, type, value, zone, format: name })
    )
  };
}
function describeDnsFormats() {
  const width = Math.max(...dnsFormatNames.map((name) => name.length));
  return dnsFormatNames.map((name) => `  ${name.padEnd(width)}  ${dnsFormats[name].description}`).join("\n");
}
async function octodns(records2, domain, escapedSemicolons) {
  const { octodnsFile } = await import("./octodns.mjs");
  return octodnsFile(records2, domain, escapedSemicolons);
}

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

${describeDnsFormats()}`,
    options: [...ofPolicy, "strict", ...always],
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
    details: "Fetches the newest release, checks with GitHub's command line (gh) that the release workflow signed it, and replaces\ndist/, action.yml and policy.schema.json in the present folder. Workflows stay unless you ask for them. Says what the\nnew version reports about your policy that this one does not. Commits nothing: look at git diff, and commit it.",
    options: ["policy", "output", "dry-run", "workflows", "format", "json", "help"],
    formats: usual,
    examples: ["npx mta-sts-policy update --dry-run", "npx mta-sts-policy update --workflows"]
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
      const { states, provider: provider3 } = result;
      const changes = states.flatMap(({ change }) => change === null ? [] : [change]);
      print(nsupdateScript(changes, provider3?.name === "nsupdate" ? provider3.argument : null));
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
    await printResult(result, format);
    process.exitCode = exitCode(result);
  } finally {
    context.end();
  }
}
var run = {
  build: (_, read, context) => build(policyOptions(read, here()), context),
  check: async (_, read, context) => {
    const path = read("evidence");
    const evidence = path === void 0 ? void 0 : evidenceIn(path, context);
    const result = await check({ ...policyOptions(read, here()), base: null, evidence }, context);
    return read("offline") ? result : previewDns(result, context);
  },
  records: (_, read, context) => records(policyOptions(read, here()), context),
  inspect: async ({ operand }, _, { files }) => {
    const { inspect, maxInspectedSize } = await import("./commands.mjs");
    return operand === "-" ? inspect("standard input", await readStream(process.stdin, maxInspectedSize)) : inspect(operand, files.read(operand, maxInspectedSize));
  },
  init: async ({ operand }, read, context) => {
    const { init } = await import("./commands.mjs");
    const force = read("force") ?? false;
    const host = read("host") ?? null;
    return init({ ...policyOptions(read, here()), domain: operand, force, host }, context);
  },
  dns: async (_, read, context) => {
    const { dns } = await import("./commands.mjs");
    return dns(dnsOptions(read, here(), false), context);
  },
  promote: async (_, read, context) => {
    const { promote } = await import("./reports.mjs");
    const path = read("evidence");
    const own = {
      ...policyOptions(read, here()),
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
      ...policyOptions(read, here()),
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
    const { verify } = await import("./commands.mjs");
    return verify({ ...verifyOptions(read, here(), null), domain: operand }, context);
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
