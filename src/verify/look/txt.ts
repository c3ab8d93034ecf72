import type { DnsAnswer } from "../../io/dns/answer.ts";
import type { Network } from "../../io/network.ts";
import type { RecordAlias } from "../../sts/record-alias.ts";
import { askWithAlias } from "./aliases.ts";
import { addressOf, zoneServers } from "./name-servers.ts";
import { recordTexts } from "./record-texts.ts";

/** A TXT record as DNS shows it. */
export interface TxtObservation {
  readonly name: string;
  readonly answer: DnsAnswer<"TXT">;
  /** null: no CNAME record was seen at the name, or it was not looked up. */
  readonly alias: RecordAlias | null;
  /** If its name has no such record: the names where there is one by mistake. */
  readonly misplaced: readonly string[];
  /** The answer of each name server of the zone; empty: not asked. */
  readonly servers: readonly ServerAnswer[];
}

export interface ServerAnswer {
  /** Its name. */
  readonly server: string;
  readonly answer: DnsAnswer<"TXT">;
}

export interface TxtQuestion {
  readonly name: string;
  /** Whose record it is. */
  readonly domain: string;
  /** Names under which such a record is often set by mistake; called only if they are looked up. */
  readonly wrongNames: () => readonly string[];
  /** What such a record contains, in lower case. */
  readonly versionTag: string;
}

/** Names under which the record `label` of a domain is often set by mistake; `others` are relative to the domain. */
export function commonWrongNames(
  label: string,
  others: readonly string[],
  domain: string,
  zone: string,
): string[] {
  const names = [
    domain,
    `${label}.${domain}.${domain}`,
    `${label}.${domain}.${zone}`,
    ...["mta-sts", "mail", "smtp", "mx", "www"].map((host) => `${label}.${host}.${domain}`),
    ...others.map((other) => `${other}.${domain}`),
  ];
  return [...new Set(names)];
}

export async function observeTxt(network: Network, question: TxtQuestion): Promise<TxtObservation> {
  const { name, versionTag } = question;
  if (network.brief) return { ...unseen, name, answer: await network.dns.ask(name, "TXT") };
  const { answer, alias } = await askWithAlias(network.dns, name);
  if (answer.kind === "unknown") return { ...unseen, name, answer };
  const [misplaced, servers] = await Promise.all([
    hasRecord(answer, versionTag) ? [] : findMisplaced(network, question),
    askAllServers(network, name, answer),
  ]);
  return { name, answer, alias, misplaced, servers };
}

const unseen = { alias: null, misplaced: [], servers: [] } as const;

/** A wildcard may answer with other records alone. */
function hasRecord(answer: DnsAnswer<"TXT">, versionTag: string): boolean {
  return recordTexts(answer).some((text) => text.toLowerCase().includes(versionTag));
}

async function findMisplaced({ dns }: Network, { name, domain, wrongNames, versionTag }: TxtQuestion) {
  const label = name.slice(0, -domain.length);
  const answer = await dns.ask(domain, "MX");
  const hosts = answer.kind === "records" ? answer.records.map(({ host }) => host.toLowerCase()) : [];
  // A policy belongs to the domain of the mail addresses, and many take it for that of the mail servers.
  const belowHosts = hosts
    .filter((host) => host.endsWith(`.${domain}`))
    .slice(0, maxServers)
    .map((host) => `${label}${host}`);
  const found = await Promise.all(
    [...new Set([...wrongNames(), ...belowHosts])].map(async (one) =>
      hasRecord(await dns.ask(one, "TXT"), versionTag) ? [one] : [],
    ),
  );
  return found.flat();
}

const maxServers = 8;

type Known = Exclude<DnsAnswer<"TXT">, { kind: "unknown" }>;

/**
 * Senders ask any of a zone's name servers, so all should answer the same (RFC 1034 §4.3.5). They are asked even when
 * the resolver finds no record: it may have cached that before the record was set.
 */
async function askAllServers(network: Network, name: string, answer: Known): Promise<ServerAnswer[]> {
  const owner = answer.aliases.at(-1) ?? name;
  const found = await zoneServers(network, owner, maxServers);
  return Promise.all(
    ("reason" in found ? [] : found.servers).map(async (server) => {
      const address = await addressOf(network, server);
      const own: DnsAnswer<"TXT"> =
        address === null
          ? { kind: "unknown", reason: "it has no address that can be queried" }
          : await network.dns.ask(owner, "TXT", { address });
      return { server, answer: own };
    }),
  );
}
