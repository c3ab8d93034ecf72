/**
 * Takes apart mails that are written as nearly all are, without the look at each line that takes postal-mime most of its time.
 * Only for forms that have one reading; test/io/inbox/plain-parts.test.ts compares the two.
 */
import { type Header, headerOf } from "./header-fields.ts";
import type { Part } from "./part.ts";
import { type Entity, entityOf } from "./plain-entity.ts";

/** The attachments of a mail; null: it is not written that plainly, or may have a report in its text. */
export function plainPartsOf(mail: Uint8Array, { fields, length }: Header): readonly Part[] | null {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const about = fields.filter(({ name }) => name.startsWith("content"));
  const header = about.map(({ raw }) => `${raw}\n`).join("");
  const isPlain =
    bytes[length - 1] === lineFeed &&
    header.length <= most.header &&
    plainHeader.test(header) &&
    // A misspelling that some programs write.
    !bytes.includes("ContentType:");
  const root = isPlain ? entityOf(about) : null;
  const leaves = root === null ? null : leavesOf(bytes, length, root);
  const parts = leaves?.map((leaf) => partOf(leaf, bytes)) ?? [null];
  return parts.includes(null) ? null : parts.filter((part) => part !== null).flat();
}

const lineFeed = 0x0a;

/** Fields of ASCII, folded or not, each with a name. */
const plainHeader = /^(?:[A-Za-z][\w-]*:[\t -~]*\r?\n(?:[ \t][\t -~]*\r?\n)*)*$/;

/** Far below what postal-mime is given as its limits. */
const most = { parts: 30, levels: 8, header: 8192, line: 256 } as const;

/** A part that has no parts. */
interface Leaf extends Entity {
  readonly start: number;
  readonly end: number;
}

/** The leaves between the boundaries (RFC 2046 §5.1); null: it is not plain where they are. */
function leavesOf(bytes: Buffer, bodyStart: number, root: Entity): Leaf[] | null {
  if (root.boundary === null) return [{ ...root, start: bodyStart, end: bytes.length }];
  const leaves: Leaf[] = [];
  const open = [root.boundary];
  let leaf: Omit<Leaf, "end"> | null = null;
  let from = bodyStart - 1;
  for (let at = bytes.indexOf("\n--", from); at >= 0; at = bytes.indexOf("\n--", from)) {
    from = at + 1;
    const end = endOfLine(bytes, from);
    if (end - from > most.line) return null;
    const line = bytes.toString("latin1", from + 2, end);
    const level = open.findIndex(
      (boundary) => line.startsWith(boundary) && endOfBoundary.test(line.slice(boundary.length)),
    );
    if (level < 0) continue;
    if (leaf !== null) leaves.push({ ...leaf, end: from });
    leaf = null;
    const isLast = line.startsWith("--", open[level]!.length);
    open.length = isLast ? level : level + 1;
    if (open.length === 0) return leaves;
    if (isLast) continue;
    const part = partAt(bytes, end + 1);
    if (part === null || leaves.length === most.parts || open.length === most.levels) return null;
    from = part.start - 1;
    if (part.boundary === null) leaf = part;
    else if (open.includes(part.boundary)) return null;
    else open.push(part.boundary);
  }
  return leaf === null ? leaves : [...leaves, { ...leaf, end: bytes.length }];
}

const endOfBoundary = /^(?:--)?[ \t]*\r*$/;

function endOfLine(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(lineFeed, start);
  return end < 0 ? bytes.length : end;
}

/** A part whose header starts here; null: its header is not plain. */
function partAt(bytes: Buffer, at: number): Omit<Leaf, "end"> | null {
  const { fields, length } = headerOf(bytes.subarray(at, at + most.header));
  const header = bytes.toString("latin1", at, at + length);
  const withoutEmptyLine = header.replace(/\n\r?\n$/, "\n");
  if (withoutEmptyLine === header || !plainHeader.test(withoutEmptyLine)) return null;
  const entity = entityOf(fields);
  return entity === null ? null : { ...entity, start: at + length };
}

/** What a leaf gives: an attachment or nothing; null: that takes more than this. */
function partOf(leaf: Leaf, bytes: Buffer): readonly Part[] | null {
  const { type, name, isAttachment, encoding, start, end } = leaf;
  if (type === "text/html" && !isAttachment) return [];
  if (type === "text/plain" && !isAttachment) return isMereText(leaf, bytes) ? [] : null;
  // Of which postal-mime makes text.
  if (encoding !== "base64" || type === "text/calendar" || type === "application/ics") return null;
  const text = bytes.toString("latin1", start, end);
  return isBase64(text) ? [{ bytes: Buffer.from(text, "base64"), name, type }] : null;
}

/** Padded at the end or not at all, with nothing else in it. */
function isBase64(text: string): boolean {
  const end = text.search(/[^A-Za-z\d+/ \t\r\n]/);
  return end < 0 || /^={1,2}[ \t\r\n]*$/.test(text.slice(end));
}

/** Whether no JSON can be in a text, whatever is around it. */
function isMereText({ charset, encoding, start, end }: Leaf, bytes: Buffer): boolean {
  const text = bytes.subarray(start, end);
  if (!/^(?:us-ascii|utf-?8|iso-8859-\d+|windows-125\d)$/.test(charset) || text.includes("{")) return false;
  return /^(?:7bit|8bit|binary)$/.test(encoding) || (encoding === "quoted-printable" && !text.includes("=7"));
}
