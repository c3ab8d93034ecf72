import {
  script,
  scriptWithMonitor,
  style
} from "./shared-by-files-and-reports.mjs";
import {
  contentSecurityPolicy
} from "./shared-by-commands-and-files-and-reports.mjs";
import {
  badgePath,
  cachedUntil,
  currentEntry,
  displayName,
  html,
  margin,
  markerLine,
  notFoundPath,
  pagePath,
  pagesHostOf,
  policyFilePath,
  policyHost,
  providerOf,
  raw,
  recordsOf,
  renderPolicyFile,
  secondsOf,
  stateColors,
  stsName,
  timestampOf
} from "./shared.mjs";

// src/plan/page/badge.ts
var widths = { enforce: 48, testing: 42, none: 30 };
function badge(mode) {
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
function renderBadge(mode) {
  return html`${badge(mode)}${markerLine}`.text;
}

// src/plan/page/breakable.ts
var longestPart = 28;
function breakable(text) {
  return html`${partsOf(text).map(({ text: text2, isWhole, follows }) => {
    const part = isWhole ? html`<span class="whole">${text2}</span>` : text2;
    return follows ? html`<wbr>${part}` : part;
  })}`;
}
function inSentence(name, most = longestPart) {
  return name.length <= most ? html`<span class="whole">${name}</span>` : breakable(name);
}
function widestPart(text) {
  return Math.max(...partsOf(text).map((part) => part.text.length));
}
function partsOf(text) {
  const parts = text.split(/(?=[.@]\w)|(?<=[,;:/=])(?![/\s])|(?<=\s)(?!\s)|(?<!\s)(?=\s)/);
  return parts.map((part, index) => ({
    text: part,
    isWhole: part.includes("-") && part.length <= longestPart,
    follows: index > 0 && !/\s/.test(part.at(0) + parts[index - 1].at(-1))
  }));
}

// src/plan/page/document.ts
function htmlDocument({ title, description, address, icon, body, program }) {
  const preview = address !== null && [
    html`<meta property="og:type" content="website">\n`,
    html`<meta property="og:url" content="${address}">\n`,
    html`<meta property="og:title" content="${title}">\n`,
    html`<meta property="og:description" content="${description}">\n`
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

// src/plan/page/icon.ts
function iconAddress(mode) {
  const shackle = mode === "none" ? "M11 15v-4a5 5 0 0 1 9.6-2" : "M11 15v-4a5 5 0 0 1 10 0v4";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${stateColors[mode]}"/><path d="${shackle}" fill="none" stroke="#fff" stroke-width="2.6"/><rect x="8" y="15" width="16" height="11" rx="2.5" fill="#fff"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

// src/plan/page/not-found.ts
var others = [
  ["de", "Hier gibt es nichts. Zur MTA-STS-Richtlinie"],
  ["fr", "Il n'y a rien ici. Voir la politique MTA-STS"],
  ["es", "Aquí no hay nada. Ver la política MTA-STS"],
  ["nl", "Hier is niets. Naar het MTA-STS-beleid"]
];
function renderNotFound({ policy }) {
  const { domain, mode } = policy;
  const host = policyHost(domain);
  const body = html`<body class="${mode}">
<header>
<p class="host">${breakable(host)}</p>
<h1 class="medium">Page not found</h1>
</header>
<main>
<p class="lead">This host publishes the mail delivery policy of ${inSentence(domain)}, and nothing else. <a href="/">See the policy and its status</a></p>
<ul class="others">
${others.map(([language, text]) => html`<li lang="${language}"><a href="/" hreflang="${language}">${text}</a></li>\n`)}</ul>
</main>
</body>`;
  return htmlDocument({
    title: `Page not found · ${host}`,
    description: `There is nothing at this address of ${host}.`,
    address: null,
    icon: iconAddress(mode),
    body,
    program: null
  });
}

// src/plan/page/languages/english.ts
var page = {
  title: "MTA-STS policy for {domain}",
  skip: "Skip to content",
  language: "Language",
  "lead-enforce": "This policy asks other mail servers to deliver mail for {domain} only over encrypted connections to verified servers.",
  "lead-testing": "{domain} is testing a policy that protects its mail in transit.",
  "lead-none": "{domain} does not ask other mail servers to protect its mail in transit.",
  "more-enforce": "Servers that support MTA-STS hold mail back rather than deliver it unprotected, so nobody along the way can read or divert it.",
  "more-testing": "Servers that support MTA-STS deliver as usual and report connection problems. Once the reports show none, the policy can be enforced.",
  "more-none": "Other mail servers drop any earlier policy and deliver as usual.",
  "senders-enforce": "Deliver securely or not at all",
  "senders-testing": "Deliver anyway, report problems",
  "senders-none": "Deliver as usual",
  "picture-enforce": "An envelope travels between two mail servers through a closed, locked channel.",
  "picture-testing": "An envelope travels between two mail servers through a dashed channel, under a magnifying glass.",
  "picture-none": "An envelope travels between two mail servers in the open, next to an open lock.",
  "other-servers": "Other mail servers",
  "own-servers": "Mail servers of {domain}",
  published: "Published",
  version: "Version {id}",
  cached: "Cached for",
  "cached-more": "renewed each time a server sees it",
  "cached-earlier": "an earlier policy until {until}",
  servers: "Mail servers",
  "servers-enforce": "Mail is delivered to these servers only.",
  "servers-testing": "Mail should be delivered to these servers only.",
  "servers-none": "Still listed, but no longer enforced.",
  wildcard: "A * stands for exactly one label, such as mx1.",
  "more-servers": "… and {count} more in the policy file.",
  "own-server": "own server",
  live: "Live check",
  "live-intro": "Compares DNS and the policy file with this page. When you press the button, and only then, your browser asks {resolver} for three DNS records of {domain}, and this host for the policy file. Nothing is sent anywhere else.",
  "live-intro-github": "Compares DNS and the policy file with this page. When you press the button, and only then, your browser asks {resolver} for three DNS records of {domain}, this host for the policy file, and GitHub (api.github.com) for the monitor's last run. Nothing is sent anywhere else.",
  "check-now": "Check now",
  resolver: "DNS resolver",
  "no-script": "The button needs JavaScript. To check by hand: {command}",
  "check-sts": "Policy record",
  "check-file": "Policy file",
  "check-mx": "Mail servers",
  "check-rpt": "Reporting record",
  "check-monitor": "Daily monitor",
  "this-run": "See this run",
  memory: "Policies that senders remember",
  "memory-intro": "A mail server that fetched the policy keeps it for {duration} and renews it each time it sees it again. An earlier policy expires on the date shown.",
  current: "since {from} (current)",
  earlier: "from {from}, expires by {until}",
  "more-policies": "… and {count} earlier ones.",
  about: "What is MTA-STS?",
  "about-problem": "Mail travels between servers on the open internet. Encryption there is optional by default: someone in between can switch it off, or pose as the receiving server, and neither side notices.",
  "about-answer": "With MTA-STS, a domain publishes which servers receive its mail, and that the connection must be encrypted and the server's certificate valid. Large mail providers such as Gmail and Outlook follow such policies.",
  "about-limits": "It protects mail in transit to {domain}. It does not filter spam, does not encrypt stored messages, and depends on the sending server supporting it.",
  records: "DNS records",
  "records-intro": "For the administrator. Most DNS panels add {domain} to the name: there, enter the short name. Set the record with the version last, once the policy file is online.",
  "record-host": "Points to the server of the policy file",
  "record-sts": "Announces the policy and its version",
  "record-alias": "Points senders to the next record; never changes",
  "record-rpt": "Asks for reports about problems",
  "record-long": "The reporting record is too long for this page.",
  "host-unknown": "{host} also needs a record that points to the server of the policy file. Its value depends on where the page is hosted.",
  panel: "Name",
  "full-name": "Full name",
  "copy-name": "Copy name",
  "copy-value": "Copy value",
  policy: "Policy file",
  "policy-intro": "What mail servers fetch: {link}",
  "policy-short": "Shortened: {count} more mx lines are in the file.",
  badge: "Badge",
  "badge-intro": "For a README. It always shows the current mode.",
  "copy-markdown": "Copy Markdown",
  source: "Source: policy.yml of {domain}"
};

// src/plan/page/translated.ts
function translated(element, key, values = {}, attributes) {
  const [, tag, id, classes] = /^(\w+)(?:#([\w-]+))?(?:\.([\w -]+))?$/.exec(element);
  const name = raw(tag);
  return html`<${name}${id !== void 0 && html` id="${id}"`}${classes !== void 0 && html` class="${classes}"`}${attributes ?? null} data-t="${key}">${filled(key, values)}</${name}>`;
}
function filled(key, values) {
  const parts = page[key].split(/\{(\w+)\}/);
  return html`${parts.map(
    (part, index) => index % 2 === 0 ? breakable(part) : html`<bdi data-s="${part}">${values[part] ?? null}</bdi>`
  )}`;
}
function plainText(key, values) {
  return page[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// src/plan/page/copied.ts
function copied(text, id, label) {
  const attributes = html` type="button" hidden data-copy="${id}" aria-describedby="${id}"`;
  return html`<code id="${id}">${breakable(text)}</code> ${translated("button", label, {}, attributes)}`;
}

// src/plan/page/picture.ts
function picture(mode) {
  return html`<svg viewBox="12 4 616 156" role="img" aria-labelledby="picture">${translated("title#picture", `picture-${mode}`)}
${scenes[mode]}
${server(20)}${server(528)}
<g class="letter">${envelope}</g>
${signs[mode]}
</svg>`;
}
var channel = html`<rect class="channel" x="126" y="64" width="388" height="62" rx="31"/>`;
var scenes = {
  enforce: channel,
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

// src/plan/page/words.ts
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
  const [year, month, day2] = timestamp.slice(0, 10).split("-").map(Number);
  return `${day2} ${months[month - 1]} ${year}`;
}
function dayTime(timestamp) {
  return html`<time datetime="${timestamp}">${dayWords(timestamp)}</time>`;
}
function endTime(seconds) {
  return dayTime(timestampOf(seconds + 86399));
}
function tickWords(timestamp, unit) {
  const [day2, month, year] = dayWords(timestamp).split(" ");
  const short = month.slice(0, 3);
  return { day: `${day2} ${short}`, month: short, year: `${short} ${year}` }[unit];
}
var units = [
  ["year", 31557600],
  ["week", 604800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60]
];
function durationOf(seconds) {
  const [unit, length] = units.find(([, one]) => seconds >= one && seconds % one === 0) ?? ["second", 1];
  return { unit, count: seconds / length };
}
function durationWords(seconds) {
  const { count, unit } = durationOf(seconds);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
function durationTime(seconds) {
  const { count, unit } = durationOf(seconds);
  return html`<span data-count="${count}" data-unit="${unit}">${durationWords(seconds)}</span>`;
}

// src/plan/page/hero.ts
function hero(published) {
  const { domain, mode } = published.policy;
  const name = displayName(domain);
  return html`<header>
<p class="host">${breakable(policyHost(domain))}</p>
<div class="title"><h1 class="${sizeOf(name)}"><bdi>${breakable(name)}</bdi></h1><span class="mode">${mode}</span></div>
<div class="hero"><div>
${translated("p.lead", `lead-${mode}`, { domain: inSentence(name) })}
${translated("p.more", `more-${mode}`)}
</div>
<figure>${picture(mode)}
<figcaption>${translated("span", "other-servers")}${translated("span", "own-servers", { domain: inSentence(domain, 16) })}</figcaption></figure></div>
${facts(published)}
</header>`;
}
function sizeOf(name) {
  const widest = widestPart(name);
  if (widest <= 13) return "large";
  return widest <= 19 || widest > longestPart ? "medium" : "small";
}
function facts(published) {
  const { policy, id, ledger } = published;
  const from = currentEntry(ledger)?.from ?? null;
  const earlier = earlierPolicies(published).map(({ until: until2 }) => until2);
  const until = earlier.length === 0 ? null : endTime(Math.max(...earlier));
  return html`<dl class="facts">
<div>${translated("dt", "other-servers")}${translated("dd", `senders-${policy.mode}`)}</div>
<div>${translated("dt", "published")}<dd>${from === null ? "–" : dayTime(from)}</dd>${translated("dd", "version", { id: html`<code>${id}</code>` })}</div>
<div>${translated("dt", "cached")}<dd>${durationTime(policy.max_age)}</dd>${until === null ? translated("dd", "cached-more") : translated("dd", "cached-earlier", { until })}</div>
</dl>`;
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
  const values = {
    resolver: html`<span id="whom">${whom(resolvers[0])}</span>`,
    domain: inSentence(domain)
  };
  const command = html`<code>${breakable(`dig +short TXT _mta-sts.${domain}`)}</code>`;
  return html`<section id="live" aria-labelledby="live-heading"${attributes}>
${translated("h2#live-heading", "live")}
${translated("p.note", github === null ? "live-intro" : "live-intro-github", values)}
<div id="controls" hidden>
${translated("button#check.go", "check-now", {}, html` type="button"`)}
<fieldset>${translated("legend", "resolver")}${resolvers.map(choice)}</fieldset>
</div>
<noscript>${translated("p.note", "no-script", { command })}</noscript>
<p id="summary" role="status"></p>
<ul id="results" class="rows" hidden>
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
  const { name, url } = resolver;
  return html`<label><input type="radio" name="resolver" value="${url}" data-name="${name}" data-whom="${whom(resolver)}"${checked}>${name}</label>`;
}
function checks(domain) {
  return [
    ["sts", "check-sts", `_mta-sts.${domain}`],
    ["file", "check-file", "/.well-known/mta-sts.txt"],
    ["mx", "check-mx", domain],
    ["rpt", "check-rpt", `_smtp._tls.${domain}`]
  ];
}
function row(name, title, detail) {
  return html`<li data-check="${name}"><p class="line"><span class="state"></span>${translated("strong", title)}<code class="note">${breakable(detail)}</code></p><p class="reason"></p></li>
`;
}
function monitorRow(github) {
  const link = translated("a#last-run", "this-run", {}, html` hidden`);
  return html`<li data-check="monitor"><p class="line"><span class="state"></span>${translated("strong", "check-monitor")}<a class="note" href="${monitorPage(github)}">${monitorWorkflow}</a></p><p class="reason"></p><p class="reason">${link}</p></li>
`;
}

// src/plan/page/mail-servers.ts
function mailServers(mx, domain) {
  return mx.map((pattern) => ({
    pattern,
    provider: providerOf(pattern)?.provider.name ?? null,
    isOwn: pattern === domain || pattern.endsWith(`.${domain}`)
  }));
}

// src/plan/page/axis.ts
var day = 86400;
var mostTicks = 4;
function ticksOf(scale) {
  for (const days of [1, 2, 7, 14]) {
    const ticks = every(days * day, scale);
    if (ticks.length <= mostTicks) return ticks;
  }
  for (const months2 of [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]) {
    const ticks = firstsOf(months2, scale);
    if (ticks.length <= mostTicks) return ticks;
  }
  return [];
}
function every(step, { first, last }) {
  const ticks = [];
  for (let at = Math.ceil(first / step) * step; at <= last && ticks.length <= mostTicks; at += step)
    ticks.push({ at, unit: "day" });
  return ticks;
}
function firstsOf(step, { first, last }) {
  const start = new Date(first * 1e3);
  const months2 = [];
  for (let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step; secondsAt(month) <= last && months2.length <= mostTicks; month += step)
    if (secondsAt(month) >= first) months2.push(month);
  const withYear = months2.find(isJanuary) ?? months2[0];
  return months2.map((month) => ({
    at: secondsAt(month),
    unit: isJanuary(month) || month === withYear ? "year" : "month"
  }));
}
function isJanuary(month) {
  return month % 12 === 0;
}
function secondsAt(month) {
  return Date.UTC(Math.floor(month / 12), month % 12) / 1e3;
}
function positionOf(time, { first, last }) {
  return last === first ? 0 : Math.round(1e4 * (time - first) / (last - first)) / 100;
}
function anchorAt(position) {
  if (position < 10) return "start";
  return position > 90 ? "end" : "middle";
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
  const scale = scaleOf(bars);
  return html`<section aria-labelledby="memory">
${translated("h2#memory", "memory")}
${translated("p.note", "memory-intro", { duration: durationTime(policy.max_age) })}
<div class="timeline"><ol class="rows">
${bars.map((bar) => row2(bar, scale))}</ol>
${bars.length > 0 && axis(scale)}</div>
${rest > 0 && translated("p.note", "more-policies", { count: rest })}
</section>`;
}
function scaleOf(bars) {
  const starts = bars.map(({ entry }) => secondsOf(entry.from));
  const ends = bars.map(({ entry, until }) => until ?? secondsOf(entry.from) + entry.max_age + margin);
  return { first: Math.min(...starts), last: Math.max(...ends) };
}
function row2({ entry, until }, scale) {
  const { mode, id, from } = entry;
  const start = secondsOf(from);
  const x = positionOf(start, scale);
  const width = Math.max(0.5, positionOf(until ?? scale.last, scale) - x);
  const since = dayTime(from);
  const when = until === null ? translated("span.note", "current", { from: since }) : translated("span.note", "earlier", { from: since, until: endTime(until) });
  return html`<li class="${mode}"><p class="line"><span class="mode">${mode}</span> <code>${id}</code> ${when}</p>
<svg class="bar" aria-hidden="true"><rect class="track" y="5" width="100%" height="2"/><rect class="cached" x="${x}%" y="2" width="${width.toFixed(2)}%" height="8" rx="4" data-from="${start}" data-to="${until ?? ""}"/><line class="today" y2="12"/></svg></li>
`;
}
function axis(scale) {
  const ticks = ticksOf(scale).map(({ at, unit }) => {
    const x = positionOf(at, scale);
    return html`<line x1="${x}%" x2="${x}%" y2="5"/><text x="${x}%" y="19" text-anchor="${anchorAt(x)}">${tickWords(timestampOf(at), unit)}</text>`;
  });
  return html`<svg class="axis" aria-hidden="true">${ticks}</svg>`;
}

// src/plan/page/records-part.ts
function recordsPart({ policy, id }) {
  const { domain, tls_rpt } = policy;
  const isTooLong = firstOf(tls_rpt) !== tls_rpt;
  const owner = gitHubName(policy.repository)?.split("/")[0];
  const shown = isTooLong ? { ...policy, tls_rpt: [] } : policy;
  const { records, findings } = recordsOf(shown, id, owner === void 0 ? null : pagesHostOf(owner));
  const isHostUnknown = findings.some(({ code }) => code !== "hosting/sets-record");
  return html`<details class="fold" id="dns">
<summary>${translated("h2#records", "records")}</summary>
${translated("p.note", "records-intro", { domain: inSentence(domain) })}
${isHostUnknown && translated("p.note", "host-unknown", { host: inSentence(policyHost(domain)) })}
<div class="cards">
${records.map((record, index) => recordCard(record, domain, `record-${index}`))}</div>
${isTooLong && translated("p.note", "record-long")}
</details>`;
}
function recordCard(record, domain, id) {
  const { name, type, value } = record;
  const short = name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : name;
  return html`<div>${translated("h3", roleOf(record, domain))}
<p class="field">${translated("span", "panel")}${copied(short, `${id}-name`, "copy-name")}</p>
<p class="field">${translated("span", "full-name")}<code>${breakable(name)}</code></p>
<p class="field"><span>${type}</span>${copied(value, `${id}-value`, "copy-value")}</p></div>
`;
}
function roleOf({ name, type, value }, domain) {
  if (type === "CNAME") return name === stsName(domain) ? "record-alias" : "record-host";
  return value.startsWith("v=STSv1;") ? "record-sts" : "record-rpt";
}

// src/plan/page/page.ts
function renderPage(published) {
  const { domain, mode } = published.policy;
  const body = html`<body class="${mode}">
${translated("a.skip", "skip", {}, html` href="#main"`)}
${hero(published)}
<main id="main">
${servers(published)}
${livePart(published)}
${memory(published)}
<div class="folds">
${about(published)}
${recordsPart(published)}
${policyFile(published)}
${badgePart(published)}
</div>
</main>
${footer(published)}
<p id="copied" class="skip" role="status"></p>
</body>`;
  const name = { domain: displayName(domain) };
  return htmlDocument({
    title: plainText("title", name),
    description: plainText(`lead-${mode}`, name),
    address: `https://${policyHost(domain)}/`,
    icon: iconAddress(mode),
    body,
    program: liveProgram(published)
  });
}
function servers({ policy: { mx, domain, mode } }) {
  const shown = firstOf(mx);
  const rest = mx.length - shown.length;
  const hasWildcard = shown.some((pattern) => pattern.startsWith("*."));
  return html`<section aria-labelledby="servers">
${translated("h2#servers", "servers")}
${translated("p.note", `servers-${mode}`)}
<ul class="rows">
${mailServers(shown, domain).map(
    ({ pattern, provider, isOwn }) => html`<li class="line"><code>${breakable(pattern)}</code>${provider === null ? isOwn && translated("span.note", "own-server") : html`<span class="note">${provider}</span>`}</li>\n`
  )}</ul>
${hasWildcard && translated("p.note", "wildcard")}
${rest > 0 && translated("p.note", "more-servers", { count: rest })}
</section>`;
}
function about({ policy: { domain } }) {
  return html`<details class="fold">
<summary>${translated("h2", "about")}</summary>
${translated("p.prose", "about-problem")}
${translated("p.prose", "about-answer")}
${translated("p.prose", "about-limits", { domain: inSentence(displayName(domain)) })}
</details>`;
}
function policyFile({ policy, sha256 }) {
  const shown = firstOf(policy.mx);
  const rest = policy.mx.length - shown.length;
  const text = renderPolicyFile({ ...policy, mx: shown }).replaceAll("\r\n", "\n");
  const link = html`<a id="policy-file" href="${policyFilePath}">${breakable(policyFilePath)}</a>`;
  return html`<details class="fold">
<summary>${translated("h2", "policy")}</summary>
${translated("p.note", "policy-intro", { link })}
<div class="cards"><pre><code>${breakable(text)}</code></pre>
<p class="note">${rest > 0 && translated("span", "policy-short", { count: rest })} SHA-256 <code>${sha256}</code></p></div>
</details>`;
}
function badgePart({ policy: { domain, mode } }) {
  const host = policyHost(domain);
  const markdown = `[![MTA-STS: ${mode}](https://${host}/${badgePath})](https://${host}/)`;
  return html`<details class="fold">
<summary>${translated("h2", "badge")}</summary>
${translated("p.note", "badge-intro")}
<div class="cards"><div>${badge(mode)}
<p class="field"><span>Markdown</span>${copied(markdown, "badge-markdown", "copy-markdown")}</p></div></div>
</details>`;
}
function footer({ policy: { domain, repository } }) {
  const values = { domain: inSentence(domain) };
  const source = repository === null ? translated("span", "source", values) : translated("a", "source", values, html` href="${repository}"`);
  return html`<footer><div class="links">
${source}
<a href="https://www.rfc-editor.org/rfc/rfc8461">MTA-STS (RFC 8461)</a>
<a href="https://www.rfc-editor.org/rfc/rfc8460">TLS-RPT (RFC 8460)</a>
<label id="language" hidden>${translated("span.skip", "language")}<select></select></label>
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
