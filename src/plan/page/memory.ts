import { secondsOf, timestampOf } from "../../base/time.ts";
import { currentEntry, type LedgerEntry, margin } from "../../ledger/ledger.ts";
import { anchorAt, positionOf, type Scale, ticksOf } from "./axis.ts";
import { html, type Markup } from "./html.ts";
import { earlierPolicies, type Published } from "./published.ts";
import { translated } from "./translated.ts";
import { dayTime, durationTime, endTime, tickWords } from "./words.ts";

/** More than this are rarely cached at once, and a longer list would not be read. */
const maxEarlier = 6;

/** What senders remember, and until when: a bar for each policy, newest first, on one axis of time. */
export function memory(published: Published): Markup {
  const { policy, ledger } = published;
  const current = currentEntry(ledger);
  const earlier = earlierPolicies(published);
  const shown = earlier.slice(0, maxEarlier);
  const bars: readonly Bar[] = [
    ...(current === null ? [] : [{ entry: current, until: null }]),
    ...shown.map(({ entry, until }) => ({ entry, until })),
  ];
  const rest = earlier.length - shown.length;
  const scale = scaleOf(bars);
  return html`<section aria-labelledby="memory">
${translated("h2#memory", "memory")}
${translated("p.note", "memory-intro", { duration: durationTime(policy.max_age) })}
<div class="timeline"><ol class="rows">
${bars.map((bar) => row(bar, scale))}</ol>
${bars.length > 0 && axis(scale)}</div>
${rest > 0 && translated("p.note", "more-policies", { count: rest })}
</section>`;
}

interface Bar {
  readonly entry: LedgerEntry;
  /** Seconds; null: it stays in force. */
  readonly until: number | null;
}

function scaleOf(bars: readonly Bar[]): Scale {
  const starts = bars.map(({ entry }) => secondsOf(entry.from));
  const ends = bars.map(({ entry, until }) => until ?? secondsOf(entry.from) + entry.max_age + margin);
  return { first: Math.min(...starts), last: Math.max(...ends) };
}

function row({ entry, until }: Bar, scale: Scale): Markup {
  const { mode, id, from } = entry;
  const start = secondsOf(from);
  const x = positionOf(start, scale);
  const width = Math.max(0.5, positionOf(until ?? scale.last, scale) - x);
  const since = dayTime(from);
  const when =
    until === null
      ? translated("span.note", "current", { from: since })
      : translated("span.note", "earlier", { from: since, until: endTime(until) });
  return html`<li class="${mode}"><p class="line"><span class="mode">${mode}</span> <code>${id}</code> ${when}</p>
<svg class="bar" aria-hidden="true"><rect class="track" y="5" width="100%" height="2"/><rect class="cached" x="${x}%" y="2" width="${width.toFixed(2)}%" height="8" rx="4" data-from="${start}" data-to="${until ?? ""}"/><line class="today" y2="12"/></svg></li>
`;
}

/** The page's script draws it again, with today. */
function axis(scale: Scale): Markup {
  const ticks = ticksOf(scale).map(({ at, unit }) => {
    const x = positionOf(at, scale);
    return html`<line x1="${x}%" x2="${x}%" y2="5"/><text x="${x}%" y="19" text-anchor="${anchorAt(x)}">${tickWords(timestampOf(at), unit)}</text>`;
  });
  return html`<svg class="axis" aria-hidden="true">${ticks}</svg>`;
}
