import { currentEntry } from "../../ledger/ledger.ts";
import { displayName } from "../../sts/host-name.ts";
import { policyFilePath, policyHost, renderPolicyFile } from "../../sts/policy-file.ts";
import { type DnsRecord, stsAliasRecord, stsRecord, tlsRptRecord } from "../../sts/records.ts";
import { announcementName } from "../records.ts";
import { badge } from "./badge.ts";
import { htmlDocument } from "./document.ts";
import { html, type Markup } from "./html.ts";
import { livePart, liveProgram } from "./live-part.ts";
import { mailServers } from "./mail-servers.ts";
import { memory } from "./memory.ts";
import { badgePath } from "./paths.ts";
import { picture } from "./picture.ts";
import { earlierPolicies, firstOf, type Published } from "./published.ts";
import { dayWords, durationWords, endWords, wordings } from "./words.ts";

/** The page that people see at the policy host: one file that asks nobody for anything. */
export function renderPage(published: Published): string {
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

function plainText(sentence: string, domain: string): string {
  return sentence.replaceAll("{domain}", displayName(domain));
}

/** The domain may be in a script that runs from right to left. */
function named(sentence: string, domain: string): Markup {
  const [before, ...after] = sentence.split("{domain}");
  return html`${before!}${after.map((part) => html`<bdi>${displayName(domain)}</bdi>${part}`)}`;
}

function top({ policy: { domain, mode } }: Published): Markup {
  const { headline, sentences } = wordings[mode];
  return html`<header>
<p class="host">${policyHost(domain)}</p>
<h1>${named(headline, domain)}</h1>
${sentences.map((sentence) => html`<p class="lead">${named(sentence, domain)}</p>\n`)}</header>`;
}

function glance(published: Published): Markup {
  const { policy, id, ledger } = published;
  const { domain, mode, max_age } = policy;
  const from = currentEntry(ledger)?.from ?? null;
  const earlier = earlierPolicies(published).map(({ until }) => until);
  const time = from !== null && html`<time datetime="${from}">${dayWords(from)}</time>`;
  const facts: readonly (readonly [string, Markup | string, Markup | string])[] = [
    ["Mode", html`<span class="mode ${mode}">${mode}</span>`, wordings[mode].senders],
    ["Published", html`${time}`, html`id <code>${id}</code>`],
    [
      "Remembered for",
      durationWords(max_age),
      earlier.length === 0
        ? "since a mail server last saw it"
        : html`an earlier policy until ${endWords(Math.max(...earlier))}`,
    ],
  ];
  return html`<div class="glance">
<figure>${picture(mode)}
<figcaption><span>Any other mail server</span><span>Mail servers of ${domain}</span></figcaption></figure>
<dl class="facts">
${facts.map(([name, value, more]) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>\n`)}</dl>
</div>`;
}

function servers({ policy: { mx, domain, mode } }: Published): Markup {
  const shown = firstOf(mx);
  const rest = mx.length - shown.length;
  const hasWildcard = shown.some((pattern) => pattern.startsWith("*."));
  return html`<section aria-labelledby="servers">
<h2 id="servers">The mail servers of ${domain}</h2>
<p class="note">${wordings[mode].servers}${hasWildcard && " A * stands for one name, whichever it is."}</p>
<ul class="rows">
${mailServers(shown, domain).map(
  ({ pattern, operator }) =>
    html`<li class="line"><code>${pattern}</code>${operator !== null && html`<span class="note">${operator}</span>`}</li>\n`,
)}</ul>
${rest > 0 && html`<p class="note">… and ${rest} more in the policy file.</p>`}
</section>`;
}

function records({ policy, id }: Published): Markup {
  const { domain, tls_rpt, alias } = policy;
  const isTooLong = firstOf(tls_rpt) !== tls_rpt;
  const cards: readonly (readonly [string, DnsRecord])[] = [
    ["Announces the policy, and by its id which", stsRecord(domain, id, announcementName(policy))],
    ...(alias === null
      ? []
      : [["Leads senders there, and stays as it is", stsAliasRecord(domain, alias)] as const]),
    ...(tls_rpt.length > 0 && !isTooLong
      ? [["Asks for reports of what goes wrong", tlsRptRecord(domain, tls_rpt)] as const]
      : []),
  ];
  return html`<section aria-labelledby="records">
<h2 id="records">DNS records</h2>
<p class="note">These belong in the DNS of ${domain}${alias !== null && ", the first where the second leads"}. The first is changed last: only when the policy file is served.</p>
<div class="cards">
${cards.map(([about, record], index) => recordCard(about, record, `record-${index}`))}</div>
${isTooLong && html`<p class="note">The record that asks for reports is too long for this page.</p>`}
</section>`;
}

function recordCard(about: string, { name, type, value }: DnsRecord, id: string): Markup {
  return html`<div><h3>${about}</h3>
<p class="field"><span>Name</span>${copied(name, `${id}-name`, "name")}</p>
<p class="field"><span>${type}</span>${copied(value, `${id}-value`, "value")}</p></div>
`;
}

/** Something to copy; `what` distinguishes the button from others for people who cannot see its position. */
function copied(text: string, id: string, what: string): Markup {
  return html`<code id="${id}">${text}</code> <button type="button" hidden data-copy="${id}" aria-describedby="${id}">Copy ${what}</button>`;
}

function policyFile({ policy, sha256 }: Published): Markup {
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

function badgePart({ policy: { domain, mode } }: Published): Markup {
  const host = policyHost(domain);
  const markdown = `[![MTA-STS: ${mode}](https://${host}/${badgePath})](https://${host}/)`;
  return html`<section aria-labelledby="badge">
<h2 id="badge">Badge</h2>
<p class="note">For a README; it follows the policy.</p>
<div class="cards"><div>${badge(mode)}
<p class="field"><span>Markdown</span>${copied(markdown, "badge-markdown", "Markdown")}</p></div></div>
</section>`;
}

function footer({ policy: { domain, repository } }: Published): Markup {
  const source =
    repository === null
      ? html`<span>Made from policy.yml of ${domain}</span>`
      : html`<a href="${repository}">Repository: policy.yml of ${domain}</a>`;
  return html`<footer><div class="links">
${source}
<a href="https://www.rfc-editor.org/rfc/rfc8461">MTA-STS, RFC 8461</a>
<a href="https://www.rfc-editor.org/rfc/rfc8460">Reports, RFC 8460</a>
</div></footer>`;
}
