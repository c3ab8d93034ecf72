/** What replies say about a name that may be an alias of another name, which may be one itself. */
import type { DnsAnswer, RecordType } from "./answer.ts";
import { nameError } from "./exchange.ts";
import type { Reply, ResourceRecord } from "./message.ts";

/** CNAME records followed so far. */
export interface CnameChain {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Seconds: the smallest of all CNAME records. */
  readonly ttl: number;
  readonly authoritative: boolean;
}

export function startChain(name: string): CnameChain {
  return { name, aliases: [], ttl: Number.POSITIVE_INFINITY, authoritative: true };
}

/** The name to ask for next. */
export function targetOf({ name, aliases }: CnameChain): string {
  return aliases.at(-1) ?? name;
}

/** RFC 1034 sets no limit; resolvers follow 8 to 16 CNAME records. */
const maxAliases = 16;

/** Follows the CNAME records of a reply; null: they form a loop, or are too many. */
export function extendChain(chain: CnameChain, reply: Reply, type: RecordType): CnameChain | null {
  const links = recordsOf(reply.answers, "CNAME");
  const aliases = [...chain.aliases];
  let { ttl } = chain;
  for (let owner = targetOf(chain); !hasRecord(reply, type, owner); owner = aliases.at(-1)!) {
    const link = links.find((one) => one.owner === owner);
    if (link === undefined) break;
    if (aliases.length === maxAliases || link.data === chain.name || aliases.includes(link.data)) return null;
    aliases.push(link.data);
    ttl = Math.min(ttl, link.ttl);
  }
  return { name: chain.name, aliases, ttl, authoritative: chain.authoritative && reply.authoritative };
}

/** The answer for the chain's target; null when the reply ends at the alias, so that the target has to be asked for. */
export function answerFor<Type extends RecordType>(
  chain: CnameChain,
  reply: Reply,
  type: Type,
): DnsAnswer<Type> | null {
  const owner = targetOf(chain);
  const { aliases, authoritative } = chain;
  const soa = reply.authorities.find((one) => one.type === "SOA" && isWithin(owner, one.owner));
  const negative = { aliases, authoritative, zone: soa?.owner ?? null };
  if (reply.responseCode === nameError) return { kind: "no-name", ...negative };
  const found = recordsOf(reply.answers, type).filter((one) => one.owner === owner);
  if (found.length > 0) {
    const ttl = found.reduce((smallest, one) => Math.min(smallest, one.ttl), chain.ttl);
    return { kind: "records", records: found.map(({ data }) => data), ttl, aliases, authoritative };
  }
  return reply.question.name === owner || soa !== undefined ? { kind: "no-records", ...negative } : null;
}

function hasRecord(reply: Reply, type: RecordType, owner: string): boolean {
  return reply.answers.some((one) => one.type === type && one.owner === owner);
}

function recordsOf<Type extends RecordType>(section: readonly ResourceRecord[], type: Type) {
  return section.filter((one): one is ResourceRecord<Type> => one.type === type);
}

function isWithin(name: string, zone: string): boolean {
  return zone === "." || name === zone || name.endsWith(`.${zone}`);
}
