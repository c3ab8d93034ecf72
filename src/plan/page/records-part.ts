import { policyHost } from "../../sts/policy-file.ts";
import { type DnsRecord, pagesHostOf, stsName } from "../../sts/records.ts";
import { recordsOf } from "../records.ts";
import { breakable, inSentence } from "./breakable.ts";
import { copied } from "./copied.ts";
import { gitHubName } from "./github.ts";
import { html, type Markup } from "./html.ts";
import type { PageKey } from "./languages/tables.ts";
import { firstOf, type Published } from "./published.ts";
import { translated } from "./translated.ts";

/** The records to set, in their order, folded away: most readers never set one. */
export function recordsPart({ policy, id }: Published): Markup {
  const { domain, tls_rpt } = policy;
  const isTooLong = firstOf(tls_rpt) !== tls_rpt;
  const owner = gitHubName(policy.repository)?.split("/")[0];
  const shown = isTooLong ? { ...policy, tls_rpt: [] } : policy;
  const { records, findings } = recordsOf(shown, id, owner === undefined ? null : pagesHostOf(owner));
  // Some hosts set their own record.
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

function recordCard(record: DnsRecord, domain: string, id: string): Markup {
  const { name, type, value } = record;
  const short = name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : name;
  return html`<div>${translated("h3", roleOf(record, domain))}
<p class="field">${translated("span", "panel")}${copied(short, `${id}-name`, "copy-name")}</p>
<p class="field">${translated("span", "full-name")}<code>${breakable(name)}</code></p>
<p class="field"><span>${type}</span>${copied(value, `${id}-value`, "copy-value")}</p></div>
`;
}

function roleOf({ name, type, value }: DnsRecord, domain: string): PageKey {
  if (type === "CNAME") return name === stsName(domain) ? "record-alias" : "record-host";
  return value.startsWith("v=STSv1;") ? "record-sts" : "record-rpt";
}
