import type { Dns, DnsAnswer } from "../../io/dns/dns.ts";

/** The addresses of a name. */
export interface Addresses {
  readonly ipv4: DnsAnswer<"A">;
  /** Also unknown where it was not looked up. */
  readonly ipv6: DnsAnswer<"AAAA">;
}

export async function observeAddresses(dns: Dns, host: string): Promise<Addresses> {
  const [ipv4, ipv6] = await Promise.all([dns.ask(host, "A"), dns.ask(host, "AAAA")]);
  return { ipv4, ipv6 };
}

/** For a connection to a single address: asks for IPv6 only where there is no IPv4. */
export async function observeSomeAddress(dns: Dns, host: string): Promise<Addresses> {
  const ipv4 = await dns.ask(host, "A");
  return { ipv4, ipv6: ipv4.kind === "records" ? notAsked : await dns.ask(host, "AAAA") };
}

const notAsked = { kind: "unknown", reason: "it was not looked up" } as const;
