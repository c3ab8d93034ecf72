import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFileOfBranch } from "../../src/io/git-file.ts";

const root = mkdtempSync(join(tmpdir(), "git-file-"));
afterAll(() => rmSync(root, { recursive: true }));

const origin = join(root, "origin");
const clone = join(root, "clone");
const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args], {
    stdio: "pipe",
  });

mkdirSync(join(origin, "folder"), { recursive: true });
git(origin, "init", "--quiet", "-b", "reports");
writeFileSync(join(origin, "evidence.json"), '{"é":1}\r\n');
writeFileSync(join(origin, "folder/inner"), "inner");
writeFileSync(join(origin, "bytes"), new Uint8Array([0, 255]));
symlinkSync("/etc/passwd", join(origin, "link"));
git(origin, "add", ".");
git(origin, "commit", "--quiet", "-m", "one");
execFileSync("git", ["clone", "--quiet", origin, clone], { stdio: "pipe" });

const read = (path: string, branch = "reports", folder = clone, limit = 1000) =>
  readFileOfBranch(folder, branch, path, limit);

test("the bytes as they were committed", async () => {
  expect(await read("evidence.json")).toEqual({ kind: "text", text: '{"é":1}\r\n' });
  expect(await read("folder/inner", "reports", join(clone, "folder"))).toEqual({
    kind: "text",
    text: "inner",
  });
});

test("absent is what the branch does not have", async () => {
  expect(await read("other.json")).toEqual({ kind: "absent" });
});

test.each<[string, () => ReturnType<typeof read>, string]>([
  ["a branch that was not fetched", () => read("evidence.json", "other"), "unreadable"],
  ["no checkout", () => read("evidence.json", "reports", root), "unreadable"],
  ["no folder", () => read("evidence.json", "reports", join(root, "nowhere")), "unreadable"],
  ["a folder", () => read("folder"), "unreadable"],
  ["more than is wanted", () => read("evidence.json", "reports", clone, 9), "unreadable"],
  ["what is no text", () => read("bytes"), "not-text"],
])("%s is not known", async (_, reading, kind) => {
  expect((await reading()).kind).toBe(kind);
});

test("a link is not followed", async () => {
  expect(await read("link")).not.toMatchObject({ text: expect.stringContaining("root:") });
});
