import { style } from "../../plan/page/assets.js";
import { sourceHash } from "../../plan/page/content-security-policy.ts";

/** What the file needs besides the look of the public page. */
const own = `:root { --verified: #0c6b62; --unverified: #8a919c; --failed: #c62d24; --tint: #fbeceb; }
@media (prefers-color-scheme: dark) {
  :root { --verified: #3fb3a4; --unverified: #6f7885; --failed: #ff8f86; --tint: #2f1d1f; }
}
.tone { display: inline-flex; align-items: center; gap: 0.5rem; margin-bottom: 0.9rem; color: var(--soft); font-family: var(--mono); font-size: 0.875rem; }
.tone::before { content: ""; width: 0.8rem; height: 0.8rem; border-radius: 50%; background: var(--soft); }
.good .tone::before { background: var(--green); }
.doubtful .tone::before { border-radius: 0; transform: rotate(45deg) scale(0.85); background: var(--amber); }
.bad .tone::before { border-radius: 0; background: var(--red); }
header { padding-top: clamp(1.75rem, 4vw, 3.25rem); }
.chart { margin-top: clamp(1.75rem, 4vw, 2.5rem); background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.chart .facts { margin: 0; border-width: 1px 0 0; border-radius: 0; }
.lead { margin-top: 1.25rem; color: var(--soft); }
.chart .scroll { padding: 1.1rem clamp(0.5rem, 2vw, 1.5rem) 0.75rem; }
.chart svg { display: block; width: 100%; min-width: 34rem; height: auto; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; }
th, td { padding: 0.7rem clamp(0.6rem, 2vw, 1.4rem); text-align: left; vertical-align: middle; }
tr + tr > *, tbody tr > * { border-top: 1px solid var(--line); }
thead th { color: var(--soft); font-size: 0.85rem; font-weight: 400; }
tbody th { font-weight: 600; min-width: 9rem; }
tbody th small { display: block; color: var(--soft); font-size: 0.8rem; font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.spark { display: block; width: 11rem; height: 1.75rem; }
.cards:not(.scroll) { overflow: hidden; }
.group { margin-top: 1.25rem; }
.group > summary { padding: 0; justify-content: flex-start; }
.group > summary .number { margin-left: 0; width: auto; }
.group > .cards { margin-top: 0.75rem; }
.fault { border-left: 4px solid var(--amber); }
.fault.refusal { border-left-color: var(--failed); }
.fault h3 { line-height: 1.4; }
.fault p { max-width: 48rem; margin-top: 0.3rem; }
.fault dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.1rem; margin-top: 0.8rem; max-width: 48rem; }
.fault dd.fix { font-weight: 600; }
.tag { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--soft); font-size: 0.8rem; font-weight: 400; white-space: nowrap; }
.tag.failing { border-color: var(--failed); color: var(--red); }
.cards > .report { padding: 0; }
summary { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; padding: 0.7rem clamp(1rem, 3vw, 1.5rem); cursor: pointer; align-items: baseline; }
summary::before { content: "▸"; color: var(--soft); }
details[open] > summary::before { content: "▾"; }
summary::-webkit-details-marker { display: none; }
summary:focus-visible { outline-offset: -3px; }
summary .number { margin-left: auto; color: var(--soft); font-size: 0.9rem; }
.inside { padding: 0 clamp(1rem, 3vw, 1.5rem) 1.1rem; font-size: 0.925rem; }
.inside h4 { margin: 0.9rem 0 0.2rem; font-size: 0.95rem; font-weight: 600; }
.inside dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.15rem 1.1rem; }
.inside ul { list-style: disc; padding-left: 1.2rem; }
.inside pre { margin-top: 0.3rem; padding: 0.6rem 0.8rem; border-radius: 8px; background: var(--paper); }
.inside table { margin-top: 0.4rem; }
.inside th, .inside td { padding: 0.35rem 0.8rem 0.35rem 0; vertical-align: top; }
.inside .scroll td { min-width: 6.5rem; }
@media (max-width: 34rem) { .fault dl, .inside dl { grid-template-columns: 1fr; gap: 0 1rem; } .fault dd, .inside dd { margin-bottom: 0.35rem; } summary .number { margin-left: 0; width: 100%; } .spark { width: 7rem; } }
@media print { :root { --verified: #0c6b62; --unverified: #8a919c; --failed: #c62d24; } svg { print-color-adjust: exact; } }
`;

const text = `${style.text}\n${own}`;

/** The file's one style, with the hash that its security policy allows. */
export const reportsStyle = { text, hash: sourceHash(text) };
