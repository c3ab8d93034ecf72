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
  policyInputs,
  readArguments,
  resolverOf,
  timeOf
} from "./shared-command-line.mjs";
import {
  inspectPolicyFile
} from "./shared-inspect-policy-file.mjs";
import "./shared-record-sets.mjs";
import {
  NotWritten,
  annotations,
  build,
  check,
  exitCode,
  filesIn,
  findingsText,
  isTerminal,
  plainPaint,
  print,
  printError,
  readStream,
  records,
  resultJson,
  resultText,
  textOf,
  visible
} from "./shared.mjs";

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
// src/entry/cli/print.ts
async function printResult(result, format) {
  if (isDnsFormat(format)) {
    printError(findingsText(result.findings, result.sources, plainPaint));
    print(await inDnsFormat(format, result));
    return;
  }
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
    default:
      print(await resultText(result, await paintFor(process.env)));
  }
}
async function paintFor({ NO_COLOR, TERM }) {
  if (NO_COLOR || TERM === "dumb" || !await isTerminal()) return plainPaint;
  const { createColors } = (await import("./picocolors.mjs")).default;
  return createColors(true);
}
// src/entry/cli.ts
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
  if (values.domains !== void 0) {
    process.exitCode = await (await import("./cli-verify.mjs")).verifyEach(values, operands);
    return;
  }
  const result = await run(name, values, operands);
  await printResult(result, format);
  process.exitCode = exitCode(result);
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
    case "init":
      return (await import("./cli-init.mjs")).runInit(values, operands[0], files);
    case "verify":
      return (await import("./cli-verify.mjs")).verifyOne(values, operands[0] ?? null, files);
  }
}
async function inspectOperand(path, files) {
  return path === "-" ? inspect("standard input", await readStream(process.stdin, largestInspected)) : inspect(path, files.read(path, largestInspected));
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
