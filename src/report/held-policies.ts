import { dayOf } from "../base/time.ts";
import type { HeldPolicy } from "../ledger/held.ts";
import type { Mode } from "../sts/policy-file.ts";
import { code, markdownTable } from "./markdown.ts";
import { type NextPolicy, timeline } from "./timeline.ts";

/** What a sender that holds a policy of this mode does (RFC 8461 §5). */
const deeds: Record<Mode, string> = {
  enforce: "delivers to the listed servers over verified TLS, or not at all",
  testing: "delivers all the same, and reports what would have failed",
  none: "delivers as if there were no policy",
};

export function heldText({ entry, until }: HeldPolicy): string {
  return `${entry.id} (${entry.mode}) ${whenText(until)}: a sender that holds it ${deeds[entry.mode]}`;
}

/** What senders will do and until when, as a picture and as a table. `next`: what takes the place of the policy in force. */
export function heldPart(held: readonly HeldPolicy[], next: NextPolicy | null): string {
  const drawn = timeline(held, next);
  return [...(drawn === "" ? [] : [drawn, "The vertical line is today."]), heldTable(held)].join("\n\n");
}

/** More are held only by a ledger that somebody made up. */
const mostRows = 30;

function heldTable(held: readonly HeldPolicy[]): string {
  const rows = held
    .slice(0, mostRows)
    .map(({ entry, until }) => [
      code(entry.id),
      entry.mode,
      [...entry.mx.slice(0, 10).map(code), ...(entry.mx.length > 10 ? ["…"] : [])].join("<br>"),
      until === null ? "in force" : dayOf(until),
      deeds[entry.mode],
    ]);
  const rest = held.length - rows.length;
  const table = markdownTable(
    ["Policy", "Mode", "mx", "Held&nbsp;at&nbsp;most&nbsp;until", "A sender that holds it"],
    rows,
  );
  return rest > 0 ? `${table}\n\n… and ${rest} more.` : table;
}

function whenText(until: number | null): string {
  return until === null ? "from now on" : `until ${dayOf(until)}`;
}
