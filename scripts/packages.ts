/** The packages of which something is bundled, and their licenses. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly license: string;
  readonly text: string;
}

/** Those whose code really is in the output; what was left out needs no license. */
export function bundledPackages(metafile: Metafile, root: string): BundledPackage[] {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => packageOf(path)?.folder),
  );
  const folders = [...new Set(used)].filter((folder) => folder !== undefined).sort();
  const packages = folders.map((folder) => describe(join(root, folder)));
  // Two copies of one version are one package.
  const byName = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]));
  return [...byName.keys()].sort().map((key) => byName.get(key)!);
}

export function licensesText(packages: readonly BundledPackage[]): string {
  const intro =
    "The files of this folder contain code of the packages below, each under its own license.\n" +
    "Generated from what the bundler put in; the license of everything else is in ../LICENSE.\n";
  const rule = "-".repeat(80);
  const parts = packages.map(
    ({ name, version, license, text }) => `${rule}\n${name} ${version} (${license})\n${rule}\n\n${text}\n`,
  );
  return [intro, ...parts].join("\n");
}

/** The innermost package that contains a path: node_modules may nest. */
export function packageOf(path: string): { name: string; folder: string } | undefined {
  const match = path.replaceAll("\\", "/").match(/^((?:.*\/)?node_modules\/)((?:@[^/]+\/)?[^/]+)(?:\/|$)/);
  return match ? { name: match[2]!, folder: match[1]! + match[2]! } : undefined;
}

function describe(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(un)?licen[cs]e|^copying|^notice/i.test(file));
  const texts = files.sort().map((file) => withPlainLineEnds(readFileSync(join(folder, file), "utf8")));
  if (texts.length === 0) throw new Error(`${name} ${version} is bundled and has no license text`);
  return { name, version, license: license?.type ?? license ?? "see below", text: texts.join("\n\n") };
}

function withPlainLineEnds(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
