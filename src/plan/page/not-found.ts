import { policyHost } from "../../sts/policy-file.ts";
import { htmlDocument } from "./document.ts";
import { html } from "./html.ts";
import type { Published } from "./published.ts";

export function renderNotFound({ policy }: Published): string {
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
