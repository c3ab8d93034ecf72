import type { Mode } from "../../sts/policy-file.ts";
import { html, type Markup } from "./html.ts";
import { translated } from "./translated.ts";

/** The state as a picture: an envelope between two mail servers. Its captions are text next to it, readable at any size. */
export function picture(mode: Mode): Markup {
  return html`<svg viewBox="12 4 616 156" role="img" aria-labelledby="picture">${translated("title#picture", `picture-${mode}`)}
${scenes[mode]}
${server(20)}${server(528)}
<g class="letter">${envelope}</g>
${signs[mode]}
</svg>`;
}

const channel = html`<rect class="channel" x="126" y="64" width="388" height="62" rx="31"/>`;

const scenes: Readonly<Record<Mode, Markup>> = {
  enforce: channel,
  testing: channel,
  none: html`<path class="ink faint dashes" d="M126 95h388"/>`,
};

/** Above the envelope: a closed lock, a magnifying glass, an open lock. */
const signs: Readonly<Record<Mode, Markup>> = {
  enforce: html`<path class="ink mark" d="M310 31v-8a10 10 0 0 1 20 0v8"/><rect class="full" x="303" y="31" width="34" height="26" rx="5"/>`,
  testing: html`<circle class="ink mark solid" cx="317" cy="31" r="14"/><path class="ink mark" d="M327 42l12 12"/>`,
  none: html`<path class="ink faint" d="M310 31v-8a10 10 0 0 1 19-4"/><rect class="ink faint" x="303" y="31" width="34" height="26" rx="5"/>`,
};

const envelope = html`<rect class="ink solid" x="290" y="75" width="60" height="40" rx="5"/><path class="ink" d="M292 79l28 20 28-20"/>`;

/** Three drawers with a lamp each, `x` from the left. */
function server(x: number): Markup {
  const drawer = (y: number) =>
    html`<rect class="ink solid" x="${x}" y="${y}" width="92" height="34" rx="6"/><circle class="full" cx="${x + 17}" cy="${y + 17}" r="4"/><path class="ink faint" d="M${x + 48} ${y + 17}h28"/>`;
  return html`${[38, 78, 118].map(drawer)}`;
}
