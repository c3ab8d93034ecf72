import type { Finding } from "../base/finding.ts";
import { domainsIn } from "../policy/domains.ts";
import type { Policy } from "../policy/schema.ts";
import { announcementIn, type DnsRecord } from "../sts/records.ts";
import { recordsOf } from "./records.ts";

/** The records of every domain of a policy, and why some are left out, each with the domains that it is about. */
export interface ManyRecords {
  readonly records: readonly DnsRecord[];
  readonly findings: readonly Finding[];
}

/** Domain by domain in the order in which they are set; the one TXT record that many are led to comes last of all. */
export function recordsOfAll(policy: Policy, id: string | null, pagesHost: string | null): ManyRecords {
  const each = domainsIn(policy).map((domain) => ({
    domain,
    ...recordsOf({ ...policy, domain }, id, pagesHost),
  }));
  const isShared = policy.alias !== null;
  const records = each.flatMap((one) =>
    isShared ? one.records.filter((record) => record !== announcementIn(one.records)) : one.records,
  );
  const announcement = isShared ? announcementIn(each[0]?.records ?? []) : undefined;
  const found = new Map<string, { first: Finding; domains: string[] }>();
  for (const { domain, findings } of each)
    for (const first of findings) {
      const same = found.get(first.code);
      if (same === undefined) found.set(first.code, { first, domains: [domain] });
      else same.domains.push(domain);
    }
  return {
    records: announcement === undefined ? records : [...records, announcement],
    findings: [...found.values()].map(({ first, domains }) =>
      domains.length === 1 ? first : { ...first, domains },
    ),
  };
}
