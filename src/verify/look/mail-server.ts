import type { Network } from "../../io/network.ts";
import type { StartTlsResult } from "../../io/smtp/starttls-result.ts";
import { type Addresses, observeAddresses, observeSomeAddress } from "./addresses.ts";

/** A mail server of the domain: its addresses, and the results of STARTTLS. */
export interface MailServerObservation extends Addresses {
  readonly host: string;
  /** One per address family; empty: not probed. */
  readonly probes: readonly StartTlsProbe[];
}

export interface StartTlsProbe {
  readonly address: string;
  readonly result: StartTlsResult;
}

export async function observeMailServer(
  network: Network,
  host: string,
  withStartTls: boolean,
): Promise<MailServerObservation> {
  const { dns, smtp, mayConnect, brief } = network;
  const { ipv4, ipv6 } = await (brief ? observeSomeAddress : observeAddresses)(dns, host);
  const addresses = [ipv4, ipv6].flatMap((answer) =>
    answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : [],
  );
  const probes = withStartTls
    ? await Promise.all(
        addresses.map(async (address) => ({ address, result: await smtp.probeStartTls({ host, address }) })),
      )
    : [];
  return { host, ipv4, ipv6, probes };
}
