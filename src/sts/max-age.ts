export const oneDay = 86_400;
/** A Julian year, the longest that RFC 8461 §3.2 allows. */
export const oneYear = 31_557_600;

/** The units that a duration may have; without one it is in seconds. */
export const secondsIn: Readonly<Record<string, number>> = { "": 1, d: oneDay, w: 7 * oneDay, y: oneYear };

/** `604800`, `7d`, `1w` or `1y` to seconds, or why not. */
export function readMaxAge(text: string): { seconds: number } | { problem: "grammar" | "out-of-range" } {
  const match = /^(\d{1,10})\s?([dwy]?)$/.exec(text.trim().toLowerCase());
  if (match === null) return { problem: "grammar" };
  const seconds = Number(match[1]) * secondsIn[match[2]!]!;
  return seconds < oneDay || seconds > oneYear ? { problem: "out-of-range" } : { seconds };
}
