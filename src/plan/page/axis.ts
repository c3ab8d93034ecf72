/** A date on the axis of time. */
export interface Tick {
  /** Seconds. */
  readonly at: number;
  /** What its label gives: day and month, the month, or month and year. */
  readonly unit: "day" | "month" | "year";
}

export interface Scale {
  /** Seconds. */
  readonly first: number;
  readonly last: number;
}

const day = 86_400;
/** As many labels as fit beside each other on a phone. */
const mostTicks = 4;

/** Few dates, evenly spaced in the calendar, in UTC. */
export function ticksOf(scale: Scale): Tick[] {
  for (const days of [1, 2, 7, 14]) {
    const ticks = every(days * day, scale);
    if (ticks.length <= mostTicks) return ticks;
  }
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]) {
    const ticks = firstsOf(months, scale);
    if (ticks.length <= mostTicks) return ticks;
  }
  return [];
}

function every(step: number, { first, last }: Scale): Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last && ticks.length <= mostTicks; at += step)
    ticks.push({ at, unit: "day" });
  return ticks;
}

/** The first days of every so many months. A January has its year, and the first has where there is no January. */
function firstsOf(step: number, { first, last }: Scale): Tick[] {
  const start = new Date(first * 1000);
  const months: number[] = [];
  for (
    let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
    secondsAt(month) <= last && months.length <= mostTicks;
    month += step
  )
    if (secondsAt(month) >= first) months.push(month);
  const withYear = months.find(isJanuary) ?? months[0];
  return months.map((month) => ({
    at: secondsAt(month),
    unit: isJanuary(month) || month === withYear ? "year" : "month",
  }));
}

function isJanuary(month: number): boolean {
  return month % 12 === 0;
}

/** The first moment of a month that is counted from the year 0. */
function secondsAt(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) / 1000;
}

/** Where a time is, in hundredths of the width. */
export function positionOf(time: number, { first, last }: Scale): number {
  return last === first ? 0 : Math.round((10_000 * (time - first)) / (last - first)) / 100;
}

/** How a label is aligned with its place, so that it stays inside. */
export function anchorAt(position: number): "start" | "middle" | "end" {
  if (position < 10) return "start";
  return position > 90 ? "end" : "middle";
}
