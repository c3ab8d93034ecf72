import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";

const cli = join(await freshBuild(), "cli.mjs");
const policy = (mode: string) =>
  `domain: example.test\nmode: ${mode}\nmx: [mail.example.test]\nmax_age: 1w\n`;
const build = (cwd: string, killAfter?: number) =>
  run(process.execPath, [cli, "build"], killAfter === undefined ? { cwd } : { cwd, killAfter });

/** Every file below a folder, by its path. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name), "latin1"),
    ]),
  );
}

test("a build that is killed at any moment leaves a set that the next one completes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  try {
    writeFileSync(join(folder, "policy.yml"), policy("testing"));
    const started = performance.now();
    await build(folder);
    const whole = performance.now() - started;
    let known = new Set<string>();
    for (let round = 0; round < 30; round++) {
      writeFileSync(join(folder, "policy.yml"), policy(round % 2 === 0 ? "enforce" : "testing"));
      // Most of a run is start-up; the writes are in its last third.
      await build(folder, whole * (0.4 + 0.6 * Math.random()));
      const half = snapshot(folder);
      // Whatever is there is whole: never a file that was cut off.
      expect(() => JSON.parse(half["policy.lock.json"]!)).not.toThrow();
      expect(half[".well-known/mta-sts.txt"]).toMatch(/max_age: 604800\r\n$/);

      const next = await build(folder);
      expect(next.exitCode).toBe(0);
      const files = snapshot(folder);
      expect(Object.keys(files).sort()).toEqual([
        ".nojekyll",
        ".well-known/mta-sts.txt",
        "404.html",
        "CNAME",
        "badge.svg",
        "index.html",
        "policy.lock.json",
        "policy.yml",
      ]);
      const ids: string[] = JSON.parse(files["policy.lock.json"]!).published.map(
        ({ id }: { id: string }) => id,
      );
      // One new id for one change, whether the first run or the second made it.
      expect(ids.filter((id) => !known.has(id))).toHaveLength(round === 0 ? 2 : 1);
      known = new Set(ids);
      expect((await build(folder)).stdout).toContain("nothing changed");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
