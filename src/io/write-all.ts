import { writeSync } from "node:fs";
import { codeOf } from "./failures.ts";

/** Writes every byte: the system may take fewer than it is given, without an error, as on a disk that is nearly full. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    const count = writeSome(descriptor, bytes, written);
    if (count === 0) throw Object.assign(new Error("nothing more is taken"), { code: "EIO" });
    written += count ?? 0;
  }
}

/** null: not now. */
function writeSome(descriptor: number, bytes: Uint8Array, from: number): number | null {
  try {
    return writeSync(descriptor, bytes, from);
  } catch (error) {
    if (codeOf(error) !== "EAGAIN") throw error;
    // A non-blocking pipe is full; its reader needs a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return null;
  }
}
