import { hostname } from "node:os";
import { isPublic } from "./addresses.ts";
import { type Dns, dns } from "./dns/dns.ts";
import { type Https, https, proxyFor } from "./https/https.ts";
import { type Smtp, smtp } from "./smtp/smtp.ts";

/** The protocols to see a domain as senders do. */
export interface Network {
  readonly dns: Dns;
  readonly https: Https;
  readonly smtp: Smtp;
  /** Whether an address may be connected to: on a self-hosted runner, names could lead into its private network. */
  readonly mayConnect: (address: string) => boolean;
  /** Requests to this host go through a proxy of the environment, which looks its name up itself. */
  readonly goesByProxy: (host: string) => boolean;
  /** Only what a single sender does, for long lists; otherwise every server, protocol and client is tried. */
  readonly brief: boolean;
}

export interface NetworkOptions {
  /** As `parseResolver` accepts it; null: the system's. */
  readonly resolver: string | null;
  /** Seconds for each answer; null: `defaultTimeouts`. */
  readonly timeout: number | null;
  /** Whether addresses that are not public may be connected to. */
  readonly allowPrivate: boolean;
  readonly brief: boolean;
}

/** Seconds: RFC 8461 §3.3 suggests a minute for the policy host. */
const defaultTimeouts = { dns: 10, https: 60, smtp: 30 } as const;

/** Real connections. */
export function openNetwork({ resolver, timeout, allowPrivate, brief }: NetworkOptions): Network {
  const milliseconds = (kind: keyof typeof defaultTimeouts) => (timeout ?? defaultTimeouts[kind]) * 1000;
  return {
    dns: dns({ resolver, timeout: milliseconds("dns") }),
    https: https({ timeout: milliseconds("https") }),
    smtp: smtp({ timeout: milliseconds("smtp"), name: ownName() }),
    mayConnect: allowPrivate ? () => true : isPublic,
    goesByProxy: (host) => proxyFor(host) !== null,
    brief,
  };
}

/** The name for EHLO, which should be fully qualified (RFC 5321 §4.1.1.1). */
function ownName(): string {
  const name = hostname().toLowerCase();
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(name) ? name : "localhost.localdomain";
}
