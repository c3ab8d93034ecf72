import { domainToASCII } from "node:url";
import PostalMime, { addressParser } from "postal-mime";
import { mentionsReport } from "./contents.ts";
import { type Header, onlyValue } from "./header-fields.ts";
import { limits } from "./limits.ts";
import type { Part } from "./part.ts";
import { plainPartsOf } from "./plain-parts.ts";

/** The attachments of a mail, and the report in its text; null: its structure cannot be read. */
export async function partsOf(mail: Uint8Array, header: Header): Promise<readonly Part[] | null> {
  if (hasTooManyPieces(mail)) return null;
  return plainPartsOf(mail, header) ?? parsedParts(mail, header);
}

/** The same of any mail, by postal-mime. */
export async function parsedParts(mail: Uint8Array, header: Header): Promise<readonly Part[] | null> {
  try {
    const { attachments, text } = await PostalMime.parse(repaired(mail, header), {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.multiparts,
      maxHeadersSize: limits.header,
    });
    const parts = attachments.map(({ content, filename, mimeType }) => ({
      bytes: bytesOf(content),
      name: filename,
      type: mimeType,
    }));
    const inline = jsonIn(text ?? "");
    return inline === null ? parts : [...parts, { bytes: inline, name: null, type: "text/plain" }];
  } catch {
    return null;
  }
}

function hasTooManyPieces(mail: Uint8Array): boolean {
  if (mail.length < limits.pieces) return false;
  let pieces = 0;
  for (const byte of mail) if (byte === 0x0a || byte === 0x3d) pieces += 1;
  return pieces > limits.pieces;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/**
 * The fields about a mail's structure, with known mistakes of programs corrected. The other fields would only cost
 * time.
 */
function repaired(mail: Uint8Array, { fields, length }: Header): Uint8Array {
  const buffer = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const type = onlyValue(fields, "content-type") ?? "";
  const boundary =
    /^multipart\//i.test(type) && !/;\s*boundary(?:\*\d*\*?)?\s*=/i.test(type)
      ? boundaryIn(buffer.toString("latin1", length))
      : null;
  const kept = fields.filter(({ name }) => name.startsWith("content"));
  const start =
    boundary === null
      ? kept.map(({ raw }) => `${raw}\r\n`).join("")
      : `Content-Type: multipart/mixed; boundary="${boundary}"\r\n`;
  const whole = Buffer.concat([Buffer.from(`${start}\r\n`, "latin1"), buffer.subarray(length)]);
  if (!whole.includes("ContentType:")) return whole;
  return Buffer.from(whole.toString("latin1").replace(/^ContentType:/gm, "Content-Type:"), "latin1");
}

/** What separates the parts of a multipart that does not say it; null: nothing does. */
function boundaryIn(body: string): string | null {
  const [, boundary = null] = /^--([^\r\n]{1,200}?)[ \t]*\r?$/m.exec(body) ?? [];
  return boundary === null ? null : boundary.replace(/["\\]/g, "\\$&");
}

/** A report within a text that people read; null: there is none. */
function jsonIn(text: string): Uint8Array | null {
  if (!text.includes("{")) return null;
  const start = text.search(/^[ \t\ufeff]*[[{]/m);
  if (start < 0) return null;
  const bytes = Buffer.from(text.slice(start).trimStart());
  return mentionsReport(bytes) ? bytes : null;
}

/** The domain of `From`, in A-labels; null: none, or several, so the right one is unknown (RFC 5322 §3.6.2). */
export function fromDomain({ fields }: Header): string | null {
  const value = onlyValue(fields, "from");
  if (value === null || value.length > longestFrom) return null;
  const [mailbox, ...others] = addressParser(value, { flatten: true });
  if (mailbox?.address === undefined || others.length > 0) return null;
  return domainName(mailbox.address.slice(mailbox.address.lastIndexOf("@") + 1));
}

/** A domain in A-labels; null: the text is none. */
export function domainName(text: string): string | null {
  const name = /^[\x21-\x7e]*$/.test(text)
    ? text
    : domainToASCII(Buffer.from(text, "latin1").toString("utf8"));
  return /^[\w.-]{1,253}$/.test(name) ? name.toLowerCase() : null;
}

const longestFrom = 8192;
