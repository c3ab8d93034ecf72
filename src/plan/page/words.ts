import { type Timestamp, timestampOf } from "../../base/time.ts";
import type { Tick } from "./axis.ts";
import { html, type Markup } from "./html.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-11-21T16:30:00Z` → `21 November 2026`, in UTC. */
export function dayWords(timestamp: Timestamp): string {
  const [year, month, day] = timestamp.slice(0, 10).split("-").map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}

/** The day by the end of which a moment (seconds) has passed everywhere: never a day too early. */
export function endWords(seconds: number): string {
  return dayWords(timestampOf(seconds + 86_399));
}

/** A day that the page's script writes as the visitor's language does. */
export function dayTime(timestamp: Timestamp): Markup {
  return html`<time datetime="${timestamp}">${dayWords(timestamp)}</time>`;
}

/** See `endWords`. */
export function endTime(seconds: number): Markup {
  return dayTime(timestampOf(seconds + 86_399));
}

/** A place on an axis: `21 Nov`, `Nov`, `Nov 2026`. */
export function tickWords(timestamp: Timestamp, unit: Tick["unit"]): string {
  const [day, month, year] = dayWords(timestamp).split(" ");
  const short = month!.slice(0, 3);
  return { day: `${day} ${short}`, month: short, year: `${short} ${year}` }[unit];
}

const units = [
  ["year", 31_557_600],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

interface Duration {
  readonly count: number;
  readonly unit: (typeof units)[number][0] | "second";
}

/** The largest unit that leaves no rest. */
function durationOf(seconds: number): Duration {
  const [unit, length] = units.find(([, one]) => seconds >= one && seconds % one === 0) ?? ["second", 1];
  return { unit, count: seconds / length };
}

/** `604800` → `1 week`. */
export function durationWords(seconds: number): string {
  const { count, unit } = durationOf(seconds);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** A duration that the page's script writes as the visitor's language does. */
export function durationTime(seconds: number): Markup {
  const { count, unit } = durationOf(seconds);
  return html`<span data-count="${count}" data-unit="${unit}">${durationWords(seconds)}</span>`;
}
