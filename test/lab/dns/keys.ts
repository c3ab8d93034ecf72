import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../namespace.ts";

/** A key that updates are signed with (TSIG). */
export interface Key {
  readonly name: string;
  /** In Base64. */
  readonly secret: string;
}

export const algorithm = "hmac-sha256";

const newKey = (name: string): Key => ({ name, secret: randomBytes(32).toString("base64") });

export const keys = {
  /** May write all of a zone: the person who holds it. */
  owner: newKey("owner"),
  /** May write the records of `writable` alone: what the workflow gets. */
  narrow: newKey("mta-sts"),
} as const;

export const strangers = {
  /** The servers know the name, but with another secret. */
  "wrong secret": newKey("mta-sts"),
  /** The servers know no such key. */
  "unknown key": newKey("nobody"),
} as const;

/** What the narrow key may write: the names, relative to the domain, by type. */
export const writable = {
  TXT: ["_mta-sts", "_smtp._tls", "announced"],
  CNAME: ["_mta-sts"],
} as const;

/** Writes a key as `nsupdate -k` and BIND read it. Gives the file. */
export function keyFile({ name, secret }: Key): string {
  const rooms = join(folder, "keys");
  mkdirSync(rooms, { recursive: true });
  // Two keys may have the same name.
  const file = join(rooms, `${name}-${secret.replace(/\W/g, "").slice(0, 8)}.key`);
  writeFileSync(file, keyClause({ name, secret }), { mode: 0o600 });
  return file;
}

export function keyClause({ name, secret }: Key): string {
  return `key "${name}" { algorithm ${algorithm}; secret "${secret}"; };\n`;
}
