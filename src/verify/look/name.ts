import type { DnsAnswer } from "../../io/dns/answer.ts";
import type { Network } from "../../io/network.ts";
import { addressOf, zoneServers } from "./name-servers.ts";

/** What the name servers of a zone themselves show at a name, or why that is not known. */
export type NameObservation =
  | { readonly kind: "seen"; readonly zone: string; readonly servers: readonly ServerView[] }
  /** `reason`: a sentence. */
  | { readonly kind: "unknown"; readonly reason: string };

export interface ServerView {
  /** Its name. */
  readonly server: string;
  readonly view: View;
}

/** What one server has at a name, as far as it matters to a caller that wants to set a TXT or a CNAME record there. */
export type View =
  /** NXDOMAIN: nothing at the name or below it. */
  | { readonly kind: "nothing" }
  /** The name exists, but without TXT records: there are others, or names below it. */
  | { readonly kind: "no-text" }
  | {
      readonly kind: "texts";
      /** Each record as its character-strings. */
      readonly values: readonly (readonly string[])[];
      readonly ttl: number;
      /** A wildcard answers (RFC 4592): what is set at the name takes its place. */
      readonly isWildcard: boolean;
    }
  | { readonly kind: "alias"; readonly target: string; readonly isWildcard: boolean };

/** The TXT records as senders read them; none where there are none. */
export function textsAt(view: View): string[] {
  return view.kind === "texts" ? view.values.map((strings) => strings.join("")) : [];
}

/** More than any zone in use; a zone with more would not be written to. */
const maxServers = 16;

/**
 * Asks every name server of the zone. One that cannot be asked, or that answers for another zone, makes the whole
 * unknown: what is at a name is never taken for absent, or for settled, before all servers have answered.
 */
export async function observeName(network: Network, name: string): Promise<NameObservation> {
  const found = await zoneServers(network, name, maxServers + 1);
  if ("reason" in found) return unknown(`Its zone was not found: ${found.reason}.`);
  const { zone, servers } = found;
  if (servers.length > maxServers) return unknown(`${zone} has more than ${maxServers} name servers.`);
  const answers = await Promise.all(
    servers.map(async (server) => ({ server, view: await viewAt(network, server, name) })),
  );
  const views: ServerView[] = [];
  for (const { server, view } of answers) {
    if ("reason" in view) return unknown(`The name server ${server} could not be queried: ${view.reason}.`);
    views.push({ server, view });
  }
  return { kind: "seen", zone, servers: views };
}

/** Several names at once. */
export async function observeNames(
  network: Network,
  names: readonly string[],
): Promise<ReadonlyMap<string, NameObservation>> {
  return new Map(
    await Promise.all(names.map(async (name) => [name, await observeName(network, name)] as const)),
  );
}

function unknown(reason: string): NameObservation {
  return { kind: "unknown", reason };
}

async function viewAt(network: Network, server: string, name: string): Promise<View | Unknown> {
  const view = viewOf(await ask(network, server, name));
  if ("reason" in view || (view.kind !== "texts" && view.kind !== "alias")) return view;
  const beside = viewOf(await ask(network, server, name.replace(/^[^.]+/, "_nothing-is-set-here")));
  return { ...view, isWildcard: isSame(view, beside) };
}

function isSame(view: View, other: View | Unknown): boolean {
  if ("reason" in other) return false;
  if (view.kind === "texts" && other.kind === "texts")
    return JSON.stringify(textsAt(view).sort()) === JSON.stringify(textsAt(other).sort());
  return view.kind === "alias" && other.kind === "alias" && view.target === other.target;
}

async function ask(network: Network, server: string, name: string): Promise<DnsAnswer<"TXT">> {
  const address = await addressOf(network, server);
  return address === null
    ? { kind: "unknown", reason: "it has no address that can be queried" }
    : network.dns.ask(name, "TXT", { address });
}

interface Unknown {
  readonly reason: string;
}

/** A question for TXT records shows whatever matters: an alias is answered with its CNAME record (RFC 1034 §3.6.2). */
function viewOf(answer: DnsAnswer<"TXT">): View | Unknown {
  // The alias's target has other servers, or none; the alias itself was seen.
  const [target] = answer.aliases ?? [];
  if (target !== undefined) return { kind: "alias", target, isWildcard: false };
  if (answer.kind === "unknown") return { reason: answer.reason };
  if (!answer.authoritative) return { reason: "it is not authoritative for the zone" };
  if (answer.kind === "records")
    return { kind: "texts", values: [...answer.records], ttl: answer.ttl, isWildcard: false };
  return { kind: answer.kind === "no-name" ? "nothing" : "no-text" };
}
