import { visible } from "../base/finding.ts";

/** Characters of a line that are shown on either side of the caret. */
const [mostBefore, mostAfter] = [60, 60];

/** A line around a column, which counts from 1, safe to print: cut at words, with `…` where something is left out. */
export function excerptAt(line: string, column: number): { readonly before: string; readonly after: string } {
  const [before, after] = [line.slice(0, column - 1), line.slice(column - 1)];
  return { before: shown(endOf(before)), after: shown(startOf(after)) };
}

function startOf(text: string): string {
  if (text.length <= mostAfter) return text;
  const start = text.slice(0, mostAfter);
  return `${start.replace(/\s+\S*$/, "") || start}…`;
}

function endOf(text: string): string {
  if (text.length <= mostBefore) return text;
  const end = text.slice(-mostBefore);
  return `…${/\s(\S.*)$/s.exec(end)?.[1] ?? end}`;
}

/** Tabs stay tabs. */
function shown(text: string): string {
  return text.split("\t").map(visible).join("\t");
}
