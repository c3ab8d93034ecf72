import type { DaySums, Sessions } from "../../ledger/evidence/sender-day.ts";
import { noSessions, plus } from "../../ledger/evidence/sender-day.ts";

/** A stretch of days, drawn as one column. */
export interface Column extends Sessions {
  readonly from: string;
  readonly until: string;
  readonly hasReports: boolean;
}

const day = 86_400_000;

/** The days of a range as at most `most` columns of the same length; days without reports too. */
export function columnsOfDays(
  days: readonly DaySums[],
  range: { readonly from: string; readonly until: string },
  most: number,
): Column[] {
  const [first, last] = [Date.parse(range.from), Date.parse(range.until)];
  const count = Math.round((last - first) / day) + 1;
  const width = Math.ceil(count / most);
  const columns = Array.from({ length: Math.ceil(count / width) }, (_, index) => ({
    ...noSessions,
    from: dayAt(first + index * width * day),
    until: dayAt(Math.min(first + ((index + 1) * width - 1) * day, last)),
    hasReports: false,
  }));
  for (const { day: name, ...sessions } of days) {
    const index = Math.floor(Math.round((Date.parse(name) - first) / day) / width);
    const column = columns[index];
    if (column !== undefined) columns[index] = { ...column, ...plus(column, sessions), hasReports: true };
  }
  return columns;
}

function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const heights = "▁▂▃▄▅▆▇█";

/** A block for each column, as high as its sessions; a dot where there is no report. */
export function blocksOf(columns: readonly Column[]): string[] {
  const sizes = columns.map(({ ok, failed }) => ok + failed);
  const highest = sizes.reduce((a, b) => Math.max(a, b), 1);
  return columns.map(({ hasReports }, index) =>
    hasReports ? heights.charAt(Math.max(0, Math.ceil((sizes[index]! / highest) * heights.length) - 1)) : "·",
  );
}
