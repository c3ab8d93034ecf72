import { type Finding, finding } from "../base/finding.ts";
import { stsAliasRecord, stsName } from "../sts/records.ts";
import type { Change } from "./change.ts";

/**
 * Where the TXT record is kept changes: a person has to set the record that leads there. Only a pull request has the
 * `policy.yml` from before; no ledger says where a record was kept, as senders do not depend on it.
 */
export function judgeAlias({ policy, pullRequest, published, place }: Change): Finding[] {
  const before = pullRequest?.policy ?? null;
  if (published === null || before === null || before.domain !== policy.domain) return [];
  const { domain, alias } = policy;
  const former = before.alias;
  if (former === alias) return [];
  const name = stsName(domain);
  if (alias === null) return [finding("alias/removed", place(["domain"]), { name, former: former ?? name })];
  const { type, value } = stsAliasRecord(domain, alias);
  const args = { name, alias, cname: `${type} ${value}`, former: former ?? name };
  return [finding(former === null ? "alias/added" : "alias/changed", place(["alias"]), args)];
}
