import type { Severity } from "../base/catalog/catalog.ts";
import { type DescribedFinding, describe, type Finding, inOrder, visible } from "../base/finding.ts";
import type { Colors } from "./colors.ts";
import { excerptAt } from "./excerpt.ts";

/** More would not be read; JSON has them all. */
const most = 50;

/** Findings as compilers print them: where, what, the line with a caret, what to do. */
export function findingsText(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  colors: Colors,
): string {
  const shown = inOrder(findings).slice(0, most).map(describe);
  const rest = findings.length - shown.length;
  return [
    ...shown.map((one) => findingText(one, sources, colors)),
    ...(rest > 0 ? [`… and ${rest} more; --json lists them all.\n`] : []),
  ].join("\n");
}

const severityColors: Record<Severity, "red" | "yellow" | "cyan"> = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
};

function findingText(one: DescribedFinding, sources: ReadonlyMap<string, string>, colors: Colors): string {
  const severity = colors.bold(colors[severityColors[one.severity]](one.severity));
  const where = placeText(one);
  const reference = one.reference === undefined ? "" : ` (${one.reference})`;
  return [
    `${where}${severity} ${one.message} ${colors.dim(`[${one.code}]${reference}`)}`,
    ...(one.severity === "notice" ? [] : excerpt(one, sources, colors)),
    ...(one.fix === undefined ? [] : [`  ${colors.green("fix:")} ${one.fix}`]),
    "",
  ].join("\n");
}

/** `policy.yml:4:5: `, as editors and terminals make links of. */
export function placeText({ file, line, column }: DescribedFinding): string {
  if (file === undefined) return "";
  return `${[visible(file), line, column].filter((part) => part !== undefined).join(":")}: `;
}

function excerpt(
  { file, line, column }: DescribedFinding,
  sources: ReadonlyMap<string, string>,
  colors: Colors,
): string[] {
  const text =
    file === undefined || line === undefined ? undefined : sources.get(file)?.split(/\r?\n/)[line - 1];
  if (text === undefined || text.trim() === "" || column === undefined) return [];
  const { before, after } = excerptAt(text, column);
  const gutter = " ".repeat(String(line).length);
  return [
    colors.dim(`  ${line} | `) + before + after,
    // A tab below a tab, so that the caret is right at any tab width.
    colors.dim(`  ${gutter} | `) + before.replace(/[^\t]/gu, " ") + colors.bold("^"),
  ];
}
