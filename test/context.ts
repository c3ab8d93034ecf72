import type { Context } from "../src/io/context.ts";

/** A context in which only what a test gives is there. */
export function contextWith(parts: Partial<Context>): Context {
  const missing = (name: string) => () => {
    throw new Error(`This test gives no ${name}.`);
  };
  return {
    files: { read: missing("files"), list: () => null, write: missing("files") },
    dns: async () => null,
    network: missing("network"),
    repository: async () => null,
    issues: async () => null,
    releases: async () => null,
    now: missing("clock"),
    sleep: async () => {},
    log: () => {},
    progress: () => {},
    ...parts,
  };
}
