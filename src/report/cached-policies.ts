import { dayOf } from "../base/time.ts";
import type { CachedPolicy } from "../ledger/cached.ts";
import type { Mode } from "../sts/policy-file.ts";
import { code, markdownTable } from "./markdown.ts";
import { type NextPolicy, openEnded, timeline } from "./timeline.ts";

/** What senders with a policy of this mode do (RFC 8461 §5). */
const actions: Record<Mode, string> = {
  enforce: "deliver to the listed servers over verified TLS, or not at all",
  testing: "deliver anyway, and report failures",
  none: "deliver as if there were no policy",
};

export function cachedText({ entry, until }: CachedPolicy): string {
  return `${entry.id} (${entry.mode}) ${whenText(until)}: senders ${actions[entry.mode]}`;
}

/** What senders will do and until when, as a picture and as a table. `next`: what replaces the current policy. */
export function cachedPart(cached: readonly CachedPolicy[], next: NextPolicy | null): string {
  const drawn = timeline(cached, next);
  const note = `Bars with ${openEnded} have no end date: the policy applies until it is replaced.`;
  return [drawn, drawn.includes(openEnded) ? note : "", cachedTable(cached)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** No real ledger has more. */
const maxRows = 30;

function cachedTable(cached: readonly CachedPolicy[]): string {
  const rows = cached
    .slice(0, maxRows)
    .map(({ entry, until }) => [
      code(entry.id),
      entry.mode,
      [...entry.mx.slice(0, 10).map(code), ...(entry.mx.length > 10 ? ["…"] : [])].join("<br>"),
      until === null ? "current" : dayOf(until),
      actions[entry.mode],
    ]);
  const rest = cached.length - rows.length;
  const table = markdownTable(
    ["Policy", "Mode", "mx", "Cached&nbsp;until&nbsp;at&nbsp;most", "Senders"],
    rows,
  );
  return rest > 0 ? `${table}\n\n… and ${rest} more.` : table;
}

function whenText(until: number | null): string {
  return until === null ? "current" : `until ${dayOf(until)}`;
}
