/** What replies say about a name that may be an alias of another, which may be one of a third. */
import type { DnsAnswer, RecordType } from "./answer.ts";
import { nameError } from "./exchange.ts";
import type { Reply, ResourceRecord } from "./message.ts";

/** How far a chain of aliases was followed. */
export interface Way {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Seconds: the smallest of all aliases. */
  readonly ttl: number;
  readonly authoritative: boolean;
}

export function startOf(name: string): Way {
  return { name, aliases: [], ttl: Number.POSITIVE_INFINITY, authoritative: true };
}

/** The name that matters now. */
export function endOf({ name, aliases }: Way): string {
  return aliases.at(-1) ?? name;
}

/** RFC 1034 sets no limit; servers follow 8 to 16 CNAME records, one after the other. */
const mostAliases = 16;

/** From alias to alias as far as the reply goes; null: in a circle, or without end. */
export function follow(way: Way, reply: Reply, type: RecordType): Way | null {
  const links = recordsOf(reply.answers, "CNAME");
  const aliases = [...way.aliases];
  let { ttl } = way;
  for (let owner = endOf(way); !holds(reply, type, owner); owner = aliases.at(-1)!) {
    const link = links.find((one) => one.owner === owner);
    if (link === undefined) break;
    if (aliases.length === mostAliases || link.data === way.name || aliases.includes(link.data)) return null;
    aliases.push(link.data);
    ttl = Math.min(ttl, link.ttl);
  }
  return { name: way.name, aliases, ttl, authoritative: way.authoritative && reply.authoritative };
}

/** Of the name at the end of the way; null when it has to be asked for: the server only knew that it is the target. */
export function answerAt<Type extends RecordType>(
  way: Way,
  reply: Reply,
  type: Type,
): DnsAnswer<Type> | null {
  const owner = endOf(way);
  const { aliases, authoritative } = way;
  const soa = reply.authorities.find((one) => one.type === "SOA" && isWithin(owner, one.owner));
  const negative = { aliases, authoritative, zone: soa?.owner ?? null };
  if (reply.responseCode === nameError) return { kind: "no-name", ...negative };
  const found = recordsOf(reply.answers, type).filter((one) => one.owner === owner);
  if (found.length > 0) {
    const ttl = found.reduce((least, one) => Math.min(least, one.ttl), way.ttl);
    return { kind: "records", records: found.map(({ data }) => data), ttl, aliases, authoritative };
  }
  return reply.question.name === owner || soa !== undefined ? { kind: "no-records", ...negative } : null;
}

function holds(reply: Reply, type: RecordType, owner: string): boolean {
  return reply.answers.some((one) => one.type === type && one.owner === owner);
}

function recordsOf<Type extends RecordType>(section: readonly ResourceRecord[], type: Type) {
  return section.filter((one): one is ResourceRecord<Type> => one.type === type);
}

function isWithin(name: string, zone: string): boolean {
  return zone === "." || name === zone || name.endsWith(`.${zone}`);
}
