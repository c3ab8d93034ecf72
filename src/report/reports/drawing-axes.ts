import type { Mode } from "../../sts/policy-file.ts";
import type { Column } from "./blocks.ts";

/** The end of an axis that has room for `most`, easy to read in four steps. */
export function axisTop(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = [1, 1.2, 2, 4, 6, 8, 10].find((one) => one * power >= most)!;
  return Math.round(factor * power);
}

export interface ModeRun {
  readonly mode: Mode;
  /** The first column, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Days without reports belong to what was before them. */
export function modeRuns(columns: readonly Column[]): ModeRun[] {
  const runs: ModeRun[] = [];
  for (const [index, { mode }] of columns.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && (mode === null || mode === last.mode))
      runs[runs.length - 1] = { ...last, to: index + 1 };
    else if (mode !== null) runs.push({ mode, from: index, to: index + 1 });
  }
  return runs;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Some six days to write below the axis, `3 Mar`, spread evenly. */
export function axisDays(columns: readonly Column[]): { readonly index: number; readonly label: string }[] {
  const stride = Math.max(1, Math.ceil(columns.length / 6));
  return columns.flatMap(({ from }, index) => {
    const [, month, day] = from.split("-");
    return index % stride === 0 ? [{ index, label: `${Number(day)} ${months[Number(month) - 1]}` }] : [];
  });
}
