import { currentEntry } from "../../ledger/ledger.ts";
import { displayName } from "../../sts/host-name.ts";
import { policyHost } from "../../sts/policy-file.ts";
import { breakable, inSentence, longestPart, widestPart } from "./breakable.ts";
import { html, type Markup } from "./html.ts";
import { picture } from "./picture.ts";
import { earlierPolicies, type Published } from "./published.ts";
import { translated } from "./translated.ts";
import { dayTime, durationTime, endTime } from "./words.ts";

/** The first screen: whose policy it is, its mode, what that means, and since when. */
export function hero(published: Published): Markup {
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

/** Smaller where a part of the name is long: it stays on one line of a phone. */
function sizeOf(name: string): string {
  const widest = widestPart(name);
  if (widest <= 13) return "large";
  return widest <= 19 || widest > longestPart ? "medium" : "small";
}

function facts(published: Published): Markup {
  const { policy, id, ledger } = published;
  const from = currentEntry(ledger)?.from ?? null;
  const earlier = earlierPolicies(published).map(({ until }) => until);
  const until = earlier.length === 0 ? null : endTime(Math.max(...earlier));
  return html`<dl class="facts">
<div>${translated("dt", "other-servers")}${translated("dd", `senders-${policy.mode}`)}</div>
<div>${translated("dt", "published")}<dd>${from === null ? "–" : dayTime(from)}</dd>${translated("dd", "version", { id: html`<code>${id}</code>` })}</div>
<div>${translated("dt", "cached")}<dd>${durationTime(policy.max_age)}</dd>${until === null ? translated("dd", "cached-more") : translated("dd", "cached-earlier", { until })}</div>
</dl>`;
}
