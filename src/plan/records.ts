import type { Finding } from "../base/finding.ts";
import type { Policy } from "../policy/schema.ts";
import { type DnsRecord, stsRecord, tlsRptRecord } from "../sts/records.ts";
import { hostOf } from "./hosts/hosts.ts";

export interface Records {
  readonly records: readonly DnsRecord[];
  /** Why one is left out. */
  readonly findings: readonly Finding[];
}

/**
 * The records in the order in which they are set: the host, where reports go, and last what makes senders look.
 * @param id null: none to announce yet
 * @param pagesHost the host that GitHub Pages serves the owner's sites from; null: not known
 */
export function recordsOf(
  { domain, tls_rpt, host }: Pick<Policy, "domain" | "tls_rpt" | "host">,
  id: string | null,
  pagesHost: string | null,
): Records {
  const hosted = hostOf(host).record({ domain, argument: host.argument }, pagesHost);
  return {
    records: [
      ...("record" in hosted ? [hosted.record] : []),
      ...(tls_rpt.length === 0 ? [] : [tlsRptRecord(domain, tls_rpt)]),
      ...(id === null ? [] : [stsRecord(domain, id)]),
    ],
    findings: "finding" in hosted ? [hosted.finding] : [],
  };
}
