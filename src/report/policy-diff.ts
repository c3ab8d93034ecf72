import type { StsPolicy } from "../sts/policy-file.ts";
import type { Colors } from "./colors.ts";

/** A policy before and after, line by line as in the policy file, marked as a diff; null: there was none before. */
export function policyDiff(before: StsPolicy | null, after: StsPolicy): string {
  const value = (key: string, old: unknown, now: unknown) =>
    old === now
      ? [` ${key}: ${now}`]
      : [...(old === undefined ? [] : [`-${key}: ${old}`]), `+${key}: ${now}`];
  const removed = (before?.mx ?? []).filter((mx) => !after.mx.includes(mx));
  return [
    before === null ? "+version: STSv1" : " version: STSv1",
    ...value("mode", before?.mode, after.mode),
    ...removed.map((mx) => `-mx: ${mx}`),
    ...after.mx.map((mx) => `${before?.mx.includes(mx) ? " " : "+"}mx: ${mx}`),
    ...value("max_age", before?.max_age, after.max_age),
  ].join("\n");
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
