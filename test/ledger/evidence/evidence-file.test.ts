import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/ledger/evidence/evidence.ts";
import { parseEvidence, renderEvidence } from "../../../src/ledger/evidence/evidence-file.ts";
import { emptyEvidence } from "../../../src/ledger/evidence/join.ts";
import { maxEvidenceSize } from "../../../src/ledger/evidence/place.ts";
import { evidence } from "./arbitrary.ts";

const failure = { kind: "certificate-expired", mx: "mx1.example.test", reason: null, sessions: 2 };
const policy = { type: "sts", policy: "1", mode: "testing", ok: 9, failed: 2, failures: [failure] };
const cell = { sender: "google.com", reports: 1, rules: 1, policies: [policy] };
const day = { day: "2026-11-24", senders: [cell] };
const look = { at: "2026-11-24T05:23:00Z", fail: [], unknown: ["starttls mx2.example.test"] };
const read = {
  until: "2026-11-25T05:03:00Z",
  since: "2026-10-21",
  ...{ reports: 231, unreadable: 2, unsigned: 3, foreign: 1, duplicates: 4 },
};
const whole = { version: 1, domain: "example.test", read, days: [day], looks: [look] };

const isRead = (value: unknown) => "evidence" in parseEvidence(JSON.stringify(value));

describe("is read", () => {
  test("as it is", () => expect(parseEvidence(JSON.stringify(whole))).toEqual({ evidence: whole }));

  test.each<[string, unknown]>([
    ["without anything", emptyEvidence("example.test")],
    [
      "with what is counted of others",
      { ...whole, days: [{ ...day, senders: [{ ...cell, sender: "others", count: 4, failing: 1 }] }] },
    ],
    ["with days in any order", { ...whole, days: [day, { ...day, day: "2026-11-25" }, day] }],
  ])("%s", (_, value) => expect(isRead(value)).toBe(true));
});

describe("is refused", () => {
  const withCell = (more: object) => ({ ...whole, days: [{ ...day, senders: [{ ...cell, ...more }] }] });
  const withPolicy = (more: object) => withCell({ policies: [{ ...policy, ...more }] });
  const withFailure = (more: object) => withPolicy({ failures: [{ ...failure, ...more }] });
  test.each<[string, unknown]>([
    ["another version", { ...whole, version: 2 }],
    ["no object", [whole]],
    ["null", null],
    ["another key", { ...whole, extra: 1 }],
    ["a missing key", { ...whole, looks: undefined }],
    ["a domain in upper case", { ...whole, domain: "Example.test" }],
    ["a domain with markup", { ...whole, domain: "<b>" }],
    ["a day that there is not", { ...whole, days: [{ ...day, day: "2026-02-30" }] }],
    ["a time as a day", { ...whole, days: [{ ...day, day: "2026-11-24T00:00:00Z" }] }],
    ["a sender with a control character", withCell({ sender: "google.com\u001b[31m" })],
    ["a sender with a line end", withCell({ sender: "google.com\n" })],
    ["a sender as an object", withCell({ sender: {} })],
    ["a negative count", withCell({ reports: -1 })],
    ["a fraction", withPolicy({ ok: 0.5 })],
    ["a count as a text", withPolicy({ ok: "9" })],
    ["a count beyond all measure", withPolicy({ ok: 2 ** 53 })],
    ["1e300", withPolicy({ failed: 1e300 })],
    ["an unknown type", withPolicy({ type: "STS" })],
    ["an unknown mode", withPolicy({ mode: "on" })],
    ["an id with blanks", withPolicy({ policy: "a b" })],
    ["an unknown kind", withFailure({ kind: "toString" })],
    ["an unknown reason", withFailure({ reason: "free text" })],
    ["a server with markup", withFailure({ mx: "<img src=x>" })],
    ["a check with a control character", { ...whole, looks: [{ ...look, fail: ["mx \u0007"] }] }],
    ["a look without a time", { ...whole, looks: [{ ...look, at: "today" }] }],
    ["too many days", { ...whole, days: Array(501).fill({ day: "2026-11-24", senders: [] }) }],
    [
      "too many senders",
      { ...whole, days: [{ ...day, senders: Array(101).fill({ ...cell, policies: [] }) }] },
    ],
    ["too many failures", withPolicy({ failures: Array(49).fill(failure) })],
  ])("%s", (_, value) => expect(parseEvidence(JSON.stringify(value))).toHaveProperty("problem"));

  test.each<[string, string]>([
    ["nothing", ""],
    ["what is no JSON", "{"],
    [
      "a key of the prototype",
      JSON.stringify(whole).replace('"version"', '"__proto__":{"version":1},"version"'),
    ],
    ["what is too large", `${" ".repeat(maxEvidenceSize)}${JSON.stringify(whole)}`],
    ["what is nested deeply", "[".repeat(200_000) + "]".repeat(200_000)],
    [
      "a deep value",
      JSON.stringify(whole).replace('"testing"', `${'{"a":'.repeat(90_000)}1${"}".repeat(90_000)}`),
    ],
  ])("%s", (_, text) => expect(parseEvidence(text)).toHaveProperty("problem"));

  test("and nothing makes it throw", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      // A whole one, damaged in one place.
      fc
        .tuple(evidence, fc.nat(), fc.nat({ max: 9 }), fc.string({ unit: "binary", maxLength: 3 }))
        .map(([one, at, length, instead]) => {
          const text = renderEvidence(one);
          const start = at % text.length;
          return text.slice(0, start) + instead + text.slice(start + length);
        }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const reading = parseEvidence(text);
        if ("evidence" in reading) expect(parseEvidence(renderEvidence(reading.evidence))).toEqual(reading);
        else expect(reading.problem).toMatch(/^[\x20-\x7e]{1,200}$/);
      }),
      { numRuns: 10_000 },
    );
  });
});

test("too much loses the oldest days, and no more than it must", () => {
  const senders = Array.from({ length: 40 }, (_, index) => ({ ...cell, sender: `sender${index}.example` }));
  const days = Array.from({ length: 400 }, (_, index) => ({
    day: new Date(Date.UTC(2026, 10, 24) - index * 86_400_000).toISOString().slice(0, 10),
    senders: senders.toSorted((a, b) => (a.sender < b.sender ? -1 : 1)),
  }));
  const looks = days.flatMap(({ day: name }) => [
    {
      ...look,
      at: `${name}T05:00:00Z`,
      fail: Array.from({ length: 9 }, (_, index) => `mx m${index}.example.test`),
    },
  ]);
  const text = renderEvidence({ ...whole, days, looks } as unknown as Evidence);
  expect(text.length).toBeLessThanOrEqual(maxEvidenceSize);
  expect(text.length).toBeGreaterThan(maxEvidenceSize - 12_000);
  const reading = parseEvidence(text);
  const kept = "evidence" in reading ? reading.evidence : emptyEvidence("");
  expect(kept.days).toEqual(days.slice(0, kept.days.length));
  expect(kept.looks).toEqual(looks.slice(0, kept.looks.length));
});
