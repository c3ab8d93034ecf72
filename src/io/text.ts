import type { FileContent } from "../base/file-content.ts";

/** A file's bytes as text, or what keeps them from being one. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { kind: "utf-16" };
  // Buffer and not TextDecoder, which costs milliseconds at its first use.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  const encoded = Buffer.from(text, "utf8");
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
  return offset < 0 ? { kind: "text", text } : { kind: "not-text", offset };
}
