import { isMapping } from "../../policy/shape.ts";
import type { Served } from "../wait.ts";

/** A publication whose records are not set yet, as one run leaves it to the next. */
export interface Unfinished {
  /** The id to announce. */
  readonly id: string;
  /** The time (seconds) since the policy is served at every address; null: not known yet. */
  readonly since: number | null;
}

/** The same of one domain. */
export interface UnfinishedRecords extends Unfinished {
  /** The names of the records that the last run was ready to write. */
  readonly doing: ReadonlySet<string>;
}

/** Whether the last run was ready to write a record; where that is not known, it may have been. */
export function mayBeWritten(name: string, { doing }: { readonly doing: ReadonlySet<string> }): boolean {
  return doing.size === 0 || doing.has(name);
}

/** From the text that was kept; null: nothing is left to do, or nothing is known. */
export function parseUnfinished(text: string | null): UnfinishedRecords | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  const left = unfinishedIn(value);
  return left && { ...left, doing: namesIn((value as { doing?: unknown }).doing) };
}

/** From a part of such a text. */
export function unfinishedIn(value: unknown): Unfinished | null {
  if (!isMapping(value)) return null;
  const { id, since } = value;
  if (typeof id !== "string") return null;
  return { id, since: typeof since === "number" && Number.isSafeInteger(since) ? since : null };
}

export function namesIn(value: unknown): Set<string> {
  return new Set(Array.isArray(value) ? value.filter((name) => typeof name === "string") : []);
}

/**
 * Whether a text that is not a state was one before a disk or a cache lost some of it: only zeros, or the start of one. Any
 * other text is somebody's.
 */
export function isDamagedState(text: string): boolean {
  return /^\0+$/.test(text) || (/^\{"(?:id":"|domains":\{)/.test(text) && !isJson(text));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is left after a look at the policy host. */
export function unfinished(id: string, served: Served): Unfinished {
  return { id, since: served.kind === "caches" || served.kind === "settled" ? served.since : null };
}

export function renderUnfinished(left: UnfinishedRecords | null): string {
  return `${JSON.stringify(left && { ...left, doing: [...left.doing] })}\n`;
}
