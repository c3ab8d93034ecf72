import { fstatSync } from "node:fs";
import { codeOf, NotWritten, reasonOf } from "./failures.ts";
import { writeAll } from "./write-all.ts";

/**
 * Prints to standard output synchronously: everything, or it throws `NotWritten`. `process.stdout` would do, but its
 * first use loads Node's network sockets, an eighth of the start-up time. false: the reader has gone.
 */
export function print(text: string): boolean {
  try {
    writeAll(1, Buffer.from(text));
    return true;
  } catch (error) {
    if (isClosed(error)) return false;
    throw new NotWritten(`The result could not be printed: ${reasonOf(error)}.`, { cause: error });
  }
}

/** If standard error fails too, the reason cannot be shown; the exit status still reports a failure. */
export function printError(text: string): void {
  try {
    writeAll(2, Buffer.from(text));
  } catch {}
}

/** A reader of only the first lines (`| head`) closes the pipe, which is not an error. */
function isClosed(error: unknown): boolean {
  return ["EPIPE", "EOF"].includes(codeOf(error));
}

/** Whether standard output is a terminal. Files and pipes are recognized cheaply; `/dev/null` needs the second check. */
export async function isTerminal(): Promise<boolean> {
  if (!fstatSync(1).isCharacterDevice()) return false;
  const { isatty } = await import("node:tty");
  return isatty(1);
}

/** Columns of the terminal on standard output; 80 where it is none, or does not say. */
export async function terminalWidth(): Promise<number> {
  return (await isTerminal()) ? process.stdout.columns || 80 : 80;
}

/** A status line on standard error, which is erased at the end. */
export interface Progress {
  /** Somebody sees it. */
  readonly isShown: boolean;
  show(line: string): void;
  clear(): void;
}

/** Shows progress only to a person at a terminal. */
export function progressOn(isForPrograms: boolean): Progress {
  if (isForPrograms || !isCharacterDevice(2) || process.env.TERM === "dumb")
    return { isShown: false, show() {}, clear() {} };
  const eraseLine = "\r\u{1b}[K";
  return {
    isShown: true,
    show: (line) => printError(`${eraseLine}${line.slice(0, 78)}`),
    clear: () => printError(eraseLine),
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
