/** `verify` against other people's clients: one domain in the mail lab, and lists of them. Needs what the lab needs. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runInLab } from "../test/lab/in-lab.ts";
import { runInNamespace } from "../test/lab/namespace.ts";
import type { ListFigures, ListRun } from "./bench-list.ts";
import type { OneDomainFigures } from "./bench-one-domain.ts";
import { table } from "./bench-table.ts";
import { build } from "./build.ts";
import { median, ratioTo } from "./measure.ts";
import { prepare } from "./suite.ts";

/** Markdown. `rounds`: of one domain; lists take a third of them. */
export async function verifyTables(rounds: number): Promise<string> {
  if (!prepare("lab")) throw new Error("The mail lab's own packages or types are not right.");
  // Debian keeps servers out of a user's PATH.
  process.env.PATH = [process.env.PATH, "/usr/sbin", "/sbin"].join(delimiter);
  const temporary = mkdtempSync(join(tmpdir(), "bench-verify-"));
  const [dist, output] = [join(temporary, "dist"), join(temporary, "figures.json")];
  const measured = async <Figures>(
    runIn: (command: readonly string[]) => Promise<number>,
    script: string,
    times: number,
  ): Promise<Figures> => {
    const exitCode = await runIn([
      process.execPath,
      join(import.meta.dirname, script),
      dist,
      String(times),
      output,
    ]);
    if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}`);
    return JSON.parse(readFileSync(output, "utf8"));
  };
  try {
    await build(dist);
    const one = await measured<OneDomainFigures>(runInLab, "bench-one-domain.ts", rounds);
    const list = await measured<ListFigures>(runInNamespace, "bench-list.ts", Math.ceil(rounds / 3));
    const about = `Node ${process.versions.node}, ${process.platform} ${process.arch}, medians of ${rounds} interleaved runs of one domain`;
    return `${about}, of ${Object.values(list)
      .map(({ ours }) => ours.length)
      .join(" and ")} of the lists.\n\n${oneDomainTable(one)}\n\n${listTable(list)}`;
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
    const row = (name: string, runs: readonly ListRun[]) => {
      const middle = (key: keyof ListRun) => median(runs.map((run) => run[key]));
      const rates = (of: readonly ListRun[]) => of.map(({ seconds }) => Number(domains) / seconds);
      return [
        `${name}, ${domains} domains`,
        median(rates(runs)).toFixed(0),
        ratioTo(rates(theirs), rates(runs)).toFixed(2),
        ((middle("cpuSeconds") / Number(domains)) * 1000).toFixed(2),
        `${(middle("peakMemory") / 1e6).toFixed(0)} MB`,
        String(middle("openFiles")),
      ];
    };
    return [row("mailauth's `getPolicy`", theirs), row("`verify --domains`", ours)];
  });
  const head = ["a list", "domains a second", "times mailauth", "CPU-seconds for 1,000", "peak memory"];
  return table([...head, "open files"], rows);
}
