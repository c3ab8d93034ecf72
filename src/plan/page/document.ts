import { style } from "./assets.js";
import { contentSecurityPolicy, type Program } from "./content-security-policy.ts";
import { markerLine } from "./generated.ts";
import { html, type Markup, raw } from "./html.ts";

export interface Document {
  readonly title: string;
  /** What search engines and link previews show, in plain text. */
  readonly description: string;
  /** Where the document is served; null: at no one address. */
  readonly address: string | null;
  /** A `data:` address. */
  readonly icon: string;
  readonly body: Markup;
  /** Runs at the document's end. */
  readonly program: Program | null;
}

/** A whole document in the page's look, in English. */
export function htmlDocument({ title, description, address, icon, body, program }: Document): string {
  const preview = address !== null && [
    html`<meta property="og:type" content="website">\n`,
    html`<meta property="og:url" content="${address}">\n`,
    html`<meta property="og:title" content="${title}">\n`,
    html`<meta property="og:description" content="${description}">\n`,
  ];
  return html`<!doctype html>
${markerLine}<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(style, program, true))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
${preview}<link rel="icon" href="${icon}">
<title>${title}</title>
<style>${raw(style.text)}</style>
</head>
${body}
${program !== null && html`<script>${raw(program.script.text)}</script>\n`}</html>
`.text;
}
