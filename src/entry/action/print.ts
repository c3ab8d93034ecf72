import { randomUUID } from "node:crypto";
import { visibleLines } from "../../base/finding.ts";
import { print } from "../../io/terminal.ts";

export function printLine(line: string): void {
  printText(`${line}\n`);
}

/**
 * Text with values from a pull request or a server could otherwise contain a line that the runner or a terminal
 * executes.
 */
export function printText(text: string): void {
  const token = randomUUID();
  print(`::stop-commands::${token}\n${visibleLines(text)}\n::${token}::\n`);
}
