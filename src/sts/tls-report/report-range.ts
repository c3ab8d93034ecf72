import { type Timestamp, timestampOf } from "../../base/time.ts";
import { member, type Notes } from "./report-values.ts";

/** The time that a report is about. */
export interface Range {
  readonly from: Timestamp | null;
  readonly until: Timestamp | null;
  /** The UTC day of the middle of the range; null: the range says none. */
  readonly day: string | null;
}

/** `date-range` (RFC 8460 §4.4). Senders mean days of their own, rolling days and weeks: the middle tells the day. */
export function rangeOf(value: unknown, notes: Notes): Range {
  const start = secondsOfDateTime(member(value, "start-datetime"), notes);
  const end = secondsOfDateTime(member(value, "end-datetime"), notes);
  const from = start === null ? null : timestampOf(start);
  const until = end === null ? null : timestampOf(end);
  if (start === null || end === null) notes.add("the range of dates cannot be read");
  if (start !== null && end !== null && start > end) notes.add("the range of dates ends before it starts");
  if (start === null || end === null || start > end) return { from, until, day: null };
  return { from, until, day: timestampOf((start + end) / 2).slice(0, 10) };
}

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,20})?)?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

/** The first second of the year 10000, which a timestamp cannot have. */
const endOfTime = 253_402_300_800;

/** Seconds since 1970; null: not a date-time of RFC 3339, give or take what senders write. */
function secondsOfDateTime(value: unknown, notes: Notes): number | null {
  if (typeof value !== "string" || value.length > 64) return null;
  const fields = dateTime.exec(value.trim());
  if (fields === null) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = fields
    .slice(1, 7)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  const isPossible = hour * 3600 + minute * 60 <= 86_400 && minute < 60 && second <= 60;
  const start = Date.UTC(year!, month! - 1, day!);
  if (!isPossible || new Date(start).getUTCDate() !== day || new Date(start).getUTCMonth() !== month! - 1)
    return null;
  const zone = fields[7];
  if (zone === undefined) notes.add("a date has no time zone");
  const seconds = start / 1000 + hour * 3600 + minute * 60 + second - offsetOf(zone ?? "Z");
  return seconds >= 0 && seconds < endOfTime ? seconds : null;
}

/** Seconds east of UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
