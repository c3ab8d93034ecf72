import { limits } from "./limits.ts";

/** A field of the header of a mail. */
export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** On one line, each byte a character. */
  readonly value: string;
  /** As it is in the mail, without the line end behind it. */
  readonly raw: string;
}

export interface Header {
  readonly fields: readonly HeaderField[];
  /** Where the body starts, behind the empty line. */
  readonly length: number;
}

/** Reads the header of a mail, of which at most 256 KiB are looked at (RFC 5322 §2.2). */
export function headerOf(mail: Uint8Array): Header {
  const head = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.length, limits.header));
  const length = endOfHeader(head);
  const fields = head
    .toString("latin1", 0, length)
    .trimEnd()
    .split(/\r?\n(?![ \t])/)
    .map(fieldOf)
    .filter((field) => field !== null);
  return { fields, length };
}

const lineFeed = 0x0a;

function endOfHeader(head: Buffer): number {
  for (let at = head.indexOf(lineFeed); at >= 0; at = head.indexOf(lineFeed, at + 1)) {
    if (head[at + 1] === lineFeed) return at + 2;
    if (head[at + 1] === 0x0d && head[at + 2] === lineFeed) return at + 3;
  }
  return head.length;
}

function fieldOf(raw: string): HeaderField | null {
  const colon = raw.indexOf(":");
  if (colon <= 0 || colon > 100) return null;
  const value = raw.slice(colon + 1).trim();
  return {
    name: raw.slice(0, colon).trim().toLowerCase(),
    value: value.includes("\n") ? value.replace(/[\r\n]+/g, "") : value,
    raw,
  };
}

/** The value of a field that a mail should have once; null: it has none, or several, so the right one is unknown. */
export function onlyValue(fields: readonly HeaderField[], name: string): string | null {
  const [first, ...others] = fields.filter((field) => field.name === name);
  return first === undefined || others.length > 0 ? null : first.value;
}
