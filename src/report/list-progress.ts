/** How far a list of domains is, in figures. */
export interface ListFigures {
  /** Lines of the list that were read, and how many of them were skipped because they are done or in another shard. */
  readonly lines: number;
  readonly skipped: number;
  readonly done: number;
  readonly failing: number;
  /** Lines of the whole list; null: not known. */
  readonly total: number | null;
  /** Since the start. */
  readonly seconds: number;
}

/** As `1,204 done, 31 failing; 212/s, 3 min left`. Skipped lines take no time, so they do not count in what is left. */
export function listProgress({ lines, skipped, done, failing, total, seconds }: ListFigures): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const begun = lines - skipped - done;
  // Of the lines to come, as many are skipped as of those so far.
  const share = lines > 0 ? (lines - skipped) / lines : 1;
  const left = total === null || rate === 0 ? null : (begun + Math.max(0, total - lines) * share) / rate;
  const counts = `${number(done)} done, ${number(failing)} failing`;
  return `${counts}; ${rate < 10 ? rate.toFixed(1) : number(rate)}/s${left === null ? "" : `, ${duration(left)} left`}`;
}

/** The result of a run, for its end. */
export function listSummary({ done, failing, skipped, seconds }: ListFigures): string {
  const others =
    skipped === 0
      ? ""
      : ` ${number(skipped)} lines were skipped: already done, repeated, or in another shard.`;
  return `${number(done)} domains checked in ${duration(seconds)}, ${number(failing)} of them failing.${others}`;
}

function number(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 90 * 60 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
