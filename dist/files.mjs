import {
  announcementName,
  badgePath,
  cachedUntil,
  currentEntry,
  displayName,
  html,
  margin,
  markerLine,
  notFoundPath,
  pagePath,
  policyFilePath,
  policyHost,
  providerOf,
  raw,
  renderPolicyFile,
  secondsOf,
  stsAliasRecord,
  stsRecord,
  timestampOf,
  tlsRptRecord
} from "./shared.mjs";

// src/plan/page/badge.ts
var looks = {
  enforce: { colour: "#18713a", width: 48 },
  testing: { colour: "#8a5a00", width: 42 },
  none: { colour: "#565d6b", width: 30 }
};
function badge(mode) {
  const { colour, width } = looks[mode];
  const lock = 26;
  const left = lock + 56;
  const right = width + 16;
  const whole = left + right;
  const label = `MTA-STS: ${mode}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="badge" width="${whole}" height="20" viewBox="0 0 ${whole} 20" role="img" aria-label="${label}"><title>${label}</title>
<path fill="#454c5a" d="M4 0h${left - 4}v20H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"/>
<path fill="${colour}" d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H${left}z"/>
<path fill="none" stroke="#fff" stroke-width="1.5" d="M10.5 9V7a2.75 2.75 0 0 1 ${mode === "none" ? "5.2-1.2" : "5.5 0v2"}"/><rect x="8.5" y="9" width="9.5" height="7" rx="1.5" fill="#fff"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11"><text x="${lock - 2}" y="14" textLength="50" lengthAdjust="spacingAndGlyphs">MTA-STS</text><text x="${left + 8}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs">${mode}</text></g>
</svg>
`;
}
function renderBadge(mode) {
  return html`${badge(mode)}${markerLine}`.text;
}

