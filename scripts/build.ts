/**
 * Builds `dist/`. It is committed: GitHub runs an action as it is checked out, and a copy of the template has no npm.
 *
 *     node scripts/build.ts            writes dist/
 *     node scripts/build.ts --check    writes nothing, exits with 1 when dist/ isn't what it should be
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, root } from "./bundle.ts";
import { licensesText } from "./packages.ts";

const dist = join(root, "dist");

/** Builds into a folder, and removes what an earlier build left there. */
export async function build(folder: string = dist): Promise<void> {
  const files = await builtFiles();
  mkdirSync(folder, { recursive: true });
  for (const name of differences(folder, files)) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  chmodSync(join(folder, "cli.mjs"), 0o755);
}

/** The names of the files that are missing, stale or superfluous in a folder. */
export async function check(folder: string = dist): Promise<string[]> {
  return differences(folder, await builtFiles());
}

async function builtFiles(): Promise<Map<string, string>> {
  const { files, packages } = await bundle();
  return new Map([...files, ["licenses.txt", licensesText(packages)]]);
}

function differences(folder: string, files: ReadonlyMap<string, string>): string[] {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const names = [...new Set([...present, ...files.keys()])].sort();
  return names.filter((name) => !present.includes(name) || !isSame(join(folder, name), files.get(name)));
}

function isSame(path: string, text: string | undefined): boolean {
  return text !== undefined && readFileSync(path).equals(Buffer.from(text));
}

if (import.meta.main) {
  if (process.argv.includes("--check")) {
    const stale = await check();
    for (const name of stale) console.error(`dist/${name} is not what \`npm run build\` makes`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    await build();
  }
}
