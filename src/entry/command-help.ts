import { type CommandDescription, type CommandName, commands } from "./command-line.ts";
import { type OptionName, options, type Syntax } from "./options.ts";

export function overview(): string {
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

export function helpOf(name: CommandName): string {
  const {
    summary,
    operand,
    details,
    options: accepted,
    formats,
    examples,
  }: CommandDescription = commands[name];
  const usage = ["mta-sts", name, ...(operand === null ? [] : [operand]), "[options]"].join(" ");
  const rows = accepted.map((option) => [optionSyntax(option), optionDescription(option, formats)] as const);
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

function optionSyntax(name: OptionName): string {
  const { short, value }: Syntax = options[name];
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

function optionDescription(name: OptionName, formats: readonly string[]): string {
  return name === "format"
    ? `${options.format.description}: ${formats.join(", ")} (${formats[0]})`
    : options[name].description;
}
