import { parseArgs } from "node:util";
import { type CommandName, commands, helpOf, isCommand, options, overview } from "./command-line.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import type { PolicyInputs } from "./commands/inputs.ts";
import { inspect, largestInspected } from "./commands/inspect.ts";
import { records } from "./commands/records.ts";
import { visible } from "./findings/finding.ts";
import type { Dns } from "./io/dns.ts";
import { type Files, filesIn, NotWritten, readStream } from "./io/files.ts";
import { ownerOfRepository } from "./io/git.ts";
import { isTerminal, print, printError } from "./io/terminal.ts";
import { annotations } from "./report/annotations.ts";
import { findingsText } from "./report/findings-text.ts";
import { resultJson } from "./report/json.ts";
import { type Paint, plainPaint } from "./report/paint.ts";
import { resultText } from "./report/text.ts";
import { zoneLines } from "./report/zone.ts";
import { exitCode, type Result } from "./result.ts";
import { pagesHostOf } from "./sts/records.ts";

/** Door 2: the command line → the same inputs → the same command → text or JSON. */

/** The command line cannot be understood: one line on what to do, exit 2. */
class UsageError extends Error {}

type Values = {
  [Name in keyof typeof options]?: (typeof options)[Name]["type"] extends "boolean" ? boolean : string;
};

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
  const result = await run(name, values, operands);
  await printResult(result, format);
  process.exitCode = exitCode(result);
}

function readArguments(name: CommandName, args: string[]): { values: Values; operands: string[] } {
  const accepted = Object.fromEntries(commands[name].options.map((option) => [option, options[option]]));
  try {
    const { values, positionals } = parseArgs({ args, options: accepted, allowPositionals: true });
    if (!values.help) expectOperands(name, positionals);
    return { values, operands: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = visible((error as Error).message.split(". ")[0]!.replace(/\.$/, ""));
    throw new UsageError(`${reason}. See mta-sts ${name} --help.`);
  }
}

function expectOperands(name: CommandName, operands: readonly string[]): void {
  const { operand } = commands[name];
  const wanted = operand === null ? 0 : 1;
  if (operands.length === wanted) return;
  throw new UsageError(
    operands.length < wanted
      ? `${name} needs a ${operand}. See mta-sts ${name} --help.`
      : `${name} does not take "${visible(operands[wanted]!)}". See mta-sts ${name} --help.`,
  );
}

function formatOf(name: CommandName, { format, json }: Values): string {
  const formats: readonly string[] = commands[name].formats;
  const chosen = format ?? (json ? "json" : formats[0]!);
  if (json && chosen !== "json")
    throw new UsageError(`--json and --format ${visible(chosen)} contradict each other.`);
  if (chosen === "text" || formats.includes(chosen)) return chosen;
  throw new UsageError(
    `There is no format "${visible(chosen)}" for ${name}. The formats are: ${formats.join(", ")}.`,
  );
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
  }
}

async function resolverOf({ offline, resolver, timeout = "10" }: Values): Promise<Dns | null> {
  if (offline) return null;
  const seconds = Number(timeout);
  if (!(seconds > 0 && seconds <= 600))
    throw new UsageError(`"${visible(timeout)}" is no time-out in seconds.`);
  const { dns, parseResolver } = await import("./io/dns.ts");
  if (resolver !== undefined && parseResolver(resolver) === null) {
    throw new UsageError(`"${visible(resolver)}" is no DNS server. Write ADDRESS or ADDRESS:PORT.`);
  }
  return dns({ resolver: resolver ?? null, timeout: seconds * 1000 });
}

async function inspectOperand(path: string, files: Files): Promise<Result> {
  return path === "-"
    ? inspect("standard input", await readStream(process.stdin, largestInspected))
    : inspect(path, files.read(path, largestInspected));
}

function policyInputs({ policy = "policy.yml", output = ".", strict = false, owner }: Values): PolicyInputs {
  if (owner !== undefined && !/^[A-Za-z\d-]{1,39}$/.test(owner)) {
    throw new UsageError(`"${visible(owner)}" is no name of a GitHub account.`);
  }
  const account = owner ?? ownerOfRepository(process.env, process.cwd());
  return { policy, output, strict, pagesHost: account === null ? null : pagesHostOf(account) };
}

/** In seconds. */
function timeOf({ now }: Values): number {
  if (now === undefined) return Math.floor(Date.now() / 1000);
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(now)
    ? Date.parse(now)
    : Number.NaN;
  if (Number.isNaN(time))
    throw new UsageError(`"${visible(now)}" is no time. Write it like 2026-01-31T12:00:00Z.`);
  return Math.floor(time / 1000);
}

async function printResult(result: Result, format: string): Promise<void> {
  switch (format) {
    case "json":
      print(`${JSON.stringify(resultJson(result), null, 2)}\n`);
      return;
    case "github":
      print(
        annotations(result.findings)
          .map((line) => `${line}\n`)
          .join(""),
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

async function paintFor({ NO_COLOR, TERM }: NodeJS.ProcessEnv): Promise<Paint> {
  if (NO_COLOR || TERM === "dumb" || !(await isTerminal())) return plainPaint;
  const { createColors } = (await import("picocolors")).default;
  return createColors(true);
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
