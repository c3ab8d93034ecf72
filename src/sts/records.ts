import { policyHost } from "./policy-file.ts";

/** A DNS record: the full name without final dot, `ttl` in seconds, the value as plain text (no quotes, not split). */
export interface DnsRecord {
  readonly name: string;
  readonly type: "CNAME" | "TXT";
  readonly ttl: number;
  readonly value: string;
}

/** Long enough to be kind to resolvers, short enough that a mistake is over in an hour. */
const ttl = 3600;

/** The `_mta-sts` record (RFC 8461 §3.1): it announces that there is a policy, and by its id which one. */
export function stsRecord(domain: string, id: string): DnsRecord {
  return { name: `_mta-sts.${domain}`, type: "TXT", ttl, value: `v=STSv1; id=${id}` };
}

/** The `_smtp._tls` record (RFC 8460 §3): where senders report. */
export function tlsRptRecord(domain: string, tlsRpt: readonly string[]): DnsRecord {
  return { name: `_smtp._tls.${domain}`, type: "TXT", ttl, value: `v=TLSRPTv1; rua=${tlsRpt.join(",")}` };
}

/** The policy host's record: GitHub Pages serves it from the owner's host, whatever the repository is called. */
export function policyHostRecord(domain: string, pagesHost: string): DnsRecord {
  return { name: policyHost(domain), type: "CNAME", ttl, value: pagesHost };
}

/** Where GitHub Pages serves all sites of an account, whatever the repository is called. */
export function pagesHostOf(owner: string): string {
  return `${owner.toLowerCase()}.github.io`;
}
