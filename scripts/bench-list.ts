/**
 * Inside the namespace of `bench-verify.ts`: `verify --domains` and mailauth, in turns, on thousands of domains.
 * `node bench-list.ts DIST ROUNDS OUTPUT` writes its figures as JSON.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { folder } from "../test/lab/namespace.ts";
import { domainsUpTo, resolver, rootCertificate, withServers } from "./bench-list-servers.ts";

/** One run of a whole process. */
export interface ListRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Bytes. */
  readonly peakMemory: number;
  readonly openFiles: number;
}

/** By the number of domains. */
export type ListFigures = Readonly<Record<number, { readonly ours: ListRun[]; readonly theirs: ListRun[] }>>;

// The last thing that a process does; that it takes memory from /proc: see `measure.ts`.
const atExit = `import { readFileSync, writeSync } from "node:fs";
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const kilobytes = readFileSync("/proc/self/status", "latin1").match(/^VmHWM:\\s*(\\d+)/m)[1];
    writeSync(3, JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMemory: kilobytes * 1024 }));
  });`;
const hook = ["--import", `data:text/javascript,${encodeURIComponent(atExit)}`];

/** `wrong`: of so many of the domains something is wrong. */
export async function run(args: readonly string[], domains: number, wrong = 0): Promise<ListRun> {
  const answers = join(folder, "answers.jsonl");
  const output = openSync(answers, "w");
  const start = performance.now();
  const child = spawn(process.execPath, [...hook, ...args], {
    stdio: ["ignore", output, "inherit", "pipe"],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: rootCertificate },
  });
  closeSync(output);
  let openFiles = 0;
  const counting = setInterval(() => {
    openFiles = Math.max(openFiles, openFilesOf(child.pid!));
  }, 25);
  const [ended] = await Promise.all([text(child.stdio[3] as NodeJS.ReadableStream), once(child, "exit")]);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(counting);
  proveThatItWorked(answers, domains, wrong);
  return { seconds, openFiles, ...JSON.parse(ended) };
}

function openFilesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** Who finds nothing is fast. */
function proveThatItWorked(answers: string, domains: number, expected: number): void {
  const lines = readFileSync(answers, "utf8").trimEnd().split("\n");
  const wrong = lines.filter((line) => !JSON.parse(line).ok);
  if (lines.length === domains && wrong.length === expected) return;
  throw new Error(`${lines.length} of ${domains} domains, ${wrong.length} not ok, such as ${wrong[0]}`);
}

/** How many domains. */
const sizes = [1000, 5000];

async function measure(dist: string, rounds: number): Promise<ListFigures> {
  const all = domainsUpTo(Math.max(...sizes));
  const figures: Record<number, { ours: ListRun[]; theirs: ListRun[] }> = {};
  await withServers(all, 1, async () => {
    for (const domains of sizes) {
      const list = join(folder, "domains.txt");
      writeFileSync(list, all.slice(0, domains).join("\n"));
      const options = ["--skip", "starttls", "--resolver", resolver, "--allow-private"];
      const ours = [join(dist, "cli.mjs"), "verify", "--domains", list, ...options];
      const theirs = [join(import.meta.dirname, "../test/lab/bench-mailauth.ts"), list];
      const runs = { ours: [] as ListRun[], theirs: [] as ListRun[] };
      for (let round = 0; round < rounds; round++) {
        runs.ours.push(await run(ours, domains));
        runs.theirs.push(await run(theirs, domains));
      }
      figures[domains] = runs;
    }
  });
  return figures;
}

if (import.meta.main) {
  const [dist, rounds, output] = process.argv.slice(2);
  writeFileSync(output!, JSON.stringify(await measure(dist!, Number(rounds))));
}
