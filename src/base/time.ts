/** A point in time as the ledger writes it: UTC, to the second, `2026-11-21T16:30:00Z`. */
export type Timestamp = string;

/** Seconds since 1970. */
export function secondsOf(timestamp: Timestamp): number {
  return Date.parse(timestamp) / 1000;
}

/** A day for people: `2026-12-01`, never earlier than the moment itself. */
export function dayOf(seconds: number): string {
  return timestampOf(seconds + 86_399).slice(0, 10);
}

/** A minute for people, as `2026-12-01 14:05 UTC`, never earlier than the moment itself. */
export function minuteOf(seconds: number): string {
  return `${timestampOf(seconds + 59)
    .slice(0, 16)
    .replace("T", " ")} UTC`;
}

export function timestampOf(seconds: number): Timestamp {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}
