import type { DnsAnswer } from "../../io/dns/answer.ts";
import type { Network } from "../../io/network.ts";

/** A TXT record as the world shows it. */
export interface TxtObservation {
  readonly name: string;
  readonly answer: DnsAnswer<"TXT">;
  /** Where there is none: records at names that people take for it. */
  readonly strays: readonly { readonly name: string; readonly text: string }[];
  /** What each name server of the zone says itself; empty: not asked. */
  readonly servers: readonly ServerAnswer[];
}

export interface ServerAnswer {
  /** Its name. */
  readonly server: string;
  readonly answer: DnsAnswer<"TXT">;
}

export interface TxtQuestion {
  readonly name: string;
  /** Other names under which such a record is found by mistake. */
  readonly mistakes: readonly string[];
  /** What such a record is known by, in lower case. */
  readonly mark: string;
}

export async function observeTxt(world: Network, question: TxtQuestion): Promise<TxtObservation> {
  const { name, mark } = question;
  const answer = await world.dns.ask(name, "TXT");
  if (answer.kind === "unknown" || world.brief) return { name, answer, strays: [], servers: [] };
  // Where a wildcard answers for every name, there are records, but not this one.
  const isThere = answer.kind === "records" && answer.records.some((text) => holds(text, mark));
  const [strays, servers] = await Promise.all([
    isThere ? [] : findStrays(world, question),
    askAllServers(world, name, answer),
  ]);
  return { name, answer, strays, servers };
}

function holds(text: string, mark: string): boolean {
  return text.toLowerCase().includes(mark);
}

async function findStrays({ dns }: Network, { mistakes, mark }: TxtQuestion) {
  const found = await Promise.all(
    mistakes.map(async (name) => {
      const answer = await dns.ask(name, "TXT");
      const texts = answer.kind === "records" ? answer.records : [];
      return texts.filter((text) => holds(text, mark)).map((text) => ({ name, text }));
    }),
  );
  return found.flat();
}

const mostServers = 8;

type Known = Exclude<DnsAnswer<"TXT">, { kind: "unknown" }>;

/**
 * RFC 1034 §4.3.5: all name servers of a zone should say the same, and senders ask any of them. They are asked also
 * when the resolver knows of no record: it may have asked before there was one.
 */
async function askAllServers(world: Network, name: string, answer: Known): Promise<ServerAnswer[]> {
  const owner = answer.aliases.at(-1) ?? name;
  const servers = await nameServers(world, owner);
  return Promise.all(
    servers.map(async (server) => {
      const address = await addressOf(world, server);
      const own: DnsAnswer<"TXT"> =
        address === null
          ? { kind: "unknown", reason: "it has no address that may be asked" }
          : await world.dns.ask(owner, "TXT", { address });
      return { server, answer: own };
    }),
  );
}

/** Of the zone that the name is in: the nearest name above it, or itself, that has NS records. */
async function nameServers({ dns }: Network, name: string): Promise<readonly string[]> {
  for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
    const answer = await dns.ask(zone, "NS");
    if (answer.kind === "unknown") return [];
    if (answer.kind === "records" && answer.aliases.length === 0)
      return [...answer.records].sort().slice(0, mostServers);
  }
  return [];
}

async function addressOf({ dns, mayConnect }: Network, server: string): Promise<string | null> {
  for (const type of ["A", "AAAA"] as const) {
    const answer = await dns.ask(server, type);
    const address = answer.kind === "records" ? answer.records.find(mayConnect) : undefined;
    if (address !== undefined) return address;
  }
  return null;
}
