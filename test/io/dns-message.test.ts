import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordType } from "../../src/io/dns/answer.ts";
import { decodeReply, encodeQuery, type Question } from "../../src/io/dns/message.ts";
import { encode, resource, type Writer } from "../fake-dns/wire.ts";

const id = 0x1234;
const question: Question = { name: "example.test", type: "MX", recursion: true, edns: true };
const flags = { id, responseCode: 0, truncated: false, authoritative: true };
const asked = { name: "example.test", type: 15, recursion: true, payload: 1232 };

/** An answer with a record of every type, and names that point to others. */
const rich = encode(
  {
    ...flags,
    question: asked,
    answers: [
      resource("example.test", "MX", 300, [10, "mx.example.test"]),
      resource("example.test", "TXT", 300, ["v=STSv1; id=1;", ""]),
      resource("mx.example.test", "A", 300, "192.0.2.1"),
      resource("mx.example.test", "AAAA", 300, "2001:db8::1"),
      resource("www.example.test", "CNAME", 300, "mx.example.test"),
      resource("example.test", "CAA", 300, [0, "issue", "ca.test"]),
    ],
    authorities: [
      resource("example.test", "NS", 300, "ns.example.test"),
      resource("test", "SOA", 300, ["ns.test", "hostmaster.test", 1, 2, 3, 4, 5]),
    ],
  },
  65_535,
).bytes;

test("what is put in comes out", () => {
  const reply = decodeReply(Buffer.from(rich), id, question);
  expect(reply).toMatchObject({ responseCode: 0, authoritative: true, truncated: false });
  expect(typeof reply === "object" && reply.answers.map(({ type }) => type)).toEqual([
    "MX",
    "TXT",
    "A",
    "AAAA",
    "CNAME",
    "CAA",
  ]);
  expect(typeof reply === "object" && reply.authorities.map(({ owner }) => owner)).toEqual([
    "example.test",
    "test",
  ]);
});

test("an extended response code is more than its lower bits", () => {
  const option = Buffer.from("00 0029 04d0 01 000000 0000".replaceAll(" ", ""), "hex");
  const bytes = Buffer.concat([rich, option]);
  bytes.writeUInt16BE(1, 10);
  expect(decodeReply(bytes, id, question)).toMatchObject({ responseCode: 16 });
});

test.each([0x0003, 0x8001])("records of class %i are none of ours", (code) => {
  const host = resource("example.test", "MX", 300, [10, "mx.example.test"]);
  const { bytes } = encode({ ...flags, question: asked, answers: [host], authorities: [] }, 512);
  // After header and question, the record's name is a pointer.
  bytes.writeUInt16BE(code, 12 + 14 + 4 + 2 + 2);
  expect(decodeReply(bytes, id, question)).toMatchObject({ answers: [] });
});

test("a question has all that it takes", () => {
  const bytes = encodeQuery(question, id);
  expect(bytes.toString("hex")).toBe(
    "1234 0100 0001 0000 0000 0001 076578616d706c65047465737400 000f 0001 00 0029 04d0 00000000 0000".replaceAll(
      " ",
      "",
    ),
  );
  const old = encodeQuery({ ...question, recursion: false, edns: false }, id);
  expect(old.toString("hex")).toBe(
    "1234 0000 0001 0000 0000 0000 076578616d706c65047465737400 000f 0001".replaceAll(" ", ""),
  );
});

