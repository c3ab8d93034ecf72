import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, readAnswer } from "../../../src/plan/page/live/answer.ts";
import {
  type Color,
  judgeMx,
  judgePolicyFile,
  judgeSts,
  judgeTlsRpt,
  overall,
  type Published,
  type Served,
} from "../../../src/plan/page/live/verdicts.ts";

const published: Published = {
  mode: "enforce",
  id: "20261121163000",
  sha256: "ab".repeat(32),
  mx: ["mx1.example.test", "*.mx.example.test"],
  rua: ["mailto:a@example.test", "https://r.example.test/tls"],
  earlier: [["20260901120000", "cd".repeat(32)]],
};
const records = (...values: string[]): Answer => ({ kind: "records", values });
const none: Answer = { kind: "none" };
const failed: Answer = { kind: "failed", key: "unreachable" };
const json = (Status: unknown, ...data: unknown[]) =>
  JSON.stringify({ Status, Answer: data.map((one) => ({ name: "x.", type: 16, TTL: 60, data: one })) });

describe("a resolver's answer", () => {
  test.each<readonly [string, string, Answer]>([
    ["in quotes", json(0, '"v=STSv1; id=1"'), records("v=STSv1; id=1")],
    ["without quotes", json(0, "v=STSv1; id=1"), records("v=STSv1; id=1")],
    ["in several strings", json(0, '"v=STS" "v1; id=1"'), records("v=STSv1; id=1")],
    ["with escapes", json(0, '"a\\"b\\\\c\\059d"'), records('a"b\\c;d')],
    ["two records", json(0, '"a"', '"b"'), records("a", "b")],
    ["no such name", json(3), none],
    ["no such type", JSON.stringify({ Status: 0 }), none],
    ["only an alias", '{"Status":0,"Answer":[{"type":5,"data":"y."}]}', none],
    ["odd records", '{"Status":0,"Answer":[null,1,{"type":16},{"type":16,"data":1}]}', none],
  ])("%s", (_, text, expected) => expect(readAnswer(text, "TXT")).toEqual(expected));

  test.each(["", "null", "[]", "<html>", '{"Status":"0"}', json(2), json(5)])("%j is a failure", (text) =>
    expect(readAnswer(text, "TXT").kind).toBe("failed"),
  );

  test("never throws", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (value, other) => {
        for (const text of [value, other, json(0, other), json(0, `"${other}"`)]) readAnswer(text, "TXT");
      }),
    );
  });
});

describe("the _mta-sts record", () => {
  const right = `v=STSv1; id=${published.id}`;
  test.each<readonly [string, Answer, string]>([
    ["right", records(right), "green"],
    ["right, other spacing", records(`v=STSv1;id=${published.id} ;`), "green"],
    ["a space before the first semicolon", records(`v=STSv1 ;id=${published.id} ;`), "amber"],
    ["right, with an extension", records(`v=STSv1; id=${published.id}; x=1;`), "green"],
    ["right, beside others", records("google-site-verification=1", right), "green"],
    ["old id", records("v=STSv1; id=20260901120000"), "amber"],
    ["unknown id", records("v=STSv1; id=1"), "amber"],
    ["absent", none, "red"],
    ["another record", records("v=spf1 -all"), "red"],
    ["wrong case", records(`v=stsv1; id=${published.id}`), "red"],
    ["two records", records(right, right), "red"],
    ["without id", records("v=STSv1;"), "red"],
    ["a hyphen in the id", records("v=STSv1; id=2026-11-21"), "red"],
    ["not known", failed, "gray"],
  ])("%s", (_, answer, color) => expect(judgeSts(answer, published).color).toBe(color));

  test.each([none, records("v=spf1 -all")])("may be absent under none: %j", (answer) =>
    expect(judgeSts(answer, { ...published, mode: "none" }).color).toBe("green"),
  );
});

describe("the _smtp._tls record", () => {
  const right = `v=TLSRPTv1; rua=${published.rua!.join(",")}`;
  test.each<readonly [string, Answer, string]>([
    ["right", records(right), "green"],
    [
      "in another order",
      records("v=TLSRPTv1;rua=https://r.example.test/tls, mailto:a@example.test;"),
      "green",
    ],
    ["elsewhere", records("v=TLSRPTv1; rua=mailto:b@example.test"), "amber"],
    ["absent", none, "amber"],
    ["two records", records(right, right), "amber"],
    ["without rua", records("v=TLSRPTv1;"), "amber"],
    ["another record", records("hello"), "amber"],
    ["not known", failed, "gray"],
  ])("%s", (_, answer, color) => expect(judgeTlsRpt(answer, published).color).toBe(color));

  test.each([none, records("hello")])("is not missed where no reports are asked for: %j", (answer) =>
    expect(judgeTlsRpt(answer, { ...published, rua: [] }).color).toBe("green"),
  );

  test.each([
    [right, "green"],
    ["v=TLSRPTv1; rua=mailto:b@example.test", "green"],
    ["v=TLSRPTv1; rua=b@example.test", "amber"],
  ])("where there are more addresses than the page shows: %s", (text, color) =>
    expect(judgeTlsRpt(records(text), { ...published, rua: null }).color).toBe(color),
  );
});

describe("the mail servers", () => {
  test.each<readonly [string, Answer, string]>([
    ["listed", records("10 MX1.example.test.", "20 a.mx.example.test."), "green"],
    ["one is not listed", records("10 mx1.example.test.", "20 a.b.mx.example.test."), "red"],
    ["null MX", records("0 ."), "amber"],
    ["none", none, "amber"],
    ["nonsense", records(""), "amber"],
    ["not known", failed, "gray"],
  ])("%s", (_, answer, color) => expect(judgeMx(answer, published).color).toBe(color));

  test.each([
    ["testing", "amber"],
    ["none", "green"],
  ] as const)("one that is not listed, under %s", (mode, color) =>
    expect(judgeMx(records("10 other.test."), { ...published, mode }).color).toBe(color),
  );
});

describe("the policy file", () => {
  const right = {
    kind: "file",
    status: 200,
    type: "text/plain; charset=utf-8",
    sha256: published.sha256,
    hasOtherLineEnds: false,
  } as const;
  test.each<readonly [string, Served, string]>([
    ["right", right, "green"],
    ["with other line ends", { ...right, hasOtherLineEnds: true }, "green"],
    ["an earlier one", { ...right, sha256: "cd".repeat(32) }, "amber"],
    ["another one", { ...right, sha256: "ef".repeat(32) }, "red"],
    ["not found", { ...right, status: 404 }, "red"],
    ["as HTML", { ...right, type: "text/html" }, "red"],
    ["redirected", { kind: "redirect" }, "red"],
    ["endless", { kind: "too-large" }, "red"],
    ["not known", { kind: "failed", key: "unreachable" }, "gray"],
  ])("%s", (_, served, color) => expect(judgePolicyFile(served, published).color).toBe(color));
});

test("the worst decides", () => {
  const worst = (...colors: Color[]) => overall(colors.map((color) => ({ color }))).color;
  expect(worst("green", "red", "amber", "gray")).toBe("red");
  expect(worst("green", "gray", "amber")).toBe("amber");
  expect(worst("green", "gray")).toBe("gray");
  expect(worst("green")).toBe("green");
});

test("what a resolver says is shown without anything that hides or turns text", () => {
  const { values } = judgeSts(records("v=STSv1; id=\u202e\u0000<b>"), published);
  expect(values?.text).toMatch(/^[ -~“”�]+$/);
});
