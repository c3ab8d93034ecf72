import type { Finding } from "../base/finding.ts";
import type { Policy } from "../policy/schema.ts";
import { type DnsRecord, stsAliasRecord, stsName, stsRecord, tlsRptRecord } from "../sts/records.ts";
import { hostOf } from "./hosts/hosts.ts";

export interface Records {
  readonly records: readonly DnsRecord[];
  /** Why one is left out. */
  readonly findings: readonly Finding[];
}

/**
 * The records in the order in which they are set: the host, where reports go, and last what makes senders look. Where
 * that is kept in another zone, the record that leads there comes before it, and is set once.
 * @param id null: none to announce yet
 * @param pagesHost the host that GitHub Pages serves the owner's sites from; null: not known
 */
export function recordsOf(
  { domain, tls_rpt, host, alias }: Pick<Policy, "domain" | "tls_rpt" | "host" | "alias">,
  id: string | null,
  pagesHost: string | null,
): Records {
  const hosted = hostOf(host).record({ domain, argument: host.argument }, pagesHost);
  return {
    records: [
      ...("record" in hosted ? [hosted.record] : []),
      ...(tls_rpt.length === 0 ? [] : [tlsRptRecord(domain, tls_rpt)]),
      ...(alias === null ? [] : [stsAliasRecord(domain, alias)]),
      ...(id === null ? [] : [stsRecord(domain, id, announcementName({ domain, alias }))]),
    ],
    findings: "finding" in hosted ? [hosted.finding] : [],
  };
}

/** The name of the TXT record that announces the policy. */
export function announcementName({ domain, alias }: Pick<Policy, "domain" | "alias">): string {
  return alias ?? stsName(domain);
}
