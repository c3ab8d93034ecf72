/** The type of some bytes, by their start: names and media types are often wrong. */
export type Contents = "gzip" | "zip" | "json" | "mbox" | "mail" | "other";

/** Bytes that suffice to tell. */
export const headLength = 4096;

/** @param bytes the start of a file, or the whole file */
export function contentsOf(bytes: Uint8Array): Contents {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return "zip";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLength));
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  const text = head
    .toString(isUtf16 ? "utf16le" : "latin1")
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, "")
    .trimStart();
  if (/^[[{]/.test(text)) return "json";
  if (/^From [^\n]{0,1000}\d{4}/.test(text)) return "mbox";
  return /^(?:>?From [^\n]{0,1000}\n)?[!-9;-~]{1,100}[ \t]*:/.test(text) ? "mail" : "other";
}

/** Names that only the JSON of a report about TLS has (RFC 8460 §4.4), among all that is sent by mail. */
export function mentionsReport(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ownNames.some((name) => buffer.includes(name) || buffer.includes(name, 0, "utf16le"));
}

const ownNames = ['"date-range"', '"organization-name"', '"policy-type"', '"report-id"'];
