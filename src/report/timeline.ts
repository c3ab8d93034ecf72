import { dayOf, secondsOf, timestampOf } from "../base/time.ts";
import type { CachedPolicy } from "../ledger/cached.ts";
import { cachedUntil } from "../ledger/ledger.ts";
import { stateColors } from "../plan/page/state-colors.ts";
import type { Mode } from "../sts/policy-file.ts";
import { fenced } from "./markdown.ts";

/** A policy that will replace the one in force. */
export interface NextPolicy {
  readonly mode: Mode;
  /** Its label in the diagram. */
  readonly name: string;
  readonly when: "current" | "once merged";
}

interface Bar {
  readonly mode: Mode;
  readonly name: string;
  readonly text: string;
  /** In seconds. */
  readonly from: number;
  readonly to: number;
}

/** More would not be read; the table has all. */
const maxBars = 12;

/** The tags of Mermaid's bars, one for each mode. */
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
  // Reads well on light and dark.
  vertLineColor: "#d1453b",
};

/** Years of four digits, the only ones that Mermaid reads; in seconds. */
const lastDay = 253_370_764_800;

/**
 * What senders may have cached, and until when, as a Mermaid diagram that GitHub draws: a bar for each policy, the oldest
 * first. Empty if nothing is cached, or the days are out of any calendar's range.
 */
export function timeline(cached: readonly CachedPolicy[], next: NextPolicy | null): string {
  const newest = cached[0];
  if (newest === undefined) return "";
  const now = newest.asOf;
  const shown = cached.slice(0, maxBars).reverse();
  const end = Math.max(...shown.map(endOf));
  if (now < 0 || end > lastDay) return "";
  // A policy that began long ago would leave no room for the days to come.
  const start = now - (end - now);
  const edge = Math.min(end + Math.ceil((end - now) / 8), lastDay);
  const bars = [
    ...shown.map((one) => barOf(one, Math.max(start, 0), edge)),
    ...(next === null ? [] : [{ ...next, text: `${next.when} ${openEnded}`, from: now, to: edge }]),
  ];
  const today = calendarDay(now);
  return fenced(
    "mermaid",
    [...heading(bars, edge - start), ...bars.flatMap(lines), `today, ${today} :vert, ${today}, 0d`].join(
      "\n",
    ),
  );
}

/** A policy without an end date: its bar reaches beyond all others, to the edge of the diagram. */
export const openEnded = "→";

/** Until when a sender may have it cached; for the policy in force, one that fetches it now. */
function endOf({ entry, until, asOf }: CachedPolicy): number {
  return until ?? cachedUntil(entry, asOf);
}

function barOf({ entry, until, asOf }: CachedPolicy, start: number, edge: number): Bar {
  const { mode, id, from } = entry;
  return {
    mode,
    name: id,
    text: until === null ? `current ${openEnded}` : `until ${dayOf(until)}`,
    // After a clock was set back, there are entries that begin after now.
    from: Math.max(start, Math.min(secondsOf(from), asOf)),
    to: until ?? edge,
  };
}

const halfYear = 15_778_800;

function heading(bars: readonly Bar[], seconds: number): string[] {
  // Mermaid leaves 75 pixels for names; longer ones would overlap the bars.
  const leftPadding = 7 * Math.max(...bars.map((bar) => nameOf(bar).length)) + 20;
  return [
    `%%{init: ${JSON.stringify({ themeVariables, gantt: { leftPadding } })}}%%`,
    "gantt",
    "accTitle: What senders may have cached, and until when",
    "dateFormat YYYY-MM-DD",
    // Its line moves with the reader's clock and has no label: ours is the day of the run.
    "todayMarker off",
    `axisFormat ${seconds > halfYear ? "%b %Y" : "%e %b"}`,
  ];
}

function lines(bar: Bar): string[] {
  const days = `${calendarDay(bar.from)}, ${dayOf(bar.to)}`;
  return [`section ${nameOf(bar)}`, `${bar.text} :${tags[bar.mode]}${days}`];
}

/** The day that a moment is on, where `dayOf` gives the first one after it. */
function calendarDay(seconds: number): string {
  return timestampOf(seconds).slice(0, 10);
}

function nameOf({ mode, name }: Bar): string {
  return `${mode} ${label(name)}`;
}

/** Only characters that mean nothing to Mermaid, or to the Markdown around it. */
function label(text: string): string {
  return text.replace(/[^A-Za-z\d .-]/g, "").slice(0, 60);
}
