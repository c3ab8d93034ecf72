import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordType } from "../../src/io/dns/answer.ts";
import { decodeReply, encodeQuery, isAskable, type Question } from "../../src/io/dns/message.ts";
import { formats } from "../../src/io/dns/record-data.ts";
import { maxSteps, uint16 as uint16Text } from "../../src/io/dns/wire.ts";
import { decodeQuery, encode, type Resource, recordTypes, resource } from "../fake-dns/wire.ts";

const id = 0x1234;
const question: Question = { name: "example.test", type: "MX", recursion: true, edns: true };

function replyWith(answers: readonly Resource[], authorities: readonly Resource[] = []): Buffer {
  const asked = { name: question.name, type: 15, recursion: true, payload: 1232 };
  const flags = { id, responseCode: 0, truncated: false, authoritative: true };
  return encode({ ...flags, question: asked, answers, authorities }, 65_535).bytes;
}

const decode = (bytes: Buffer) => decodeReply(bytes, id, question);

/** One record of the type whose data is these bytes. */
function decodeData(type: RecordType, hex: string, length = hex.replaceAll(" ", "").length / 2) {
  const data = Buffer.from(hex.replaceAll(" ", ""), "hex");
  const head = Buffer.from([0xc0, 12, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(formats[type].code, 2);
  head.writeUInt16BE(length, 10);
  const bytes = Buffer.concat([replyWith([]), head, data]);
  bytes.writeUInt16BE(1, 6);
  const reply = decode(bytes);
  return typeof reply === "string" ? reply : reply.answers[0]!.data;
}

const label = fc.stringMatching(/^[a-z\d_-]{1,63}$/);
const name = fc.array(label, { minLength: 1, maxLength: 8 }).map((labels) => labels.join("."));
const askable = name.filter(isAskable);
const number = (bits: number) => fc.nat(2 ** bits - 1);
const text = fc.string({ maxLength: 60 });
const latin1 = (value: string) => Buffer.from(value).toString("latin1");
const groups = fc.array(fc.oneof(fc.constant(0), number(16)), { minLength: 8, maxLength: 8 });

/** A record as the fake server writes it, and what is to be read of it. */
type Pair = readonly [Resource, unknown];
const pairs: { readonly [Type in RecordType]: fc.Arbitrary<Pair> } = {
  A: fc.ipV4().map((data): Pair => [resource("a.test", "A", 1, data), data]),
  AAAA: groups.map((data): Pair => {
    const written = data.map((group) => group.toString(16)).join(":");
    const canonical = new URL(`http://[${written}]`).hostname.slice(1, -1);
    return [resource("a.test", "AAAA", 1, written), canonical];
  }),
  NS: askable.map((data): Pair => [resource("a.test", "NS", 1, data), data]),
  CNAME: askable.map((data): Pair => [resource("a.test", "CNAME", 1, data), data]),
  MX: fc
    .tuple(number(16), askable)
    .map(
      ([preference, host]): Pair => [resource("a.test", "MX", 1, [preference, host]), { preference, host }],
    ),
  TXT: fc
    .array(text, { minLength: 1, maxLength: 9 })
    .map((data): Pair => [resource("a.test", "TXT", 1, data), data.map(latin1)]),
  CAA: fc
    .tuple(number(8), text, text)
    .map(
      ([flags, tag, value]): Pair => [
        resource("a.test", "CAA", 1, [flags, tag, value]),
        { flags, tag: latin1(tag), value: latin1(value) },
      ],
    ),
  SOA: fc
    .tuple(askable, askable, number(32))
    .map(
      ([primary, mailbox, serial]): Pair => [
        resource("a.test", "SOA", 1, [primary, mailbox, serial, 1, 2, 3, 4]),
        { primary, serial },
      ],
    ),
};
const records = fc.array(fc.oneof(...Object.values(pairs)), { maxLength: 12 });

describe("with an implementation of somebody else's", () => {
  test("questions are the same", () => {
    const types = fc.constantFrom(...(Object.keys(formats) as RecordType[]));
    fc.assert(
      fc.property(
        askable,
        types,
        fc.boolean(),
        fc.boolean(),
        number(16),
        (name, type, recursion, edns, id) => {
          const payload = edns ? 1232 : null;
          const asked = { name, type: recordTypes[type].code, recursion, payload };
          expect(decodeQuery(encodeQuery({ name, type, recursion, edns }, id))).toEqual({
            id,
            question: asked,
          });
        },
      ),
    );
  });

  test("records are the same", () => {
    fc.assert(
      fc.property(records, records, (answers, authorities) => {
        const [first, second] = [answers, authorities].map((all) => all.map(([one]) => one));
        const reply = decode(replyWith(first!, second!));
        if (typeof reply === "string") throw new Error(reply);
        expect(reply.answers.map(({ data }) => data)).toEqual(answers.map(([, data]) => data));
        expect(reply.authorities.map(({ data }) => data)).toEqual(authorities.map(([, data]) => data));
      }),
      { numRuns: 500 },
    );
  });
});

test("whatever is cut out of a message, or put into it: no exception", () => {
  const change = fc.record({ at: fc.nat(400), take: fc.nat(8), put: fc.uint8Array({ maxLength: 8 }) });
  fc.assert(
    fc.property(records, fc.array(change, { minLength: 1, maxLength: 4 }), (pairs, changes) => {
      let bytes = replyWith(pairs.map(([one]) => one));
      for (const { at, take, put } of changes)
        bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]);
      expect(() => decode(bytes)).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

describe("names", () => {
  const ofLabels = (...lengths: number[]) =>
    `${lengths.map((length) => length.toString(16).padStart(2, "0") + "61".repeat(length)).join("")}00`;
  const full = "a".repeat(63);

  test.each([
    ["63 bytes in a label", ofLabels(63), full],
    ["255 bytes", ofLabels(63, 63, 63, 61), [full, full, full, full.slice(2)].join(".")],
    ["the root", "00", "."],
    ["a pointer", "01 62 c00c", "b.example.test"],
  ])("%s", (_, hex, expected) => {
    expect(decodeData("NS", hex)).toBe(expected);
  });

  // The data begins at 42, after the header, the question of 18 bytes and the record's 12.
  test.each([
    ["256 bytes", ofLabels(63, 63, 63, 62)],
    ["64 bytes in a label", ofLabels(64)],
    ["reserved bits", "80 00"],
    ["a pointer to itself", "c02a"],
    ["a pointer to the label before it", "01 62 c02a"],
    ["a pointer ahead", "c02c 00"],
    ["a pointer past the end", "ffff"],
    ["half a pointer", "c0"],
    ["a label past the end", "05 61"],
    ["no end", "01 61"],
    ["something behind it", "00 00"],
    ["nothing", ""],
  ])("malformed: %s", (_, hex) => {
    expect(decodeData("NS", hex)).toBe("malformed");
  });

  test("too long only by the pointer", () => {
    const long = resource("a.test", "NS", 1, [full, full, full, "a".repeat(61)].join("."));
    // The long name is at 44; the owner of the second record has a label more.
    const second = Buffer.from("0161c02c 0002 0001 00000000 0001 00".replaceAll(" ", ""), "hex");
    const bytes = Buffer.concat([replyWith([long]), second]);
    bytes.writeUInt16BE(2, 6);
    expect(decode(bytes)).toBe("malformed");
  });
});

describe("work is limited", () => {
  const bytesOf = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
  const uint16 = (...numbers: readonly number[]) => Buffer.from(uint16Text(...numbers), "latin1");
  /** Of a type whose data is not read. */
  const record = (owner: string, data: Buffer) =>
    Buffer.concat([bytesOf(`${owner} 0063 0001 00000000`), uint16(data.length), data]);
  const message = (...all: readonly Buffer[]) => {
    const bytes = Buffer.concat([replyWith([]), ...all]);
    bytes.writeUInt16BE(all.length, 6);
    return bytes;
  };
  /** What the first record holds, whose owner is the root, begins here. */
  const start = 41;
  /** The first pointer leads to the question, each other one to that before it. */
  const chain = (count: number) =>
    uint16(
      ...Array.from({ length: count }, (_, index) => 0xc000 | (index === 0 ? 12 : start + 2 * index - 2)),
    );
  const lastOf = (count: number) => uint16(0xc000 | (start + 2 * count - 2)).toString("hex");

  test.each([
    [126, true],
    [127, false],
    [8000, false],
  ])("a name by %d pointers and its own is read: %s", (count, isRead) => {
    const bytes = message(record("00", chain(count)), record(lastOf(count), Buffer.alloc(0)));
    expect(decode(bytes) !== "malformed").toBe(isRead);
  });

  // The question takes 3 steps, the owner of the first record 1.
  const labels = record("00", bytesOf(`${"0161".repeat(100)}00`));
  test.each([
    ["owners", record("c029", Buffer.alloc(0)), 102],
    ["names in data", bytesOf("00 0002 0001 00000000 0002 c029"), 103],
  ])("all labels, ends and pointers of a message are counted: %s", (_, one, steps) => {
    const most = Math.floor((maxSteps - 4) / steps);
    expect(decode(message(labels, ...Array(most).fill(one)))).not.toBe("malformed");
    expect(decode(message(labels, ...Array(most + 1).fill(one)))).toBe("malformed");
  });
});

test.each<[RecordType, string]>([
  ["A", "c0000201"],
  ["AAAA", "20010db8000000000000000000000001"],
  ["NS", "0161 00"],
  ["MX", "000a 0161 00"],
  ["TXT", "0161"],
  ["SOA", "00 00 00000001 00000000 00000000 00000000 00000000"],
])("data of %s that is longer or shorter than its record says is malformed", (type, hex) => {
  expect(decodeData(type, hex)).not.toBe("malformed");
  expect(decodeData(type, `${hex}01`)).toBe("malformed");
  const bytes = hex.replaceAll(" ", "").length / 2;
  expect(decodeData(type, hex, bytes - 1)).toBe("malformed");
  expect(decodeData(type, hex, bytes + 1)).toBe("malformed");
});

test("data of other types, and what follows the message, is not read", () => {
  const strange = { name: "a.test", type: 99, ttl: 1, write: () => {} };
  const bytes = Buffer.concat([replyWith([strange]), Buffer.from("more")]);
  expect(decode(bytes)).toMatchObject({ answers: [] });
});
