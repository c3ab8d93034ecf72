import { displayName } from "../../sts/host-name.ts";
import { policyFilePath, policyHost, renderPolicyFile } from "../../sts/policy-file.ts";
import { badge } from "./badge.ts";
import { breakable, inSentence } from "./breakable.ts";
import { copied } from "./copied.ts";
import { htmlDocument } from "./document.ts";
import { hero } from "./hero.ts";
import { html, type Markup } from "./html.ts";
import { iconAddress } from "./icon.ts";
import { livePart, liveProgram } from "./live-part.ts";
import { mailServers } from "./mail-servers.ts";
import { memory } from "./memory.ts";
import { badgePath } from "./paths.ts";
import { firstOf, type Published } from "./published.ts";
import { recordsPart } from "./records-part.ts";
import { plainText, translated } from "./translated.ts";

/** The page that people see at the policy host: one file that loads nothing. */
export function renderPage(published: Published): string {
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
    program: liveProgram(published),
  });
}

function servers({ policy: { mx, domain, mode } }: Published): Markup {
  const shown = firstOf(mx);
  const rest = mx.length - shown.length;
  const hasWildcard = shown.some((pattern) => pattern.startsWith("*."));
  return html`<section aria-labelledby="servers">
${translated("h2#servers", "servers")}
${translated("p.note", `servers-${mode}`)}
<ul class="rows">
${mailServers(shown, domain).map(
  ({ pattern, provider, isOwn }) =>
    html`<li class="line"><code>${breakable(pattern)}</code>${provider === null ? isOwn && translated("span.note", "own-server") : html`<span class="note">${provider}</span>`}</li>\n`,
)}</ul>
${hasWildcard && translated("p.note", "wildcard")}
${rest > 0 && translated("p.note", "more-servers", { count: rest })}
</section>`;
}

/** For readers who never heard of it. */
function about({ policy: { domain } }: Published): Markup {
  return html`<details class="fold">
<summary>${translated("h2", "about")}</summary>
${translated("p.prose", "about-problem")}
${translated("p.prose", "about-answer")}
${translated("p.prose", "about-limits", { domain: inSentence(displayName(domain)) })}
</details>`;
}

function policyFile({ policy, sha256 }: Published): Markup {
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

function badgePart({ policy: { domain, mode } }: Published): Markup {
  const host = policyHost(domain);
  const markdown = `[![MTA-STS: ${mode}](https://${host}/${badgePath})](https://${host}/)`;
  return html`<details class="fold">
<summary>${translated("h2", "badge")}</summary>
${translated("p.note", "badge-intro")}
<div class="cards"><div>${badge(mode)}
<p class="field"><span>Markdown</span>${copied(markdown, "badge-markdown", "copy-markdown")}</p></div></div>
</details>`;
}

function footer({ policy: { domain, repository } }: Published): Markup {
  const values = { domain: inSentence(domain) };
  const source =
    repository === null
      ? translated("span", "source", values)
      : translated("a", "source", values, html` href="${repository}"`);
  return html`<footer><div class="links">
${source}
<a href="https://www.rfc-editor.org/rfc/rfc8461">MTA-STS (RFC 8461)</a>
<a href="https://www.rfc-editor.org/rfc/rfc8460">TLS-RPT (RFC 8460)</a>
<label id="language" hidden>${translated("span.skip", "language")}<select></select></label>
</div></footer>`;
}
