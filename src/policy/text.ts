import { type Finding, finding } from "../findings/finding.ts";

/** What `io` found where a file should be. */
export type FileContent =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "absent" }
  /** More than `limit` bytes; it was not read. */
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "outside" }
  | { readonly kind: "unreadable"; readonly reason: string };

export type Decoded = { readonly text: string } | { readonly finding: Finding };

/** A file's bytes as text (a byte order mark stays, for `inspect` to see), or the one finding that says why it is none. */
export function decode(content: FileContent, path: string): Decoded {
  const place = { file: path };
  switch (content.kind) {
    case "absent":
      return { finding: finding("file/not-found", place, { path }) };
    case "outside":
      return { finding: finding("file/outside", place, { path }) };
    case "too-large":
      return { finding: finding("file/too-large", place, { path, limit: content.limit }) };
    case "unreadable":
      return { finding: finding("file/unreadable", place, { path, reason: content.reason }) };
    case "bytes":
      return decodeBytes(content.bytes, path);
  }
}

function decodeBytes(bytes: Uint8Array, path: string): Decoded {
  const place = { file: path, line: 1, column: 1 };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { finding: finding("file/utf-16", place, { path }) };
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const offset = firstBadByte(bytes, text);
  return offset === null ? { text } : { finding: finding("file/not-text", place, { path, offset }) };
}

/** The offset of the first byte that is not UTF-8, or is NUL, which no text file has; null when all is well. */
function firstBadByte(bytes: Uint8Array, text: string): number | null {
  const encoded = new TextEncoder().encode(text);
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
  return offset < 0 ? null : offset;
}
