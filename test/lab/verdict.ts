import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../scripts/build.ts";
import { rootCertificate } from "./lab.ts";
import { folder } from "./namespace.ts";
import { environment } from "./processes.ts";
import { type CheckName, checkNames, type Status } from "./situation.ts";
import { resolverAddress } from "./zones.ts";

/** The present source as people run it. */
export const dist = join(folder, "dist");

export function buildCli(): Promise<void> {
  return build(dist);
}

/** What our `verify` says of a domain. */
export interface Verdict {
  readonly domain: string;
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export interface RunVerdict extends Verdict {
  readonly exitCode: number;
}

interface Check {
  readonly name: CheckName;
  readonly target: string;
  readonly status: Status;
  readonly detail: string;
}

/** A verdict in short: the worst status of each check; null: nothing was checked. */
export function worstOf({ checks }: Verdict): Record<CheckName, Status | null> {
  const worst = (name: CheckName) =>
    fromWorst.find((status) => checks.some((check) => check.name === name && check.status === status)) ??
    null;
  return Object.fromEntries(checkNames.map((name) => [name, worst(name)])) as Record<
    CheckName,
    Status | null
  >;
}

const fromWorst: readonly Status[] = ["fail", "warn", "unknown", "ok"];

/** Runs `verify DOMAIN`. `cwd`: a folder with a `policy.yml`, if it is to know one. */
export async function verify(domain: string, cwd: string = folder): Promise<RunVerdict> {
  const { exitCode, stdout, stderr } = await mtaSts(["verify", domain, "--json", ...looking], cwd);
  if (stdout === "") throw new Error(`verify ${domain} ended with ${exitCode}: ${stderr}`);
  return { exitCode, ...(JSON.parse(stdout) as Verdict) };
}

/** Runs `verify DOMAIN` for each: most of them wait, so some more at a time than there are processors. */
export async function verifyEach(domains: readonly string[], atOnce = 4): Promise<Map<string, RunVerdict>> {
  const [verdicts, rest] = [new Map<string, RunVerdict>(), [...domains]];
  const worker = async () => {
    for (let domain = rest.shift(); domain !== undefined; domain = rest.shift()) {
      verdicts.set(domain, await verify(domain));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return verdicts;
}

/** Runs `verify --domains` on a list: one process for all, which looks less closely. */
export async function verifyList(domains: readonly string[]): Promise<Map<string, Verdict>> {
  const list = join(folder, "domains.txt");
  writeFileSync(list, domains.map((domain) => `${domain}\n`).join(""));
  const { stdout, stderr } = await mtaSts(["verify", "--domains", list, ...looking], folder);
  if (stdout === "") throw new Error(`verify --domains printed nothing: ${stderr}`);
  const verdicts = stdout.trimEnd().split("\n");
  return new Map(verdicts.map((line) => JSON.parse(line) as Verdict).map((one) => [one.domain, one]));
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const looking = ["--resolver", resolverAddress, "--allow-private", "--timeout", "6"];

/** Runs our command line in a folder. `trusted`: a file with whom it trusts. */
export function mtaSts(
  args: readonly string[],
  cwd: string,
  trusted: string = rootCertificate,
): Promise<Ended> {
  const env = { ...environment, NODE_EXTRA_CA_CERTS: trusted };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(dist, "cli.mjs"), ...args],
      { cwd, env },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
