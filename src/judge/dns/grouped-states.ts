import type { Finding } from "../../base/finding.ts";
import type { DomainsState } from "../../verify/dns/policy-records.ts";
import { purposeOf } from "../../verify/dns/purpose.ts";

/** Why records are not set: each reason once for each kind of record, with the domains that it is about. */
export function reasonsOf(states: readonly DomainsState[]): Finding[] {
  const found = new Map<string, { readonly first: Finding; readonly domains: Set<string> }>();
  for (const { record, reason, domains } of states) {
    if (reason === null) continue;
    const isCounted = reason.code === "dns/next-run";
    const key = `${reason.code} ${reason.severity} ${isCounted ? "" : purposeOf(record)}`;
    const group = found.get(key) ?? { first: reason, domains: new Set() };
    found.set(key, group);
    if (!isCounted) for (const name of reason.domains ?? domains) group.domains.add(name);
  }
  return [...found.values()].map(({ first, domains }) => {
    const [one, ...others] = domains;
    const isClear = one === undefined || (others.length === 0 && String(first.args.name).endsWith(one));
    return isClear ? first : { ...first, domains: [...domains] };
  });
}
