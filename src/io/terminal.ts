import { fstatSync, writeSync } from "node:fs";

/**
 * Prints to standard output, all of it before it returns. `process.stdout` would do, but its first use loads Node's
 * network sockets, an eighth of the whole start.
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
      // Whoever reads only the first lines (`| head`) closes the pipe: that is no error.
      if (code === "EPIPE" || code === "EOF") return;
      if (code !== "EAGAIN") throw error;
      // A pipe that does not block is full; its reader needs a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Whether standard output is a terminal. Files and pipes are told apart cheaply; `/dev/null` needs the second look. */
export async function isTerminal(): Promise<boolean> {
  if (!fstatSync(1).isCharacterDevice()) return false;
  const { isatty } = await import("node:tty");
  return isatty(1);
}

/** A line on standard error that says what is being done, and goes when it is done. */
export interface Progress {
  show(line: string): void;
  clear(): void;
}

/** For a person who watches a terminal; for everybody else nothing. */
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
