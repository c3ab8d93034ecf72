import type { DaySums } from "../../ledger/evidence/sender-day.ts";
import { html, type Markup } from "../../plan/page/html.ts";
import { columnsOfDays } from "./blocks.ts";
import { pagePalette } from "./palettes.ts";

const [maxColumns, height] = [60, 28];

/** One sender's days beside its name, where the figures are; so it is hidden from screen readers. */
export function sparkline(
  series: readonly DaySums[],
  range: { readonly from: string; readonly until: string },
): Markup {
  const columns = columnsOfDays(series, range, maxColumns);
  const highest = columns.reduce((most, { ok, failed }) => Math.max(most, ok + failed), 1);
  const step = 200 / columns.length;
  const bars = columns.map(({ ok, failed, faulty, verified }, index) => {
    const size = ok + failed === 0 ? 0 : Math.max(2, (height * (ok + failed)) / highest);
    const bad = faulty === 0 ? 0 : Math.max(3, (height * faulty) / highest);
    const [x, width] = [hundredths(index * step), hundredths(Math.max(0.8, step - 1))];
    const color = verified > 0 ? pagePalette.verified : pagePalette.unverified;
    return html`${size > 0 && html`<rect x="${x}" y="${hundredths(height - size)}" width="${width}" height="${hundredths(size)}" fill="${color}"/>`}${bad > 0 && html`<rect x="${x}" y="${hundredths(height - Math.max(size, bad))}" width="${width}" height="${hundredths(bad)}" fill="${pagePalette.failed}"/>`}`;
  });
  return html`<svg class="spark" viewBox="0 0 200 ${height}" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
