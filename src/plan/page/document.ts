import { style } from "./assets.js";
import { contentSecurityPolicy, type Program } from "./content-security-policy.ts";
import { markerLine } from "./generated.ts";
import { html, type Markup, raw } from "./html.ts";

/** A whole document in the page's look. The program runs at its end. */
export function htmlDocument(
  title: string,
  description: string,
  body: Markup,
  program: Program | null,
): string {
  return html`<!doctype html>
${markerLine}<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(style, program))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<style>${raw(style.text)}</style>
</head>
${body}
${program !== null && html`<script>${raw(program.script.text)}</script>\n`}</html>
`.text;
}
