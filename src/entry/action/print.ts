import { print } from "../../io/terminal.ts";
import { unguessable } from "../../io/unguessable.ts";

export function printLine(line: string): void {
  printText(`${line}\n`);
}

/** Text that holds values from a pull request or a server could else start a line that the runner obeys. */
export function printText(text: string): void {
  const token = unguessable();
  print(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}
