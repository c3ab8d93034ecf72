import { secondsOf } from "../../base/time.ts";
import { currentEntry, type LedgerEntry, margin } from "../../ledger/ledger.ts";
import { html, type Markup } from "./html.ts";
import { earlierPolicies, type Published } from "./published.ts";
import { dayWords, durationWords, endWords, wordings } from "./words.ts";

/** More than these are rarely held at once, and nobody reads them. */
const maxEarlier = 6;

/** What senders remember, and until when: a bar for each policy, newest first. */
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
  return html`<section aria-labelledby="memory">
<h2 id="memory">What mail servers remember</h2>
<p class="note">A mail server that fetched a policy keeps to it for ${durationWords(policy.max_age)}, and longer whenever it sees it again. An earlier policy fades away by the day that is given.<span class="when"> The short stroke is today.</span></p>
<ol class="rows">
${bars.map((bar) => row(bar, scaleOf(bars)))}
</ol>
${rest > 0 && html`<p class="note">… and ${rest} earlier ones.</p>`}
</section>`;
}

interface Bar {
  readonly entry: LedgerEntry;
  /** Seconds; null: it stays in force. */
  readonly until: number | null;
}

interface Scale {
  /** Seconds. */
  readonly first: number;
  readonly last: number;
}

function scaleOf(bars: readonly Bar[]): Scale {
  const starts = bars.map(({ entry }) => secondsOf(entry.from));
  const ends = bars.map(({ entry, until }) => until ?? secondsOf(entry.from) + entry.max_age + margin);
  return { first: Math.min(...starts), last: Math.max(...ends) };
}

function row({ entry, until }: Bar, { first, last }: Scale): Markup {
  const { mode, id, from } = entry;
  const start = secondsOf(from);
  const at = (time: number) => Math.round((1000 * (time - first)) / (last - first));
  const x = at(start);
  const width = Math.max(4, at(until ?? last) - x);
  const end = until === null ? "until another takes its place" : html`until ${endWords(until)} at the latest`;
  return html`<li class="${mode}"><p class="line"><span class="mode ${mode}">${mode}</span> <code>${id}</code> <span class="note">${until === null ? "from" : "first published"} <time datetime="${from}">${dayWords(from)}</time>, ${end}</span></p>
<p>${wordings[mode].senders}.</p>
<svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true"><rect class="track" y="5" width="1000" height="2"/><rect class="held" x="${x}" y="2" width="${width}" height="8" rx="4" data-from="${start}" data-to="${until ?? ""}"/><line class="today" y1="0" y2="12"/></svg></li>
`;
}
