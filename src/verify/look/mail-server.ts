import type { Network } from "../../io/network.ts";
import type { SmtpTalk } from "../../io/smtp/probe.ts";
import { type Addresses, observeAddresses, observeSomeAddress } from "./addresses.ts";

/** A mail server of the domain: where DNS leads, and how it encrypts. */
export interface MailServerObservation extends Addresses {
  readonly host: string;
  /** One for each family that it has an address of; empty: not talked to. */
  readonly talks: readonly { readonly address: string; readonly talk: SmtpTalk }[];
}

export async function observeMailServer(
  world: Network,
  host: string,
  withTalk: boolean,
): Promise<MailServerObservation> {
  const { dns, smtp, mayConnect, brief } = world;
  const { ipv4, ipv6 } = await (brief ? observeSomeAddress : observeAddresses)(dns, host);
  const addresses = [ipv4, ipv6].flatMap((answer) =>
    answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : [],
  );
  const talks = withTalk
    ? await Promise.all(
        addresses.map(async (address) => ({ address, talk: await smtp.startTls({ host, address }) })),
      )
    : [];
  return { host, ipv4, ipv6, talks };
}
