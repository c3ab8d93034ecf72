import { closeSync, openSync, readSync } from "node:fs";

/**
 * A word that nobody can guess: 128 random bits. From the kernel, where they are a file to read, as loading Node's
 * cryptography takes a fifth of its bare start.
 */
export function unguessable(): string {
  return fromKernel() ?? crypto.randomUUID();
}

function fromKernel(): string | null {
  const bytes = Buffer.alloc(16);
  let descriptor: number;
  try {
    descriptor = openSync("/dev/urandom", "r");
  } catch {
    return null;
  }
  try {
    return readSync(descriptor, bytes) === bytes.length ? bytes.toString("hex") : null;
  } finally {
    closeSync(descriptor);
  }
}
