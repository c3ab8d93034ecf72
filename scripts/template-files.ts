/**
 * The files that a copy of the template runs on, as one file that a release holds, and that `mta-sts update` reads:
 *
 *     node scripts/template-files.ts template.json
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../src/base/version.ts";
import { neededPaths } from "../src/github/template/copy.ts";
import { releaseNotes } from "./release.ts";

const root = join(import.meta.dirname, "..");

/** Path to text, in the order of their names. */
export function templateFiles(): Map<string, string> {
  const paths = neededPaths.flatMap((path) =>
    path.endsWith("/") ? readdirSync(join(root, path)).map((name) => `${path}${name}`) : [path],
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

export function templateJson(): string {
  const files = Object.fromEntries(templateFiles());
  // Signed with the files, which the text of a release at GitHub is not.
  const notes = releaseNotes(readFileSync(join(root, "CHANGELOG.md"), "utf8"), version) ?? "";
  return `${JSON.stringify({ version, notes, files }, null, 1)}\n`;
}

if (import.meta.main) {
  const path = process.argv[2] ?? "template.json";
  writeFileSync(path, templateJson());
  console.log(`${path}: ${statSync(path).size} bytes`);
}
