import { type Timestamp, timestampOf } from "../../base/time.ts";
import type { HeaderField } from "./header-fields.ts";

/** When a mail arrived, by the line that starts it in an mbox file (RFC 4155); null: the line says no time. */
export function arrivalOfFromLine(line: string): Timestamp | null {
  const fields =
    /\b([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}:\d\d(?::\d\d)?)(?: +([A-Z]{1,5}|[+-]\d{4}))?(?: +\d+)? +(\d{4})(?: +([+-]\d{4}))?/.exec(
      line,
    );
  if (fields === null) return null;
  const [, month, day, time, zone, year, laterZone] = fields;
  return arrivalAt(`${day} ${month} ${year} ${time} ${laterZone ?? zone ?? "UTC"}`);
}

/** By the name that delivery gave a file in a Maildir: `1764151200.M1P2.host:2,S`. */
export function arrivalOfMaildirName(name: string): Timestamp | null {
  const [, seconds] = /^(\d{9,10})\./.exec(name) ?? [];
  return seconds === undefined ? null : timestampOf(Number(seconds));
}

/** By the topmost `Received` (RFC 5321 §4.4): the one of the server that has the mailbox. */
export function arrivalOfReceived(fields: readonly HeaderField[]): Timestamp | null {
  const received = fields.find(({ name }) => name === "received")?.value ?? "";
  const [date] = dateTime.exec(received.slice(received.lastIndexOf(";") + 1)) ?? [];
  return date === undefined ? null : arrivalAt(date);
}

/** RFC 5322 §3.3, without the day of the week. */
const dateTime = /\b\d{1,2} +[A-Z][a-z]{2} +\d{4} +\d{1,2}:\d\d(?::\d\d)?(?: +(?:[+-]\d{4}|[A-Z]{1,5}\b))?/;

/** The earliest of what is known: programs that copy mails leave the time of the copy, not that of the arrival. */
export function earliest(...times: readonly (Timestamp | null)[]): Timestamp | null {
  return times.filter((time) => time !== null).sort()[0] ?? null;
}

/** RFC 8460 is of 2018, but clocks are what they are. */
const firstYear = 1990;

function arrivalAt(date: string): Timestamp | null {
  const hasZone = /(?:[+-]\d{4}|\b[A-Z]{1,5})$/.test(date);
  const milliseconds = Date.parse(hasZone ? date : `${date} UTC`);
  const year = new Date(milliseconds).getUTCFullYear();
  return year >= firstYear && year <= 9999 ? timestampOf(milliseconds / 1000) : null;
}
