import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";
import { expectCompleted, faults, momentsOf, onDisk } from "./faulty-disk.ts";

const cli = join(await freshBuild(), "cli.mjs");

/** Every how many moments one fails; each fails in every way with `FAULTS=all`. */
const isThorough = process.env.FAULTS === "all";
const stride = isThorough ? 1 : 7;

test("a call that fails anywhere: exit 2 and a line that says why, or all is done", async () => {
  await onDisk(async (scene) => {
    const moments = await momentsOf(scene);
    const tally: Record<string, number> = {};
    const most = Math.max(...moments);
    for (let moment = 0; moment < most; moment += stride) {
      const some = isThorough ? faults : [faults[(moment / stride) % faults.length]!];
      for (const fault of some) {
        // Forth and back, so that both directions meet the fault.
        for (let direction = 0; direction < 2; direction++) {
          const { exitCode, stdout, stderr } = await expectCompleted(scene, moment, fault);
          expect([0, 2], stderr).toContain(exitCode);
          if (exitCode === 0) JSON.parse(stdout);
          else expect(stderr).toMatch(/^mta-sts: [^\n]+\n$/);
          if (fault === "short") expect(exitCode).toBe(0);
          expect(stderr.includes("ermission")).toBe(exitCode === 2 && fault === "EACCES");
          if (exitCode === 2 && (fault === "full" || fault === "ENOSPC"))
            expect(stderr).toContain("no space left on the device");
          tally[`${fault} ${exitCode}`] = (tally[`${fault} ${exitCode}`] ?? 0) + 1;
        }
      }
    }
    if (isThorough) console.log(tally);
    expect(Object.keys(tally).filter((key) => key.endsWith(" 2")).length).toBeGreaterThan(1);
  });
}, 3_600_000);

const policy = "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\n";

test.runIf(process.platform === "linux")(
  "standard output on a full disk: exit 2, whatever was done",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "full-"));
    try {
      writeFileSync(join(folder, "policy.yml"), policy);
      for (const args of ["build --json", "check --offline", "records --format zone", "--help"]) {
        const script = `"${process.execPath}" "${cli}" ${args} > /dev/full`;
        const { exitCode, stderr } = await run("sh", ["-c", script], { cwd: folder });
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(/^mta-sts: [^\n]*no space left on the device[^\n]*\n$/m);
      }
      // Nobody can read why, but the exit status says it.
      const silent = `"${process.execPath}" "${cli}" build > /dev/full 2> /dev/full`;
      expect((await run("sh", ["-c", silent], { cwd: folder })).exitCode).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** A file system of so few bytes, which only root can make. */
function withTinyDisk(size: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tiny-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", folder]);
  return use(folder).finally(() => {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
}

function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(canMount())("a disk that is really full", () => {
  test.each(["8k", "16k", "32k"])("of %s", async (size) => {
    await withTinyDisk(size, async (folder) => {
      writeFileSync(join(folder, "policy.yml"), policy);
      const { exitCode, stderr } = await run(process.execPath, [cli, "build", "--offline"], { cwd: folder });
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining("no space left on the device (ENOSPC)"),
      ]);
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
      expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
      execFileSync("mount", ["-o", "remount,size=1m", folder]);
      const next = await run(process.execPath, [cli, "build", "--offline", "--json"], { cwd: folder });
      expect([next.exitCode, JSON.parse(next.stdout).ok]).toEqual([0, true]);
    });
  });
});