// src/plan/page/assets.js
var style = {
  hash: "sha256-4afO6FscE5d65LDSoGgGjNl03xMoRv+e9xMRz+KnSOs=",
  text: [
    ":root {",
    "color-scheme: light dark;",
    "--paper: #fbfaf7;",
    "--card: #ffffff;",
    "--ink: #1d2129;",
    "--soft: #565d6b;",
    "--line: #e2dfd7;",
    "--accent: #0c6b62;",
    "--wash: #e3f1ee;",
    "--green: #18713a;",
    "--amber: #8a5a00;",
    "--red: #b3261e;",
    "--mono:",
    "ui-monospace,",
    "SFMono-Regular,",
    "Menlo,",
    "Consolas,",
    '"Liberation Mono",',
    "monospace;",
    "}",
    "@media (prefers-color-scheme: dark) {",
    ":root {",
    "--paper: #14171c;",
    "--card: #1b1f26;",
    "--ink: #e8e9ec;",
    "--soft: #a5acb9;",
    "--line: #2e343e;",
    "--accent: #63d0c2;",
    "--wash: #17302f;",
    "--green: #6fcf8e;",
    "--amber: #e6b450;",
    "--red: #ff8f86;",
    "}",
    "}",
    "* {",
    "box-sizing: border-box;",
    "}",
    "html {",
    "-webkit-text-size-adjust: 100%;",
    "}",
    "body {",
    "margin: 0;",
    "background: var(--paper);",
    "color: var(--ink);",
    "font:",
    "1rem / 1.6 system-ui,",
    "-apple-system,",
    "Segoe UI,",
    "Roboto,",
    "Helvetica Neue,",
    "Arial,",
    "sans-serif;",
    "overflow-wrap: anywhere;",
    "}",
    "header,",
    "main,",
    "footer {",
    "max-width: 66rem;",
    "margin: auto;",
    "padding: 0 clamp(1.25rem, 5vw, 3rem);",
    "}",
    "h1,",
    "h2,",
    "h3,",
    "p,",
    "ul,",
    "ol,",
    "dl,",
    "dd,",
    "pre,",
    "figure,",
    "fieldset {",
    "margin: 0;",
    "padding: 0;",
    "}",
    "ul,",
    "ol {",
    "list-style: none;",
    "}",
    "h1 {",
    "max-width: 26em;",
    "font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.7rem);",
    "font-weight: 650;",
    "line-height: 1.18;",
    "letter-spacing: -.02em;",
    "text-wrap: balance;",
    "}",
    "h2 {",
    "font-size: 1.2rem;",
    "font-weight: 650;",
    "letter-spacing: -.01em;",
    "line-height: 1.3;",
    "}",
    "h3 {",
    "font-size: 1rem;",
    "font-weight: 600;",
    "}",
    "a {",
    "color: var(--accent);",
    "text-underline-offset: .2em;",
    "text-decoration-thickness: 1px;",
    "}",
    "a:hover {",
    "text-decoration-thickness: 2px;",
    "}",
    ":focus-visible {",
    "outline: 3px solid var(--accent);",
    "outline-offset: 3px;",
    "border-radius: 4px;",
    "}",
    "code,",
    "pre {",
    "font-family: var(--mono);",
    "font-size: .875em;",
    "}",
    ".skip {",
    "position: absolute;",
    "left: -100vw;",
    "}",
    ".skip:focus {",
    "left: 1rem;",
    "top: 1rem;",
    "padding: .5rem 1rem;",
    "background: var(--card);",
    "}",
    ".note {",
    "color: var(--soft);",
    "font-size: .925rem;",
    "max-width: 44rem;",
    "}",
    "header {",
    "padding-top: clamp(2rem, 6vw, 4.5rem);",
    "}",
    ".host {",
    "margin-bottom: 1rem;",
    "color: var(--soft);",
    "font-family: var(--mono);",
    "font-size: .875rem;",
    "}",
    ".lead {",
    "max-width: 42rem;",
    "margin-top: 1.25rem;",
    "color: var(--soft);",
    "font-size: 1.125rem;",
    "line-height: 1.6;",
    "}",
    ".lead + .lead {",
    "margin-top: .75rem;",
    "}",
    ".glance {",
    "margin-top: clamp(2rem, 5vw, 3rem);",
    "background: var(--card);",
    "border: 1px solid var(--line);",
    "border-radius: 14px;",
    "overflow: hidden;",
    "}",
    ".glance figure {",
    "padding: 1.5rem clamp(.5rem, 4vw, 3rem) .5rem;",
    "background: var(--wash);",
    "}",
    ".none .glance figure {",
    "background: none;",
    "}",
    ".glance svg {",
    "display: block;",
    "width: 100%;",
    "max-width: 46rem;",
    "height: auto;",
    "margin: auto;",
    "}",
    "figcaption {",
    "display: flex;",
    "justify-content: space-between;",
    "gap: 1rem;",
    "max-width: 46rem;",
    "margin: .25rem auto .75rem;",
    "color: var(--soft);",
    "font-size: .85rem;",
    "line-height: 1.4;",
    "}",
    "figcaption span {",
    "flex: 1;",
    "max-width: 12rem;",
    "}",
    "figcaption span:last-child {",
    "text-align: right;",
    "}",
    ".facts {",
    "display: flex;",
    "flex-wrap: wrap;",
    "gap: 1px;",
    "background: var(--line);",
    "border-top: 1px solid var(--line);",
    "}",
    ".facts div {",
    "flex: 1 1 13.5rem;",
    "padding: 1rem 1.4rem 1.2rem;",
    "background: var(--card);",
    "}",
    "dt {",
    "color: var(--soft);",
    "font-size: .85rem;",
    "}",
    ".facts dd {",
    "font-weight: 600;",
    "line-height: 1.4;",
    "}",
    ".facts dd + dd {",
    "margin-top: .15rem;",
    "color: var(--soft);",
    "font-size: .875rem;",
    "font-weight: 400;",
    "}",
    ".mode {",
    "display: inline-block;",
    "margin: .15rem 0;",
    "padding: .05rem .65rem;",
    "border: 1.5px solid;",
    "border-radius: 2rem;",
    "color: var(--accent);",
    "font-size: .875rem;",
    "font-weight: 600;",
    "}",
    ".mode.testing {",
    "border-style: dashed;",
    "}",
    ".mode.none {",
    "color: var(--soft);",
    "border-style: dotted;",
    "}",
    "section {",
    "margin-top: clamp(2.75rem, 6vw, 4rem);",
    "}",
    "section > .note {",
    "margin-top: .3rem;",
    "}",
    ".cards > .note {",
    "max-width: none;",
    "}",
    ".cards,",
    ".rows {",
    "margin-top: 1.25rem;",
    "background: var(--card);",
    "border: 1px solid var(--line);",
    "border-radius: 12px;",
    "}",
    ".cards > *,",
    ".rows > li {",
    "padding: 1.1rem clamp(1rem, 3vw, 1.5rem);",
    "}",
    ".cards > * + *,",
    ".rows > li + li {",
    "border-top: 1px solid var(--line);",
    "}",
    ".line {",
    "display: flex;",
    "flex-wrap: wrap;",
    "align-items: baseline;",
    "gap: .2rem 1rem;",
    "}",
    ".line .note {",
    "margin-left: auto;",
    "}",
    "pre {",
    "white-space: pre-wrap;",
    "line-height: 1.7;",
    "}",
    ".bar {",
    "display: block;",
    "width: 100%;",
    "height: .75rem;",
    "margin-top: .7rem;",
    "}",
    ".bar .track {",
    "fill: var(--line);",
    "}",
    ".bar .held {",
    "fill: var(--accent);",
    "}",
    "li.testing .held {",
    "opacity: .6;",
    "}",
    "li.none .held {",
    "fill: var(--soft);",
    "opacity: .6;",
    "}",
    ".over {",
    "opacity: .6;",
    "}",
    ".today {",
    "display: none;",
    "stroke: var(--ink);",
    "stroke-width: 2;",
    "vector-effect: non-scaling-stroke;",
    "}",
    ".known .today {",
    "display: inline;",
    "}",
    ".when {",
    "display: none;",
    "}",
    ".known .when {",
    "display: inline;",
    "}",
    ".field {",
    "display: grid;",
    "grid-template-columns: 5.5rem 1fr auto;",
    "gap: .25rem 1rem;",
    "align-items: start;",
    "margin-top: .6rem;",
    "}",
    ".field > span {",
    "color: var(--soft);",
    "font-size: .875rem;",
    "}",
    ".field code {",
    "line-height: 1.7;",
    "}",
    "button {",
    "padding: .25rem .8rem;",
    "border: 1px solid var(--line);",
    "border-radius: 7px;",
    "background: var(--paper);",
    "color: var(--ink);",
    "font: inherit;",
    "font-size: .85rem;",
    "cursor: pointer;",
    "}",
    "button:hover {",
    "border-color: var(--accent);",
    "}",
    ".field button {",
    "min-width: 5rem;",
    "}",
    ".go {",
    "padding: .6rem 1.5rem;",
    "border-color: var(--accent);",
    "background: var(--accent);",
    "color: var(--paper);",
    "font-size: 1rem;",
    "font-weight: 600;",
    "}",
    ".go:hover {",
    "filter: brightness(1.1);",
    "}",
    "[aria-disabled=true] {",
    "cursor: progress;",
    "opacity: .75;",
    "}",
    "#controls:not([hidden]) {",
    "display: flex;",
    "flex-wrap: wrap;",
    "align-items: center;",
    "gap: .9rem 1.75rem;",
    "margin-top: 1.25rem;",
    "}",
    "fieldset {",
    "display: flex;",
    "flex-wrap: wrap;",
    "gap: .25rem 1.25rem;",
    "border: 0;",
    "}",
    "legend {",
    "float: left;",
    "margin-right: 1rem;",
    "color: var(--soft);",
    "}",
    "label {",
    "display: inline-flex;",
    "align-items: center;",
    "gap: .45rem;",
    "}",
    "input {",
    "width: 1.05rem;",
    "height: 1.05rem;",
    "margin: 0;",
    "accent-color: var(--accent);",
    "}",
    ".state {",
    "min-width: 6.5rem;",
    "color: var(--soft);",
    "font-size: .9rem;",
    "}",
    ".state:not(:empty):before {",
    'content: "";',
    "display: inline-block;",
    "width: .65em;",
    "height: .65em;",
    "margin-right: .5em;",
    "border: 2px solid;",
    "border-radius: 50%;",
    "}",
    "[data-colour] .state,",
    "#summary[data-colour] {",
    "font-weight: 600;",
    "}",
    "[data-colour=green] .state,",
    "#summary[data-colour=green] {",
    "color: var(--green);",
    "}",
    "[data-colour=amber] .state,",
    "#summary[data-colour=amber] {",
    "color: var(--amber);",
    "}",
    "[data-colour=red] .state,",
    "#summary[data-colour=red] {",
    "color: var(--red);",
    "}",
    "[data-colour=green] .state:before {",
    "background: currentColor;",
    "}",
    "[data-colour=amber] .state:before {",
    "border-radius: 0;",
    "transform: rotate(45deg);",
    "background: currentColor;",
    "}",
    "[data-colour=red] .state:before {",
    "border-radius: 0;",
    "background: currentColor;",
    "}",
    ".reason {",
    "padding-left: 7.5rem;",
    "color: var(--soft);",
    "}",
    ".reason:empty {",
    "display: none;",
    "}",
    "#summary:not(:empty) {",
    "margin-top: 1.25rem;",
    "}",
    "footer {",
    "margin-top: clamp(3rem, 7vw, 5rem);",
    "padding-bottom: 3rem;",
    "color: var(--soft);",
    "font-size: .9rem;",
    "}",
    ".links {",
    "display: flex;",
    "flex-wrap: wrap;",
    "gap: .4rem 1.75rem;",
    "padding-top: 1.25rem;",
    "border-top: 1px solid var(--line);",
    "}",
    ".badge {",
    "display: block;",
    "width: auto;",
    "height: 20px;",
    "}",
    ".ink {",
    "fill: none;",
    "stroke: var(--ink);",
    "stroke-width: 3;",
    "stroke-linecap: round;",
    "stroke-linejoin: round;",
    "}",
    ".solid {",
    "fill: var(--card);",
    "}",
    ".faint {",
    "stroke: var(--soft);",
    "}",
    ".mark {",
    "stroke: var(--accent);",
    "}",
    ".full {",
    "fill: var(--accent);",
    "stroke: none;",
    "}",
    ".channel {",
    "fill: var(--card);",
    "stroke: var(--accent);",
    "stroke-width: 3;",
    "}",
    ".testing .channel {",
    "stroke-dasharray: 9 9;",
    "}",
    ".dashes {",
    "stroke-dasharray: 2 9;",
    "}",
    "@media (prefers-reduced-motion: no-preference) {",
    ".letter {",
    "animation: arrive 2.4s cubic-bezier(.2, .7, .2, 1) both;",
    "}",
    "@keyframes arrive {",
    "0% {",
    "transform: translate(-150px);",
    "}",
    "}",
    "}",
    "@media (max-width: 34rem) {",
    ".field {",
    "grid-template-columns: 1fr auto;",
    "}",
    ".field > code {",
    "grid-area: 2 / 1 / auto / -1;",
    "}",
    ".field button {",
    "grid-area: 1 / 2;",
    "}",
    ".state {",
    "width: 100%;",
    "}",
    ".reason {",
    "padding-left: 0;",
    "}",
    ".line .note {",
    "margin-left: 0;",
    "width: 100%;",
    "}",
    "}",
    "@media print {",
    ":root {",
    "color-scheme: light;",
    "--paper: #fff;",
    "--card: #fff;",
    "--ink: #000;",
    "--soft: #444;",
    "--line: #bbb;",
    "--accent: #0c6b62;",
    "--wash: #fff;",
    "}",
    "body {",
    "font-size: 10.5pt;",
    "}",
    "header,",
    "main,",
    "footer {",
    "max-width: none;",
    "padding: 0;",
    "}",
    "section {",
    "margin-top: 1.5rem;",
    "}",
    ".glance,",
    ".cards > *,",
    ".rows > li {",
    "break-inside: avoid;",
    "}",
    "h2 {",
    "break-after: avoid;",
    "}",
    "button,",
    ".skip,",
    "#live {",
    "display: none;",
    "}",
    ".letter {",
    "animation: none;",
    "}",
    ".bar {",
    "-webkit-print-color-adjust: exact;",
    "print-color-adjust: exact;",
    "}",
    "}"
  ].join("\n")
};
var blocks = [[
  '"use strict";',
  "(() => {",
  "  function withOurLineEnds(text) {",
  "    return text.replace(/\\r?\\n/g, `\\r",
  '`).replace(new RegExp("(?<!\\\\n)$"), `\\r',
  "`);",
  "  }",
  "",
  "  var typeNumbers = { MX: 15, TXT: 16 };",
  "  function readAnswer(text, type) {",
  "    let { Status: status, Answer: records } = membersOf(parsed(text));",
  '    if (typeof status != "number") return failed("gave an answer that is not DNS");',
  '    if (status === nameDoesNotExist) return { kind: "none" };',
  "    if (status !== 0) return failed(`could not find out (DNS error ${status})`);",
  "    let values = (Array.isArray(records) ? records : []).map(membersOf).flatMap(",
  '      ({ type: number, data }) => number === typeNumbers[type] && typeof data == "string" ? [data] : []',
  '    ).map((data) => type === "TXT" ? textOf(data) : data);',
  '    return values.length === 0 ? { kind: "none" } : { kind: "records", values };',
  "  }",
  "  function failed(reason) {",
  '    return { kind: "failed", reason };',
  "  }",
  "  var nameDoesNotExist = 3;",
  "  function parsed(text) {",
  "    try {",
  "      return JSON.parse(text);",
  "    } catch {",
  "      return null;",
  "    }",
  "  }",
  "  function membersOf(value) {",
  '    return typeof value == "object" && value !== null ? value : {};',
  "  }",
  "  function textOf(data) {",
  '    let strings = data.match(/"(?:\\\\.|[^"\\\\])*"/gs);',
  `    return !data.startsWith('"') || strings === null ? data : strings.map((string) => string.slice(1, -1).replace(/\\\\(\\d{3}|.)/gs, unescaped)).join("");`,
  "  }",
  "  function unescaped(_, code) {",
  "    return code.length === 3 ? String.fromCharCode(Number(code)) : code;",
  "  }",
  ""
], [], [
  "  function secondsOf(timestamp) {",
  "    return Date.parse(timestamp) / 1e3;",
  "  }",
  "  function timestampOf(seconds) {",
  '    return new Date(Math.floor(seconds) * 1e3).toISOString().replace(/\\.\\d+Z$/, "Z");',
  "  }",
  "",
  '  var monitorWorkflow = "mta-sts-monitor.yml", gitHubApi = "https://api.github.com";',
  "",
  "  var months = [",
  '    "January",',
  '    "February",',
  '    "March",',
  '    "April",',
  '    "May",',
  '    "June",',
  '    "July",',
  '    "August",',
  '    "September",',
  '    "October",',
  '    "November",',
  '    "December"',
  "  ];",
  "  function dayWords(timestamp) {",
  '    let [year, month, day2] = timestamp.slice(0, 10).split("-").map(Number);',
  "    return `${day2} ${months[month - 1]} ${year}`;",
  "  }",
  "",
  "  function lastRunAddress(name) {",
  "    return `${gitHubApi}/repos/${name}/actions/workflows/${monitorWorkflow}/runs?status=completed&per_page=1`;",
  "  }",
  "  function runPage(name, id) {",
  "    return `https://github.com/${name}/actions/runs/${id}`;",
  "  }",
  "  function readLastRun(status, text) {",
  '    if (status === 404) return { kind: "hidden" };',
  '    if (status === 403 || status === 429) return failed2("answers no more questions from here for now");',
  "    if (status !== 200) return failed2(`answered with status ${status}`);",
  "    let { total_count: count, workflow_runs: runs } = membersOf(parsed(text));",
  "    if (!Array.isArray(runs)) return unreadable;",
  '    if (count === 0 && runs.length === 0) return { kind: "none" };',
  "    let { id, status: state, conclusion, run_started_at: started } = membersOf(runs[0]);",
  '    return isRunNumber(id) && state === "completed" && isConclusion(conclusion) && isTimestamp(started) ? { kind: "run", id, started, conclusion } : unreadable;',
  "  }",
  "  function failed2(reason) {",
  '    return { kind: "failed", reason };',
  "  }",
  '  var unreadable = { kind: "failed", reason: "gave an answer that cannot be read" };',
  "  function isRunNumber(value) {",
  "    return Number.isSafeInteger(value) && value > 0;",
  "  }",
  "  function isConclusion(value) {",
  '    return typeof value == "string" && /^[a-z_]{1,30}$/.test(value);',
  "  }",
  "  function isTimestamp(value) {",
  '    if (typeof value != "string" || value.length !== 20) return !1;',
  "    let seconds = secondsOf(value);",
  "    return !Number.isNaN(seconds) && timestampOf(seconds) === value;",
  "  }",
  "  var day = 86400, maxDays = 3;",
  "  function judgeLastRun(last, now) {",
  "    let said = (colour, reason) => ({ colour, reason, run: null });",
  '    if (last.kind === "hidden")',
  '      return said("grey", "GitHub shows no run in public: the repository is private, or has no such monitor.");',
  '    if (last.kind === "failed") return said("amber", `Not known: GitHub ${last.reason}.`);',
  '    if (last.kind === "none") return said("amber", "No run has ended yet. There should be one every day.");',
  "    let { id: run, started, conclusion } = last, days = (now - secondsOf(started)) / day;",
  '    if (days < -1) return said("amber", "Not known: the last run is yet to come, by the clock of this device.");',
  "    let ending = `The run of ${`${dayWords(started)} at ${started.slice(11, 16)} UTC`} ${endingOf(conclusion)}.`;",
  '    return days <= maxDays ? { colour: conclusion === "success" ? "grey" : "amber", reason: ending, run } : {',
  '      colour: "amber",',
  "      reason: `${ending} That was ${Math.floor(days)} days ago, and there should be one every day: GitHub may have stopped the schedule. \\u201CEnable workflow\\u201D on the monitor's page switches it on again.`,",
  "      run",
  "    };",
  "  }",
  "  function endingOf(conclusion) {",
  '    return conclusion === "success" ? "finished; what it finds wrong is reported in an issue of the repository" : conclusion === "failure" ? "failed: it could not look, or could not report what it found" : `ended without a verdict (${conclusion})`;',
  "  }",
  ""
], [
  "  function admits(patterns, host) {",
  "    return patterns.some((pattern) => matches(pattern, host));",
  "  }",
  "  function matches(pattern, host) {",
  '    if (!pattern.startsWith("*.")) return pattern === host;',
  '    let dot = host.indexOf(".");',
  "    return dot > 0 && host.slice(dot + 1) === pattern.slice(2);",
  "  }",
  "",
  '  var stsKind = { version: "v=STSv1", required: "id" }, tlsRptKind = { version: "v=TLSRPTv1", required: "rua" };',
  "  function readRecords(texts, kind) {",
  "    let [chosen, ...others] = candidates(texts, kind);",
  '    if (others.length > 0) return ignored({ problem: "several", count: others.length + 1 });',
  "    if (chosen !== void 0) return readChosen(chosen, kind);",
  "    let [text, ...more] = texts.filter((one) => looksLike(one, kind));",
  '    if (text === void 0) return ignored({ problem: "absent" });',
  "    if (more.length === 0 && hasSpaceBeforeSemicolon(text, kind)) {",
  "      let { value, problems } = readChosen(text, kind);",
  '      return { value, problems: [{ problem: "blank-before-semicolon", text }, ...problems] };',
  "    }",
  `    return ignored({ problem: /^\\s*["'“\\\\]/.test(text) ? "quoted" : "version", text });`,
  "  }",
  "  function ignored(problem) {",
  "    return { value: null, problems: [problem] };",
  "  }",
  "  function readChosen(text, kind) {",
  "    let reading = readRecord(text, kind);",
  "    return reading.problem === null ? { value: reading.value, problems: [] } : ignored({ text, ...reading });",
  "  }",
  "  function candidates(texts, { version }) {",
  "    return texts.filter((text) => text.startsWith(`${version};`));",
  "  }",
  "  function looksLike(text, { version }) {",
  '    let letters = (value) => value.toLowerCase().replace(/[^a-z\\d]/g, ""), name = letters(version.slice(2));',
  '    return letters(text).includes(name) || letters(text).startsWith(`v${name.replace(/v1$/, "")}`);',
  "  }",
  "  function hasSpaceBeforeSemicolon(text, kind) {",
  "    let { version } = kind;",
  '    return text.startsWith(version) && isSpace(text[version.length]) && readRecord(text, kind).problem !== "version";',
  "  }",
  "  var extension = /^[A-Za-z\\d][\\w.-]{0,31}=[\\x21-\\x3a\\x3c\\x3e-\\x7e]+$/, idGrammar = /^[A-Za-z\\d]{1,32}$/, grammar = {",
  "    id: idGrammar,",
  "    // Only the characters; `reportAddressProblem` judges each address.",
  "    rua: /^[\\x20-\\x3a\\x3c-\\x7e\\t]+$/",
  "  };",
  "  function readRecord(text, kind) {",
  '    if (!text.startsWith(kind.version)) return { problem: "version" };',
  '    let [start, ...fields] = partsOf(text.slice(kind.version.length), ";");',
  '    if (start !== "") return { problem: "version" };',
  '    fields.at(-1) === "" && fields.pop();',
  "    let prefix = `${kind.required}=`, bad = fields.find((field) => !field.startsWith(prefix) && !extension.test(field));",
  '    if (bad !== void 0) return { problem: "field", field: bad };',
  "    let values = fields.filter((field) => field.startsWith(prefix)).map((field) => field.slice(prefix.length));",
  '    if (values.length === 0) return { problem: "missing" };',
  '    let counting = kind.required === "id" ? values.slice(0, 1) : values, wrong = counting.find((value) => !grammar[kind.required].test(value));',
  '    return wrong === void 0 ? { problem: null, value: counting.join(",") } : { problem: "grammar", value: wrong };',
  "  }",
  "  function partsOf(text, delimiter) {",
  "    let parts = text.split(delimiter);",
  "    return parts.map((part, index) => {",
  "      let [start, end] = [0, part.length];",
  "      for (; index > 0 && isSpace(part[start]); ) start += 1;",
  "      for (; index < parts.length - 1 && end > start && isSpace(part[end - 1]); ) end -= 1;",
  "      return part.slice(start, end);",
  "    });",
  "  }",
  "  function isSpace(character) {",
  '    return character === " " || character === "	";',
  "  }",
  "  function reportAddresses(rua) {",
  '    return partsOf(rua, ",");',
  "  }",
  "  function sameAddresses(addresses, wanted) {",
  "    return addresses.length === wanted.length && wanted.every((one) => addresses.includes(one));",
  "  }",
  "  var uri = /^[A-Za-z][A-Za-z\\d+.-]*:(?:[\\w\\-.~:/?[\\]@$&'()*+=]|%[\\dA-Fa-f]{2})+(?:#(?:[\\w\\-.~:/?@$&'()*+=]|%[\\dA-Fa-f]{2})*)?$/;",
  "  function reportAddressProblem(address) {",
  '    return /^(mailto|https):/i.test(address) ? uri.test(address) && (/^mailto:[^@]+@[^@]+$/i.test(address) || /^https:\\/\\/[^/]/i.test(address)) ? null : "grammar" : "scheme";',
  "  }",
  "",
  '  var green = (reason) => ({ colour: "green", reason }), amber = (reason) => ({ colour: "amber", reason }), red = (reason) => ({ colour: "red", reason }), notKnown = ({ reason }) => amber(`Not known: the resolver ${reason}.`);',
  "  function judgeSts(answer, { mode, id, earlier }) {",
  '    if (answer.kind === "failed") return notKnown(answer);',
  "    let { value, problems } = readRecords(textsIn(answer), stsKind);",
  "    if (value === null) {",
  "      let problem = problems.at(-1);",
  '      return problem.problem !== "absent" ? red(whyIgnored(problem, "act as if there were none")) : mode === "none" ? green("No record is set: senders no longer look here.") : red("No record is set, so senders do not look for the policy.");',
  "    }",
  "    return value === id ? greenUnless(problems, `The record has the id ${id}, as published.`) : earlier.some(([one]) => one === value) ? amber(",
  "      `The record still has the id ${value} of an earlier policy: senders that hold that one do not look for this one. Set the record shown on this page.`",
  "    ) : amber(",
  "      `The record has the id ${value}; this page was made for ${id}. One of the two is not up to date.`",
  "    );",
  "  }",
  "  function judgeTlsRpt(answer, { rua }) {",
  '    if (answer.kind === "failed") return notKnown(answer);',
  "    let { value, problems } = readRecords(textsIn(answer), tlsRptKind);",
  "    if (value === null) {",
  "      let problem = problems.at(-1);",
  '      return problem.problem !== "absent" ? amber(whyIgnored(problem, "report nowhere")) : rua?.length === 0 ? green("No record is set, and the policy asks for no reports.") : amber("No record is set, so nobody reports what goes wrong.");',
  "    }",
  "    let addresses = reportAddresses(value), invalid = addresses.find((one) => reportAddressProblem(one) !== null);",
  '    return invalid !== void 0 ? amber(`Senders cannot report to this address: ${shown(invalid)}`) : rua === null ? greenUnless(problems, "There is a record. It is too long to be compared here.") : sameAddresses(addresses, rua) ? greenUnless(problems, "Reports go where the policy says.") : amber(`Reports go elsewhere than the policy says: ${shown(value)}`);',
  "  }",
  "  function textsIn(answer) {",
  '    return answer.kind === "none" ? [] : answer.values;',
  "  }",
  "  function whyIgnored(problem, then) {",
  '    return problem.problem === "several" ? `There are ${problem.count} records; senders then ${then}. Keep one.` : problem.problem === "quoted" || problem.problem === "version" ? `There is a TXT record, but not one that senders look for: ${shown(problem.text)}` : `The record is malformed, so senders ignore it: ${shown(problem.text)}`;',
  "  }",
  "  function greenUnless(problems, reason) {",
  '    return problems.length === 0 ? green(reason) : amber("There is a space before the first semicolon of the record, so some senders ignore it.");',
  "  }",
  "  function judgeMx(answer, { mode, mx }) {",
  '    if (answer.kind === "failed") return notKnown(answer);',
  '    if (answer.kind === "none") return amber("The domain has no MX records.");',
  "    let hosts = answer.values.map(hostOf);",
  '    if (hosts.every((host) => host === "")) return amber("The domain says that it receives no mail.");',
  '    if (mx === null) return amber("The policy lists more servers than this page can compare.");',
  '    let others = hosts.filter((host) => !admits(mx, host)), list = others.slice(0, 5).map(shown).join(", ");',
  "    return others.length === 0 ? green(",
  '      `${hosts.length === 1 ? "The mail server is" : `All ${hosts.length} mail servers are`} listed.`',
  '    ) : mode === "none" ? green(`Not listed: ${list}. That matters to nobody, because the mode is none.`) : mode === "enforce" ? red(`Not listed, so senders refuse to deliver there: ${list}.`) : amber(`Not listed: ${list}. Under enforce, senders would refuse to deliver there.`);',
  "  }",
  "  function hostOf(data) {",
  '    return (data.trim().split(/\\s+/).at(-1) ?? "").replace(/\\.$/, "").toLowerCase();',
  "  }",
  "  function judgePolicyFile(served, { sha256, earlier }) {",
  '    return served.kind === "failed" ? amber(`Not known: the policy file ${served.reason}.`) : served.kind === "too-large" ? red("The host sends more than 64 KB, and senders stop reading there.") : served.kind === "redirect" ? red("The host redirects to another address, and senders do not follow that.") : served.status !== 200 ? red(`The host answers with status ${served.status} instead of 200.`) : served.sha256 !== sha256 ? earlier.some(([, one]) => one === served.sha256) ? amber("An earlier policy is still served. After a change that can last ten minutes.") : red("Another file is served than the one this page was made for.") : /^text\\/plain\\s*(;|$)/i.test(served.type) ? green(',
  '      served.hasOtherLineEnds ? "The policy is served as published, with line ends that senders accept too." : "The policy file is served, byte for byte as published."',
  "    ) : red(`The bytes are right, but they are served as ${shown(served.type)}, and senders want text/plain.`);",
  "  }",
  '  var severity = ["green", "amber", "red"], summaries = {',
  '    green: "All is as published.",',
  '    amber: "Something is worth a look.",',
  '    red: "Something is not as published."',
  "  };",
  "  function overall(verdicts) {",
  "    let worst = Math.max(0, ...verdicts.map(({ colour: colour2 }) => severity.indexOf(colour2))), colour = severity[worst];",
  "    return { colour, reason: summaries[colour] };",
  "  }",
  "  function shown(text) {",
  '    return `\\u201C${(text.length > 120 ? `${text.slice(0, 120)}\\u2026` : text).replace(/[^ -~…]/g, "\\uFFFD")}\\u201D`;',
  "  }",
  "",
  '  var patience = 8e3, most = 65536, live = document.querySelector("#live"), $ = (selector, within = document) => within.querySelector(selector), all = (selector, within = document) => [...within.querySelectorAll(selector)];',
  "  copyButtons();",
  "  markToday();",
  "  live && liveCheck();",
  "  function copyButtons() {",
  "    if (navigator.clipboard)",
  '      for (let button of all("[data-copy]")) {',
  "        let label = button.textContent;",
  '        button.hidden = !1, button.addEventListener("click", async () => {',
  "          try {",
  '            await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent), button.textContent = "Copied";',
  "          } catch {",
  '            button.textContent = "Not allowed";',
  "          }",
  '          $("#copied").textContent = button.textContent, setTimeout(() => {',
  '            button.textContent = label, $("#copied").textContent = "";',
  "          }, 2e3);",
  "        });",
  "      }",
  "  }",
  "  function markToday() {",
  '    let bars = all("rect[data-from]").map((bar) => ({',
  "      bar,",
  "      from: Number(bar.dataset.from),",
  "      to: Number(bar.dataset.to)",
  "    }));",
  "    if (bars.length === 0) return;",
  "    let now = Date.now() / 1e3, first = Math.min(now, ...bars.map(({ from }) => from)), last = Math.max(now, ...bars.map(({ to }) => to)), end = last + (last - first) / 12, at = (time) => 1e3 * (time - first) / (end - first);",
  "    for (let { bar, from, to } of bars) {",
  "      let until = to || end;",
  '      bar.setAttribute("x", at(from)), bar.setAttribute("width", Math.max(4, at(until) - at(from))), to && to < now && bar.closest("li").classList.add("over");',
  "    }",
  '    for (let line of all(".today"))',
  '      line.setAttribute("x1", at(now)), line.setAttribute("x2", at(now));',
  '    $("main").classList.add("known");',
  "  }",
  "  function liveCheck() {",
  '    let { domain, mode, id, sha256, mx, rua, earlier } = live.dataset, list = (text) => text === void 0 ? null : text.split(" ").filter(Boolean), published = {',
  "      mode,",
  "      id,",
  "      sha256,",
  "      mx: list(mx),",
  "      rua: list(rua),",
  '      earlier: list(earlier).map((pair) => pair.split("="))',
  "    }, checks = {",
  '      sts: async () => judgeSts(await lookUp(`_mta-sts.${domain}`, "TXT"), published),',
  '      rpt: async () => judgeTlsRpt(await lookUp(`_smtp._tls.${domain}`, "TXT"), published),',
  '      mx: async () => judgeMx(await lookUp(domain, "MX"), published),',
  "      file: async () => judgePolicyFile(await policyFile(), published)"
], [
  '    }, button = $("#check"), summary = $("#summary");'
], [
  "    };",
  "    checks.monitor = () => monitor(live.dataset.github);",
  '    let button = $("#check"), summary = $("#summary");'
], [
  '    $("#controls").hidden = !1;',
  '    for (let choice of all("[name=resolver]", live))',
  '      choice.addEventListener("change", () => {',
  '        $("#whom").textContent = choice.dataset.whom;',
  "      });",
  '    button.addEventListener("click", async () => {',
  '      if (button.getAttribute("aria-disabled") === "true") return;',
  '      button.setAttribute("aria-disabled", "true"), summary.textContent = "Checking\\u2026", summary.removeAttribute("data-colour");',
  "      let verdicts = await Promise.all(",
  "        Object.entries(checks).map(async ([name, check]) => {",
  "          let row = $(`[data-check=${name}]`, live);",
  '          show(row, "", "Checking\\u2026", "");',
  "          let verdict = await check();",
  "          return show(row, verdict.colour, words[verdict.colour], verdict.reason), verdict;",
  "        })",
  "      ), { colour, reason } = overall(verdicts);",
  '      summary.dataset.colour = colour, summary.textContent = `${reason} Checked at ${(/* @__PURE__ */ new Date()).toLocaleTimeString()}.`, button.setAttribute("aria-disabled", "false");',
  "    });",
  "  }",
  '  var words = { green: "Right", amber: "Look", red: "Wrong" };'
], [], [
  '  words.grey = "Note";'
], [
  "  function show(row, colour, state, reason) {",
  '    row.dataset.colour = colour, $(".state", row).textContent = state, $(".reason", row).textContent = reason;',
  "  }",
  "  async function lookUp(name, type) {",
  '    let url = new URL($("[name=resolver]:checked", live).value);',
  "    url.search = new URLSearchParams({ name, type });",
  "    try {",
  '      let { status, bytes } = await get(url, { accept: "application/dns-json" });',
  "      return status !== 200 ? failed(`answered with status ${status}`) : readAnswer(new TextDecoder().decode(bytes), type);",
  "    } catch (error) {",
  "      return failed(reasonOf(error));",
  "    }",
  "  }",
  "  async function policyFile() {",
  "    try {",
  '      let { redirected, status, type, bytes } = await get($("#policy-file").href, {});',
  '      if (redirected) return { kind: "redirect" };',
  '      let text = new TextDecoder("utf-8", { ignoreBOM: !0 }).decode(bytes), asPublished = withOurLineEnds(text), digest = new Uint8Array(',
  '        await crypto.subtle.digest("SHA-256", new TextEncoder().encode(asPublished))',
  '      ), sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");',
  '      return { kind: "file", status, type, sha256, hasOtherLineEnds: asPublished !== text };',
  "    } catch (error) {",
  '      return error instanceof RangeError ? { kind: "too-large" } : { kind: "failed", reason: reasonOf(error) };',
  "    }",
  "  }"
], [], [
  "  async function monitor(name) {",
  '    let link = $("#last-run");',
  "    link.hidden = !0;",
  "    let sighting = judgeLastRun(await lastRun(lastRunAddress(name)), Date.now() / 1e3);",
  "    return sighting.run !== null && (link.href = runPage(name, sighting.run), link.hidden = !1), sighting;",
  "  }",
  "  async function lastRun(url) {",
  "    try {",
  '      let { redirected, status, bytes } = await get(url, { accept: "application/vnd.github+json" });',
  '      return redirected ? { kind: "failed", reason: "says that the repository has another name now" } : readLastRun(status, new TextDecoder().decode(bytes));',
  "    } catch (error) {",
  '      return { kind: "failed", reason: reasonOf(error) };',
  "    }",
  "  }"
], [
  "  async function get(url, headers) {",
  "    let controller = new AbortController(), timer = setTimeout(() => controller.abort(), patience);",
  "    try {",
  "      let response = await fetch(url, {",
  "        headers,",
  "        signal: controller.signal,",
  '        cache: "no-store",',
  '        credentials: "omit",',
  '        redirect: "manual",',
  '        referrerPolicy: "no-referrer"',
  "      }), { status, body, type } = response, bytes = body ? await upTo(body.getReader(), controller) : new Uint8Array();",
  '      return { status, bytes, redirected: type === "opaqueredirect", type: response.headers.get("content-type") ?? "" };',
  "    } finally {",
  "      clearTimeout(timer);",
  "    }",
  "  }",
  "  async function upTo(reader, controller) {",
  "    let bytes = new Uint8Array(most), length = 0;",
  "    for (; ; ) {",
  "      let { done, value } = await reader.read();",
  "      if (done) return bytes.subarray(0, length);",
  "      if (length + value.length > most)",
  "        throw controller.abort(), new RangeError();",
  "      bytes.set(value, length), length += value.length;",
  "    }",
  "  }",
  "  function reasonOf({ name }) {",
  '    return name === "AbortError" ? `gave no answer within ${patience / 1e3} seconds` : name === "RangeError" ? "sent far too much" : "could not be reached";',
  "  }",
  "})();"
], [], []];
var without = (left) => blocks.filter((_, index) => index % 3 !== left).flat().join("\n");
var script = {
  hash: "sha256-/fduDSUMjU2v5VEAgsC1HMNnCUrE7gX3nAWfeujvz7A=",
  text: without(2)
};
var scriptWithMonitor = {
  hash: "sha256-CrPIiz+6XEkXSOBZjOgslmH/U1MRVe+HmQWCrmf3z6E=",
  text: without(1)
};

