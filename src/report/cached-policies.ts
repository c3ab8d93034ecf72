import { dayOf } from "../base/time.ts";
import type { CachedPolicy } from "../ledger/cached.ts";
import type { Mode } from "../sts/policy-file.ts";
import { code, markdownTable } from "./markdown.ts";
import { type NextPolicy, timeline } from "./timeline.ts";

/** What a sender that holds a policy of this mode does (RFC 8461 §5). */
const actions: Record<Mode, string> = {
  enforce: "delivers to the listed servers over verified TLS, or not at all",
  testing: "delivers all the same, and reports what would have failed",
  none: "delivers as if there were no policy",
};

export function cachedText({ entry, until }: CachedPolicy): string {
  return `${entry.id} (${entry.mode}) ${whenText(until)}: a sender that holds it ${actions[entry.mode]}`;
}

/** What senders will do and until when, as a picture and as a table. `next`: what takes the place of the policy in force. */
export function cachedPart(cached: readonly CachedPolicy[], next: NextPolicy | null): string {
  const drawn = timeline(cached, next);
  return [...(drawn === "" ? [] : [drawn, "The vertical line is today."]), cachedTable(cached)].join("\n\n");
}

/** More are held only by a ledger that somebody made up. */
const maxRows = 30;

function cachedTable(cached: readonly CachedPolicy[]): string {
  const rows = cached
    .slice(0, maxRows)
    .map(({ entry, until }) => [
      code(entry.id),
      entry.mode,
      [...entry.mx.slice(0, 10).map(code), ...(entry.mx.length > 10 ? ["…"] : [])].join("<br>"),
      until === null ? "in force" : dayOf(until),
      actions[entry.mode],
    ]);
  const rest = cached.length - rows.length;
  const table = markdownTable(
    ["Policy", "Mode", "mx", "Held&nbsp;at&nbsp;most&nbsp;until", "A sender that holds it"],
    rows,
  );
  return rest > 0 ? `${table}\n\n… and ${rest} more.` : table;
}

function whenText(until: number | null): string {
  return until === null ? "from now on" : `until ${dayOf(until)}`;
}
