import {
  contentSecurityPolicy,
  script,
  scriptWithMonitor,
  style
} from "./shared-by-files-and-reports.mjs";
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
  const { policy, id, sha256 } = published;
  const github = gitHubName(policy.repository);
  const { domain, mode, mx, tls_rpt: rua } = policy;
  const whole = (texts) => firstOf(texts) === texts ? texts.join(" ") : null;
  const data = [
    ["domain", domain],
    ["mode", mode],
    ["id", id],
    ["sha256", sha256],
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
function policyFile({ policy, sha256 }) {
  const shown = firstOf(policy.mx);
  const rest = policy.mx.length - shown.length;
  const text = renderPolicyFile({ ...policy, mx: shown }).replaceAll("\r\n", "\n");
  return html`<section aria-labelledby="policy">
<h2 id="policy">The policy file</h2>
<p class="note">What mail servers fetch: <a id="policy-file" href="${policyFilePath}">${policyFilePath}</a></p>
<div class="cards"><pre><code>${text}</code></pre>
<p class="note">${rest > 0 && `Shortened: ${rest} more mx lines are in the file. `}SHA-256 <code>${sha256}</code></p></div>
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
