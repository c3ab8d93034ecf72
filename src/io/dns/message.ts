/** DNS messages (RFC 1035 §4) between bytes, which anybody may have sent, and plain values. */

import type { RecordData, RecordType } from "./answer.ts";
import { formats, typeNames } from "./record-data.ts";
import { encodeName, Reader, uint16 } from "./wire.ts";

export interface Question {
  /** Lower case, no final dot; "." is the root. Must be `isAskable`. */
  readonly name: string;
  readonly type: RecordType;
  /** RD: the server shall ask others for the answer. */
  readonly recursion: boolean;
  /** Whether larger answers may come over UDP (RFC 6891); some old servers refuse that. */
  readonly edns: boolean;
}

export interface Reply {
  readonly question: Question;
  /** RFC 1035 §4.1.1 and RFC 6891 §6.1.3, such as 0 NOERROR or 3 NXDOMAIN. */
  readonly responseCode: number;
  readonly authoritative: boolean;
  /** The complete reply is available over TCP. */
  readonly truncated: boolean;
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
}

/** A record of class IN and of one of our types; all others are left out. */
export interface ResourceRecord<Type extends RecordType = RecordType> {
  readonly owner: string;
  readonly type: Type;
  /** Seconds. */
  readonly ttl: number;
  readonly data: RecordData[Type];
}

/** Larger datagrams get lost where they would be fragmented (DNS Flag Day 2020, RFC 9715). */
const maxDatagramBytes = 1232;

const headerBytes = 12;
const flag = {
  response: 0x8000,
  authoritative: 0x0400,
  truncated: 0x0200,
  recursionDesired: 0x0100,
} as const;
const internet = 1;
export const formatError = 1;

/** RFC 6891 §6.1: not a record, but an extension of the header. */
const opt = 41;

/** Whether a question can ask for a name: letters, digits, hyphens and `_`, as c-ares has it; 63 and 253 bytes. */
export function isAskable(name: string): boolean {
  return name === "." || (name.length <= 253 && /^[\w-]{1,63}(\.[\w-]{1,63})*$/.test(name));
}

export function encodeQuery({ name, type, recursion, edns }: Question, id: number): Buffer {
  const header = uint16(id, recursion ? flag.recursionDesired : 0, 1, 0, 0, edns ? 1 : 0);
  const question = `${encodeName(name)}${uint16(formats[type].code, internet)}`;
  return Buffer.from(`${header}${question}${edns ? ednsRecord : ""}`, "latin1");
}

const ednsRecord = `${encodeName(".")}${uint16(opt, maxDatagramBytes, 0, 0, 0)}`;

/** "other": the bytes are not a reply to this question, which is still open. */
export function decodeReply(bytes: Buffer, id: number, question: Question): Reply | "other" | "malformed" {
  if (bytes.length < headerBytes)
    return bytes.length >= 2 && bytes.readUInt16BE(0) === id ? "malformed" : "other";
  const flags = bytes.readUInt16BE(2);
  if (bytes.readUInt16BE(0) !== id || (flags & flag.response) === 0) return "other";
  try {
    const { questions, answers, authorities, extendedCode } = readSections(bytes);
    const responseCode = (flags & 0xf) | (extendedCode << 4);
    if (!isAbout(questions, question, responseCode)) return "other";
    return {
      question,
      responseCode,
      authoritative: (flags & flag.authoritative) !== 0,
      truncated: (flags & flag.truncated) !== 0,
      answers,
      authorities,
    };
  } catch {
    return "malformed";
  }
}

interface Entry {
  readonly name: string;
  /** Code of the type. */
  readonly code: number;
  readonly class: number;
}

interface RawRecord extends Entry {
  readonly ttl: number;
  readonly data: Reader;
}

function readSections(bytes: Buffer) {
  const reader = new Reader(bytes, 4);
  const [questions, answers, authorities, additionals] = [1, 2, 3, 4].map(() => reader.number(2));
  return {
    questions: repeat(questions!, () => readEntry(reader)),
    answers: recordsOf(repeat(answers!, () => readRecord(reader))),
    authorities: recordsOf(repeat(authorities!, () => readRecord(reader))),
    extendedCode: extendedCodeOf(repeat(additionals!, () => readRecord(reader))),
  };
}

/** Counts may lie: each entry takes some bytes, so reading stops with an error where the message ends. */
function repeat<Item>(count: number, read: () => Item): Item[] {
  const items: Item[] = [];
  while (items.length < count) items.push(read());
  return items;
}

function readEntry(reader: Reader): Entry {
  return { name: reader.name(), code: reader.number(2), class: reader.number(2) };
}

function readRecord(reader: Reader): RawRecord {
  return { ...readEntry(reader), ttl: reader.number(4), data: reader.part(reader.number(2)) };
}

function recordsOf(section: readonly RawRecord[]): ResourceRecord[] {
  return section.flatMap(({ name, code, class: itsClass, ttl, data }) => {
    const type = typeNames.get(code);
    if (type === undefined || itsClass !== internet) return [];
    const record = { owner: name, type, ttl: ttl > maxTtl ? 0 : ttl, data: formats[type].read(data) };
    if (data.left > 0) throw new RangeError("longer than its data");
    return [record];
  });
}

/** RFC 2181 §8: a larger TTL, which has the highest bit set, is zero. */
const maxTtl = 0x7fffffff;

/** RFC 6891 §6.1.3: the upper eight bits of the response code. */
function extendedCodeOf(additionals: readonly RawRecord[]): number {
  const option = additionals.find(({ code }) => code === opt);
  return option === undefined ? 0 : option.ttl >>> 24;
}

/** A server that cannot read a question may not repeat it (RFC 6891 §7). */
function isAbout(questions: readonly Entry[], { name, type }: Question, responseCode: number): boolean {
  const [first, ...others] = questions;
  if (first === undefined) return responseCode === formatError;
  const isSame = first.name === name && first.code === formats[type].code && first.class === internet;
  return isSame && others.length === 0;
}
