import { arrivalOfFromLine } from "./arrival.ts";
import type { Item } from "./letter.ts";
import { limits } from "./limits.ts";

/** Splits an mbox file (RFC 4155) in one pass; it holds one mail at a time, and of that at most 4 MiB. */
export async function* mailsInMbox(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  where: string,
): AsyncGenerator<Item> {
  let mail: Mail | null = null;
  let number = 0;
  // A line end before the first line, so that it is found like all the others.
  let rest: Buffer = Buffer.from("\n");
  for await (const chunk of chunks) {
    const data = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let at = data.indexOf(separator); at >= 0; at = data.indexOf(separator, at + 1)) {
      const end = data.indexOf("\n", at + 1);
      // The line may go on in the next chunk.
      if (end < 0) break;
      const line = data.toString("latin1", at + 1, Math.min(end, at + longestLine));
      if (!isFromLine(line)) continue;
      if (mail !== null) yield itemOf(add(mail, data.subarray(start, at + 1)), where, number);
      mail = { line, parts: [], length: 0 };
      number += 1;
      start = end + 1;
    }
    // From here on a line could be one that starts a mail.
    const open = Math.max(start, openLine(data));
    if (mail !== null) add(mail, data.subarray(start, open));
    rest = data.subarray(open);
  }
  if (mail !== null) yield itemOf(add(mail, rest), where, number);
}

const separator = "\nFrom ";
const longestLine = 1024;

interface Mail {
  readonly line: string;
  readonly parts: Uint8Array[];
  length: number;
}

/** `From ` also starts sentences, and not every program that writes mbox files marks those: a time has to follow. */
function isFromLine(line: string): boolean {
  return /^From (?:\S{1,320} +)?[^\d:]{0,40}\d{1,2} \d{1,2}:\d\d(?::\d\d)?\b.{0,20} \d{4}\b/.test(
    line.replace(/ +/g, " "),
  );
}

/** Where the end of the data has to be looked at again with what follows it. */
function openLine(data: Buffer): number {
  const last = data.lastIndexOf("\n");
  const isSeparator =
    last >= 0 && separator.startsWith(data.toString("latin1", last, last + separator.length));
  return isSeparator && data.length - last < longestLine ? last : data.length;
}

function add(mail: Mail, part: Uint8Array): Mail {
  // One byte more than a mail may have, so that it is known to be too large.
  const kept = part.subarray(0, Math.max(0, limits.mail + 1 - mail.length));
  if (kept.length > 0) mail.parts.push(kept);
  mail.length += kept.length;
  return mail;
}

function itemOf({ line, parts }: Mail, where: string, number: number): Item {
  return {
    bytes: unquoted(Buffer.concat(parts)),
    arrived: arrivalOfFromLine(line),
    where: `${where}, mail ${number}`,
  };
}

/** Lines that start with `From ` have been marked with `>`, those that start with `>From ` too, and so on. */
function unquoted(mail: Buffer): Buffer {
  if (!mail.includes(">From ")) return mail;
  return Buffer.from(mail.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}
