/**
 * Runs the mail lab: real DNS, web and mail servers on loopback, in a network namespace of its own.
 *
 *     node scripts/lab.ts              runs the tests of test/lab (further arguments go to vitest)
 *     node scripts/lab.ts --install    first installs what is missing, with apt-get
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runInNamespace } from "../test/lab/namespace.ts";
import { prepare } from "./suite.ts";

const root = join(import.meta.dirname, "..");

/** Program → the packages of Debian and Ubuntu that bring it and what it needs. */
const programs = {
  unshare: "util-linux",
  ip: "iproute2",
  knotd: "knot",
  unbound: "unbound",
  nginx: "nginx",
  caddy: "caddy",
  hugo: "hugo",
  apache2: "apache2",
  postfix: "postfix",
  "mta-sts-daemon": "postfix-mta-sts-resolver",
  kzonecheck: "knot-dnssecutils",
  "nsd-checkzone": "nsd",
  "named-checkzone": "bind9-utils",
  named: "bind9",
  nsupdate: "bind9-dnsutils",
  pdns_server: "pdns-server pdns-backend-sqlite3",
  dovecot: "dovecot-imapd",
} as const;

// Debian keeps servers out of a user's PATH.
const path = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/sbin", "/usr/sbin", "/sbin"];

function missingPrograms(): string[] {
  return Object.keys(programs).filter((name) => !path.some((folder) => isProgram(join(folder, name))));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const env = { ...process.env, PATH: path.join(delimiter) };
const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n", "-E"];

/** Whether a command that is run as root ends well. */
function runsAsRoot(command: readonly string[]): boolean {
  const [program, ...args] = [...asRoot, ...command];
  return spawnSync(program!, args, { stdio: "inherit", env }).status === 0;
}

/** The servers are for the lab alone: Debian starts what it installs, unless this file forbids it. */
const install = `
  policy=/usr/sbin/policy-rc.d
  if ! [ -e $policy ]; then
    printf '#!/bin/sh\\nexit 101\\n' >$policy
    chmod +x $policy
    trap 'rm $policy' EXIT
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "$@"`;

function packagesOf(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => programs[name as keyof typeof programs].split(" ")));
}

function installPrograms(): void {
  if (!existsSync("/usr/bin/apt-get")) return;
  const packages = packagesOf(missingPrograms());
  if (packages.size > 0) runsAsRoot(["sh", "-euc", install, "sh", ...packages]);
}

function giveUp(reason: string): never {
  console.error(reason);
  process.exit(2);
}

const args = process.argv.slice(2);
if (process.platform !== "linux") giveUp("The mail lab needs Linux: it runs in a network namespace.");
if (args.includes("--install")) installPrograms();
const missing = missingPrograms();
if (missing.length > 0) {
  const packages = [...packagesOf(missing)].join(" ");
  giveUp(
    `The mail lab needs ${packages}: npm run lab -- --install (Debian or Ubuntu), as root or with sudo.`,
  );
}
if (!runsAsRoot(["true"])) giveUp("The mail lab needs root, or sudo that asks nothing.");
if (!runsAsRoot(["unshare", "--net", "--mount", "--pid", "--fork", "true"])) {
  giveUp(
    "The mail lab needs namespaces, which this machine refuses (in a container: run it with --privileged).",
  );
}
if (!prepare("lab")) giveUp("The mail lab's own packages or types are not right: see above.");

const vitest = [process.execPath, join(root, "node_modules/vitest/vitest.mjs"), "run"];
const config = ["--config", join(root, "test/lab/vitest.config.ts"), "--configLoader", "runner"];
const others = args.filter((argument) => argument !== "--install");
process.exitCode = await runInNamespace([...vitest, ...config, ...others], { prefix: asRoot, env });
