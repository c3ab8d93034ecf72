import { domainToASCII } from "node:url";
import PostalMime, { addressParser } from "postal-mime";
import { mentionsReport } from "./contents.ts";
import { type Header, onlyValue } from "./header-fields.ts";
import { limits } from "./limits.ts";

export interface Part {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  /** Lower case. */
  readonly type: string;
}

/** The attachments of a mail, and the report that stands in its text; null: its structure cannot be read. */
export async function partsOf(mail: Uint8Array, header: Header): Promise<readonly Part[] | null> {
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

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** What programs are known to write wrong about the structure, put right: the rest is read as it is. */
function repaired(mail: Uint8Array, { fields, length }: Header): Uint8Array {
  const buffer = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const misspelt = /(^|\n)ContentType:/gi;
  const type = onlyValue(fields, "content-type") ?? "";
  if (/^multipart\//i.test(type) && !/;\s*boundary(?:\*\d*\*?)?\s*=/i.test(type)) {
    const [, boundary] =
      /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n/.exec(buffer.toString("latin1", length)) ?? [];
    const quoted = boundary?.replace(/["\\]/g, "\\$&");
    const start = `Content-Type: multipart/mixed; boundary="${quoted}"\r\n\r\n`;
    if (boundary !== undefined) return Buffer.concat([Buffer.from(start, "latin1"), buffer.subarray(length)]);
  }
  if (!buffer.includes("\nContentType:") && !buffer.includes("\ncontenttype:")) return mail;
  return Buffer.from(buffer.toString("latin1").replace(misspelt, "$1Content-Type:"), "latin1");
}

/** A report within a text that people read; null: there is none. */
function jsonIn(text: string): Uint8Array | null {
  if (!text.includes("{")) return null;
  const start = text.search(/^[ \t\ufeff]*[[{]/m);
  if (start < 0) return null;
  const bytes = Buffer.from(text.slice(start).trimStart());
  return mentionsReport(bytes) ? bytes : null;
}

/** The domain of `From`, in A-labels; null: none, or several, of which nobody knows the right one (RFC 5322 §3.6.2). */
export function fromDomain({ fields }: Header): string | null {
  const value = onlyValue(fields, "from");
  if (value === null || value.length > longestFrom) return null;
  const [mailbox, ...others] = addressParser(value, { flatten: true });
  if (mailbox?.address === undefined || others.length > 0) return null;
  const domain = mailbox.address.slice(mailbox.address.lastIndexOf("@") + 1);
  return domainToASCII(Buffer.from(domain, "latin1").toString("utf8")) || null;
}

const longestFrom = 8192;
