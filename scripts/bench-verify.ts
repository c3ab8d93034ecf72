/** `verify` against other people's clients: one domain in the mail lab, and lists of them. Needs what the lab needs. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runInLab } from "../test/lab/in-lab.ts";
import { runInNamespace } from "../test/lab/namespace.ts";
import type { LongListFigures, LongListRun } from "./bench-late.ts";
import { roundTrip } from "./bench-late-relay.ts";
import type { ListFigures, ListRun } from "./bench-list.ts";
import type { OneDomainFigures } from "./bench-one-domain.ts";
import { table } from "./bench-table.ts";
import { build } from "./build.ts";
import { median, ratioTo } from "./measure.ts";
import { prepare } from "./suite.ts";

/** Markdown: one domain in the mail lab. */
export async function oneDomainTables(rounds: number): Promise<string> {
  const one = await inTurn((measured) =>
    measured<OneDomainFigures>(runInLab, "bench-one-domain.ts", [String(rounds)]),
  );
  return `${machine}, medians of ${rounds} interleaved runs.\n\n${oneDomainTable(one)}`;
}

/** Markdown: lists, healthy, slow and long. */
export async function listTables(rounds: number): Promise<string> {
  const [list, long] = await inTurn(async (measured) => [
    await measured<ListFigures>(runInNamespace, "bench-list.ts", [String(rounds)]),
    await measured<LongListFigures>(runInNamespace, "bench-late.ts", []),
  ]);
  const about = `${machine}, medians of ${rounds} interleaved runs, and one run of the long lists.`;
  return `${about}\n\n${listTable(list)}\n\n${longListTable(long)}`;
}

const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;

/** Runs a script where no other network is, with what is built now, and gives its figures. */
type Measured = <Figures>(
  runIn: (command: readonly string[]) => Promise<number>,
  script: string,
  args: readonly string[],
) => Promise<Figures>;

async function inTurn<Figures>(work: (measured: Measured) => Promise<Figures>): Promise<Figures> {
  if (!prepare("lab")) throw new Error("The mail lab's own packages or types are not right.");
  // Debian keeps servers out of a user's PATH.
  process.env.PATH = [process.env.PATH, "/usr/sbin", "/sbin"].join(delimiter);
  const temporary = mkdtempSync(join(tmpdir(), "bench-verify-"));
  const [dist, output] = [join(temporary, "dist"), join(temporary, "figures.json")];
  try {
    await build(dist);
    return await work(async (runIn, script, args) => {
      const path = join(import.meta.dirname, script);
      const exitCode = await runIn([process.execPath, path, dist, ...args, output]);
      if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}`);
      return JSON.parse(readFileSync(output, "utf8"));
    });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function oneDomainTable({ ours, theirs }: OneDomainFigures): string {
  const row = (name: string, times: readonly number[]) => [
    name,
    `${median(times).toFixed(0)} ms`,
    ratioTo(theirs, times).toFixed(2),
  ];
  const rows = [row("`mta-sts-query`", theirs), row("`verify`, all checks", ours)];
  return table(["one healthy domain", "time", "times `mta-sts-query`"], rows);
}

function listTable(figures: ListFigures): string {
  const rows = Object.entries(figures).flatMap(([domains, { ours, theirs }]) => {
    const cpuOf = (runs: readonly ListRun[]) => runs.map(({ cpuSeconds }) => cpuSeconds);
    const row = (name: string, runs: readonly ListRun[]) => {
      const middle = (key: keyof ListRun) => median(runs.map((run) => run[key]));
      const rates = (of: readonly ListRun[]) => of.map(({ seconds }) => Number(domains) / seconds);
      return [
        `${name}, ${domains} domains`,
        median(rates(runs)).toFixed(0),
        ratioTo(rates(theirs), rates(runs)).toFixed(2),
        ((middle("cpuSeconds") / Number(domains)) * 1000).toFixed(2),
        ratioTo(cpuOf(theirs), cpuOf(runs)).toFixed(2),
        `${(middle("peakMemory") / 1e6).toFixed(0)} MB`,
        String(middle("openFiles")),
      ];
    };
    return [row("mailauth's `getPolicy`", theirs), row("`verify --domains`", ours)];
  });
  const speed = ["domains a second", "times mailauth"];
  const cost = ["CPU-seconds for 1,000", "times mailauth"];
  return table(["a list", ...speed, ...cost, "peak memory", "open files"], rows);
}

function longListTable({ late, sparse, full }: LongListFigures): string {
  const row = (name: string, { domains, run }: LongListRun) => [
    `${name}, ${domains} domains`,
    `${run.seconds.toFixed(0)} s`,
    (domains / run.seconds).toFixed(0),
    ((run.cpuSeconds / domains) * 1000).toFixed(2),
    `${(run.peakMemory / 1e6).toFixed(0)} MB`,
    String(run.openFiles),
  ];
  const head = ["`verify --domains`", "time", "domains a second", "CPU-seconds for 1,000", "peak memory"];
  return table(
    [...head, "open files"],
    [
      row(`${roundTrip} ms late, 5 % silent`, late),
      row("at once, one in 20 with a policy", sparse),
      row("at once, all with a policy", full),
    ],
  );
}
