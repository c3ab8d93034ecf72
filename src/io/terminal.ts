import { fstatSync, writeSync } from "node:fs";

/**
 * Prints to standard output synchronously. `process.stdout` would do, but its first use loads Node's network sockets, an
 * eighth of the start-up time.
 */
export function print(text: string): void {
  printTo(1, text);
}

export function printError(text: string): void {
  printTo(2, text);
}

function printTo(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A reader of only the first lines (`| head`) closes the pipe, which is not an error.
      if (code === "EPIPE" || code === "EOF") return;
      if (code !== "EAGAIN") throw error;
      // A non-blocking pipe is full; its reader needs a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Whether standard output is a terminal. Files and pipes are recognized cheaply; `/dev/null` needs the second check. */
export async function isTerminal(): Promise<boolean> {
  if (!fstatSync(1).isCharacterDevice()) return false;
  const { isatty } = await import("node:tty");
  return isatty(1);
}

/** A status line on standard error, which is erased at the end. */
export interface Progress {
  show(line: string): void;
  clear(): void;
}

/** Shows progress only to a person at a terminal. */
export function progressOn(isForPrograms: boolean): Progress {
  if (isForPrograms || !isCharacterDevice(2) || process.env.TERM === "dumb") return { show() {}, clear() {} };
  const eraseLine = "\r\u{1b}[K";
  return {
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
