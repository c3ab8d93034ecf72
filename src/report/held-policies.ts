import { dayOf } from "../judge/change.ts";
import type { Mode } from "../policy/schema.ts";
import type { HeldPolicy } from "../result.ts";
import { code, markdownTable } from "./markdown.ts";

/** What a sender that holds a policy of this mode does (RFC 8461 §5). */
const deeds: Record<Mode, string> = {
  enforce: "delivers to the listed servers over verified TLS, or not at all",
  testing: "delivers all the same, and reports what would have failed",
  none: "delivers as if there were no policy",
};

export function heldText({ entry, until }: HeldPolicy): string {
  return `${entry.id} (${entry.mode}) ${whenText(until)}: a sender that holds it ${deeds[entry.mode]}`;
}

/** What senders will do and until when, as a table. */
export function heldTable(held: readonly HeldPolicy[]): string {
  const rows = held.map(({ entry, until }) => [
    code(entry.id),
    entry.mode,
    entry.mx.slice(0, 10).map(code).join(" ") + (entry.mx.length > 10 ? " …" : ""),
    whenText(until),
    deeds[entry.mode],
  ]);
  return markdownTable(["Policy", "Mode", "mx", "Held", "A sender that holds it"], rows);
}

function whenText(until: number | null): string {
  return until === null ? "from now on" : `until ${dayOf(until)}`;
}
