import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { run } from "./built.ts";

/** Policies with the time at which each is built. */
export type Publications = readonly (readonly [when: string, policy: string])[];

/**
 * Builds policies in a folder by the command, each at its time. What the same builds led to before is copied: many tests
 * begin with the same past, which is not what they are about.
 */
export function publications(cli: string): (folder: string, history: Publications) => Promise<void> {
  const known = new Map<string, string>();
  afterAll(() => {
    for (const copy of known.values()) rmSync(copy, { recursive: true, force: true });
  });
  return async (folder, history) => {
    const ledger = join(folder, "policy.lock.json");
    const past = JSON.stringify([existsSync(ledger) && readFileSync(ledger, "utf8"), history]);
    const copy = known.get(past);
    if (copy !== undefined) return cpSync(copy, folder, { recursive: true });
    for (const [when, policy] of history) {
      writeFileSync(join(folder, "policy.yml"), policy);
      const { exitCode } = await run(process.execPath, [cli, "build", "--offline", "--now", when], {
        cwd: folder,
      });
      expect(exitCode).toBe(0);
    }
    const kept = mkdtempSync(join(tmpdir(), "published-"));
    cpSync(folder, kept, { recursive: true });
    known.set(past, kept);
  };
}
