import { closeSync, constants, createReadStream, fstatSync, ftruncateSync, openSync } from "node:fs";
import { escapeControl } from "../base/finding.ts";
import { NotWritten, readingReasonOf, reasonOf } from "./failures.ts";
import { NotRead } from "./lines.ts";
import { writeAll } from "./write-all.ts";

/** A file of results, a line of JSON each, to which more are added. */
export interface ResultsFile {
  /** Adds whole lines. Throws `NotWritten`. */
  append(text: string): void;
}

/** What a line of results begins with: all that is read of it. */
export interface ResultHead {
  readonly ok: boolean;
  readonly domain: string;
}

/**
 * Opens the results of an earlier run, or of none, to add to them. A last line that was not finished is cut off. A file
 * that contains anything else is left unchanged. Throws `NotRead`, `NotWritten`.
 * @param each gets each finished line
 */
export async function openResults(path: string, each: (head: ResultHead) => void): Promise<ResultsFile> {
  const name = escapeControl(path);
  const descriptor = openToAppend(path, name);
  try {
    ftruncateSync(descriptor, await readHeads(path, name, fstatSync(descriptor).size, each));
  } catch (error) {
    closeSync(descriptor);
    throw error instanceof NotRead
      ? error
      : new NotRead(`${name} cannot be read: ${readingReasonOf(error)}.`);
  }
  return {
    append(text) {
      try {
        writeAll(descriptor, Buffer.from(text));
      } catch (error) {
        throw new NotWritten(
          `The results could not be written to ${name}: ${reasonOf(error)}. Run the same command again to continue.`,
          { cause: error },
        );
      }
    },
  };
}

function openToAppend(path: string, name: string): number {
  try {
    // Without O_NONBLOCK opening a named pipe would wait for somebody to read from it.
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);
    const descriptor = openSync(path, flags, 0o644);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
  } catch (error) {
    throw new NotWritten(`${name} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  throw new NotWritten(`${name} is not a regular file.`);
}

/** Longer than any head: a name, or a line of 1,000 characters that was none, with JSON's escapes. */
const headBytes = 8192;
const start = '{"command":"verify","ok":';
const head = /^\{"command":"verify","ok":(true|false),"domain":("(?:[^"\\]|\\.)*"),/;
const [lineFeed, brace] = [0x0a, 0x7d];

/** The number of bytes that are whole lines. */
async function readHeads(
  path: string,
  name: string,
  size: number,
  each: (head: ResultHead) => void,
): Promise<number> {
  if (size === 0) return 0;
  let [whole, read, lines, last] = [0, 0, 0, 0];
  let begun = Buffer.alloc(0);
  const take = (part: Buffer) => {
    if (begun.length < headBytes) begun = Buffer.concat([begun, part.subarray(0, headBytes - begun.length)]);
    last = part.at(-1) ?? last;
  };
  const refuse = () =>
    new NotRead(
      `Line ${lines + 1} of ${name} is not a result of --domains. Name another file; this one was left unchanged.`,
    );
  for await (const chunk of createReadStream(path, { end: size - 1 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, end));
      const one = last === brace ? headOf(begun.toString()) : null;
      if (one === null) throw refuse();
      each(one);
      from = end + 1;
      [whole, lines, begun, last] = [read + from, lines + 1, Buffer.alloc(0), 0];
    }
    take(chunk.subarray(from));
    read += chunk.length;
  }
  // If nothing else shows that the file is ours, the part to cut off must.
  const rest = begun.toString().slice(0, start.length);
  if (lines === 0 && !start.startsWith(rest)) throw refuse();
  return whole;
}

function headOf(line: string): ResultHead | null {
  const [, ok, domain] = head.exec(line) ?? [];
  try {
    return domain === undefined ? null : { ok: ok === "true", domain: JSON.parse(domain) };
  } catch {
    return null;
  }
}
