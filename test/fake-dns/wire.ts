/** DNS messages as bytes (RFC 1035 §4): written with compressed names, read no further than the question. */
export interface Message {
  readonly id: number;
  readonly question: Question;
  /** RFC 1035 §4.1.1, such as 0 NOERROR or 3 NXDOMAIN. */
  readonly responseCode: number;
  /** TC: the rest is to be had over TCP. */
  readonly truncated: boolean;
  /** AA: the server knows it first-hand. */
  readonly authoritative: boolean;
  readonly answers: readonly Resource[];
  readonly authorities: readonly Resource[];
}

export interface Question {
  /** As it came, in presentation form. */
  readonly name: string;
  readonly type: number;
  /** RD: the server shall ask others. */
  readonly recursion: boolean;
  /** The largest answer over UDP, in bytes; null: nothing was said of it (RFC 6891), so that it is 512. */
  readonly payload: number | null;
}

export interface Resource {
  readonly name: string;
  readonly type: number;
  /** Seconds. */
  readonly ttl: number;
  readonly write: (writer: Writer) => void;
}

/** The record types that the server knows: each one's code, and how its data is written. A new type is one more line. */
export const recordTypes = {
  A: type(1, (writer, address: string) => writer.numbers(1, address.split(".").map(Number))),
  NS: type(2, (writer, host: string) => writer.name(host)),
  CNAME: type(5, (writer, target: string) => writer.name(target)),
  SOA: type(6, (writer, [primary, mailbox, ...numbers]: StartOfAuthority) =>
    writer.name(primary).name(mailbox).numbers(4, numbers),
  ),
  MX: type(15, (writer, [preference, host]: readonly [number, string]) =>
    writer.numbers(2, [preference]).name(host),
  ),
  TXT: type(16, (writer, strings: readonly (string | Buffer)[]) =>
    strings.reduce((all, one) => all.string(one), writer),
  ),
  AAAA: type(28, (writer, address: string) => writer.numbers(2, groupsOf(address))),
  CAA: type(257, (writer, [flags, tag, value]: readonly [number, string, string]) =>
    writer
      .numbers(1, [flags])
      .string(tag)
      .numbers(1, [...Buffer.from(value)]),
  ),
};
export type RecordType = keyof typeof recordTypes;
export type DataOf<Type extends RecordType> = Parameters<(typeof recordTypes)[Type]["write"]>[1];

/** Primary server, mailbox; serial, refresh, retry, expire, minimum. */
type StartOfAuthority = readonly [string, string, number, number, number, number, number];

function type<Data>(code: number, write: (writer: Writer, data: Data) => unknown) {
  return { code, write };
}

export function resource<Type extends RecordType>(
  name: string,
  type: Type,
  ttl: number,
  data: DataOf<Type>,
): Resource {
  const { code, write } = recordTypes[type] as {
    code: number;
    write: (writer: Writer, data: unknown) => void;
  };
  return { name, type: code, ttl, write: (writer) => write(writer, data) };
}

/** The largest message over TCP, whose length has two bytes; over UDP it is 512 (RFC 1035 §2.3.4). */
export const largestMessage = 65_535;

/** A message of at most `limit` bytes; `whole` is false when answers had to be left out. */
export function encode(message: Message, limit: number): { bytes: Buffer; whole: boolean } {
  const { id, question, responseCode, truncated, authoritative, answers, authorities } = message;
  const writer = new Writer(limit);
  writer.numbers(2, [id, 0, 1, 0, 0, 0]).name(question.name).numbers(2, [question.type, 1]);
  const fitting = { answers: writer.resources(answers), authorities: writer.resources(authorities) };
  const whole = fitting.answers === answers.length;
  const bytes = writer.bytes();
  // A response, recursion desired and available.
  const flags = 0x8180 | (authoritative ? 0x0400 : 0) | (truncated ? 0x0200 : 0);
  bytes.writeUInt16BE(flags | responseCode, 2);
  bytes.writeUInt16BE(fitting.answers, 6);
  bytes.writeUInt16BE(fitting.authorities, 8);
  return { bytes, whole };
}

/** The question of a query; an Error when it is none. */
export function decodeQuery(bytes: Buffer): { id: number; question: Question } {
  const labels: string[] = [];
  let offset = 12;
  for (let length = bytes.readUInt8(offset); length > 0; length = bytes.readUInt8(offset)) {
    const label = bytes.toString("latin1", offset + 1, offset + 1 + length);
    labels.push(label.replace(/[.\\]/g, "\\$&"));
    offset += 1 + length;
  }
  const question = {
    name: labels.join("."),
    type: bytes.readUInt16BE(offset + 1),
    recursion: (bytes.readUInt16BE(2) & 0x0100) !== 0,
    // The only additional record of a query is OPT, which has its size where others have their class.
    payload: bytes.readUInt16BE(10) === 0 ? null : bytes.readUInt16BE(offset + 5 + 3),
  };
  return { id: bytes.readUInt16BE(0), question };
}

/** Writes the parts of a message one after the other; names that were written before become pointers to them. */
export class Writer {
  readonly #limit: number;
  /** Larger than any message, so that what is too much can be written and then taken back. */
  readonly #buffer = Buffer.alloc(2 * largestMessage);
  readonly #offsets = new Map<string, number>();
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Each number in `size` bytes. */
  numbers(size: number, values: readonly number[]): this {
    for (const value of values) this.#length = this.#buffer.writeUIntBE(value, this.#length, size);
    return this;
  }

  /** RFC 1035 §3.3 `character-string`: its length in a byte, then its bytes. */
  string(text: string | Buffer): this {
    const bytes = Buffer.from(text as string);
    this.numbers(1, [bytes.length]);
    this.#length += bytes.copy(this.#buffer, this.#length);
    return this;
  }

  /** In presentation form: `\.` is a dot within a label, "." alone is the root. */
  name(name: string): this {
    const labels = name === "." ? [] : (name.match(/(?:\\.|[^.\\])+/gs) ?? []);
    for (const [index, label] of labels.entries()) {
      const rest = labels.slice(index).join(".");
      const earlier = this.#offsets.get(rest);
      if (earlier !== undefined) return this.numbers(2, [0xc000 | earlier]);
      // A pointer has 14 bits for the offset.
      if (this.#length < 0x4000) this.#offsets.set(rest, this.#length);
      this.string(label.replace(/\\(.)/gs, "$1"));
    }
    return this.numbers(1, [0]);
  }

  /** As many records as fit, in their order; how many those are. */
  resources(resources: readonly Resource[]): number {
    for (const [index, { name, type, ttl, write }] of resources.entries()) {
      const start = this.#length;
      this.name(name).numbers(2, [type, 1]).numbers(4, [ttl]);
      const data = this.numbers(2, [0]).#length;
      write(this);
      this.#buffer.writeUInt16BE(this.#length - data, data - 2);
      if (this.#length > this.#limit) {
        this.#length = start;
        return index;
      }
    }
    return resources.length;
  }
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [before, after] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const missing = after === undefined ? 0 : 8 - before!.length - after.length;
  return [...before!, ...Array(missing).fill("0"), ...(after ?? [])].map((group) =>
    Number.parseInt(group, 16),
  );
}
