import fc from "fast-check";
import { expect, test } from "vitest";
import { stsKind, tlsRptKind } from "../../src/sts/read-record.ts";
import { asText, hintFor, hintForOthers } from "../../src/sts/record-mistakes.ts";

// What the hint must name, so that somebody finds the one character that is wrong.
test.each([
  ["v=STSv1\\; id=1", "backslash"],
  ["v=STSv1 id=1", "semicolon"],
  ["version=STSv1; id=1", "version="],
  ["v=STS1; id=1", "v=STSv1"],
  ["v=stsv1; id=1", "v=STSv1"],
  ["v=STSv2; id=1", "v=STSv1"],
  ["v=STSv1; ID=1", "lowercase"],
  ["v=STSv1; id =1", "space"],
  ["v=STSv1; id= 1", "space"],
  ["v=STSv1; id=“1”", "U+201C"],
  ["v=STSv1;\u00a0id=1", "U+00A0"],
  ["v=STSv1; id=2026–01", "U+2013"],
  ['v=STSv1; id="1"', "quotation marks"],
  ["v=STSv1; id=1, mode=enforce", "policy file"],
  ['_mta-sts.d.test. IN TXT "v=STSv1; id=1"', "only the value"],
  ["v=STSv1; id=2026-01-01", ""],
])("%j", (text, hint) => expect(hintFor(text, stsKind)).toContain(hint));

test.each([
  ["v=TLSRPTv1; rua=mailto:a@b.test; mailto:c@b.test", "comma"],
  ['v=TLSRPTv1; rua="mailto:a@b.test"', "quotation marks"],
  ["v=TLSRPTv1; rua=http://r.test/", "https:"],
  ["v=TLSRPTv1; rua=mailto: a@b.test", "space"],
  ["v=TLSRPTv1; ruf=mailto:a@b.test", "DMARC"],
  ["v=TLSRPTv1; rua=mailto:a@b.test!10m", "DMARC"],
  ["v=TLSRPT1; rua=mailto:a@b.test", "v=TLSRPTv1"],
  ["v=TLSRPTv1; RUA=mailto:a@b.test", "lowercase"],
])("%j", (text, hint) => expect(hintFor(text, tlsRptKind)).toContain(hint));

test("nothing is said of what is right", () => {
  expect(hintFor("v=STSv1; id=20260101000000;", stsKind)).toBe("");
  expect(hintFor("v=TLSRPTv1;rua=mailto:a@b.test,https://r.test/x?y=z", tlsRptKind)).toBe("");
});

test("the record of the other name is known", () => {
  expect(hintForOthers(["v=TLSRPTv1; rua=mailto:a@b.test"], stsKind)).toContain("_smtp._tls");
  expect(hintForOthers(["v=STSv1; id=1"], tlsRptKind)).toContain("_mta-sts");
  expect(hintForOthers(["v=spf1 -all"], stsKind)).toBe("");
});

test("bytes that are UTF-8 are shown as text, others as they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(asText(Buffer.from(text, "utf8").toString("latin1"))).toBe(text);
    }),
  );
  expect(asText("\u00e4")).toBe("\u00e4");
  expect(asText("\ud83d")).toBe("\ud83d");
});

test("whatever a record holds, nothing is thrown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const kind of [stsKind, tlsRptKind]) hintFor(`${kind.version}${text}`, kind);
    }),
  );
});
