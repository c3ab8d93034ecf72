#!/usr/bin/env node
import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  NotWritten,
  annotations,
  build,
  check,
  describe,
  exitCode,
  filesIn,
  finding,
  findingsText,
  hasErrors,
  inOrder,
  isOk,
  isTerminal,
  knownMxMistakes,
  largestPolicyFile,
  modes,
  nearest,
  oneDay,
  oneYear,
  ownerOfRepository,
  pagesHostOf,
  plainPaint,
  print,
  printError,
  readMxPattern,
  readStream,
  records,
  resultText,
  textOf,
  visible,
  zoneLines
} from "./shared-action-cli.mjs";
import "./shared-action-cli-dns.mjs";
import "./shared.mjs";

// builtin:node:util
var builtin = /* @__PURE__ */ requireBuiltin("node:util");
var parseArgs = /* @__PURE__ */ (() => builtin.parseArgs)();

// src/command-line.ts
var options = {
  policy: { type: "string", value: "FILE", description: "the policy that people edit (policy.yml)" },
  output: { type: "string", value: "FOLDER", description: "where the generated files are and go (.)" },
  owner: {
    type: "string",
    value: "NAME",
    description: "the GitHub account that serves the site, for the CNAME record (from git's remote origin)"
  },
  offline: { type: "boolean", description: "look nothing up; judge by the ledger alone" },
  resolver: { type: "string", value: "ADDRESS[:PORT]", description: "the DNS server to ask (the system's)" },
  timeout: { type: "string", value: "SECONDS", description: "give DNS this long (10)" },
  strict: { type: "boolean", description: "warnings count as errors" },
  format: { type: "string", value: "FORMAT", description: "how to print the result" },
  json: { type: "boolean", description: "short for --format json: one object on stdout" },
  now: {
    type: "string",
    value: "TIME",
    description: "take this for the time, such as 2026-01-31T12:00:00Z (for tests)"
  },
  help: { type: "boolean", short: "h", description: "this help" }
};
var usual = ["text", "json", "github"];
var commands = {
  build: {
    summary: "makes the policy file, its id and the DNS records from policy.yml",
    operand: null,
    details: "Writes .well-known/mta-sts.txt, CNAME, .nojekyll and policy.lock.json, those that differ, and prints the DNS\nrecords. The id changes when the policy does, and only then. With an error in policy.yml nothing is written.",
    options: ["policy", "output", "owner", "strict", "format", "json", "now", "help"],
    formats: usual,
    examples: ["mta-sts build", "mta-sts build --policy mail/policy.yml --output public"]
  },
  check: {
    summary: "is this change of policy.yml right and safe? changes nothing",
    operand: null,
    details: "Compares policy.yml with what is published and with the domain's MX records, and says what senders will do with the\nmail, until when, and what is the safe way. Finds every problem at once, each with its line and what to do.",
    options: [
      "policy",
      "output",
      "owner",
      "offline",
      "resolver",
      "timeout",
      "strict",
      "format",
      "json",
      "now",
      "help"
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
    details: "The records of the policy that was last built: a table for people, JSON, or lines for a BIND zone file.",
    options: ["policy", "output", "owner", "strict", "format", "json", "now", "help"],
    formats: ["table", "json", "zone"],
    examples: ["mta-sts records", "mta-sts records --format zone >> db.example.com"]
  }
};
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

mta-sts COMMAND --help explains a command.
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
    examples: examples2
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
${examples2.map((example) => `  ${example}`).join("\n")}
`;
}
function optionSyntax(name) {
  const { short, value } = options[name];
  return `${short === void 0 ? "" : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
}
function optionDescription(name, formats) {
  return name === "format" ? `${options.format.description}: ${formats.join(", ")} (${formats[0]})` : options[name].description;
}

// src/sts/inspect-mx.ts
function inspectMx(lines, mode, start) {
  if (lines.length === 0) {
    return {
      value: [],
      findings: [finding(mode === "none" ? "policy-file/none-without-mx" : "policy-file/no-mx", start, {})]
    };
  }
  const judged = lines.map(judge);
  const value = judged.flatMap(({ pattern }) => pattern === null ? [] : [pattern]);
  const useless = value.length === 0 && mode !== "none" ? [finding("policy-file/mx-all-useless", lines[0].valuePlace, {})] : [];
  return { value, findings: [...judged.flatMap(({ findings }) => findings), ...useless] };
}
var uselessBecause = {
  empty: "it is empty",
  "ip-address": "it is an IP address, and senders compare names",
  list: "it holds more than one name",
  underscore: "no host name has an underscore",
  "leading-dot": "a leading dot was given up with the drafts; write *. instead",
  "wildcard-bare": "a wildcard stands for the first label of a name, not for all names",
  "wildcard-misplaced": "a wildcard stands only for the whole first label"
};
function judge({ value, valuePlace: place }) {
  if (/[^.]\.$/.test(value) && "pattern" in readMxPattern(value)) {
    return { pattern: null, findings: [finding("policy-file/mx-trailing-dot", place, { value })] };
  }
  const read = readMxPattern(value);
  if ("problem" in read) {
    const reason2 = read.reason ?? uselessBecause[read.problem];
    return { pattern: null, findings: [finding("policy-file/mx-never-matches", place, { value, reason: reason2 })] };
  }
  const { pattern } = read;
  if (/[^\x00-\x7f]/.test(value)) {
    return {
      pattern,
      findings: [finding("policy-file/mx-international", place, { value, instead: pattern })]
    };
  }
  const known = knownMxMistakes.get(pattern);
  if (known === void 0) return { pattern, findings: [] };
  const { reason, instead } = known;
  return { pattern, findings: [finding("policy-file/mx-known-mistake", place, { value, reason, instead })] };
}

// src/sts/something-else.ts
var impostors = [
  [
    /^\s*<(!doctype|html|head|body|\?xml|!--)/i,
    "an HTML page",
    "Make the web server answer with the policy file itself, not with a page or an error page."
  ],
  [/^\s*\{\\rtf/i, "a document of a word processor", "Save it as plain text."],
  [
    /^\s*"?v=STSv1/i,
    "the value of the _mta-sts TXT record",
    "Publish the record in DNS and the policy (version, mode, mx, max_age) here."
  ],
  [
    /^\s*"?v=TLSRPTv1/i,
    "the value of the _smtp._tls TXT record",
    "Publish the record in DNS and the policy (version, mode, mx, max_age) here."
  ],
  [
    /^\s*[{[]/,
    "JSON, as early drafts of the RFC had it",
    "Write the lines version, mode, mx and max_age as `key: value`."
  ],
  [
    /^---\r?\n/,
    "YAML",
    "Write the lines version, mode, mx and max_age as `key: value`, each mx on a line of its own."
  ]
];
function wholeFileFindings(text, start) {
  if (text.trim() === "") return [finding("policy-file/empty", start, {})];
  const impostor = impostors.find(([pattern]) => pattern.test(text.replace(/^\u{feff}/u, "")));
  if (impostor !== void 0) {
    return [finding("policy-file/something-else", start, { what: impostor[1], instead: impostor[2] })];
  }
  return text.startsWith("\uFEFF") ? [finding("policy-file/byte-order-mark", start, {})] : [];
}

// src/sts/terms.ts
function splitLines(text, file) {
  const lines = text.split("\n").map((part, index, parts) => {
    const last = index === parts.length - 1;
    const end = last ? "" : part.endsWith("\r") ? "\r\n" : "\n";
    return {
      text: end === "\r\n" ? part.slice(0, -1) : part,
      end,
      place: { file, line: index + 1, column: 1 }
    };
  });
  return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}
function readTerm({ text, place }) {
  const notATerm = objections.find(([pattern]) => pattern.test(text));
  if (notATerm !== void 0) return { term: null, findings: [finding(notATerm[1], place, { line: text })] };
  const [, indent, key, blank, value] = termPattern.exec(text) ?? [];
  if (key === void 0)
    return {
      term: null,
      findings: [finding("policy-file/bad-key", place, { key: text.split(":")[0].trim() })]
    };
  const keyPlace = { ...place, column: 1 + indent.length };
  const valuePlace = { ...place, column: 1 + text.length - value.length };
  const comment = /\s(#.*)$/.exec(value)?.[1];
  return {
    term: { key, value: value.trimEnd(), keyPlace, valuePlace },
    findings: [
      ...indent === "" ? [] : [finding("policy-file/leading-blank", place, {})],
      ...blank === "" ? [] : [finding("policy-file/blank-before-colon", place, { key })],
      ...comment === void 0 ? [] : [finding("policy-file/inline-comment", place, { comment })]
    ]
  };
}
var termPattern = /^(\s*)([A-Za-z\d][\w.-]{0,31})(\s*):\s*(.*)$/;
var objections = [
  [/\r/, "policy-file/lone-carriage-return"],
  [/[\x00-\x08\x0b-\x1f\x7f]/, "policy-file/control-character"],
  [/^\s*$/, "policy-file/blank-line"],
  [/^\s*(#|\/\/)/, "policy-file/comment"],
  [/^[^:]*$/, "policy-file/no-colon"]
];

// src/sts/inspect-policy-file.ts
function inspectPolicyFile(text, path) {
  const start = { file: path, line: 1, column: 1 };
  const other = wholeFileFindings(text, start);
  if (hasErrors(other)) return { policy: null, findings: other };
  const size = new TextEncoder().encode(text).length;
  const lines = splitLines(text.replace(/^\u{feff}/u, ""), path);
  const read = lines.map(readTerm);
  const terms = read.flatMap(({ term }) => term === null ? [] : [term]);
  const { policy, findings } = readTerms(terms, start);
  const all = [
    ...other,
    ...size > largestPolicyFile ? [finding("policy-file/too-large", start, { size })] : [],
    ...lineEndFindings(lines),
    ...read.flatMap((one) => one.findings),
    ...findings
  ];
  return { policy: hasErrors(all) ? null : policy, findings: all };
}
function lineEndFindings(lines) {
  const bare = lines.find((line) => line.end === "\n");
  return bare === void 0 ? [] : [finding("policy-file/line-feed", bare.place, {})];
}
var knownKeys = ["version", "mode", "mx", "max_age"];
var singleKeys = ["version", "mode", "max_age"];
var examples = { version: "version: STSv1", mode: "mode: testing", max_age: "max_age: 604800" };
function byKey(terms) {
  const groups = { version: [], mode: [], mx: [], max_age: [] };
  for (const term of terms) {
    const key = knownKeys.find((known) => known === term.key.toLowerCase());
    if (key !== void 0) groups[key].push(term);
  }
  return groups;
}
function readTerms(terms, start) {
  const known = byKey(terms);
  const mode = readMode(known.mode[0]);
  const maxAge = readMaxAge(known.max_age[0]);
  const mx = inspectMx(known.mx, mode.value, start);
  const findings = [
    ...terms.flatMap(keyFindings),
    ...singleKeys.flatMap((key) => countFindings(key, known[key], start)),
    ...known.version.flatMap(versionFindings),
    ...mode.findings,
    ...maxAge.findings,
    ...mx.findings
  ];
  if (mode.value === null || maxAge.value === null) return { policy: null, findings };
  return { policy: { mode: mode.value, mx: mx.value, max_age: maxAge.value }, findings };
}
function keyFindings({ key, keyPlace }) {
  const lower = key.toLowerCase();
  if (knownKeys.some((known) => known === lower)) {
    return key === lower ? [] : [finding("policy-file/key-case", keyPlace, { key, instead: lower })];
  }
  const meant = nearest(lower, knownKeys);
  return meant === null ? [finding("policy-file/unknown-key", keyPlace, { key })] : [finding("policy-file/misspelt-key", keyPlace, { key, nearest: meant })];
}
function countFindings(key, [first, ...others], start) {
  if (first === void 0)
    return [finding("policy-file/missing-key", start, { key, example: examples[key] })];
  return others.map(({ keyPlace }) => finding("policy-file/duplicate-key", keyPlace, { key }));
}
function versionFindings({ value, valuePlace }) {
  return value === "STSv1" ? [] : [finding("policy-file/version", valuePlace, { value })];
}
function readMode(term) {
  if (term === void 0) return { value: null, findings: [] };
  const { value, valuePlace: place } = term;
  const mode = modes.find((one) => one === value.toLowerCase());
  if (mode === void 0) return { value: null, findings: [finding("policy-file/mode", place, { value })] };
  return {
    value: mode,
    findings: mode === value ? [] : [finding("policy-file/mode-case", place, { value, instead: mode })]
  };
}
function readMaxAge(term) {
  if (term === void 0) return { value: null, findings: [] };
  const { value, valuePlace: place } = term;
  if (!/^\d{1,10}$/.test(value)) {
    return { value: null, findings: [finding("policy-file/max-age-grammar", place, { value })] };
  }
  const seconds = Number(value);
  const findings = [
    ...seconds > oneYear ? [finding("policy-file/max-age-over-a-year", place, { value })] : [],
    ...seconds < oneDay ? [finding("policy-file/max-age-under-a-day", place, { value })] : []
  ];
  return { value: seconds, findings };
}

// src/commands/inspect.ts
var largestInspected = 1048576;
function inspect(path, content) {
  const read = textOf(content, path);
  if ("finding" in read) {
    return { command: "inspect", path, policy: null, findings: [read.finding], sources: /* @__PURE__ */ new Map() };
  }
  const { policy, findings } = inspectPolicyFile(read.text, path);
  return { command: "inspect", path, policy, findings, sources: /* @__PURE__ */ new Map([[path, read.text]]) };
}

// src/report/json.ts
function resultJson(result) {
  return {
    command: result.command,
    ok: isOk(result),
    domain: result.command === "inspect" ? null : result.plan?.policy.domain ?? null,
    findings: inOrder(result.findings).map(describe),
    ...result.command === "inspect" ? inspectKeys(result) : policyKeys(result)
  };
}
function inspectKeys({ policy }) {
  return { policy };
}
function policyKeys({ command, plan, id, files, records: records2 }) {
  if (command === "records") return { records: records2 };
  return {
    changed: files.some(({ changed }) => changed),
    id,
    sha256: plan?.sha256 ?? null,
    policy: plan === null ? null : { mode: plan.policy.mode, mx: plan.policy.mx, max_age: plan.policy.max_age },
    files,
    records: records2
  };
}

// src/cli.ts
var UsageError = class extends Error {
};
async function main(args) {
  const [name, ...rest] = args;
  if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
    print(isCommand(rest[0]) ? helpOf(rest[0]) : overview());
    if (name === void 0) process.exitCode = 2;
    return;
  }
  if (!isCommand(name)) {
    throw new UsageError(
      `There is no command "${visible(name)}". The commands are: ${Object.keys(commands).join(", ")}.`
    );
  }
  const { values, operands } = readArguments(name, rest);
  if (values.help) {
    print(helpOf(name));
    return;
  }
  const format = formatOf(name, values);
  const result = await run(name, values, operands);
  await printResult(result, format);
  process.exitCode = exitCode(result);
}
function readArguments(name, args) {
  const accepted = Object.fromEntries(commands[name].options.map((option) => [option, options[option]]));
  try {
    const { values, positionals } = parseArgs({ args, options: accepted, allowPositionals: true });
    if (!values.help) expectOperands(name, positionals);
    return { values, operands: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = visible(error.message.split(". ")[0].replace(/\.$/, ""));
    throw new UsageError(`${reason}. See mta-sts ${name} --help.`);
  }
}
function expectOperands(name, operands) {
  const { operand } = commands[name];
  const wanted = operand === null ? 0 : 1;
  if (operands.length === wanted) return;
  throw new UsageError(
    operands.length < wanted ? `${name} needs a ${operand}. See mta-sts ${name} --help.` : `${name} does not take "${visible(operands[wanted])}". See mta-sts ${name} --help.`
  );
}
function formatOf(name, { format, json }) {
  const formats = commands[name].formats;
  const chosen = format ?? (json ? "json" : formats[0]);
  if (json && chosen !== "json")
    throw new UsageError(`--json and --format ${visible(chosen)} contradict each other.`);
  if (chosen === "text" || formats.includes(chosen)) return chosen;
  throw new UsageError(
    `There is no format "${visible(chosen)}" for ${name}. The formats are: ${formats.join(", ")}.`
  );
}
async function run(name, values, operands) {
  const files = filesIn(process.cwd(), null);
  switch (name) {
    case "build":
      return build(policyInputs(values), files, timeOf(values));
    case "check":
      return check(policyInputs(values), {
        files,
        now: timeOf(values),
        dns: await resolverOf(values),
        base: null
      });
    case "records":
      return records(policyInputs(values), files, timeOf(values));
    case "inspect":
      return inspectOperand(operands[0], files);
  }
}
async function resolverOf({ offline, resolver, timeout = "10" }) {
  if (offline) return null;
  const seconds = Number(timeout);
  if (!(seconds > 0 && seconds <= 600))
    throw new UsageError(`"${visible(timeout)}" is no time-out in seconds.`);
  const { dns, parseResolver } = await import("./dns.mjs");
  if (resolver !== void 0 && parseResolver(resolver) === null) {
    throw new UsageError(`"${visible(resolver)}" is no DNS server. Write ADDRESS or ADDRESS:PORT.`);
  }
  return dns({ resolver: resolver ?? null, timeout: seconds * 1e3 });
}
async function inspectOperand(path, files) {
  return path === "-" ? inspect("standard input", await readStream(process.stdin, largestInspected)) : inspect(path, files.read(path, largestInspected));
}
function policyInputs({ policy = "policy.yml", output = ".", strict = false, owner }) {
  if (owner !== void 0 && !/^[A-Za-z\d-]{1,39}$/.test(owner)) {
    throw new UsageError(`"${visible(owner)}" is no name of a GitHub account.`);
  }
  const account = owner ?? ownerOfRepository(process.env, process.cwd());
  return { policy, output, strict, pagesHost: account === null ? null : pagesHostOf(account) };
}
function timeOf({ now }) {
  if (now === void 0) return Math.floor(Date.now() / 1e3);
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(now) ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(time))
    throw new UsageError(`"${visible(now)}" is no time. Write it like 2026-01-31T12:00:00Z.`);
  return Math.floor(time / 1e3);
}
async function printResult(result, format) {
  switch (format) {
    case "json":
      print(`${JSON.stringify(resultJson(result), null, 2)}
`);
      return;
    case "github":
      print(
        annotations(result.findings).map((line) => `${line}
`).join("")
      );
      return;
    case "zone":
      printError(findingsText(result.findings, result.sources, plainPaint));
      print(result.command === "records" ? zoneLines(result.records) : "");
      return;
    default:
      print(await resultText(result, await paintFor(process.env)));
  }
}
async function paintFor({ NO_COLOR, TERM }) {
  if (NO_COLOR || TERM === "dumb" || !await isTerminal()) return plainPaint;
  const { createColors } = (await import("./picocolors.mjs")).default;
  return createColors(true);
}
try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof UsageError || error instanceof NotWritten;
  const line = known ? error.message : `This should not have happened: ${String(error)}. Please report it with what you did.`;
  printError(`mta-sts: ${line}
`);
  if (!known && process.env.DEBUG && error instanceof Error) printError(`${error.stack}
`);
}
