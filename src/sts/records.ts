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

/** The name that senders ask for (RFC 8461 §3.1). */
export function stsName(domain: string): string {
  return `_mta-sts.${domain}`;
}

/**
 * The record that announces that there is a policy, and by its id which one (RFC 8461 §3.1).
 * @param name where it is kept: what senders ask for, or what that is an alias of
 */
export function stsRecord(domain: string, id: string, name = stsName(domain)): DnsRecord {
  return { name, type: "TXT", ttl, value: `v=STSv1; id=${id}` };
}

/** The record that leads senders to where the TXT record is kept (RFC 8461 §3.1): it stays as it is, whatever the id. */
export function stsAliasRecord(domain: string, alias: string): DnsRecord {
  return { name: stsName(domain), type: "CNAME", ttl, value: alias };
}

/** The record that announces the policy, among others; undefined: there is no id to announce yet. */
export function announcementIn(records: readonly DnsRecord[]): DnsRecord | undefined {
  return records.find(({ type, value }) => type === "TXT" && value.startsWith("v=STSv1;"));
}

/** Where the TXT record of the policy is kept, by records that may lead there; null: at the name that senders ask for. */
export function aliasIn(records: readonly DnsRecord[], domain: string): string | null {
  return records.find(({ name, type }) => type === "CNAME" && name === stsName(domain))?.value ?? null;
}

/** The name of the record that asks for reports (RFC 8460 §3). */
export function tlsRptName(domain: string): string {
  return `_smtp._tls.${domain}`;
}

/** The `_smtp._tls` record (RFC 8460 §3): where senders report. */
export function tlsRptRecord(domain: string, tlsRpt: readonly string[]): DnsRecord {
  return { name: tlsRptName(domain), type: "TXT", ttl, value: `v=TLSRPTv1; rua=${tlsRpt.join(",")}` };
}

/** The policy host's record: GitHub Pages serves it from the owner's host, whatever the repository is called. */
export function policyHostRecord(domain: string, pagesHost: string): DnsRecord {
  return { name: policyHost(domain), type: "CNAME", ttl, value: pagesHost };
}

/** Where GitHub Pages serves all sites of an account, whatever the repository is called. */
export function pagesHostOf(owner: string): string {
  return `${owner.toLowerCase()}.github.io`;
}
