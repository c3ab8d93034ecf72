/** DNS messages (RFC 1035 §4) between bytes, which anybody may have sent, and plain values. */

import { isIP } from "node:net";
import { type Answer, decode, encode, type Packet, RECURSION_DESIRED } from "dns-packet";
import type { RecordData, RecordType } from "./answer.ts";

export interface Question {
  /** Lower case, no final dot; "." is the root. One that `isAskable`. */
  readonly name: string;
  readonly type: RecordType;
  /** That the server asks others for the answer. */
  readonly recursion: boolean;
  /** Whether larger answers may come over UDP (RFC 6891); some old servers refuse the offer. */
  readonly edns: boolean;
}

export interface Reply {
  readonly question: Question;
  /** RFC 1035 §4.1.1 and RFC 6891 §6.1.3, such as 0 NOERROR or 3 NXDOMAIN. */
  readonly responseCode: number;
  readonly authoritative: boolean;
  /** The whole is to be had over TCP. */
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

/** Larger datagrams get lost where they would be cut in pieces (DNS Flag Day 2020, RFC 9715). */
const largestDatagram = 1232;

/** Whether a name can stand in a question: letters, digits, hyphens and `_`, as c-ares has it; 63 and 253 bytes. */
export function isAskable(name: string): boolean {
  return name === "." || (name.length <= 253 && /^[\w-]{1,63}(\.[\w-]{1,63})*$/.test(name));
}

export function encodeQuery({ name, type, recursion, edns }: Question, id: number): Buffer {
  const option = { type: "OPT", name: ".", udpPayloadSize: largestDatagram, flags: 0 } as Answer;
  return encode({
    type: "query",
    id,
    flags: recursion ? RECURSION_DESIRED : 0,
    questions: [{ name, type }],
    additionals: edns ? [option] : [],
  });
}

/** What was answered; "other" when the bytes are no answer to this question, and say nothing about it. */
export function decodeReply(bytes: Buffer, id: number, question: Question): Reply | "other" | "malformed" {
  if (bytes.length < headerLength)
    return bytes.length >= 2 && bytes.readUInt16BE(0) === id ? "malformed" : "other";
  const flags = bytes.readUInt16BE(2);
  if (bytes.readUInt16BE(0) !== id || (flags & flag.response) === 0) return "other";
  if (!mayHoldAll(bytes)) return "malformed";
  try {
    const packet = decode(readableBytes(bytes));
    // The library reads past the end, where there is nothing, without a word.
    if (!(decode.bytes <= bytes.length)) return "malformed";
    const responseCode = (flags & 0xf) | (extendedCode(packet) << 4);
    if (!isAbout(packet, question, responseCode)) return "other";
    return {
      question,
      responseCode,
      authoritative: (flags & flag.authoritative) !== 0,
      truncated: (flags & flag.truncated) !== 0,
      answers: recordsOf(packet.answers),
      authorities: recordsOf(packet.authorities),
    };
  } catch {
    return "malformed";
  }
}

const headerLength = 12;
const flag = { response: 0x8000, authoritative: 0x0400, truncated: 0x0200 } as const;

/** The least that questions and records take. Without this, a few bytes make the library read 262,140 of them. */
function mayHoldAll(bytes: Buffer): boolean {
  const [questions, ...sections] = [4, 6, 8, 10].map((offset) => bytes.readUInt16BE(offset));
  const records = sections.reduce((all, count) => all + count, 0);
  return headerLength + 5 * questions! + 11 * records <= bytes.length;
}

/** Stands for a dot within a label until names have been put in presentation form. */
const innerDot = "\ue02e";

/**
 * dns-packet reads text as UTF-8 and joins labels by dots, so that odd bytes are lost and `a\.b` becomes `a.b`, another
 * name. These bytes read themselves as Latin-1, and their dots as `innerDot`: nothing is lost.
 */
function readableBytes(bytes: Buffer): Buffer {
  return Object.assign(bytes.subarray(), {
    toString: (_: string, start: number, end: number) =>
      bytes.toString("latin1", start, end).replaceAll(".", innerDot),
  });
}

const plain = (text: string) => text.replaceAll(innerDot, ".");

/** As in a zone file (RFC 1035 §5.1), such as `a\.b.example.com` or `\009.example.com`; lower case, no final dot. */
function presentation(name: string): string {
  if (/^[\w.-]+$/.test(name)) return name.toLowerCase();
  return name
    .replace(/["();@$\\]|\ue02e/g, (special) => `\\${plain(special)}`)
    .replace(/[\x00-\x1f\x7f-\xff]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, "0")}`)
    .toLowerCase();
}

/** A server that cannot read a question may not repeat it (RFC 6891 §7). */
function isAbout({ questions = [] }: Packet, { name, type }: Question, responseCode: number): boolean {
  if (questions.length === 0) return responseCode === formatError;
  const [first, ...others] = questions;
  return (
    others.length === 0 && presentation(first!.name) === name && first!.type === type && first!.class === "IN"
  );
}

export const formatError = 1;

function extendedCode({ additionals = [] }: Packet): number {
  for (const one of additionals) if (one.type === "OPT") return one.extendedRcode;
  return 0;
}

/** What the library makes of each type's data, made ours. An Error when it is none. */
const readers: { readonly [Type in RecordType]: (data: LibraryData[Type]) => RecordData[Type] } = {
  A: address,
  AAAA: address,
  CNAME: presentation,
  NS: presentation,
  TXT: (strings) => Buffer.concat(strings).toString("latin1"),
  MX: ({ exchange, preference }) => ({ host: presentation(exchange), preference }),
  CAA: ({ flags, tag, value }) => ({ flags, tag: plain(tag), value: plain(value) }),
  SOA: ({ mname, serial }) => ({ primary: presentation(mname), serial }),
};

interface LibraryData {
  A: string;
  AAAA: string;
  CNAME: string;
  NS: string;
  TXT: Buffer[];
  MX: { exchange: string; preference: number };
  CAA: { flags: number; tag: string; value: string };
  SOA: { mname: string; serial: number };
}

function address(text: string): string {
  if (isIP(text) === 0) throw new Error("no address");
  return text;
}

function recordsOf(section: readonly Answer[] = []): ResourceRecord[] {
  return section.flatMap((one) => {
    if (!("data" in one) || one.class !== "IN" || one.flush || !isOurs(one.type)) return [];
    const { name, type, ttl = 0, data } = one;
    const read = readers[type] as (data: unknown) => ResourceRecord["data"];
    // RFC 2181 §8: a TTL with the highest bit set is zero.
    return [{ owner: presentation(name), type, ttl: ttl > 0x7fffffff ? 0 : ttl, data: read(data) }];
  });
}

function isOurs(type: string): type is RecordType {
  return Object.hasOwn(readers, type);
}
