import { type Asset, style } from "./assets.js";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { markerLine } from "./generated.ts";
import { html, type Markup, raw } from "./html.ts";

/** A whole document in the page's look. `script` runs at its end. */
export function htmlDocument(title: string, description: string, body: Markup, script: Asset | null): string {
  return html`<!doctype html>
${markerLine}<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(style, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<style>${raw(style.text)}</style>
</head>
${body}
${script !== null && html`<script>${raw(script.text)}</script>\n`}</html>
`.text;
}
