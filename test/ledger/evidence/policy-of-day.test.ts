import { describe, expect, test } from "vitest";
import { policyOfDay } from "../../../src/ledger/evidence/policy-of-day.ts";
import { isSame, repeatedPolicy } from "../../../src/ledger/evidence/reported-policy.ts";
import type { PolicyType } from "../../../src/sts/tls-report/report.ts";
import { day, type History, ledgerOf } from "../../world.ts";
import { id, text } from "./received.ts";

const published = {
  mode: "testing",
  mx: ["mx1.example.test", "mx2.example.test"],
  max_age: 604_800,
} as const;
const lines = [
  "version: STSv1",
  "mode: testing",
  "mx: mx1.example.test",
  "mx: mx2.example.test",
  "max_age: 604800",
];

describe("a policy as reports repeat it", () => {
  test.each<[string, readonly string[]]>([
    ["line by line", lines],
    ["with the CR of each line", lines.map((line) => `${line}\r`)],
    ["in one string with line ends", [lines.join("\n")]],
    ["in one string with blanks", [lines.join(" ")]],
    ["with commas", [lines.join(", ")]],
    ["in another order", lines.toReversed()],
    ["in upper case", lines.map((line) => line.toUpperCase())],
    ["with final dots", lines.map((line) => line.replace(/test$/, "test."))],
    ["without blanks", lines.map((line) => line.replace(": ", ":"))],
    ["with a server twice", [...lines, "mx: mx1.example.test"]],
    ["without max_age", lines.slice(0, -1)],
  ])("is the same: %s", (_, written) => {
    expect(isSame(repeatedPolicy({ text: written, mx: [] })!, published)).toBe(true);
  });

  test("the servers may be named apart", () => {
    const written = ["version: STSv1", "mode: testing", "max_age: 604800"];
    expect(isSame(repeatedPolicy({ text: written, mx: [...published.mx] })!, published)).toBe(true);
  });

  test.each<[string, readonly string[]]>([
    ["another mode", lines.with(1, "mode: enforce")],
    ["a server less", lines.filter((line) => line !== "mx: mx2.example.test")],
    ["a server more", [...lines, "mx: evil.example"]],
    ["another max_age", lines.with(4, "max_age: 86400")],
  ])("is another one: %s", (_, written) => {
    expect(isSame(repeatedPolicy({ text: written, mx: [] })!, published)).toBe(false);
  });

  test.each([[[]], [[""]], [["<html>"]], [["mode: off"]], [["max_mode: testing"]]])(
    "%j says nothing",
    (written) => expect(repeatedPolicy({ text: written, mx: [] })).toBeNull(),
  );

  test("a hundred thousand lines take no time", () => {
    expect(repeatedPolicy({ text: Array(100_000).fill("mode:mode:mode"), mx: [] })).toBeNull();
  });
});

const testing = (from: string, changed = {}): History[number] => [from, { mode: "testing", ...changed }];
const which = (on: string, written: readonly string[], history: History, type: PolicyType = "sts") =>
  policyOfDay({ type, text: written, mx: [] }, on, ledgerOf(history)).policy;

describe("which of the published ones", () => {
  const one = [testing("2026-11-01")];
  const two = [testing("2026-11-01"), testing("2026-11-10", { max_age: 2 * day })];
  const back = [...two, testing("2026-11-12")];
  const foreign = text.with(2, "mx: mx.evil.example");
  test.each<[string, string, readonly string[], History, string | null]>([
    ["the only one", "2026-11-05", text, one, id],
    ["the older of two", "2026-11-11", text, two, id],
    ["the newer of two", "2026-11-11", text.with(3, "max_age: 172800"), two, "20261110120000"],
    ["the one that was there that day, not its repetition", "2026-11-11", text, back, id],
    ["the repetition, once it is there", "2026-11-13", text, back, "20261112120000"],
    ["one that was never published", "2026-11-05", foreign, one, "unknown"],
    ["not two days after the ledger begins", "2026-11-03", foreign, one, "unknown"],
    ["one day after it begins, nobody knows", "2026-11-02", foreign, one, null],
    ["before it begins, nobody knows", "2026-10-20", foreign, one, null],
    ["nothing was published", "2026-11-05", text, [], null],
    ["not said, and only one was there", "2026-11-05", [], one, id],
    ["not said, and two were", "2026-11-11", [], two, null],
    ["not said, when only one is left", "2026-11-20", [], two, "20261110120000"],
    ["not said, before the ledger begins", "2026-10-20", [], one, null],
    ["not said, on the day when it begins", "2026-11-01", [], one, null],
  ])("%s", (_, on, written, history, expected) => expect(which(on, written, history)).toBe(expected));

  test.each(["tlsa", "none", "unknown"] as const)("%s has none", (type) => {
    expect(which("2026-11-05", text, one, type)).toBeNull();
  });

  test("after a gap in the ledger nobody knows what was there before", () => {
    const { published, ...rest } = ledgerOf([...two, testing("2026-11-15", { max_age: 3 * day })]);
    const ledger = { ...rest, published: published.filter((entry) => entry.id !== "20261110120000") };
    const unknownOn = (on: string) => policyOfDay({ type: "sts", text: foreign, mx: [] }, on, ledger).policy;
    expect(["2026-11-08", "2026-11-12", "2026-11-16", "2026-11-17"].map(unknownOn)).toEqual([
      "unknown",
      null,
      null,
      "unknown",
    ]);
  });
});
