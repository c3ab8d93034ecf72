import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return bytesToHex(sha256Bytes(text));
}

/** The same as 32 bytes. */
export function sha256Bytes(text: string): Uint8Array {
  return digest(utf8ToBytes(text));
}
