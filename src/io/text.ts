import { isUtf8 } from "node:buffer";
import type { FileContent } from "../base/file-content.ts";

/** Decodes a file's bytes as text, or says why they are not text. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { kind: "utf-16" };
  // Buffer instead of TextDecoder, whose first use costs milliseconds.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  if (isUtf8(bytes) && !bytes.includes(0)) return { kind: "text", text };
  // Byte by byte only to say where: for the page alone it would take two milliseconds.
  const encoded = Buffer.from(text, "utf8");
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
  // The start of a character, with nothing after it, may be that of the replacement character too.
  return { kind: "not-text", offset: offset < 0 ? bytes.length - 1 : offset };
}
