/** The npm package: small, without dependencies, and running where it is installed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../scripts/bundle.ts";
import { faults, install, type Packed, pack } from "../scripts/packed.ts";

let folder: string;
let packed: Packed;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "packed-"));
  packed = pack(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** All files of `dist/` that a file may load, at start or later. */
function reachable(start: string): string[] {
  const seen = new Set([start]);
  for (const name of seen) {
    const text = readFileSync(join(root, "dist", name), "utf8");
    for (const [, other] of text.matchAll(/(?:from |import\()"\.\/([\w-]+\.mjs)"/g)) seen.add(other!);
  }
  return [...seen].map((name) => `dist/${name}`);
}

test("it holds what the command loads, the licenses, and nothing else", () => {
  const about = ["LICENSE", "README.md", "package.json", "dist/licenses.txt"];
  expect(packed.files).toEqual([...reachable("cli.mjs"), ...about].sort());
});

test("nothing is installed besides, and nothing runs while it is", () => {
  expect(project.dependencies).toBeUndefined();
  for (const script of ["preinstall", "install", "postinstall"])
    expect(Object.keys(project.scripts)).not.toContain(script);
});

test("it runs in an empty folder", () => {
  const installed = join(folder, "installed");
  expect(faults(process.execPath, install(packed.tarball, installed), installed)).toEqual([]);
});
