import { expect, test } from "vitest";
import { finding } from "../../src/base/finding.ts";
import { noColors } from "../../src/report/colors.ts";
import { excerptAt } from "../../src/report/excerpt.ts";
import { findingsText } from "../../src/report/findings-text.ts";

const word = "wörter ";

test("what fits is shown as it is", () =>
  expect(excerptAt("mode: enforce", 7)).toEqual({ before: "mode: ", after: "enforce" }));

test("long lines are cut between words on both sides", () => {
  const { before, after } = excerptAt(`${word.repeat(40)}${word.repeat(40)}`, 40 * word.length + 1);
  expect(before).toMatch(/^…(wörter ){2,}$/);
  expect(after).toMatch(/^(wörter ){2,}wörter…$/);
});

test("a single long word is cut anywhere", () => {
  const { before, after } = excerptAt("x".repeat(500), 200);
  expect([before, after]).toEqual([`…${"x".repeat(60)}`, `${"x".repeat(60)}…`]);
});

test("a tab stays one, above the caret and before it; other control characters do not", () => {
  const text = "mx:\n\t- \u{1b}[31mmx1";
  const one = finding("policy/empty", { file: "policy.yml", line: 2, column: 4 }, {});
  const [, line, caret] = findingsText([one], new Map([["policy.yml", text]]), noColors).split("\n");
  expect([line, caret]).toEqual(["  2 | \t- \\u{1b}[31mmx1", "    | \t  ^"]);
});
