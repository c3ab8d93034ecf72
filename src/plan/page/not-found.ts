import { policyHost } from "../../sts/policy-file.ts";
import { breakable, inSentence } from "./breakable.ts";
import { htmlDocument } from "./document.ts";
import { html } from "./html.ts";
import { iconAddress } from "./icon.ts";
import type { Published } from "./published.ts";

/** The same in the page's other languages: this document has no script that could choose. */
const others = [
  ["de", "Hier gibt es nichts. Zur MTA-STS-Richtlinie"],
  ["fr", "Il n'y a rien ici. Voir la politique MTA-STS"],
  ["es", "Aquí no hay nada. Ver la política MTA-STS"],
  ["nl", "Hier is niets. Naar het MTA-STS-beleid"],
] as const;

export function renderNotFound({ policy }: Published): string {
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
    program: null,
  });
}
