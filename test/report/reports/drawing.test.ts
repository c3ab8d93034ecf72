import { describe, expect, test } from "vitest";
import { blocksOf, columnsOfDays } from "../../../src/report/reports/blocks.ts";
import { drawing } from "../../../src/report/reports/drawing.ts";
import { axisTop, modeRuns } from "../../../src/report/reports/drawing-axes.ts";
import { palettes } from "../../../src/report/reports/palettes.ts";
import { domain, failure, policyWith, received, signedBy, sums } from "./received.ts";

const google = signedBy("google.com");
const mode = (name: string) => [`mode: ${name}`];

const week = sums(
  received(google, "2026-11-20", [policyWith({ ok: 100 })]),
  received(google, "2026-11-21", [policyWith({ ok: 50, failures: [failure()] })]),
  received(google, "2026-11-24", [
    policyWith({ ok: 80, text: mode("enforce") }),
    policyWith({ type: "none", ok: 9 }),
  ]),
);
const draw = (of = week, palette: keyof typeof palettes = "light") =>
  drawing(domain, of, palettes[palette], "x").text;
const count = (svg: string, color: string) => svg.split(`fill="${color}"`).length - 1;

test("the same sums give the same bytes, in the colors of each palette", () => {
  expect(draw()).toBe(draw());
  for (const scheme of ["light", "dark"] as const) {
    const { verified, unverified, failed } = palettes[scheme];
    const svg = draw(week, scheme);
    // Each color once more in the legend, where the failed one has its mark too.
    expect([count(svg, verified), count(svg, unverified), count(svg, failed)]).toEqual([4, 2, 4]);
  }
});

test("it has a name, and says in words what it shows", () => {
  const svg = draw();
  expect(svg).toContain('role="img" aria-labelledby="x-title x-text"');
  expect(svg).toMatch(/<title id="x-title">[^<]*shop\.example<\/title>/);
  expect(/<desc id="x-text">([^<]*)<\/desc>/.exec(svg)![1]).toMatch(/230.*\b9\b.*\b1\b.*2026-11-21/);
});

test("it loads nothing and runs nothing", () => {
  expect(draw()).not.toMatch(/<script|<style|href|url\(|@import|\son\w+=/i);
});

test("a failure among a million sessions is still seen", () => {
  const many = sums(received(google, "2026-11-20", [policyWith({ ok: 1_000_000, failures: [failure()] })]));
  const [, height] = new RegExp(`height="([\\d.]+)" fill="${palettes.light.failed}"`).exec(
    draw(many).slice(draw(many).indexOf("</desc>") + 900),
  )!;
  expect(Number(height)).toBeGreaterThanOrEqual(2);
});

test("nothing to draw is drawn too, and so is a single day", () => {
  expect(draw(sums())).toContain("</svg>");
  expect(draw(sums(received(google, "2026-11-20", [policyWith()])))).not.toMatch(/NaN|Infinity|undefined/);
});

test("a name that is markup is text", () => {
  expect(drawing('<script>"&', week, palettes.light, "x").text).not.toContain("<script");
});

describe("columns", () => {
  test("are days, those without reports too", () => {
    const columns = columnsOfDays(week.days, week.range!, 92);
    expect(columns.map(({ from, hasReports }) => [from.slice(8), hasReports])).toEqual([
      ["20", true],
      ["21", true],
      ["22", false],
      ["23", false],
      ["24", true],
    ]);
    expect(blocksOf(columns).join("")).toMatch(/^█.··.$/);
  });

  test("of many days have the same length, and lose no session", () => {
    const range = { from: "2025-10-21", until: "2026-11-24" };
    const columns = columnsOfDays(week.days, range, 92);
    expect(columns.length).toBeLessThanOrEqual(92);
    expect(columns.reduce((total, { ok, failed }) => total + ok + failed, 0)).toBe(240);
    expect([columns[0]!.from, columns.at(-1)!.until]).toEqual([range.from, range.until]);
  });

  test("over the end of summer time are days all the same", () => {
    const columns = columnsOfDays([], { from: "2026-10-24", until: "2026-10-27" }, 92);
    expect(columns.map(({ from }) => from.slice(8))).toEqual(["24", "25", "26", "27"]);
  });
});

test("a mode lasts until another one is seen", () => {
  const runs = modeRuns(columnsOfDays(week.days, week.range!, 92));
  expect(runs).toEqual([
    { mode: "testing", from: 0, to: 4 },
    { mode: "enforce", from: 4, to: 5 },
  ]);
});

test.each([0, 1, 4, 5, 9, 10, 11, 99, 100, 101, 345, 999, 123_456, 9_999_999])(
  "an axis for %d is high enough, and not more than twice",
  (most) => {
    expect(axisTop(most)).toBeGreaterThanOrEqual(most);
    expect(axisTop(most)).toBeLessThanOrEqual(Math.max(4, 2 * most));
  },
);
