/** Values of a parsed report, whatever their types turn out to be (RFC 8460 §4.4). Nothing here throws. */

export type JsonObject = { readonly [key: string]: unknown };

/** Collects what is odd about a report, in words of our own, each once. */
export type Notes = Set<string>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of an object itself: `__proto__` and the like are names as any other. */
export function member(value: unknown, ...names: readonly string[]): unknown {
  if (!isObject(value)) return undefined;
  const name = names.find((one) => Object.hasOwn(value, one));
  return name === undefined ? undefined : value[name];
}

/** A list, or the only element of one that was written without its brackets. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Characters of a text that are kept. */
const longestText = 255;

/** A text that says something, without spaces around it and cut to 255 characters; null: there is none. */
export function textOf(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return null;
  return cut(text.slice(0, 4 * longestText).trim()) || null;
}

/** Never half a character at the end; a copy, because a part of a text would keep the whole text in memory. */
export function cut(text: string): string {
  if (text.length <= longestText) return text;
  return Array.from(text.slice(0, longestText + 1), (one) => one)
    .join("")
    .slice(0, longestText)
    .replace(/[\ud800-\udbff]$/, "");
}

/** A number of sessions; null: absent, or not a number. */
export function countOf(value: unknown, notes: Notes): number | null {
  if (value === undefined || value === null) return null;
  const number = typeof value === "string" && /^\s*\d{1,20}\s*$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) {
    notes.add("a count is not a number");
    return null;
  }
  if (number < 0) notes.add("a count is negative");
  if (number > Number.MAX_SAFE_INTEGER) notes.add("a count is too large");
  return bounded(Math.trunc(number));
}

/** Between 0 and the largest integer that is exact. */
export function bounded(count: number): number {
  return Math.max(0, Math.min(count, Number.MAX_SAFE_INTEGER));
}
