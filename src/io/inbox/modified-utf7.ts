/** The names of folders on the wire, RFC 3501 §5.1.3, in place of a library of all charsets. */

/** `Müll` → `M&APw-ll` */
export function encode(name: string): Buffer {
  const encoded = name.replace(/&|[^ -~]+/g, (part) => (part === "&" ? "&-" : `&${base64Of(part)}-`));
  return Buffer.from(encoded, "latin1");
}

/** `M&APw-ll` → `Müll`; what is not encoded as it should be stays as it is. */
export function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("utf8")
    .replace(/&([A-Za-z\d+,]*)-/g, (_, part: string) => (part === "" ? "&" : textOf(part)));
}

function base64Of(text: string): string {
  const bytes = Buffer.from(text, "utf16le").swap16();
  return bytes.toString("base64").replace(/=+$/, "").replaceAll("/", ",");
}

function textOf(base64: string): string {
  const bytes = Buffer.from(base64.replaceAll(",", "/"), "base64");
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString("utf16le");
}

export default { encode, decode };
