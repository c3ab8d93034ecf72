import { isHostName } from "./host-name.ts";

/** What DNS says about a domain's mail servers. A look-up that failed is "unknown", never "none". */
export type MxObservation =
  | ObservedHosts
  /** RFC 7505: the domain says that it takes no mail. */
  | { readonly kind: "null-mx" }
  /** The domain exists, with neither MX nor address. */
  | { readonly kind: "no-mail" }
  /** NXDOMAIN. */
  | { readonly kind: "no-domain" }
  /** `reason` is for people, in a few words, and holds nothing that a server sent. */
  | { readonly kind: "unknown"; readonly reason: string };

export interface ObservedHosts {
  readonly kind: "hosts";
  /** By preference, then name, without duplicates; the first 100. Empty when there are only invalid names. */
  readonly hosts: readonly MxHost[];
  /** There is no MX record: the domain's own addresses take its mail (RFC 5321 §5.1). */
  readonly implicit: boolean;
  /** There are more hosts than were kept. */
  readonly truncated: boolean;
  /** Other targets of MX records, as in a zone file (RFC 1035 §5.1: `\009`, `\.`); the first 10. See `invalidKind`. */
  readonly invalid: readonly string[];
}

export interface MxHost {
  /** A-labels, lower case, no final dot (RFC 5321 §4.1.2 `Domain`). */
  readonly host: string;
  /** The lowest is tried first. */
  readonly preference: number;
}

const maxHosts = 100;
const maxInvalid = 10;

/** What the MX records of one answer say, their hosts as in a zone file, "." the root; there is at least one record. */
export function observedHosts(records: readonly MxHost[]): MxObservation {
  if (records.every(({ host }) => host === ".")) return { kind: "null-mx" };
  const sorted = records
    .map(({ host, preference }) => ({ host: host.toLowerCase(), preference }))
    .sort((a, b) => a.preference - b.preference || (a.host < b.host ? -1 : 1));
  const seen = new Set<string>();
  const unique = sorted.filter(({ host }) => !seen.has(host) && seen.add(host));
  const valid = unique.filter(({ host }) => isHostName(host) && !neverExists(host));
  const invalid = unique.filter((one) => !valid.includes(one)).map(({ host }) => host);
  return {
    kind: "hosts",
    hosts: valid.slice(0, maxHosts),
    implicit: false,
    truncated: valid.length > maxHosts,
    invalid: invalid.slice(0, maxInvalid),
  };
}

/**
 * What a target of an MX record is that is not a host name. "unnameable": servers deliver there anyway, as they and DNS
 * accept underscores, but a policy cannot list it (RFC 8461 §3.2). "never": nobody does (RFC 6761 §6.4), and it is most
 * likely there to prove who owns the domain. "invalid": nobody can.
 */
export function invalidKind(name: string): "unnameable" | "never" | "invalid" {
  if (neverExists(name)) return "never";
  return name.includes("_") && isHostName(name.replaceAll("_", "x")) ? "unnameable" : "invalid";
}

/** What to do about a name that no policy can list. */
export function nameAdvice(name: string): string {
  return /^_dc-mx\./.test(name)
    ? "At Cloudflare, set the record of the mail host to **DNS only**: its proxy replaced your name with this one"
    : "Give the mail server a name without an underscore, and use that name in the MX records and its certificate";
}

function neverExists(name: string): boolean {
  return name.endsWith(".invalid");
}
