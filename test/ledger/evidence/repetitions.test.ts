import { expect, test } from "vitest";
import type { ReceivedReport, Sender } from "../../../src/ledger/evidence/received.ts";
import { withoutRepetitions } from "../../../src/ledger/evidence/repetitions.ts";
import { policyOf, received } from "./received.ts";

const other = { policies: [policyOf({ ok: 99 })] };
const unsigned: Sender = { kind: "unsigned", why: "no signature" };

test.each<[string, readonly ReceivedReport[], kept: readonly number[], contradictions: number]>([
  ["twice the same", [received(), received({}, { where: "mail 2" })], [0], 0],
  [
    "the first of two that differ",
    [received({}, { arrived: "2026-11-12T00:00:00Z" }), received(other)],
    [1],
    1,
  ],
  [
    "without a time of arrival, the order",
    [received({}, { arrived: null }), received(other, { arrived: null })],
    [0],
    1,
  ],
  [
    "the signed one",
    [received(other, { sender: unsigned, arrived: "2026-11-11T00:00:00Z" }), received()],
    [1],
    1,
  ],
  [
    "one of two that nobody signed",
    [received({}, { sender: unsigned }), received({}, { sender: unsigned })],
    [0],
    0,
  ],
  [
    "two senders with the same id",
    [received(), received({}, { sender: { kind: "signed", domain: "evil.example" } })],
    [0, 1],
    0,
  ],
  ["the same id of another day", [received(), received({ from: "2026-11-11T00:00:00Z" })], [0, 1], 0],
  [
    "the same id for another domain",
    [received(), received({ policies: [policyOf({ domain: "b.test" })] })],
    [0, 1],
    0,
  ],
  ["another id", [received(), received({ reportId: "2" })], [0, 1], 0],
  [
    "without an id, only the same content",
    [received({ reportId: null }), received({ reportId: null }), received({ ...other, reportId: null })],
    [0, 2],
    0,
  ],
])("keeps %s", (_, reports, kept, contradictions) => {
  const distinct = withoutRepetitions(reports);
  expect(new Set(distinct.reports)).toEqual(new Set(kept.map((index) => reports[index])));
  expect(distinct.duplicates).toBe(reports.length - kept.length);
  expect(distinct.contradictions).toHaveLength(contradictions);
});

test("a forged signature of somebody else never takes the place of a signed report", () => {
  const forged = received(other, {
    sender: { kind: "signed", domain: "evil.example" },
    arrived: "2026-11-10T00:00:00Z",
  });
  expect(withoutRepetitions([forged, received()]).reports).toHaveLength(2);
});
