import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  candidates,
  type RecordKind,
  readRecord,
  readRecords,
  reportAddresses,
  reportAddressProblem,
  sameAddresses,
  stsKind,
  tlsRptKind,
} from "../../src/sts/read-record.ts";

// The generators follow the ABNF of RFC 8461 §3.1 and RFC 8460 §3, rule by rule.
const alphanumeric = fc.constantFrom(..."ABCXYZabcxyz0189");
const spaces = fc.string({ unit: fc.constantFrom(" ", "\t"), maxLength: 3 });
const delimiter = fc.tuple(spaces, spaces).map(([before, after]) => `${before};${after}`);
const id = fc.string({ unit: alphanumeric, minLength: 1, maxLength: 32 });

const extensionName = fc
  .tuple(alphanumeric, fc.string({ unit: fc.oneof(alphanumeric, fc.constantFrom(..."_-.")), maxLength: 31 }))
  .map((parts) => parts.join(""))
  .filter((name) => name !== "id" && name !== "rua");
const visibleCharacters = Array.from({ length: 0x7e - 0x20 }, (_, index) =>
  String.fromCharCode(0x21 + index),
);
const extensionValue = fc.string({
  unit: fc.constantFrom(...visibleCharacters.filter((one) => one !== ";" && one !== "=")),
  minLength: 1,
  maxLength: 20,
});
const extension = fc.tuple(extensionName, extensionValue).map((parts) => parts.join("="));

const uriCharacter = fc.oneof(
  fc.constantFrom(..."abzABZ09-._~$&'()*+=:/?[]"),
  fc.constant("%2C"),
  fc.constant("%3b"),
);
const uriText = fc.string({ unit: uriCharacter, minLength: 1, maxLength: 12 });
const mailbox = fc
  .tuple(uriText, fc.string({ unit: alphanumeric, minLength: 1 }))
  .map(([local, host]) => `mailto:${local}@${host}`);
const url = fc.tuple(alphanumeric, uriText).map((parts) => `https://${parts.join("")}`);
const rua = fc
  .tuple(fc.array(fc.oneof(mailbox, url), { minLength: 1, maxLength: 4 }), spaces, spaces)
  .map(([addresses, before, after]) => ({ addresses, value: addresses.join(`${before},${after}`) }));

/** A record of a kind: the required field among extensions, and a semicolon at the end or none. */
function record(kind: RecordKind, value: fc.Arbitrary<string>) {
  const fields = fc.tuple(
    fc.array(extension, { maxLength: 3 }),
    value,
    fc.array(extension, { maxLength: 3 }),
  );
  return fc
    .tuple(fields, fc.infiniteStream(delimiter), fc.option(spaces))
    .map(([[before, chosen, after], delimiters, end]) => {
      const all = [...before, `${kind.required}=${chosen}`, ...after];
      const text = all.reduce(
        (written, field) => `${written}${delimiters.next().value}${field}`,
        kind.version as string,
      );
      return { text: end === null ? text : `${text}${end};`, value: chosen };
    });
}

describe("what the grammar allows is read", () => {
  test("_mta-sts", () => {
    fc.assert(
      fc.property(record(stsKind, id), ({ text, value }) => {
        expect(readRecord(text, stsKind)).toEqual({ problem: null, value });
      }),
    );
  });

  test("_smtp._tls, and the addresses in it", () => {
    const written = rua.chain((one) =>
      record(tlsRptKind, fc.constant(one.value)).map(({ text }) => ({ ...one, text })),
    );
    fc.assert(
      fc.property(written, ({ text, value, addresses }) => {
        expect(readRecord(text, tlsRptKind)).toEqual({ problem: null, value });
        expect(reportAddresses(value)).toEqual(addresses);
        expect(addresses.map(reportAddressProblem)).toEqual(addresses.map(() => null));
      }),
    );
  });

  test("of a field that stands twice, the first counts", () => {
    fc.assert(
      fc.property(record(stsKind, id), fc.string({ unit: alphanumeric }), ({ text, value }, other) => {
        expect(readRecord(`${text.replace(/;$/, "")};id=${other}`, stsKind)).toEqual({
          problem: null,
          value,
        });
        const bad = readRecord(`v=STSv1;id=-;id=${value}`, stsKind);
        expect(bad).toEqual({ problem: "grammar", value: "-" });
      }),
    );
  });

  test("the version and a semicolon make a candidate, whatever follows", () => {
    fc.assert(
      fc.property(record(stsKind, id), ({ text, value }) => {
        const isChosen = text.startsWith("v=STSv1;");
        expect(candidates([text, "v=spf1 -all"], stsKind)).toEqual(isChosen ? [text] : []);
        expect(readRecords(["v=spf1 -all", text], stsKind)).toEqual({
          value,
          problems: isChosen ? [] : [{ problem: "blank-before-semicolon", text }],
        });
      }),
    );
  });
});

test("one wrong character anywhere in a right record is never read as another id", () => {
  const letters = fc.constantFrom(...visibleCharacters, " ", "\t", "\0", "\u00e4");
  fc.assert(
    fc.property(id, fc.nat(), letters, (value, seed, letter) => {
      const right = `v=STSv1; id=${value}`;
      const at = seed % right.length;
      const mutated = `${right.slice(0, at)}${letter}${right.slice(at + 1)}`;
      const reading = readRecord(mutated, stsKind);
      if (reading.problem !== null) return;
      // Only the value, or an optional space can have changed.
      expect(
        mutated
          .slice("v=STSv1;".length)
          .replace(/^[ \t]*id=/, "")
          .replace(/[ \t]*;[ \t]*$/, "")
          .split(";")[0]!
          .trim(),
      ).toBe(reading.value);
      expect(reading.value).toMatch(/^[A-Za-z\d]{1,32}$/);
    }),
    { numRuns: 2000 },
  );
});

