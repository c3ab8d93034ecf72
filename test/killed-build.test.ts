import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";

const cli = join(await freshBuild(), "cli.mjs");
const policy = (mode: string) =>
  `domain: example.test\nmode: ${mode}\nmx: [mail.example.test]\nmax_age: 1w\n`;
const build = (cwd: string) => run(process.execPath, [cli, "build", "--offline"], { cwd });

/** A build that is killed in the middle of its nth write of a file, or right before its nth renaming. */
function killedBuild(cwd: string, nth: number): ReturnType<typeof build> {
  const hook = `
    import fs from "node:fs";
    const { writeSync, renameSync } = fs;
    let moment = 0;
    const die = () => process.kill(process.pid, "SIGKILL");
    fs.writeSync = (descriptor, text, ...rest) => {
      if (descriptor > 2 && moment++ === ${nth}) {
        writeSync(descriptor, text.slice(0, text.length / 2));
        die();
      }
      return writeSync(descriptor, text, ...rest);
    };
    fs.renameSync = (from, to) => {
      if (moment++ === ${nth}) die();
      return renameSync(from, to);
    };`;
  const hooks = ["--import", `data:text/javascript,${encodeURIComponent(hook)}`];
  return run(process.execPath, [...hooks, cli, "build", "--offline"], { cwd });
}

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

test("a build that is killed at any of its writes leaves a set that the next one completes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  try {
    writeFileSync(join(folder, "policy.yml"), policy("testing"));
    await build(folder);
    const idsIn = (ledger: string): string[] =>
      JSON.parse(ledger).published.map(({ id }: { id: string }) => id);
    let known = new Set(idsIn(snapshot(folder)["policy.lock.json"]!));
    for (let moment = 0, isKilled = true; isKilled; moment++) {
      writeFileSync(join(folder, "policy.yml"), policy(moment % 2 === 0 ? "enforce" : "testing"));
      isKilled = (await killedBuild(folder, moment)).exitCode !== 0;
      // The policy file, the ledger, and the page that shows them: each is written, then put in its place.
      if (!isKilled) expect(moment).toBeGreaterThanOrEqual(6);
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
      const ids = idsIn(files["policy.lock.json"]!);
      // One new id for one change, whether the first run or the second made it.
      expect(ids.filter((id) => !known.has(id))).toHaveLength(1);
      known = new Set(ids);
      expect((await build(folder)).stdout).toContain("nothing changed");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
