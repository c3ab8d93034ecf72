import { describe, expect, test } from "vitest";
import { day, enforced, type History, judged, reported, type World, week, year } from "../world.ts";

const testing = (from: string, changed = {}) => [from, { mode: "testing", ...changed }] as const;

describe("the way to enforce", () => {
  const cases: [name: string, world: World, reported: string[]][] = [
    ["nothing → testing", { proposed: { mode: "testing" } }, []],
    ["nothing → enforce", {}, ["warning rollout/no-testing"]],
    ["none → enforce", { history: [["2026-10-01", { mode: "none" }]] }, ["warning rollout/no-testing"]],
    [
      "testing, none, enforce",
      { history: [testing("2026-09-01"), ["2026-11-20", { mode: "none" }]] },
      ["warning rollout/no-testing"],
    ],
    [
      "testing for 13 days and 23 hours",
      { history: [testing("2026-11-17T13:00:00Z")] },
      ["warning rollout/short-testing 2026-12-02"],
    ],
    ["testing for 14 days", { history: [testing("2026-11-17T12:00:00Z")] }, []],
    [
      "testing since today",
      { history: [testing("2026-12-01T11:00:00Z")] },
      ["warning rollout/short-testing 2026-12-16"],
    ],
    [
      "edited in between, it is still testing",
      {
        history: [testing("2026-11-16"), testing("2026-11-28", { max_age: day })],
        mx: null,
        proposed: { max_age: week },
      },
      [],
    ],
    [
      "none in between begins it anew",
      { history: [testing("2026-10-01"), ["2026-11-20", { mode: "none" }], testing("2026-11-22")] },
      ["warning rollout/short-testing 2026-12-07"],
    ],
    ["enforce stays enforce", { history: [["2026-11-30", {}]], proposed: { max_age: 2 * week } }, []],
    [
      "testing → none is no way to enforce",
      { history: [testing("2026-11-30")], proposed: { mode: "none" } },
      [],
    ],
  ];
  test.each(cases)("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));

  test("the days are those that have passed", () => {
    const [one] = judged({ history: [testing("2026-11-17T13:00:00Z")] });
    expect(one?.args).toMatchObject({ since: "2026-11-17", days: 13 });
  });
});

describe("forgotten in testing", () => {
  const proposed = { mode: "testing" } as const;
  test.each<[string, World, string[]]>([
    ["30 days", { history: [testing("2026-11-01")], proposed }, []],
    [
      "30 days and a second",
      { history: [testing("2026-11-01T11:59:59Z")], proposed },
      ["notice rollout/forgotten-in-testing"],
    ],
    [
      "edited in between",
      { history: [testing("2026-10-01"), testing("2026-11-25", { max_age: day })], proposed },
      ["notice rollout/forgotten-in-testing"],
    ],
    ["switched now", { history: [testing("2026-10-01")] }, []],
    ["back in testing", { history: [...enforced, testing("2026-11-25")], proposed }, []],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));

  test("since when, and how long", () => {
    const [one] = judged({ history: [testing("2026-10-01")], proposed });
    expect(one?.args).toMatchObject({ since: "2026-10-01", days: 61 });
  });
});

describe("max_age", () => {
  const after = (mode: "testing" | "enforce", max_age: number): History => [
    ["2026-11-01", { mode, max_age }],
  ];
  test.each<[string, World, string[]]>([
    ["a week", { history: after("testing", week) }, []],
    [
      "less than a week, on the switch",
      { history: after("testing", week - 1), proposed: { max_age: week - 1 } },
      ["warning max-age/short"],
    ],
    ["less than a week, in testing", { proposed: { mode: "testing", max_age: day } }, []],
    ["less than a week, under none", { proposed: { mode: "none", max_age: day } }, []],
    [
      "less than a week, from nothing",
      { proposed: { max_age: day } },
      ["warning rollout/no-testing", "warning max-age/short"],
    ],
    [
      "raised, but to less than a week",
      { history: after("enforce", day), proposed: { max_age: 2 * day } },
      ["warning max-age/short"],
    ],
    [
      "lowered: praised, with the day from which it counts",
      { history: after("enforce", week), proposed: { max_age: day } },
      ["notice max-age/lowered 2026-12-10"],
    ],
    [
      "lowered by a second",
      { history: after("enforce", week), proposed: { max_age: week - 1 } },
      ["notice max-age/lowered 2026-12-10"],
    ],
    ["raised later", { history: after("enforce", week), proposed: { max_age: year } }, []],
    [
      "long, switched without raising it",
      { history: after("testing", year), proposed: { max_age: year } },
      [],
    ],
    [
      "switched and raised to 31 days",
      { history: after("testing", week), proposed: { max_age: 31 * day } },
      [],
    ],
    [
      "switched and raised beyond 31 days",
      { history: after("testing", week), proposed: { max_age: 31 * day + 1 } },
      ["warning max-age/long-at-once"],
    ],
    [
      "switched and raised from 31 days",
      { history: after("testing", 31 * day), proposed: { max_age: 31 * day + 1 } },
      ["warning max-age/long-at-once"],
    ],
    [
      "from none, beyond 31 days at once",
      { history: [["2026-11-01", { mode: "none", max_age: day }]], proposed: { max_age: year } },
      ["warning rollout/no-testing", "warning max-age/long-at-once"],
    ],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));
});

describe("where reports go", () => {
  test.each<[string, World, string[]]>([
    ["testing", { proposed: { mode: "testing", tls_rpt: [] } }, ["notice tls-rpt/absent-in-testing"]],
    ["enforce", { history: enforced, proposed: { tls_rpt: [] } }, ["notice tls-rpt/absent"]],
    ["none", { proposed: { mode: "none", tls_rpt: [] } }, []],
  ])("nowhere, %s", (_, world, expected) => expect(reported(world)).toEqual(expected));
});