test.each<[string, RecordKind, string]>([
  ["", stsKind, "version"],
  ["v=STSv1", stsKind, "missing"],
  ["v=STSv1;", stsKind, "missing"],
  ["v=STSv1 id=1", stsKind, "version"],
  ["v=STSv1;id=1;", stsKind, "null"],
  ["v=STSv1; id=1 ", stsKind, "grammar"],
  ["v=STSv1; id=1\n", stsKind, "grammar"],
  ["v=STSv1; id= 1", stsKind, "grammar"],
  ["v=STSv1; id =1", stsKind, "field"],
  ["v=STSv1;; id=1", stsKind, "field"],
  ["v=STSv1; id=1; a=b=c", stsKind, "field"],
  ["v=STSv1; id=1; -a=b", stsKind, "field"],
  [`v=STSv1; id=1; ${"a".repeat(32)}=b`, stsKind, "null"],
  [`v=STSv1; id=1; ${"a".repeat(33)}=b`, stsKind, "field"],
  [`v=STSv1; id=${"1".repeat(32)}`, stsKind, "null"],
  [`v=STSv1; id=${"1".repeat(33)}`, stsKind, "grammar"],
  ["v=TLSRPTv1; rua=", tlsRptKind, "grammar"],
  ["v=TLSRPTv1; rua=mailto:a@b.test; rua=mailto:c@d.test", tlsRptKind, "null"],
])("%j of %o: %s", (text, kind, problem) => {
  expect(String(readRecord(text, kind).problem)).toBe(problem);
});

test.each([
  ["mailto:a@b.test", null],
  ["MAILTO:a@b.test?subject=x", null],
  ["https://r.test/path?x=y", null],
  ["http://r.test/", "scheme"],
  ["a@b.test", "scheme"],
  ["", "scheme"],
  ["mailto:", "grammar"],
  ["mailto:b.test", "grammar"],
  ["mailto:@b.test", "grammar"],
  ["mailto:a@b@c.test", "grammar"],
  ["https://r.test/x#part", null],
  ["https://r.test/x#a#b", "grammar"],
  ["mailto:a@##t", "grammar"],
  ["mailto:a@b.test!10m", "grammar"],
  ["mailto:a b@b.test", "grammar"],
  ["mailto:50%@b.test", "grammar"],
  ["https:r.test", "grammar"],
  ["https:///path", "grammar"],
] as const)("%j as an address for reports: %s", (address, problem) => {
  expect(reportAddressProblem(address)).toBe(problem);
});

describe("of all records at a name", () => {
  const right = "v=STSv1; id=1";
  test.each<[string, string[], string | null, string[]]>([
    ["one is right", [right], "1", []],
    ["none is one", ["v=spf1 -all"], null, ["absent"]],
    ["two are right", [right, "v=STSv1; id=2"], null, ["several"]],
    ["a blank comes before the semicolon", ["v=STSv1 ; id=1"], "1", ["blank-before-semicolon"]],
    ["it does in two of them", ["v=STSv1 ; id=1", "v=STSv1 ; id=2"], null, ["version"]],
    ["a blank comes in its place", ["v=STSv1 id=1"], null, ["version"]],
    ["another version", ["v=STSv10; id=1"], null, ["version"]],
    ["quotes", [`"${right}"`], null, ["quoted"]],
  ])("%s", (_, texts, value, problems) => {
    const reading = readRecords(texts, stsKind);
    expect([reading.value, reading.problems.map(({ problem }) => problem)]).toEqual([value, problems]);
  });
});

test("blanks around the commas of a rua are no part of an address, those at its ends are", () => {
  expect(reportAddresses(" mailto:a@b.test ,\t mailto:c@d.test ")).toEqual([
    " mailto:a@b.test",
    "mailto:c@d.test ",
  ]);
});

test("the same addresses are the same in any order, with none more and none less", () => {
  const [one, other, third] = ["mailto:a@b.test", "mailto:c@d.test", "https://r.test/"];
  expect(sameAddresses([one, other], [other, one])).toBe(true);
  expect(sameAddresses([one, other, third], [one, other])).toBe(false);
  expect(sameAddresses([one], [one, other])).toBe(false);
  expect(sameAddresses([one, third], [one, other])).toBe(false);
});

test.each([" ", "\t", ";", ",", "a=b;", " ;", "v=STSv1"])(
  "256 KiB of %j are no work",
  {
    // The quadratic way takes a minute, this one less than a second.
    timeout: 30_000,
  },
  (part) => {
    const text = part.repeat(262_140 / part.length);
    for (const kind of [stsKind, tlsRptKind]) {
      readRecord(`${kind.version}${text}x`, kind);
      readRecord(`${kind.version}; ${kind.required}=${text}x`, kind);
      readRecords([`${kind.version}${text}`], kind);
    }
    for (const address of reportAddresses(text)) reportAddressProblem(`mailto:${address}`);
  },
);

test("nothing that a server sends makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const kind of [stsKind, tlsRptKind]) {
        readRecord(text, kind);
        readRecord(`${kind.version};${text}`, kind);
        readRecords([text, `${kind.version} ;${text}`], kind);
        for (const address of reportAddresses(text)) reportAddressProblem(address);
      }
    }),
  );
});
