import { isMapping } from "../../policy/shape.ts";

/** A publication whose records are not set yet, as one run leaves it to the next. */
export interface Unfinished {
  /** The id to announce. */
  readonly id: string;
  /** Since when (seconds) the policy is served at every address; null: not as far as anybody has seen. */
  readonly since: number | null;
}

/** From the text that was kept; null: nothing is left to do, or nobody knows of it. */
export function parseUnfinished(text: string | null): Unfinished | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (!isMapping(value)) return null;
  const { id, since } = value;
  if (typeof id !== "string") return null;
  return { id, since: typeof since === "number" && Number.isSafeInteger(since) ? since : null };
}

export function renderUnfinished(unfinished: Unfinished | null): string {
  return `${JSON.stringify(unfinished)}\n`;
}
