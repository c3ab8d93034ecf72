import type { FetchRequest, FetchResult } from "../../io/https/fetch.ts";
import type { Network } from "../../io/network.ts";
import { policyFilePath } from "../../sts/policy-file.ts";
import type { PolicyHostObservation } from "./policy-host.ts";

/** A request to the policy host, and its result. */
export interface Fetch {
  /** null: through the proxy. */
  readonly address: string | null;
  /** The only TLS version that was offered; null: any. */
  readonly tls: FetchRequest["tls"];
  readonly result: FetchResult;
}

/** The kinds of clients to try: hosts that block robots distinguish clients by such names. */
export const clients = {
  "mail servers": "mta-sts-policy (as a mail server that fetches an MTA-STS policy)",
  browsers: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "clients without a name": null,
} as const;

/** Per address family. */
const maxAddresses = 4;

/** Fetches the policy file as senders do: from every address, in both versions of TLS, as different clients. */
export async function observePolicyFile(network: Network, dns: PolicyHostObservation): Promise<Fetch[]> {
  const [first, ...others] = addressesToAsk(network, dns);
  if (first === undefined) return [];
  if (network.brief) return fetchAll(network, dns, [{ address: first }]);
  return fetchAll(network, dns, [
    { address: first, userAgents: Object.values(clients) },
    ...others.map((address) => ({ address })),
    { address: first, tls: "TLSv1.2" },
    { address: first, tls: "TLSv1.3" },
  ]);
}

/** The same with a single request to each address, for repeated polling. */
export async function observeServed(network: Network, dns: PolicyHostObservation): Promise<Fetch[]> {
  const requests = addressesToAsk(network, dns).map((address) => ({ address }));
  return fetchAll(network, dns, requests);
}

type PartialRequest = Pick<FetchRequest, "address"> & Partial<Pick<FetchRequest, "tls" | "userAgents">>;

function fetchAll(
  network: Network,
  { host }: PolicyHostObservation,
  requests: readonly PartialRequest[],
): Promise<Fetch[]> {
  const path = `/${policyFilePath}`;
  return Promise.all(
    requests.map(async ({ address, tls = null, userAgents = [clients["mail servers"]] }) => ({
      address,
      tls,
      result: await network.https.get({ host, address, path, userAgents, tls }),
    })),
  );
}

/** The addresses to connect to; [null] when a proxy connects instead. */
function addressesToAsk(network: Network, { host, ipv4, ipv6 }: PolicyHostObservation): (string | null)[] {
  const families = [ipv4, ipv6].map((answer) => (answer.kind === "records" ? answer.records : []));
  // A proxy must not lead to addresses that are forbidden for a direct connection.
  if (network.goesByProxy(host)) return families.flat().every(network.mayConnect) ? [null] : [];
  const addresses = families.flatMap((family) => family.filter(network.mayConnect).slice(0, maxAddresses));
  return network.brief ? addresses.slice(0, 1) : addresses;
}
