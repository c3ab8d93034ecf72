import { parseArgs } from "node:util";
import { escapeControl } from "../../base/finding.ts";
import { dnsFormats, isDnsFormat } from "../../plan/dns-formats/formats.ts";
import {
  type CommandDescription,
  type CommandName,
  commands,
  isOptional,
  isRepeatable,
} from "../command-line.ts";
import { type OptionName, options, type Syntax } from "../options.ts";
import { didYouMean, suggestion } from "./did-you-mean.ts";
import { UsageError } from "./usage-error.ts";

/** Option name to what was given. */
export type Values = { readonly [Name in OptionName]?: string | boolean };

export interface Arguments {
  readonly values: Values;
  readonly operand: string | null;
  /** Where there may be several. */
  readonly operands: readonly string[];
}

export function readArguments(name: CommandName, args: string[]): Arguments {
  const accepted = Object.fromEntries(
    commands[name].options.map((option) => [option, parserOption(options[option])]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options: accepted, allowPositionals: true });
    const empty = Object.keys(values).find((option) => values[option] === "");
    if (empty !== undefined) throw new UsageError(`--${empty} needs a value. See mta-sts ${name} --help.`);
    if (!values.help) expectOperands(name, positionals);
    return { values: values as Values, operand: positionals[0] ?? null, operands: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [, unknown] = /^Unknown option '--([^']*)'/.exec((error as Error).message) ?? [];
    const meant = unknown === undefined ? "" : didYouMean(unknown, commands[name].options, "--");
    const reason = escapeControl((error as Error).message.split(/\.\s/)[0]!.replace(/\.$/, ""));
    throw new UsageError(`${reason}.${meant} See mta-sts ${name} --help.`);
  }
}

function parserOption({ value, short }: Syntax) {
  const type = value === undefined ? ("boolean" as const) : ("string" as const);
  return short === undefined ? { type } : { type, short };
}

function expectOperands(name: CommandName, operands: readonly string[]): void {
  const { operand }: CommandDescription = commands[name];
  const most = operand === null ? 0 : isRepeatable(operand) ? operands.length : 1;
  const least = operand === null || isOptional(operand) ? 0 : 1;
  if (operands.length < least)
    throw new UsageError(`${name} needs a ${operand}. See mta-sts ${name} --help.`);
  if (operands.includes("")) throw new UsageError(`${name} got an empty name. See mta-sts ${name} --help.`);
  const extra = operands[most];
  if (extra !== undefined)
    throw new UsageError(`${name} does not take "${escapeControl(extra)}". See mta-sts ${name} --help.`);
}

export function formatOf(name: CommandName, { format, json }: Values): string {
  const formats: readonly string[] = commands[name].formats;
  const chosen = String(format ?? (json ? "json" : formats[0]!));
  if (json && chosen !== "json")
    throw new UsageError(`--json and --format ${escapeControl(chosen)} contradict each other.`);
  if (chosen === "text" || formats.includes(chosen)) return chosen;
  const meant = suggestion(readerOf(chosen, formats)) || didYouMean(chosen, formats);
  throw new UsageError(
    `"${escapeControl(chosen)}" is not a format of ${name}.${meant} Use one of ${formats.join(", ")}.`,
  );
}

/** The first format whose description names the program: `bind` is served by `zone`. */
function readerOf(program: string, formats: readonly string[]): string | null {
  const isNamed = (format: string) =>
    isDnsFormat(format) &&
    dnsFormats[format].description
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .includes(program.toLowerCase());
  return formats.find(isNamed) ?? null;
}
