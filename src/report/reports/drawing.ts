import type { Sums } from "../../ledger/evidence/sum-up.ts";
import { html, type Markup } from "../../plan/page/html.ts";
import { displayName } from "../../sts/host-name.ts";
import { numberText } from "./advice.ts";
import { type Column, columnsOfDays } from "./blocks.ts";
import { axisDays, axisTop, modeRuns } from "./drawing-axes.ts";
import type { Palette } from "./palettes.ts";
import { totalOf } from "./verdict.ts";

/** In units of the drawing. */
const [width, height, left, right, top, bottom] = [760, 270, 50, 748, 46, 206];
/** Days beyond this are drawn several in a column. */
const maxColumns = 92;
const font = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/**
 * The sessions of each day as stacked bars: verified, without a policy, failed; with a mark above each day with a
 * failure, so that color is never the only sign. The same sums give the same bytes.
 * @param id of the title and the description, unique in the document
 */
export function drawing(domain: string, sums: Sums, palette: Palette, id: string): Markup {
  const columns = sums.range === null ? [] : columnsOfDays(sums.days, sums.range, maxColumns);
  const highest = axisTop(columns.reduce((most, { ok, failed }) => Math.max(most, ok + failed), 0));
  const step = (right - left) / Math.max(columns.length, 1);
  const scene = { palette, highest, step };
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-family="${font}" font-size="12"><title id="${id}-title">Sessions by day, as senders report them for ${displayName(domain)}</title><desc id="${id}-text">${description(sums)}</desc>
${legend(palette)}
${grid(scene)}
${columns.map((column, index) => bar(column, index, scene))}
${modeBand(columns, scene)}
${dayLabels(columns, scene)}
</svg>`;
}

interface Scene {
  readonly palette: Palette;
  readonly highest: number;
  /** From one column to the next. */
  readonly step: number;
}

function description(sums: Sums): string {
  const { verified, unverified, faulty } = totalOf(sums);
  const bad = sums.days.filter((one) => one.faulty > 0).map(({ day }) => day);
  const when =
    bad.length === 0
      ? ""
      : ` Failures on ${bad.slice(0, 12).join(", ")}${bad.length > 12 ? " and other days" : ""}.`;
  const range = sums.range === null ? "No reports." : `From ${sums.range.from} to ${sums.range.until}:`;
  return `${range} ${numberText(verified)} sessions verified, ${numberText(unverified)} without a policy, ${numberText(faulty)} failed.${when}`;
}

function legend({ verified, unverified, failed, ink }: Palette): Markup {
  const entry = (x: number, color: string, text: string) =>
    html`<rect x="${x}" y="12" width="11" height="11" rx="2" fill="${color}"/><text x="${x + 17}" y="22" fill="${ink}">${text}</text>`;
  return html`${entry(left, verified, "verified")}${entry(left + 88, unverified, "without a policy")}${entry(left + 222, failed, "failed")}<path d="${mark(left + 227.5, 4)}" fill="${failed}"/>`;
}

function grid({ palette, highest }: Scene): Markup {
  const lines = [0, 1, 2, 3, 4].map((part) => {
    const y = round(bottom - ((bottom - top) * part) / 4);
    const label = numberText((highest * part) / 4);
    const isShown = Number.isInteger((highest * part) / 4);
    return html`<path d="M${left} ${y}H${right}" stroke="${palette.line}"/>${isShown && html`<text x="${left - 8}" y="${y + 4}" text-anchor="end" fill="${palette.soft}">${label}</text>`}`;
  });
  return html`${lines}`;
}

function bar(column: Column, index: number, { palette, highest, step }: Scene): Markup | null {
  const parts = [
    [column.verified, palette.verified],
    [column.unverified, palette.unverified],
    [column.faulty, palette.failed],
  ] as const;
  const gap = Math.min(3, step / 4);
  const x = round(left + index * step + gap / 2);
  let y = bottom;
  const rects = parts.map(([sessions, color]) => {
    if (sessions === 0) return null;
    // Even one failure among thousands must be visible.
    const size = Math.max(2, ((bottom - top) * sessions) / highest);
    y -= size;
    return html`<rect x="${x}" y="${round(y)}" width="${round(step - gap)}" height="${round(size)}" fill="${color}"/>`;
  });
  const isMarked = column.faulty > 0;
  return html`${rects}${isMarked && html`<path d="${mark(x + (step - gap) / 2, y - 10)}" fill="${palette.failed}"/>`}`;
}

/** A triangle that points down, its top edge at `y`. */
function mark(x: number, y: number): string {
  return `M${round(x - 4)} ${round(y)}h8l-4 6z`;
}

/** Under the days: broken while the policy is in testing, full while it is enforced. */
function modeBand(columns: readonly Column[], { palette, step }: Scene): Markup {
  const runs = modeRuns(columns).map(({ mode, from, to }) => {
    const [x, end] = [round(left + from * step), round(left + to * step)];
    const dashes =
      mode === "enforce" ? null : html` stroke-dasharray="${mode === "testing" ? "6 4" : "1 5"}"`;
    const isWide = end - x > 60;
    return html`<path d="M${x} ${bottom + 36}H${round(end - 2)}" stroke="${palette.ink}" stroke-width="3"${dashes}/>${isWide && html`<text x="${x}" y="${bottom + 54}" fill="${palette.ink}">mode: ${mode}</text>`}`;
  });
  return html`${runs}`;
}

function dayLabels(columns: readonly Column[], { palette, step }: Scene): Markup {
  const labels = axisDays(columns).map(({ index, label }) => {
    const x = round(left + (index + 0.5) * step);
    return html`<path d="M${x} ${bottom}v5" stroke="${palette.soft}"/><text x="${x}" y="${bottom + 21}" text-anchor="middle" fill="${palette.soft}">${label}</text>`;
  });
  return html`${labels}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
