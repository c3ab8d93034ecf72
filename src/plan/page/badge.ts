import type { Mode } from "../../sts/policy-file.ts";
import { markerLine } from "./generated.ts";
import { html, type Markup } from "./html.ts";
import { stateColors } from "./state-colors.ts";

/** The width of a mode's name, in fonts as wide as Verdana. */
const widths: Readonly<Record<Mode, number>> = { enforce: 48, testing: 42, none: 30 };

/** `MTA-STS | enforce`, for READMEs: a picture of its own file, so it brings its own colors and needs no font. */
export function badge(mode: Mode): Markup {
  const width = widths[mode];
  const lock = 26;
  const left = lock + 56;
  const right = width + 16;
  const whole = left + right;
  const label = `MTA-STS: ${mode}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="badge" width="${whole}" height="20" viewBox="0 0 ${whole} 20" role="img" aria-label="${label}"><title>${label}</title>
<path fill="#454c5a" d="M4 0h${left - 4}v20H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"/>
<path fill="${stateColors[mode]}" d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H${left}z"/>
<path fill="none" stroke="#fff" stroke-width="1.5" d="M10.5 9V7a2.75 2.75 0 0 1 ${mode === "none" ? "5.2-1.2" : "5.5 0v2"}"/><rect x="8.5" y="9" width="9.5" height="7" rx="1.5" fill="#fff"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11"><text x="${lock - 2}" y="14" textLength="50" lengthAdjust="spacingAndGlyphs">MTA-STS</text><text x="${left + 8}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs">${mode}</text></g>
</svg>
`;
}

export function renderBadge(mode: Mode): string {
  return html`${badge(mode)}${markerLine}`.text;
}
