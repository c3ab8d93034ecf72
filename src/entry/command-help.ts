import { optionDescription, optionSyntax } from "./cli/option-rows.ts";
import { wrapped } from "./cli/wrapped.ts";
import { type CommandDescription, type CommandName, commands } from "./command-line.ts";

/** Where the width of the terminal is not known, and in the documentation. */
const usualWidth = 80;

export function overview(columns = usualWidth): string {
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

export function helpOf(name: CommandName, columns = usualWidth): string {
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
