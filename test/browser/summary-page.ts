import { Marked } from "marked";

/** A job summary's Markdown as a page that looks as GitHub shows it; Mermaid's diagrams are still text. */
export function summaryPage(markdown: string): string {
  const marked = new Marked({ gfm: true, renderer: { code: ({ text, lang }) => block(text, lang ?? "") } });
  const body = marked.parse(markdown, { async: false });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Job summary</title>
<style>${style}</style>
<article>
<header>${check}<b>MTA-STS</b> check summary</header>
<div class="body">${withIcons(body)}</div>
</article>
</html>
`;
}

function block(text: string, language: string): string {
  if (language === "mermaid") return `<pre class="mermaid">${escaped(text)}</pre>`;
  const lines = text.split("\n").map((line) => {
    const kind =
      language !== "diff" ? "" : line.startsWith("+") ? "added" : line.startsWith("-") ? "gone" : "";
    return `<span class="line ${kind}">${escaped(line)}</span>`;
  });
  return `<pre><code>${lines.join("\n")}</code></pre>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const check = `<svg class="icon" viewBox="0 0 16 16"><path fill="currentColor" d="M2 1.75C2 .784 2.784 0 3.75 0h6.586c.464 0 .909.184 1.237.513l2.914 2.914c.329.328.513.773.513 1.237v9.586A1.75 1.75 0 0 1 13.25 16h-9.5A1.75 1.75 0 0 1 2 14.25zm1.75-.25a.25.25 0 0 0-.25.25v12.5c0 .138.112.25.25.25h9.5a.25.25 0 0 0 .25-.25V6h-2.75A1.75 1.75 0 0 1 9 4.25V1.5zm6.75.062V4.25c0 .138.112.25.25.25h2.688z"/></svg>`;

/** The emoji that summaries use: they are drawn here, so that they look the same on every machine. */
const icons: Readonly<Record<string, string>> = {
  "✅": `<rect width="16" height="16" rx="3" fill="#1f883d"/><path d="M3.8 8.4l2.8 2.8 5.6-6.2" fill="none" stroke="#fff" stroke-width="2"/>`,
  "❌": `<path d="M3 3l10 10M13 3L3 13" fill="none" stroke="#dd2e44" stroke-width="3.4" stroke-linecap="round"/>`,
  "⚠️": `<path d="M8 .8L15.6 15H.4z" fill="#ffcc4d" stroke="#ffcc4d" stroke-linejoin="round"/><path d="M8 5.2v5" stroke="#231f20" stroke-width="1.9" stroke-linecap="round"/><circle cx="8" cy="12.7" r="1.1" fill="#231f20"/>`,
  ℹ️: `<rect width="16" height="16" rx="3" fill="#3b88c3"/><path d="M8 7v5.4" stroke="#fff" stroke-width="2.2"/><circle cx="8" cy="4" r="1.4" fill="#fff"/>`,
};

function withIcons(markup: string): string {
  return Object.entries(icons).reduce(
    (text, [emoji, drawing]) =>
      text.replaceAll(emoji, `<svg class="emoji" viewBox="0 0 16 16">${drawing}</svg>`),
    markup,
  );
}

/** After GitHub's own look, in its colors for light and dark. */
const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --wash: #f6f8fa;
  --code: #818b981f; --added: #dafbe1; --added-ink: #116329; --gone: #ffebe9; --gone-ink: #82071e; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d;
  --wash: #151b23; --code: #656c7633; --added: #033a16; --added-ink: #aff5b4; --gone: #67060c; --gone-ink: #ffdcd7; } }
* { box-sizing: border-box }
body { margin: 0; padding: 12px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
article { border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
header { display: flex; align-items: center; gap: 7px; padding: 10px 16px; font-size: 13px; color: var(--soft);
  background: var(--wash); border-bottom: 1px solid var(--line) }
header b { color: var(--ink); font-weight: 600 }
.icon { width: 14px }
.emoji { width: 1.05em; vertical-align: -.15em }
.body { padding: 24px 28px 8px }
h2, h3 { font-weight: 600; line-height: 1.25; margin: 24px 0 16px }
h2 { font-size: 24px; padding-bottom: 7px; border-bottom: 1px solid var(--line); margin-top: 0 }
h3 { font-size: 20px }
p, ul, pre, table { margin: 0 0 16px }
ul { padding-left: 28px }
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 13px }
code { padding: .2em .4em; background: var(--code); border-radius: 6px; white-space: break-spaces }
h2 code { font-size: 21px }
pre { padding: 14px 16px; background: var(--wash); border-radius: 6px; line-height: 1.45 }
pre code { padding: 0; background: none; white-space: pre }
.line { display: inline-block }
.added { background: var(--added); color: var(--added-ink) }
.gone { background: var(--gone); color: var(--gone-ink) }
pre.mermaid { background: none; border: 1px solid var(--line); padding: 0 12px }
table { border-collapse: collapse; width: 100% }
th, td { padding: 6px 12px; border: 1px solid var(--line); text-align: left }
th { font-weight: 600 }
tr:nth-child(2n) td { background: var(--wash) }
`;
