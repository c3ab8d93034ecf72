import { script, scriptWithMonitor } from "./assets.js";
import type { Program } from "./content-security-policy.ts";
import { gitHubApi, gitHubName, monitorPage, monitorWorkflow } from "./github.ts";
import { html, type Markup } from "./html.ts";
import { earlierPolicies, firstOf, type Published } from "./published.ts";
import { type Resolver, resolvers } from "./resolvers.ts";

/** The live check. The page's script shows the controls; without it there are the same questions to ask by hand. */
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
  return html`<section id="live" aria-labelledby="live-heading"${attributes}>
<h2 id="live-heading">Is it so right now?</h2>
<p class="note">Your own browser can compare what the network sees with what this page says. On the button, and not before, it asks <span id="whom">${whom(resolvers[0]!)}</span> for three DNS records of ${domain}, ${github === null ? "and this host for the policy file" : "this host for the policy file, and GitHub (api.github.com) for the monitor's last run"}. Nobody else hears of it.</p>
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

/** The page's script, and whom it may ask: GitHub only about a repository there. */
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
  return html`<label><input type="radio" name="resolver" value="${resolver.url}" data-whom="${whom(resolver)}"${checked}>${resolver.name}</label>`;
}

function checks(domain: string): readonly (readonly [name: string, title: string, detail: string])[] {
  return [
    ["sts", "The record that announces the policy", `_mta-sts.${domain}`],
    ["file", "The policy file", "/.well-known/mta-sts.txt"],
    ["mx", "The mail servers", domain],
    ["rpt", "The record that asks for reports", `_smtp._tls.${domain}`],
  ];
}

function row(name: string, title: string, detail: string): Markup {
  return html`<li data-check="${name}"><p class="line"><span class="state">Not asked</span><strong>${title}</strong><code class="note">${detail}</code></p><p class="reason"></p></li>
`;
}

function monitorRow(github: string): Markup {
  return html`<li data-check="monitor"><p class="line"><span class="state">Not asked</span><strong>The monitor's last run</strong><a class="note" href="${monitorPage(github)}">${monitorWorkflow}</a></p><p class="reason"></p><p class="reason"><a id="last-run" hidden>This run</a></p></li>
`;
}
