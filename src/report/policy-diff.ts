import type { StsPolicy } from "../sts/policy-file.ts";
import type { Colors } from "./colors.ts";

/** A policy before and after, line by line as in the policy file, marked as a diff; null: there was none before. */
export function policyDiff(before: StsPolicy | null, after: StsPolicy): string {
  const value = (key: string, old: unknown, now: unknown) =>
    old === now
      ? [` ${key}: ${now}`]
      : [...(old === undefined ? [] : [`-${key}: ${old}`]), `+${key}: ${now}`];
  return [
    before === null ? "+version: STSv1" : " version: STSv1",
    ...value("mode", before?.mode, after.mode),
    ...mxDiff(before?.mx ?? [], after.mx),
    ...value("max_age", before?.max_age, after.max_age),
  ].join("\n");
}

/** In the order of the list: one that only moved is removed and added, as senders get other bytes. */
function mxDiff(before: readonly string[], after: readonly string[]): string[] {
  const kept = inBoth(before, after);
  const lines: string[] = [];
  let [old, now] = [0, 0];
  for (const one of [...kept, null]) {
    for (; old < before.length && before[old] !== one; old++) lines.push(`-mx: ${before[old]}`);
    for (; now < after.length && after[now] !== one; now++) lines.push(`+mx: ${after[now]}`);
    if (one === null) break;
    lines.push(` mx: ${one}`);
    old++;
    now++;
  }
  return lines;
}

/** The longest run of those in the same order in both; each appears once in a list. */
function inBoth(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((mx, index) => [mx, index]));
  interface Run {
    readonly mx: string;
    readonly place: number;
    readonly rest: Run | null;
  }
  // By length: the run of that length that ends earliest in `before`.
  const best: Run[] = [];
  for (const mx of after) {
    const place = places.get(mx);
    if (place === undefined) continue;
    const longer = best.findIndex((run) => run.place >= place);
    const length = longer < 0 ? best.length : longer;
    best[length] = { mx, place, rest: best[length - 1] ?? null };
  }
  const kept: string[] = [];
  for (let run = best.at(-1) ?? null; run !== null; run = run.rest) kept.unshift(run.mx);
  return kept;
}

/** The same with colors, indented. */
export function diffText(before: StsPolicy | null, after: StsPolicy, colors: Colors): string[] {
  const lineColors: Readonly<Record<string, (text: string) => string>> = {
    "+": colors.green,
    "-": colors.red,
  };
  return policyDiff(before, after)
    .split("\n")
    .map((line) => `  ${(lineColors[line[0]!] ?? String)(line)}`);
}
