import { createReadStream } from "node:fs";
import { visible } from "../base/finding.ts";

/** No domain is longer; the rest of a line that is goes unread. */
const longestLine = 1000;

/** The lines of a file, or of standard input for `-`, as they come. Throws an Error for people. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split(/\r?\n/);
      rest = lines.pop()!.slice(0, longestLine);
      for (const line of lines) yield line.slice(0, longestLine);
    }
  } catch (error) {
    throw new NotRead(`${visible(path)} cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
  if (rest !== "") yield rest;
}

/** The message is for people. */
export class NotRead extends Error {}