describe("hostile bytes", () => {
  const judge = (bytes: Buffer) => {
    const reply = decodeReply(bytes, id, question);
    expect(["malformed", "other"].includes(reply as string) || typeof reply === "object").toBe(true);
    return reply;
  };

  test("at random, after a header that fits", () => {
    const header = rich.subarray(0, 4);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        judge(Buffer.concat([header, bytes]));
        judge(Buffer.from(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test("in the place of some true ones", () => {
    const change = fc.tuple(fc.nat(rich.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(rich.length), (changes, end) => {
        const bytes = Buffer.from(rich);
        for (const [index, value] of changes) bytes[index] = value;
        judge(bytes);
        judge(bytes.subarray(0, end));
      }),
      { numRuns: 5000 },
    );
  });

  test("that end early are never an answer", () => {
    const whole = [...rich.keys()].filter(
      (end) => typeof judge(Buffer.from(rich.subarray(0, end))) === "object",
    );
    expect(whole).toEqual([]);
  });

  test.each<RecordType>(["A", "AAAA", "TXT", "CAA", "MX", "SOA"])(
    "a record of %s whose data is missing",
    (type) => {
      const codes = { A: 1, AAAA: 28, TXT: 16, CAA: 257, MX: 15, SOA: 6, NS: 2, CNAME: 5 };
      for (let given = 0; given < 4; given++) {
        const record = Buffer.from([
          0xc0,
          12,
          codes[type] >> 8,
          codes[type] & 255,
          0,
          1,
          0,
          0,
          0,
          0,
          0,
          16,
          ...Array(given).fill(1),
        ]);
        const head = encode({ ...flags, question: asked, answers: [], authorities: [] }, 512).bytes;
        head.writeUInt16BE(1, 6);
        expect(judge(Buffer.concat([head, record]))).toBe("malformed");
      }
    },
  );

  test("names that are a long way of pointers are not followed", () => {
    const head = encode({ ...flags, question: asked, answers: [], authorities: [] }, 512).bytes;
    const { carrier, follower, count } = pointers(head.length, 65_535);
    const bytes = Buffer.concat([head, carrier, ...Array<Buffer>(count).fill(follower)]);
    bytes.writeUInt16BE(count + 1, 6);
    expect(judge(bytes)).toBe("malformed");
  });

  test("counts and a length that lie are seen through at once", () => {
    // 196,605 records, of which the first one has data past the end.
    const hex = "0000 8180 0001 ffff ffff 00ff 00 000f 0001 00 0010 0001 00000000 7fff";
    const bytes = Buffer.from(hex.replaceAll(" ", ""), "hex");
    for (let round = 0; round < 50; round++) expect(decodeReply(bytes, 0, question)).toBe("malformed");
  });
});

/** A record that carries a chain of pointers, and one with two names at the end of it: as many as have room. */
function pointers(start: number, end: number): { carrier: Buffer; follower: Buffer; count: number } {
  const first = start + 11;
  const chain = Buffer.alloc(16_000);
  const root = 10;
  for (let offset = root + 2; offset < chain.length; offset += 2)
    chain.writeUInt16BE(0xc000 | (first + Math.max(root, offset - 2)), offset);
  const carrier = Buffer.concat([
    Buffer.from("00 0063 0001 00000000 3e80".replaceAll(" ", ""), "hex"),
    chain,
  ]);
  const last = Buffer.alloc(2);
  last.writeUInt16BE(0xc000 | (first + chain.length - 2));
  const follower = Buffer.concat([last, Buffer.from([0, 15, 0, 1, 0, 0, 0, 0, 0, 4, 0, 0]), last]);
  return { carrier, follower, count: Math.floor((end - start - carrier.length) / follower.length) };
}

test("no name is taken for another: each has its own presentation", () => {
  const label = fc.uint8Array({ minLength: 1, maxLength: 12 });
  const name = fc.array(label, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(name, (labels) => {
      const host = labels.map((one) => escaped(one)).join(".");
      const bytes = encode(
        {
          ...flags,
          question: asked,
          answers: [{ name: "example.test", type: 15, ttl: 1, write: (writer) => write(writer, labels) }],
          authorities: [],
        },
        65_535,
      ).bytes;
      const reply = decodeReply(bytes, id, question);
      expect(typeof reply === "object" && reply.answers[0]!.data).toEqual({ host, preference: 1 });
    }),
  );
});

/** An MX record's data, its labels as bytes. */
function write(writer: Writer, labels: readonly Uint8Array[]): void {
  writer.numbers(2, [1]);
  for (const label of labels) writer.string(Buffer.from(label));
  writer.numbers(1, [0]);
}

/** RFC 1035 §5.1, a byte after the other. */
function escaped(label: Uint8Array): string {
  return [...label]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if ('.\\"();@$'.includes(character)) return `\\${character}`;
      return byte < 0x20 || byte > 0x7e ? `\\${String(byte).padStart(3, "0")}` : character.toLowerCase();
    })
    .join("");
}
