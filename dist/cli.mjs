#!/usr/bin/env node
import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  UsageError,
  commands,
  formatOf,
  helpOf,
  inDnsFormat,
  isCommand,
  isDnsFormat,
  overview,
  readArguments
} from "./shared-command-line.mjs";
import "./shared-record-sets.mjs";
import {
  inspectPolicyFile
} from "./shared-inspect-policy-file.mjs";
import {
  BadOption,
  NotWritten,
  annotations,
  build,
  check,
  contextOf,
  escapeControl,
  exitCode,
  filesIn,
  findingsText,
  isTerminal,
  noColors,
  ownerOfRepository,
  policyOptions,
  print,
  printError,
  progressOn,
  readStream,
  reader,
  records,
  resultJson,
  resultText,
  textOf,
  verifyOptions,
  visible,
  visibleLines
} from "./shared.mjs";

// src/commands/inspect.ts
var maxInspectedSize = 1048576;
function inspect(path, content) {
  const read = textOf(content, path);
  if ("finding" in read) {
    return { command: "inspect", path, policy: null, findings: [read.finding], sources: /* @__PURE__ */ new Map() };
  }
  const { policy, findings } = inspectPolicyFile(read.text, path);
  return { command: "inspect", path, policy, findings, sources: /* @__PURE__ */ new Map([[path, read.text]]) };
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
      progress.show(visible(`${line}; ${steps} done \u2026`));
    },
    dnsTimeout: 10
  });
  return { ...context, end: progress.clear };
}
// src/entry/cli/print.ts
async function printResult(result, format) {
  if (isDnsFormat(format)) {
    printError(findingsText(result.findings, result.sources, noColors));
    const planned = result.command === "records" ? result.planned : null;
    if (planned !== null) print(await inDnsFormat(format, planned.records, planned.plan.policy.domain));
    return;
  }
  switch (format) {
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
    process.exitCode = await (await import("./cli-list.mjs")).verifyEach(given, read, context);
    return;
  }
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
  check: (_, read, context) => check({ ...policyOptions(read, here()), base: null }, context),
  records: (_, read, context) => records(policyOptions(read, here()), context),
  inspect: async ({ operand }, _, { files }) => operand === "-" ? inspect("standard input", await readStream(process.stdin, maxInspectedSize)) : inspect(operand, files.read(operand, maxInspectedSize)),
  init: async ({ operand }, read, context) => {
    const { init } = await import("./init.mjs");
    const force = read("force") ?? false;
    const host = read("host") ?? null;
    return init({ ...policyOptions(read, here()), domain: operand, force, host }, context);
  },
  verify: async ({ operand }, read, context) => {
    const { verify } = await import("./verify.mjs");
    return verify({ ...verifyOptions(read, here(), null), domain: operand }, context);
  }
};
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
