import { createReadStream, statSync } from "node:fs";
import { escapeControl } from "../base/finding.ts";
import { readingReasonOf } from "./failures.ts";

/** Longer than any domain; the rest of a longer line is ignored. */
const maxLineLength = 1000;

/** Yields the lines of a file, or of standard input for `-`. Throws `NotRead`. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split(/\r?\n/);
      rest = lines.pop()!.slice(0, maxLineLength);
      for (const line of lines) yield line.slice(0, maxLineLength);
    }
  } catch (error) {
    throw new NotRead(`${escapeControl(path)} cannot be read: ${readingReasonOf(error)}.`);
  }
  if (rest !== "") yield rest;
}

/** How many lines a file has, to say how far a run is; null: that cannot be known before, as of standard input. */
export async function countLines(path: string): Promise<number | null> {
  try {
    if (path === "-" || !statSync(path).isFile()) return null;
    let count = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>)
      for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) count += 1;
    return count;
  } catch {
    return null;
  }
}

/** The message is for people. */
export class NotRead extends Error {}
