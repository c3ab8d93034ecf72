import { visible } from "../base/finding.ts";
import { build } from "../commands/build.ts";
import { check } from "../commands/check.ts";
import { inspect, largestInspected } from "../commands/inspect.ts";
import { records } from "../commands/records.ts";
import { type Files, filesIn, NotWritten, readStream } from "../io/files.ts";
import { print, printError } from "../io/terminal.ts";
import { exitCode, type Result } from "../report/result.ts";
import { formatOf, readArguments, UsageError, type Values } from "./cli/arguments.ts";
import { policyInputs, resolverOf, timeOf } from "./cli/inputs.ts";
import { printResult } from "./cli/print.ts";
import { type CommandName, commands, helpOf, isCommand, overview } from "./command-line.ts";

/** Door 2: the command line → the same inputs → the same command → text or JSON. */

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    print(isCommand(rest[0]) ? helpOf(rest[0]) : overview());
    if (name === undefined) process.exitCode = 2;
    return;
  }
  if (!isCommand(name)) {
    throw new UsageError(
      `There is no command "${visible(name)}". The commands are: ${Object.keys(commands).join(", ")}.`,
    );
  }
  const { values, operands } = readArguments(name, rest);
  if (values.help) {
    print(helpOf(name));
    return;
  }
  const format = formatOf(name, values);
  if (values.domains !== undefined) {
    process.exitCode = await (await import("./cli/verify.ts")).verifyEach(values, operands);
    return;
  }
  const result = await run(name, values, operands);
  await printResult(result, format);
  process.exitCode = exitCode(result);
}

async function run(name: CommandName, values: Values, operands: readonly string[]): Promise<Result> {
  const files = filesIn(process.cwd(), null);
  switch (name) {
    case "build":
      return build(policyInputs(values), files, timeOf(values));
    case "check":
      return check(policyInputs(values), {
        files,
        now: timeOf(values),
        dns: await resolverOf(values),
        base: null,
      });
    case "records":
      return records(policyInputs(values), files, timeOf(values));
    case "inspect":
      return inspectOperand(operands[0]!, files);
    case "init":
      return (await import("./cli/init.ts")).runInit(values, operands[0]!, files);
    case "verify":
      return (await import("./cli/verify.ts")).verifyOne(values, operands[0] ?? null, files);
  }
}

async function inspectOperand(path: string, files: Files): Promise<Result> {
  return path === "-"
    ? inspect("standard input", await readStream(process.stdin, largestInspected))
    : inspect(path, files.read(path, largestInspected));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof UsageError || error instanceof NotWritten;
  const line = known
    ? error.message
    : `This should not have happened: ${String(error)}. Please report it with what you did.`;
  printError(`mta-sts: ${line}\n`);
  if (!known && process.env.DEBUG && error instanceof Error) printError(`${error.stack}\n`);
}
