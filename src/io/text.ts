import type { FileContent } from "../base/file-content.ts";

/** Decodes a file's bytes as text, or says why they are not text. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { kind: "utf-16" };
  // Buffer instead of TextDecoder, whose first use costs milliseconds.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  const encoded = Buffer.from(text, "utf8");
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
  return offset < 0 ? { kind: "text", text } : { kind: "not-text", offset };
}
