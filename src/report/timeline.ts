import { dayOf, secondsOf, timestampOf } from "../base/time.ts";
import type { CachedPolicy } from "../ledger/cached.ts";
import { cachedUntil } from "../ledger/ledger.ts";
import { stateColors } from "../plan/page/state-colors.ts";
import type { Mode } from "../sts/policy-file.ts";
import { fenced } from "./markdown.ts";

/** A policy that is to take the place of the one in force. */
export interface NextPolicy {
  readonly mode: Mode;
  /** Its label in the diagram. */
  readonly name: string;
  readonly when: "in force" | "once merged";
}

interface Bar {
  readonly mode: Mode;
  readonly name: string;
  readonly text: string;
  /** In seconds. */
  readonly from: number;
  readonly to: number;
}

/** More than these nobody reads; the table has more. */
const maxBars = 12;

/** The kinds of bars that Mermaid has, one for each mode. */
const tags: Readonly<Record<Mode, string>> = { enforce: "", testing: "active, ", none: "done, " };

/** A mode has the same color here as on the page and in the badge. */
const themeVariables = {
  taskBkgColor: stateColors.enforce,
  taskBorderColor: stateColors.enforce,
  activeTaskBkgColor: stateColors.testing,
  activeTaskBorderColor: stateColors.testing,
  doneTaskBkgColor: stateColors.none,
  doneTaskBorderColor: stateColors.none,
  taskTextColor: "#fff",
  taskTextLightColor: "#fff",
  taskTextDarkColor: "#fff",
  sectionBkgColor: "transparent",
  sectionBkgColor2: "transparent",
  altSectionBkgColor: "transparent",
};

/** Years of four digits, the only ones that Mermaid reads; in seconds. */
const lastDay = 253_370_764_800;

/**
 * What senders may hold, and until when, as a Mermaid diagram that GitHub draws: a bar for each policy, the oldest
 * first. Empty where nobody holds anything, or no calendar has the days.
 */
export function timeline(cached: readonly CachedPolicy[], next: NextPolicy | null): string {
  const newest = cached[0];
  if (newest === undefined) return "";
  const now = newest.asOf;
  const shown = cached.slice(0, maxBars).reverse();
  const end = Math.max(...shown.map(endOf));
  if (now < 0 || end > lastDay) return "";
  // What began long ago would leave the days to come no room.
  const start = now - (end - now);
  const bars = [
    ...shown.map((one) => barOf(one, Math.max(start, 0), end)),
    ...(next === null ? [] : [{ ...next, text: next.when, from: now, to: end }]),
  ];
  return fenced("mermaid", [...heading(bars, end - start), ...bars.flatMap(lines)].join("\n"));
}

/** The policy in force lasts as long as anything that is shown, and at least as a sender that fetches it now holds it. */
function endOf({ entry, until, asOf }: CachedPolicy): number {
  return until ?? cachedUntil(entry, asOf);
}

function barOf({ entry, until, asOf }: CachedPolicy, start: number, end: number): Bar {
  const { mode, id, from } = entry;
  return {
    mode,
    name: id,
    text: until === null ? "in force" : `until ${dayOf(until)}`,
    // A clock that went back leaves entries behind that begin after now.
    from: Math.max(start, Math.min(secondsOf(from), asOf)),
    to: until ?? end,
  };
}

const halfYear = 15_778_800;

function heading(bars: readonly Bar[], seconds: number): string[] {
  // Mermaid leaves names 75 pixels, and lets them run into the bars.
  const leftPadding = 7 * Math.max(...bars.map((bar) => nameOf(bar).length)) + 20;
  return [
    `%%{init: ${JSON.stringify({ themeVariables, gantt: { leftPadding } })}}%%`,
    "gantt",
    "accTitle: What senders may hold, and until when",
    "dateFormat YYYY-MM-DD",
    `axisFormat ${seconds > halfYear ? "%b %Y" : "%e %b"}`,
  ];
}

function lines(bar: Bar): string[] {
  const day = timestampOf(bar.from).slice(0, 10);
  return [`section ${nameOf(bar)}`, `${bar.text} :${tags[bar.mode]}${day}, ${dayOf(bar.to)}`];
}

function nameOf({ mode, name }: Bar): string {
  return `${mode} ${label(name)}`;
}

/** Nothing that Mermaid, or Markdown around it, takes for anything but letters. */
function label(text: string): string {
  return text.replace(/[^A-Za-z\d .-]/g, "").slice(0, 60);
}
