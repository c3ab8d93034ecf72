import type { Visit, Visited } from "../../io/https/fetch.ts";
import type { Network } from "../../io/network.ts";
import { policyFilePath } from "../../sts/policy-file.ts";
import type { PolicyHostObservation } from "./policy-host.ts";

/** One connection to the policy host, and what came of it. */
export interface Look {
  /** null: by the proxy. */
  readonly address: string | null;
  /** The only TLS version that was offered; null: any. */
  readonly tls: Visit["tls"];
  readonly visited: Visited;
}

/** Who comes for the policy; those that keep robots out tell them apart by such names. */
export const clients = {
  "mail servers": "mta-sts-policy (as a mail server that fetches an MTA-STS policy)",
  browsers: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "clients without a name": null,
} as const;

/** Of each family. */
const mostAddresses = 4;

/** Fetches the policy file as senders do: from every address, in both versions of TLS, as different clients. */
export async function observePolicyFile(world: Network, dns: PolicyHostObservation): Promise<Look[]> {
  const [first, ...others] = placesOf(world, dns);
  if (first === undefined) return [];
  if (world.brief) return visitAll(world, dns, [{ address: first }]);
  return visitAll(world, dns, [
    { address: first, userAgents: Object.values(clients) },
    ...others.map((address) => ({ address })),
    { address: first, tls: "TLSv1.2" },
    { address: first, tls: "TLSv1.3" },
  ]);
}

/** The same with no more than one question to each address, for those who ask again and again. */
export async function observeServed(world: Network, dns: PolicyHostObservation): Promise<Look[]> {
  const places = placesOf(world, dns).map((address) => ({ address }));
  return visitAll(world, dns, places);
}

type Wanted = Pick<Visit, "address"> & Partial<Pick<Visit, "tls" | "userAgents">>;

function visitAll(
  world: Network,
  { host }: PolicyHostObservation,
  visits: readonly Wanted[],
): Promise<Look[]> {
  const path = `/${policyFilePath}`;
  return Promise.all(
    visits.map(async ({ address, tls = null, userAgents = [clients["mail servers"]] }) => ({
      address,
      tls,
      visited: await world.https.visit({ host, address, path, userAgents, tls }),
    })),
  );
}

/** The addresses to go to, [null] by way of a proxy. */
function placesOf(world: Network, { host, ipv4, ipv6 }: PolicyHostObservation): (string | null)[] {
  const families = [ipv4, ipv6].map((answer) => (answer.kind === "records" ? answer.records : []));
  // A proxy must not lead to where nobody may go directly.
  if (world.goesByProxy(host)) return families.flat().every(world.mayConnect) ? [null] : [];
  const addresses = families.flatMap((family) => family.filter(world.mayConnect).slice(0, mostAddresses));
  return world.brief ? addresses.slice(0, 1) : addresses;
}
