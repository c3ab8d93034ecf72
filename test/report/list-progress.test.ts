import { expect, test } from "vitest";
import { type ListFigures, listProgress, listSummary } from "../../src/report/list-progress.ts";

const figures: ListFigures = { lines: 150, skipped: 0, done: 100, failing: 3, total: 1150, seconds: 10 };
const left = (changed: Partial<ListFigures>) =>
  /, ([\d.]+ \w+) left$/.exec(listProgress({ ...figures, ...changed }))?.[1] ?? null;

test.each<[string, Partial<ListFigures>, string | null]>([
  ["what is at work and what is to come, at the rate so far", {}, "2 min"],
  ["nothing to come", { lines: 1150, done: 1100 }, "1 s"],
  ["of ten shards", { lines: 1500, skipped: 1350, total: 11_500 }, "2 min"],
  ["what an earlier run has done takes no time", { lines: 5150, skipped: 5000, total: 5150 }, "5 s"],
  ["hours", { total: 1_000_150 }, "27.8 h"],
  ["a list of unknown length", { total: null }, null],
  ["before the first is done", { done: 0, lines: 100 }, null],
  ["at the very start", { lines: 0, done: 0, failing: 0, seconds: 0 }, null],
  ["a list that grew since its lines were counted", { lines: 2000, done: 2000 }, "0 s"],
])("time left: %s", (_, changed, expected) => {
  expect(left(changed)).toBe(expected);
});

test("figures in groups of three", () => {
  const many = { ...figures, lines: 1_300_000, done: 1_234_567, failing: 1000, seconds: 1000 };
  expect(listProgress(many)).toMatch(/^1,234,567 \D+ 1,000 \D+ 1,235\/s/);
  expect(listSummary({ ...many, skipped: 1234 })).toMatch(/1,234,567.*1,000.*1,234/);
});

test("fits on a line of a terminal", () => {
  const most = { lines: 1e6, skipped: 0, done: 999_999, failing: 999_999, total: 1e6, seconds: 1e6 };
  expect(listProgress(most).length).toBeLessThan(78);
});
