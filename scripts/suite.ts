/**
 * The suites that need more than `npm ci` installs have a package.json of their own, in their folder: who only runs the
 * unit tests need not wait for a browser's driver or a runtime of Cloudflare's.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export type Suite = "lab" | "browser";

const folderOf = (suite: Suite) => join(root, "test", suite);

/** Whether the suite's packages are there, installed where they are missing or stale, and its types hold. */
export function prepare(suite: Suite): boolean {
  return install(folderOf(suite)) && checkTypes(folderOf(suite));
}

function install(folder: string): boolean {
  const wanted = join(folder, "package-lock.json");
  // npm's own record in node_modules differs from the lock file by what other systems need: a copy can be compared.
  const installed = join(folder, "node_modules/.installed.json");
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return true;
  const args = ["ci", "--prefix", folder];
  // On Windows npm is a script for the shell.
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) return false;
  copyFileSync(wanted, installed);
  return true;
}

function checkTypes(folder: string): boolean {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, "--project", folder], { stdio: "inherit" }).status === 0;
}
