import { readHostName } from "../sts/host-name.ts";
import type { Argument, Choice } from "./choice.ts";

/** A host with a port, if another than usual, as `NAME` or `NAME:PORT`. */
function server(text: string, readAddress: (text: string) => string | null): string | null {
  const [, host = "", port] = /^([^:]{1,253}|\[[\da-f:.]{2,45}\])(?::(\d{1,5}))?$/i.exec(text.trim()) ?? [];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null;
  const name = readAddress(host.toLowerCase());
  return name === null ? null : port === undefined ? name : `${name}:${Number(port)}`;
}

function hostName(text: string): string | null {
  const read = readHostName(text);
  return "name" in read ? read.name : null;
}

/** Checks only the form: an address that does not exist does no harm, and nothing but digits and colons can be in it. */
const ipAddress = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/;

const nameServer: Argument = {
  meaning: "the name or the address of a name server, with a port if it is not 53",
  example: "ns1.example.com",
  read: (written) => server(written, (text) => (ipAddress.test(text) ? text : hostName(text))),
};

const apiServer: Argument = {
  meaning: "the name of the server that serves the API over HTTPS, with a port if it is not 443",
  example: "pdns.example.com:8443",
  read: (written) => server(written, hostName),
  isRequired: true,
};

/**
 * The names that `dns` in `policy.yml` may have, and the argument that each takes; null: none. No argument can hold a
 * secret: where the credential is sent is all that an argument can say. Not among
 * them is who, by octoDNS, deletes a record before it creates the new one: DigitalOcean, Gandi, OVH (ADR 14).
 */
export const dnsArguments = {
  nsupdate: nameServer,
  cloudflare: null,
  desec: null,
  hetzner: null,
  powerdns: apiServer,
  route53: null,
} as const satisfies Record<string, Argument | null>;

export type DnsName = keyof typeof dnsArguments;

export const dnsNames = Object.keys(dnsArguments) as readonly DnsName[];

/** What `policy.yml` says about who serves the zone. */
export type DnsChoice = Choice<DnsName>;

/** What writes at a provider. */
export type EngineName = "nsupdate" | "octodns";

export function engineOf({ name }: DnsChoice): EngineName {
  return name === "nsupdate" ? "nsupdate" : "octodns";
}

/**
 * What one credential is for, in words. The key of a PowerDNS server is sent to the server that is named; other
 * credentials are sent to the same place whatever the argument, and a TSIG key is never sent.
 */
export function credentialOf({ name, argument }: DnsChoice): string {
  return name === "powerdns" && argument !== null ? `${name} at ${argument}` : name;
}
