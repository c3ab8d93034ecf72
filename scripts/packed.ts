/**
 * The npm package as people get it: packed, installed into an empty folder, and run.
 *
 *     node scripts/packed.ts               on the Node that runs this
 *     node scripts/packed.ts 20 22 24      on these, which npm brings
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./bundle.ts";

export interface Packed {
  /** Path of the tarball. */
  readonly tarball: string;
  /** Paths of what is in it, sorted. */
  readonly files: readonly string[];
}

/** Packs the project, after npm's own checks. Throws what npm says where they fail. */
export function pack(folder: string): Packed {
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
  const files: string[] = packed.files.map(({ path }: { path: string }) => path);
  return { tarball: join(folder, packed.filename), files: files.sort() };
}

/** Installs the tarball into a folder of its own; gives the path of the command. */
export function install(tarball: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}\n");
  // Nothing is to be fetched: the package brings all that it needs.
  npm(["install", "--offline", "--no-audit", "--no-fund", tarball], folder);
  const bin = join(folder, "node_modules/.bin/mta-sts");
  if (!existsSync(bin)) throw new Error("npm installed no command mta-sts.");
  return join(folder, "node_modules/mta-sts-policy/dist/cli.mjs");
}

const policy = "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\n";

/** What is wrong with the command on a Node, run in a folder; empty: nothing. */
export function faults(node: string, cli: string, folder: string): string[] {
  const mtaSts = (...args: string[]) => spawnSync(node, [cli, ...args], { cwd: folder, encoding: "utf8" });
  writeFileSync(join(folder, "policy.yml"), policy);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const printed = mtaSts("--version");
  const built = mtaSts("build", "--offline", "--owner", "octocat");
  const inspected = mtaSts("inspect", ".well-known/mta-sts.txt", "--json");
  return [
    ...(printed.stdout === `${version}\n` ? [] : [`--version: ${printed.stdout}${printed.stderr}`]),
    ...(built.status === 0 && built.stderr === "" ? [] : [`build: ${built.stdout}${built.stderr}`]),
    ...(inspected.status === 0 && JSON.parse(inspected.stdout).ok ? [] : [`inspect: ${inspected.stderr}`]),
  ];
}

function npm(args: readonly string[], cwd: string): string {
  // What an outer npm sets, such as another prefix, is not meant for this one. On Windows npm is a script for the shell.
  const own = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith("npm_"));
  const options = { cwd, encoding: "utf8", env: Object.fromEntries(own) } as const;
  const { status, stdout, stderr } = spawnSync("npm", args, {
    ...options,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ${args[0]}: ${stderr}`);
  return stdout;
}

/** The program of a major version, from npm's package `node`. */
function nodeOf(major: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  // Its script fetches the program for this system.
  writeFileSync(join(folder, "package.json"), '{ "allowScripts": { "node": true } }\n');
  npm(["install", "--no-audit", "--no-fund", `node@${major}`], folder);
  return join(folder, "node_modules/node/bin/node");
}

if (import.meta.main) {
  const majors = process.argv.slice(2);
  const temporary = mkdtempSync(join(tmpdir(), "packed-"));
  try {
    const folder = join(temporary, "installed");
    const cli = install(pack(temporary).tarball, folder);
    const nodes = majors.map((major) => [major, nodeOf(major, join(temporary, `node${major}`))] as const);
    const all = nodes.length === 0 ? [[process.version, process.execPath] as const] : nodes;
    const wrong = all.map(([name, node]) => [name, faults(node, cli, folder)] as const);
    for (const [name, found] of wrong) console.log(`Node ${name}: ${found.join(" ") || "right"}`);
    const failed = wrong.filter(([, found]) => found.length > 0).length;
    console.log(`${wrong.length - failed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
