import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  dayOf
} from "./shared-findings-text.mjs";
import {
  heldUntil,
  secondsOf,
  timestampOf
} from "./shared-punycode.mjs";

// src/report/markdown.ts
function plain(value) {
  return value.replace(/\s+/g, " ").replace(/[!#$&()*/:<>@[\\\]^_`{|}~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
function code(value) {
  return `<code>${plain(value)}</code>`;
}
function fenced(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${text.replace(/\n$/, "")}
${fence}`;
}
function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
function link(label2, url) {
  return /^https?:\/\/[\w.:~-]+(\/[\w.~%/#?=&+-]*)?$/.test(url) ? `[${label2}](${url})` : label2;
}
function folded(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}

// src/report/timeline.ts
var mostBars = 12;
var tags = { enforce: "", testing: "active, ", none: "done, " };
var lastDay = 253370764800;
function timeline(held, next) {
  const newest = held[0];
  if (newest === void 0) return "";
  const now = newest.asOf;
  const shown = held.slice(0, mostBars).reverse();
  const end = Math.max(...shown.map(endOf));
  if (now < 0 || end > lastDay) return "";
  const start = now - (end - now);
  const bars = [
    ...shown.map((one) => barOf(one, Math.max(start, 0), end)),
    ...next === null ? [] : [{ ...next, text: next.when, from: now, to: end }]
  ];
  return fenced("mermaid", [...heading(bars, end - start), ...bars.flatMap(lines)].join("\n"));
}
function endOf({ entry, until, asOf }) {
  return until ?? heldUntil(entry, asOf);
}
function barOf({ entry, until, asOf }, start, end) {
  const { mode, id, from } = entry;
  return {
    mode,
    name: id,
    text: until === null ? "in force" : `until ${dayOf(until)}`,
    // A clock that went back leaves entries behind that begin after now.
    from: Math.max(start, Math.min(secondsOf(from), asOf)),
    to: until ?? end
  };
}
var halfYear = 15778800;
function heading(bars, seconds) {
  const leftPadding = 7 * Math.max(...bars.map((bar) => nameOf(bar).length)) + 20;
  return [
    `%%{init: ${JSON.stringify({ gantt: { leftPadding } })}}%%`,
    "gantt",
    "accTitle: What senders may hold, and until when",
    "dateFormat YYYY-MM-DD",
    `axisFormat ${seconds > halfYear ? "%b %Y" : "%e %b"}`
  ];
}
function lines(bar) {
  const day = timestampOf(bar.from).slice(0, 10);
  return [`section ${nameOf(bar)}`, `${bar.text} :${tags[bar.mode]}${day}, ${dayOf(bar.to)}`];
}
function nameOf({ mode, name }) {
  return `${mode} ${label(name)}`;
}
function label(text) {
  return text.replace(/[^A-Za-z\d .-]/g, "").slice(0, 60);
}

// src/report/held-policies.ts
var deeds = {
  enforce: "delivers to the listed servers over verified TLS, or not at all",
  testing: "delivers all the same, and reports what would have failed",
  none: "delivers as if there were no policy"
};
function heldText({ entry, until }) {
  return `${entry.id} (${entry.mode}) ${whenText(until)}: a sender that holds it ${deeds[entry.mode]}`;
}
function heldPart(held, next) {
  const drawn = timeline(held, next);
  return [...drawn === "" ? [] : [drawn, "The vertical line is today."], heldTable(held)].join("\n\n");
}
var mostRows = 30;
function heldTable(held) {
  const rows = held.slice(0, mostRows).map(({ entry, until }) => [
    code(entry.id),
    entry.mode,
    [...entry.mx.slice(0, 10).map(code), ...entry.mx.length > 10 ? ["\u2026"] : []].join("<br>"),
    until === null ? "in force" : dayOf(until),
    deeds[entry.mode]
  ]);
  const rest = held.length - rows.length;
  const table = markdownTable(
    ["Policy", "Mode", "mx", "Held&nbsp;at&nbsp;most&nbsp;until", "A sender that holds it"],
    rows
  );
  return rest > 0 ? `${table}

\u2026 and ${rest} more.` : table;
}
function whenText(until) {
  return until === null ? "from now on" : `until ${dayOf(until)}`;
}

export {
  plain,
  code,
  fenced,
  markdownTable,
  link,
  folded,
  heldText,
  heldPart
};
