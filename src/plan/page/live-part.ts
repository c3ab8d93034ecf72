import { script, scriptWithMonitor } from "./assets.js";
import { breakable, inSentence } from "./breakable.ts";
import type { Program } from "./content-security-policy.ts";
import { gitHubApi, gitHubName, monitorPage, monitorWorkflow } from "./github.ts";
import { html, type Markup } from "./html.ts";
import type { PageKey } from "./languages/tables.ts";
import { earlierPolicies, firstOf, type Published } from "./published.ts";
import { type Resolver, resolvers } from "./resolvers.ts";
import { translated } from "./translated.ts";

/**
 * The live check. The page's script shows the controls, and the results once there are any; without it, there is a
 * command to run instead. What was seen earlier is not shown: see ADR 13.
 */
export function livePart(published: Published): Markup {
  const { policy, id, sha256 } = published;
  const github = gitHubName(policy.repository);
  const { domain, mode, mx, tls_rpt: rua } = policy;
  const whole = (texts: readonly string[]) => (firstOf(texts) === texts ? texts.join(" ") : null);
  const data: readonly (readonly [string, string | null])[] = [
    ["domain", domain],
    ["mode", mode],
    ["id", id],
    ["sha256", sha256],
    ["mx", whole(mx)],
    ["rua", whole(rua)],
    [
      "earlier",
      earlierPolicies(published)
        .slice(0, maxEarlier)
        .map(({ entry }) => `${entry.id}=${entry.sha256}`)
        .join(" "),
    ],
    ["github", github],
  ];
  const attributes = data.map(([name, value]) => value !== null && html` data-${name}="${value}"`);
  const values = {
    resolver: html`<span id="whom">${whom(resolvers[0]!)}</span>`,
    domain: inSentence(domain),
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

/** The page's script, and the hosts that it may contact: GitHub only for a repository there. */
export function liveProgram({ policy: { repository } }: Published): Program {
  const asks = resolvers.map(({ url }) => new URL(url).origin);
  return gitHubName(repository) === null
    ? { script, asks }
    : { script: scriptWithMonitor, asks: [...asks, gitHubApi] };
}

const maxEarlier = 12;

function whom({ name, host }: Resolver): string {
  return `${name} (${host})`;
}

function choice(resolver: Resolver, index: number): Markup {
  const checked = index === 0 && html` checked`;
  const { name, url } = resolver;
  return html`<label><input type="radio" name="resolver" value="${url}" data-name="${name}" data-whom="${whom(resolver)}"${checked}>${name}</label>`;
}

function checks(domain: string): readonly (readonly [name: string, title: PageKey, detail: string])[] {
  return [
    ["sts", "check-sts", `_mta-sts.${domain}`],
    ["file", "check-file", "/.well-known/mta-sts.txt"],
    ["mx", "check-mx", domain],
    ["rpt", "check-rpt", `_smtp._tls.${domain}`],
  ];
}

function row(name: string, title: PageKey, detail: string): Markup {
  return html`<li data-check="${name}"><p class="line"><span class="state"></span>${translated("strong", title)}<code class="note">${breakable(detail)}</code></p><p class="reason"></p></li>
`;
}

function monitorRow(github: string): Markup {
  const link = translated("a#last-run", "this-run", {}, html` hidden`);
  return html`<li data-check="monitor"><p class="line"><span class="state"></span>${translated("strong", "check-monitor")}<a class="note" href="${monitorPage(github)}">${monitorWorkflow}</a></p><p class="reason"></p><p class="reason">${link}</p></li>
`;
}
