import { textOf } from "../base/file-content.ts";
import type { Finding } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import { engineStarts } from "../plan/dns-engines/engines.ts";
import type { DnsChange } from "../sts/dns-change.ts";

type Disk = Pick<Context, "files">;

/** However this run ends, what an earlier run prepared must not be taken for its result. */
export function removeInput(folder: string, { files }: Disk): void {
  const below = (files.list(folder) ?? []).map((name) => `${folder}/${name}`);
  const zones = below.filter((path) => files.list(path) !== null);
  for (const one of [folder, ...zones])
    files.write(engineStarts.map((path) => ({ folder: one, path, text: null })));
}

export function writeInput(folder: string, input: ReadonlyMap<string, string>, { files }: Disk): void {
  files.write([...input].map(([path, text]) => ({ folder, path, text })));
}

/** The file that octoDNS writes its plan to, where its folder is named instead. */
export function planIn(path: string, { files }: Disk): string {
  return files.list(path) === null ? path : `${path}/plan.json`;
}

/** Far larger than the plan of a handful of records, and than the part of one record in the plan of many. */
const maxPlanSize = 65_536;
const maxChangeSize = 2048;

/** What is wrong with an engine's plan, if these changes are the wanted ones. */
export async function judgePlanIn(
  path: string,
  changes: readonly DnsChange[],
  { files }: Disk,
): Promise<Finding[]> {
  const most = Math.max(maxPlanSize, maxChangeSize * changes.length);
  const read = textOf(files.read(path, most), path);
  if ("finding" in read) return [read.finding];
  const { judgePlan } = await import("../judge/dns/engine-plan.ts");
  return judgePlan(read.text, changes, most);
}
