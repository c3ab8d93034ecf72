import type { RecordData } from "../../io/dns/answer.ts";
import type { Network } from "../../io/network.ts";
import { type Addresses, observeAddresses } from "./addresses.ts";

/** What DNS says about the policy host. */
export interface PolicyHostObservation extends Addresses {
  readonly host: string;
  /** The CAA records that apply to the host, and their name (RFC 8659 §3); null: none, or not asked for. */
  readonly caa: { readonly name: string; readonly records: readonly RecordData["CAA"][] } | null;
}

export async function observePolicyHost(
  network: Network,
  host: string,
  lookUp = observeAddresses,
): Promise<PolicyHostObservation> {
  const [addresses, caa] = await Promise.all([
    lookUp(network.dns, host),
    network.brief ? null : relevantCaa(network, host),
  ]);
  return { host, ...addresses, caa };
}

/** RFC 8659 §3: the records of the name itself (aliases followed), or of the nearest parent that has some. */
async function relevantCaa({ dns }: Network, host: string): Promise<PolicyHostObservation["caa"]> {
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const answer = await dns.ask(name, "CAA");
    if (answer.kind === "unknown") return null;
    if (answer.kind === "records") return { name, records: answer.records };
  }
  return null;
}

/** The addresses of both families, those of IPv4 first. */
export function addressesOf({ ipv4, ipv6 }: Addresses): string[] {
  return [ipv4, ipv6].flatMap((answer) => (answer.kind === "records" ? answer.records : []));
}

/** Its CNAME chain, in order. */
export function aliasesOf({ ipv4, ipv6 }: Addresses): readonly string[] {
  const chains = [ipv4, ipv6].map((answer) => ("aliases" in answer ? answer.aliases : []));
  return chains.find(({ length }) => length > 0) ?? [];
}

/** The last name of its CNAME chain; null: it is not an alias. */
export function aliasOf(observation: Addresses): string | null {
  return aliasesOf(observation).at(-1) ?? null;
}
