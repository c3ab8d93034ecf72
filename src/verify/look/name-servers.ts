import type { Dns } from "../../io/dns/dns.ts";
import type { Network } from "../../io/network.ts";

/** The zone that contains a name, and its name servers, at most so many of them. */
export interface ZoneServers {
  /** The apex, without a final dot. */
  readonly zone: string;
  readonly servers: readonly string[];
}

/**
 * Those of the closest name with NS records, from the name itself upwards.
 * @returns a reason, in a few words, where they could not be found out
 */
export async function zoneServers(
  { dns }: Pick<Network, "dns">,
  name: string,
  most: number,
): Promise<ZoneServers | { readonly reason: string }> {
  for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
    const answer = await dns.ask(zone, "NS");
    if (answer.kind === "unknown" && !(zone === name && (await isAlias(dns, name))))
      return { reason: answer.reason };
    if (answer.kind === "records" && answer.aliases.length === 0)
      return { zone, servers: [...answer.records].sort().slice(0, most) };
  }
  return { reason: "no zone for it has name servers" };
}

/** No zone begins at an alias. A resolver follows it, and fails if its target has no name server. */
async function isAlias(dns: Dns, name: string): Promise<boolean> {
  const answer = await dns.ask(name, "CNAME");
  return answer.kind === "records" && answer.aliases.length === 0;
}

/** The first address of a server that may be asked; null: there is none. */
export async function addressOf(
  { dns, mayConnect }: Pick<Network, "dns" | "mayConnect">,
  server: string,
): Promise<string | null> {
  for (const type of ["A", "AAAA"] as const) {
    const answer = await dns.ask(server, type);
    const address = answer.kind === "records" ? answer.records.find(mayConnect) : undefined;
    if (address !== undefined) return address;
  }
  return null;
}
