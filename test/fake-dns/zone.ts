import {
  type DataOf,
  encode,
  type Message,
  type RecordType,
  type Resource,
  recordTypes,
  resource,
} from "./wire.ts";

/** Names (lower case, without the final dot, `\.` for a dot within a label) and what is known of each. */
export type Zone = Readonly<Record<string, Entry>>;

export type Entry = {
  readonly [Type in Exclude<RecordType, "CNAME">]?: readonly DataOf<Type>[];
} & {
  readonly CNAME?: string;
  /** Seconds, of all records of the name; 300 by default. */
  readonly ttl?: number;
  /** AA of its answers; true by default. */
  readonly authoritative?: boolean;
  /** Answers end at this alias, as those of a server that does not know the target's zone. */
  readonly ends?: boolean;
  /** What goes wrong when the name is asked for, whatever the type or only for some. */
  readonly fault?: Fault | { readonly [Type in RecordType]?: Fault };
};

/** A fault by its name, or a lie of one's own: the true answer in; another one, any bytes, or null for silence out. */
export type Fault = keyof typeof faults | Lie | Slow | Drip;
export type Lie = (answer: Message, transport: Transport) => Message | Buffer | null;
export type Transport = "udp" | "tcp";
export interface Slow {
  /** Milliseconds until the answer. */
  readonly slow: number;
}
export interface Drip {
  /** Milliseconds before each byte; over UDP the answer is only truncated. */
  readonly drip: number;
}

export const faults = {
  servfail: (answer) => ({ ...answer, responseCode: 2, answers: [] }),
  refused: (answer) => ({ ...answer, responseCode: 5, answers: [] }),
  "format-error": (answer) => ({ ...answer, responseCode: 1, answers: [] }),
  /** RFC 6891 §7: an old server, which cannot read what comes after the question. */
  "no-edns": (answer) =>
    answer.question.payload === null ? answer : { ...answer, responseCode: 1, answers: [] },
  "not-implemented": (answer) => ({ ...answer, responseCode: 4, answers: [] }),
  silent: () => null,
  /** Whatever its size, the answer is only to be had over TCP. */
  truncated,
  /** Truncated over UDP, and over TCP no answer. */
  "silent-tcp": (answer, transport) => (transport === "udp" ? truncated(answer, transport) : null),
  /** Begins like the answer: with the id, and that it is one. */
  garbage: (answer) =>
    Buffer.concat([encode(answer, 512).bytes.subarray(0, 4), Buffer.from("garbage, longer than a header")]),
  /** Nothing that belongs to the question. */
  noise: () => Buffer.from("noise: not a message, and longer than a header"),
  "wrong-id": (answer) => ({ ...answer, id: answer.id ^ 0xffff }),
  /** Neither answers nor the zone's SOA: a server that knows nothing of the zone. */
  lame: (answer) => ({ ...answer, responseCode: 0, answers: [], authorities: [] }),
} satisfies Record<string, Lie>;

function truncated(answer: Message, transport: Transport): Message {
  return transport === "udp" ? { ...answer, truncated: true, answers: [] } : answer;
}

/** What goes wrong with a question, if anything. */
export function faultOf(zone: Zone, name: string, type: number): Fault | null {
  const fault = entryOf(zone, name)?.fault ?? null;
  if (fault === null || typeof fault !== "object" || "slow" in fault || "drip" in fault) return fault;
  return fault[typeName(type) as RecordType] ?? null;
}

/** The truth: what an honest server answers, aliases followed as far as the zone goes (RFC 1034 §4.3.2). */
export function lookUp(
  zone: Zone,
  name: string,
  type: number,
): Pick<Message, "responseCode" | "authoritative" | "answers" | "authorities"> {
  const answers: Resource[] = [];
  const seen = new Set<string>();
  const authoritative = entryOf(zone, name)?.authoritative ?? true;
  let owner = name.toLowerCase();
  for (let entry = entryOf(zone, owner); entry?.CNAME !== undefined; entry = entryOf(zone, owner)) {
    if (typeName(type) === "CNAME" || seen.has(owner)) break;
    seen.add(owner);
    answers.push(resource(owner, "CNAME", entry.ttl ?? 300, entry.CNAME));
    owner = entry.CNAME.toLowerCase();
    if (entry.ends) return { responseCode: 0, authoritative, answers, authorities: [] };
  }
  const found = recordsOf(owner, entryOf(zone, owner), type);
  if (found.length > 0)
    return { responseCode: 0, authoritative, answers: [...answers, ...found], authorities: [] };
  const responseCode = exists(zone, owner) ? 0 : 3;
  // A loop is no negative answer, and has no SOA.
  const authorities = seen.has(owner) ? [] : [negative(zone, owner)];
  return { responseCode, authoritative, answers, authorities };
}

/** That there is nothing, and for how long this may be believed (RFC 2308 §3): the SOA of the nearest zone, or the root's. */
function negative(zone: Zone, name: string): Resource {
  const labels = name.split(".");
  const owners = labels.map((_, index) => labels.slice(index).join("."));
  const owner = owners.find((one) => entryOf(zone, one)?.SOA) ?? ".";
  const [data] = entryOf(zone, owner)?.SOA ?? [];
  return resource(owner, "SOA", 60, data ?? ["ns.test", "hostmaster.test", 1, 7200, 3600, 1_209_600, 60]);
}

function recordsOf(owner: string, entry: Entry | undefined, type: number): Resource[] {
  const known = typeName(type);
  if (entry === undefined || known === undefined) return [];
  const data = known === "CNAME" ? (entry.CNAME === undefined ? [] : [entry.CNAME]) : (entry[known] ?? []);
  return data.map((one) => resource(owner, known, entry.ttl ?? 300, one));
}

/** A name exists also when only names below it do (RFC 8020 §2: empty non-terminals). */
function exists(zone: Zone, name: string): boolean {
  return Object.keys(zone).some((known) => known === name || known.endsWith(`.${name}`));
}

function entryOf(zone: Zone, name: string): Entry | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(zone, key) ? zone[key] : undefined;
}

export function typeName(code: number): RecordType | undefined {
  return (Object.keys(recordTypes) as RecordType[]).find((name) => recordTypes[name].code === code);
}
