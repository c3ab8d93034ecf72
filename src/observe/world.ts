import type { Dns } from "../io/dns.ts";
import type { Https } from "../io/https.ts";
import type { Smtp } from "../io/smtp.ts";

/** All that is asked of the world to see a domain as senders do. */
export interface World {
  readonly dns: Dns;
  readonly https: Https;
  readonly smtp: Smtp;
  /** Whether an address may be connected to: on a runner inside a network, names can lead into it. */
  readonly mayConnect: (address: string) => boolean;
  /** A proxy of the environment fetches from this host, and looks its name up itself. */
  readonly goesByProxy: (host: string) => boolean;
  /** One look as a sender takes it, for long lists; otherwise every server, protocol and client is tried. */
  readonly brief: boolean;
}
