/**
 * The tests in a real browser, Debian's Chromium, and with what is drawn there: the public page, Mermaid's diagrams.
 *
 *     node scripts/browser-tests.ts              runs them
 *     node scripts/browser-tests.ts --install    installs Chromium first where it is missing (root, or sudo without password)
 *
 * Everything else on the command line goes to vitest. `CHROMIUM` names another browser of its kind.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./suite.ts";

const root = join(import.meta.dirname, "..");
export const chromium = process.env.CHROMIUM || "/usr/bin/chromium";

const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
const steps = [
  ["apt-get", "update", "-qq"],
  [
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "-y",
    "-qq",
    "--no-install-recommends",
    "chromium",
  ],
];

function run(command: readonly string[]): number {
  return spawnSync(command[0]!, command.slice(1), { cwd: root, stdio: "inherit" }).status ?? 1;
}

function main(args: readonly string[]): number {
  if (args.includes("--install") && !existsSync(chromium)) {
    const failed = steps.find((step) => run([...asRoot, ...step]) !== 0);
    if (failed !== undefined) console.error(`This failed: ${[...asRoot, ...failed].join(" ")}`);
  }
  if (!existsSync(chromium)) {
    console.error(`${chromium} is missing: apt-get install chromium, or run this with --install.`);
    return 1;
  }
  if (!prepare("browser")) return 1;
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const rest = args.filter((one) => one !== "--install");
  return run([
    process.execPath,
    vitest,
    "run",
    "--config",
    "test/browser/vitest.config.ts",
    "--root",
    root,
    ...rest,
  ]);
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