// src/plan/page/content-security-policy.ts
function contentSecurityPolicy(style2, program) {
  const directives = [
    "default-src 'none'",
    `style-src '${style2.hash}'`,
    ...program === null ? [] : [
      `script-src '${program.script.hash}'`,
      `connect-src 'self' ${program.asks.join(" ")}`,
      "require-trusted-types-for 'script'"
    ],
    "base-uri 'none'",
    "form-action 'none'"
  ];
  return directives.join("; ");
}

// src/plan/page/document.ts
function htmlDocument(title, description, body, program) {
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

// src/plan/page/not-found.ts
function renderNotFound({ policy }) {
  const { domain } = policy;
  const host = policyHost(domain);
  const body = html`<body>
<header>
<p class="host">${host}</p>
<h1>There is nothing at this address.</h1>
</header>
<main>
<p class="lead">This host publishes how other mail servers are to deliver mail to ${domain}, and nothing else. <a href="/">What that is, and how it stands</a></p>
</main>
</body>`;
  return htmlDocument(`Not found · ${host}`, `There is nothing at this address of ${host}.`, body, null);
}

// src/plan/page/github.ts
var monitorWorkflow = "mta-sts-monitor.yml";
var gitHubApi = "https://api.github.com";
function gitHubName(address) {
  const [, owner, name] = /^https:\/\/github\.com\/([a-z\d][\w-]*)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(address ?? "") ?? [];
  return name === void 0 || /^\.\.?$/.test(name) ? null : `${owner}/${name}`;
}
function monitorPage(name) {
  return `https://github.com/${name}/actions/workflows/${monitorWorkflow}`;
}

// src/plan/page/published.ts
function earlierPolicies({ ledger }) {
  return ledger.published.filter(({ until }) => until !== null).map((entry) => ({ entry, until: cachedUntil(entry, 0) }));
}
function firstOf(texts) {
  let length = 0;
  const end = texts.findIndex((text, index) => {
    length += text.length;
    return index >= 25 || length > 1e3;
  });
  return end < 0 ? texts : texts.slice(0, end);
}

// src/plan/page/resolvers.ts
var resolvers = [
  { name: "Cloudflare", host: "cloudflare-dns.com", url: "https://cloudflare-dns.com/dns-query" },
  { name: "Google", host: "dns.google", url: "https://dns.google/resolve" }
];

// src/plan/page/live-part.ts
function livePart(published) {
  const { policy, id, sha256: sha2562 } = published;
  const github = gitHubName(policy.repository);
  const { domain, mode, mx, tls_rpt: rua } = policy;
  const whole = (texts) => firstOf(texts) === texts ? texts.join(" ") : null;
  const data = [
    ["domain", domain],
    ["mode", mode],
    ["id", id],
    ["sha256", sha2562],
    ["mx", whole(mx)],
    ["rua", whole(rua)],
    [
      "earlier",
      earlierPolicies(published).slice(0, maxEarlier).map(({ entry }) => `${entry.id}=${entry.sha256}`).join(" ")
    ],
    ["github", github]
  ];
  const attributes = data.map(([name, value]) => value !== null && html` data-${name}="${value}"`);
  return html`<section id="live" aria-labelledby="live-heading"${attributes}>
<h2 id="live-heading">Is it so right now?</h2>
<p class="note">Your own browser can compare what the network sees with what this page says. On the button, and not before, it asks <span id="whom">${whom(resolvers[0])}</span> for three DNS records of ${domain}, ${github === null ? "and this host for the policy file" : "this host for the policy file, and GitHub (api.github.com) for the monitor's last run"}. Nobody else hears of it.</p>
<div id="controls" hidden>
<button type="button" id="check" class="go">Check now</button>
<fieldset><legend>Ask</legend>${resolvers.map(choice)}</fieldset>
</div>
<noscript><p class="note">The button needs JavaScript. By hand: <code>dig +short TXT _mta-sts.${domain}</code></p></noscript>
<p id="summary" role="status"></p>
<ul class="rows">
${checks(domain).map(([name, title, detail]) => row(name, title, detail))}${github !== null && monitorRow(github)}
</ul>
</section>`;
}
function liveProgram({ policy: { repository } }) {
  const asks = resolvers.map(({ url }) => new URL(url).origin);
  return gitHubName(repository) === null ? { script, asks } : { script: scriptWithMonitor, asks: [...asks, gitHubApi] };
}
var maxEarlier = 12;
function whom({ name, host }) {
  return `${name} (${host})`;
}
function choice(resolver, index) {
  const checked = index === 0 && html` checked`;
  return html`<label><input type="radio" name="resolver" value="${resolver.url}" data-whom="${whom(resolver)}"${checked}>${resolver.name}</label>`;
}
function checks(domain) {
  return [
    ["sts", "The record that announces the policy", `_mta-sts.${domain}`],
    ["file", "The policy file", "/.well-known/mta-sts.txt"],
    ["mx", "The mail servers", domain],
    ["rpt", "The record that asks for reports", `_smtp._tls.${domain}`]
  ];
}
function row(name, title, detail) {
  return html`<li data-check="${name}"><p class="line"><span class="state">Not asked</span><strong>${title}</strong><code class="note">${detail}</code></p><p class="reason"></p></li>
`;
}
function monitorRow(github) {
  return html`<li data-check="monitor"><p class="line"><span class="state">Not asked</span><strong>The monitor's last run</strong><a class="note" href="${monitorPage(github)}">${monitorWorkflow}</a></p><p class="reason"></p><p class="reason"><a id="last-run" hidden>This run</a></p></li>
`;
}

// src/plan/page/mail-servers.ts
function mailServers(mx, domain) {
  return mx.map((pattern) => ({ pattern, operator: operatorOf(pattern, domain) }));
}
function operatorOf(pattern, domain) {
  const isOwn = pattern === domain || pattern.endsWith(`.${domain}`);
  return providerOf(pattern)?.provider.name ?? (isOwn ? `${domain} itself` : null);
}

// src/plan/page/words.ts
var wordings = {
  enforce: {
    headline: "{domain} publishes a policy that protects its mail on the way.",
    sentences: [
      "This address tells other mail servers how to deliver mail to {domain}: only to the servers listed here, and only over an encrypted connection to a server that has proven who it is.",
      "Mail servers that follow it would rather wait than deliver the mail unprotected, so nobody on the way can read or divert it. Whether it works right now, the check below can tell."
    ],
    senders: "Deliver protected, or not at all",
    servers: "Mail is delivered to these, and to no others.",
    picture: "An envelope travels from one mail server to another through a closed, locked channel. A way that leads elsewhere is blocked."
  },
  testing: {
    headline: "{domain} is testing a policy that protects its mail on the way.",
    sentences: [
      "This address tells other mail servers which servers receive mail for {domain}, and that the connection to them should be encrypted.",
      "For now they only report what goes wrong, and deliver the mail all the same; once the reports are quiet, the protection can be enforced."
    ],
    senders: "Deliver all the same, and report",
    servers: "Mail should be delivered to these, and to no others.",
    picture: "An envelope travels from one mail server to another through a channel that is still being drawn, watched by a magnifying glass."
  },
  none: {
    headline: "{domain} asks for no protection of its mail.",
    sentences: [
      "This address tells other mail servers that {domain} does not ask them to deliver its mail in any particular way.",
      "They forget what an earlier policy asked of them, and deliver as they do to any domain without a policy."
    ],
    senders: "Deliver as if there were no policy",
    servers: "They stand in the policy still; no mail server is held to them.",
    picture: "An envelope travels from one mail server to another on an open way, with an open lock beside it."
  }
};
var months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function dayWords(timestamp) {
  const [year, month, day] = timestamp.slice(0, 10).split("-").map(Number);
  return `${day} ${months[month - 1]} ${year}`;
}
function endWords(seconds) {
  return dayWords(timestampOf(seconds + 86399));
}
var units = [
  ["year", 31557600],
  ["week", 604800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60]
];
function durationWords(seconds) {
  const [unit, length] = units.find(([, one]) => seconds >= one && seconds % one === 0) ?? ["second", 1];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

// src/plan/page/memory.ts
var maxEarlier2 = 6;
function memory(published) {
  const { policy, ledger } = published;
  const current = currentEntry(ledger);
  const earlier = earlierPolicies(published);
  const shown = earlier.slice(0, maxEarlier2);
  const bars = [
    ...current === null ? [] : [{ entry: current, until: null }],
    ...shown.map(({ entry, until }) => ({ entry, until }))
  ];
  const rest = earlier.length - shown.length;
  return html`<section aria-labelledby="memory">
<h2 id="memory">What mail servers remember</h2>
<p class="note">A mail server that fetched a policy keeps to it for ${durationWords(policy.max_age)}, and longer whenever it sees it again. An earlier policy fades away by the day that is given.<span class="when"> The short stroke is today.</span></p>
<ol class="rows">
${bars.map((bar) => row2(bar, scaleOf(bars)))}
</ol>
${rest > 0 && html`<p class="note">… and ${rest} earlier ones.</p>`}
</section>`;
}
function scaleOf(bars) {
  const starts = bars.map(({ entry }) => secondsOf(entry.from));
  const ends = bars.map(({ entry, until }) => until ?? secondsOf(entry.from) + entry.max_age + margin);
  return { first: Math.min(...starts), last: Math.max(...ends) };
}
function row2({ entry, until }, { first, last }) {
  const { mode, id, from } = entry;
  const start = secondsOf(from);
  const at = (time) => Math.round(1e3 * (time - first) / (last - first));
  const x = at(start);
  const width = Math.max(4, at(until ?? last) - x);
  const end = until === null ? "until another takes its place" : html`until ${endWords(until)} at the latest`;
  return html`<li class="${mode}"><p class="line"><span class="mode ${mode}">${mode}</span> <code>${id}</code> <span class="note">${until === null ? "from" : "first published"} <time datetime="${from}">${dayWords(from)}</time>, ${end}</span></p>
<p>${wordings[mode].senders}.</p>
<svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true"><rect class="track" y="5" width="1000" height="2"/><rect class="held" x="${x}" y="2" width="${width}" height="8" rx="4" data-from="${start}" data-to="${until ?? ""}"/><line class="today" y1="0" y2="12"/></svg></li>
`;
}

// src/plan/page/picture.ts
function picture(mode) {
  return html`<svg viewBox="0 0 640 190" role="img" aria-labelledby="picture"><title id="picture">${wordings[mode].picture}</title>
${scenes[mode]}
${server(20)}${server(528)}
<g class="letter">${envelope}</g>
${signs[mode]}
</svg>`;
}
var channel = html`<rect class="channel" x="126" y="64" width="388" height="62" rx="31"/>`;
var scenes = {
  enforce: html`${channel}<path class="ink faint dashes" d="M212 130c0 26 18 36 44 36h36"/>
<path class="ink faint" d="M309 157l18 18m0-18l-18 18"/>`,
  testing: channel,
  none: html`<path class="ink faint dashes" d="M126 95h388"/>`
};
var signs = {
  enforce: html`<path class="ink mark" d="M310 31v-8a10 10 0 0 1 20 0v8"/><rect class="full" x="303" y="31" width="34" height="26" rx="5"/>`,
  testing: html`<circle class="ink mark solid" cx="317" cy="31" r="14"/><path class="ink mark" d="M327 42l12 12"/>`,
  none: html`<path class="ink faint" d="M310 31v-8a10 10 0 0 1 19-4"/><rect class="ink faint" x="303" y="31" width="34" height="26" rx="5"/>`
};
var envelope = html`<rect class="ink solid" x="290" y="75" width="60" height="40" rx="5"/><path class="ink" d="M292 79l28 20 28-20"/>`;
function server(x) {
  const drawer = (y) => html`<rect class="ink solid" x="${x}" y="${y}" width="92" height="34" rx="6"/><circle class="full" cx="${x + 17}" cy="${y + 17}" r="4"/><path class="ink faint" d="M${x + 48} ${y + 17}h28"/>`;
  return html`${[38, 78, 118].map(drawer)}`;
}

// src/plan/page/page.ts
function renderPage(published) {
  const { domain, mode } = published.policy;
  const body = html`<body class="${mode}">
<a class="skip" href="#main">To the content</a>
${top(published)}
<main id="main">
${glance(published)}
${servers(published)}
${livePart(published)}
${records(published)}
${memory(published)}
${policyFile(published)}
${badgePart(published)}
</main>
${footer(published)}
<p id="copied" class="skip" role="status"></p>
</body>`;
  const [first] = wordings[mode].sentences;
  return htmlDocument(`MTA-STS policy of ${domain}`, plainText(first, domain), body, liveProgram(published));
}
function plainText(sentence, domain) {
  return sentence.replaceAll("{domain}", displayName(domain));
}
function named(sentence, domain) {
  const [before, ...after] = sentence.split("{domain}");
  return html`${before}${after.map((part) => html`<bdi>${displayName(domain)}</bdi>${part}`)}`;
}
function top({ policy: { domain, mode } }) {
  const { headline, sentences } = wordings[mode];
  return html`<header>
<p class="host">${policyHost(domain)}</p>
<h1>${named(headline, domain)}</h1>
${sentences.map((sentence) => html`<p class="lead">${named(sentence, domain)}</p>\n`)}</header>`;
}
function glance(published) {
  const { policy, id, ledger } = published;
  const { domain, mode, max_age } = policy;
  const from = currentEntry(ledger)?.from ?? null;
  const earlier = earlierPolicies(published).map(({ until }) => until);
  const time = from !== null && html`<time datetime="${from}">${dayWords(from)}</time>`;
  const facts = [
    ["Mode", html`<span class="mode ${mode}">${mode}</span>`, wordings[mode].senders],
    ["Published", html`${time}`, html`id <code>${id}</code>`],
    [
      "Remembered for",
      durationWords(max_age),
      earlier.length === 0 ? "since a mail server last saw it" : html`an earlier policy until ${endWords(Math.max(...earlier))}`
    ]
  ];
  return html`<div class="glance">
<figure>${picture(mode)}
<figcaption><span>Any other mail server</span><span>Mail servers of ${domain}</span></figcaption></figure>
<dl class="facts">
${facts.map(([name, value, more]) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>\n`)}</dl>
</div>`;
}
function servers({ policy: { mx, domain, mode } }) {
  const shown = firstOf(mx);
  const rest = mx.length - shown.length;
  const hasWildcard = shown.some((pattern) => pattern.startsWith("*."));
  return html`<section aria-labelledby="servers">
<h2 id="servers">The mail servers of ${domain}</h2>
<p class="note">${wordings[mode].servers}${hasWildcard && " A * stands for one name, whichever it is."}</p>
<ul class="rows">
${mailServers(shown, domain).map(
    ({ pattern, operator }) => html`<li class="line"><code>${pattern}</code>${operator !== null && html`<span class="note">${operator}</span>`}</li>\n`
  )}</ul>
${rest > 0 && html`<p class="note">… and ${rest} more in the policy file.</p>`}
</section>`;
}
function records({ policy, id }) {
  const { domain, tls_rpt, alias } = policy;
  const isTooLong = firstOf(tls_rpt) !== tls_rpt;
  const cards = [
    ["Announces the policy, and by its id which", stsRecord(domain, id, announcementName(policy))],
    ...alias === null ? [] : [["Leads senders there, and stays as it is", stsAliasRecord(domain, alias)]],
    ...tls_rpt.length > 0 && !isTooLong ? [["Asks for reports of what goes wrong", tlsRptRecord(domain, tls_rpt)]] : []
  ];
  return html`<section aria-labelledby="records">
<h2 id="records">DNS records</h2>
<p class="note">These belong in the DNS of ${domain}${alias !== null && ", the first where the second leads"}. The first is changed last: only when the policy file is served.</p>
<div class="cards">
${cards.map(([about, record], index) => recordCard(about, record, `record-${index}`))}</div>
${isTooLong && html`<p class="note">The record that asks for reports is too long for this page.</p>`}
</section>`;
}
function recordCard(about, { name, type, value }, id) {
  return html`<div><h3>${about}</h3>
<p class="field"><span>Name</span>${copied(name, `${id}-name`, "name")}</p>
<p class="field"><span>${type}</span>${copied(value, `${id}-value`, "value")}</p></div>
`;
}
function copied(text, id, what) {
  return html`<code id="${id}">${text}</code> <button type="button" hidden data-copy="${id}" aria-describedby="${id}">Copy ${what}</button>`;
}
function policyFile({ policy, sha256: sha2562 }) {
  const shown = firstOf(policy.mx);
  const rest = policy.mx.length - shown.length;
  const text = renderPolicyFile({ ...policy, mx: shown }).replaceAll("\r\n", "\n");
  return html`<section aria-labelledby="policy">
<h2 id="policy">The policy file</h2>
<p class="note">What mail servers fetch: <a id="policy-file" href="${policyFilePath}">${policyFilePath}</a></p>
<div class="cards"><pre><code>${text}</code></pre>
<p class="note">${rest > 0 && `Shortened: ${rest} more mx lines are in the file. `}SHA-256 <code>${sha2562}</code></p></div>
</section>`;
}
function badgePart({ policy: { domain, mode } }) {
  const host = policyHost(domain);
  const markdown = `[![MTA-STS: ${mode}](https://${host}/${badgePath})](https://${host}/)`;
  return html`<section aria-labelledby="badge">
<h2 id="badge">Badge</h2>
<p class="note">For a README; it follows the policy.</p>
<div class="cards"><div>${badge(mode)}
<p class="field"><span>Markdown</span>${copied(markdown, "badge-markdown", "Markdown")}</p></div></div>
</section>`;
}
function footer({ policy: { domain, repository } }) {
  const source = repository === null ? html`<span>Made from policy.yml of ${domain}</span>` : html`<a href="${repository}">Repository: policy.yml of ${domain}</a>`;
  return html`<footer><div class="links">
${source}
<a href="https://www.rfc-editor.org/rfc/rfc8461">MTA-STS, RFC 8461</a>
<a href="https://www.rfc-editor.org/rfc/rfc8460">Reports, RFC 8460</a>
</div></footer>`;
}

// src/plan/page/files.ts
function pageFiles(published) {
  return /* @__PURE__ */ new Map([
    [pagePath, renderPage(published)],
    [notFoundPath, renderNotFound(published)],
    [badgePath, renderBadge(published.policy.mode)]
  ]);
}
export {
  pageFiles
};
