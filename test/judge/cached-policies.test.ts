import { describe, expect, test } from "vitest";
import { day, enforced, type History, reported, type World, week, year } from "../world.ts";

const [old, next] = ["mx1.example.test", "mx.provider.example"];
const both = [old, next];
/** A world without what is said of patterns. */
const toldOfServers = (world: World) => reported(world).filter((one) => !one.includes("mx/unused"));

describe("policies that senders may still hold", () => {
  const moved: World = { mx: [next], proposed: { mx: [next] } };
  const cases: [name: string, world: World, reported: string[]][] = [
    [
      "the old servers stay beside the new ones: the way out of a move that came too early",
      { mx: [next], history: enforced, proposed: { mx: both } },
      [`warning mx/cached-policy ${next} 2026-12-10`],
    ],
    [
      "one of the servers in use is admitted by all: mail arrives there",
      { mx: [old, next], history: enforced, proposed: { mx: [next, old] } },
      [`warning mx/cached-policy ${next} 2026-12-10`],
    ],
    [
      "a change that does not enforce is a way out",
      { mx: [next], history: enforced, proposed: { mx: [next], mode: "testing" } },
      [`warning mx/cached-policy ${next} 2026-12-10`, "notice rollout/back-to-testing 2026-12-10"],
    ],
    [
      "the policy that this change replaces: from today, max_age and a day",
      { ...moved, history: enforced },
      [`error mx/replaced-too-early ${next} 2026-12-10`],
    ],
    [
      "one day of max_age",
      { ...moved, history: [["2026-09-01", { max_age: day }]], proposed: { mx: [next], max_age: day } },
      [`error mx/replaced-too-early ${next} 2026-12-04`],
    ],
    [
      "a year of it",
      { ...moved, history: [["2026-09-01", { max_age: year }]], proposed: { mx: [next], max_age: year } },
      [`error mx/replaced-too-early ${next} 2027-12-03`],
    ],
    [
      "an earlier one, by its end",
      {
        ...moved,
        history: [
          ["2026-09-01", {}],
          ["2026-11-28", { mx: [next] }],
        ],
      },
      [`warning mx/cached-policy ${next} 2026-12-07`],
    ],
    [
      "it ends: one second before",
      {
        ...moved,
        today: "2026-12-06T11:59:59Z",
        history: [
          ["2026-09-01", {}],
          ["2026-11-28", { mx: [next] }],
        ],
      },
      [`warning mx/cached-policy ${next} 2026-12-07`],
    ],
    [
      "it ends: in that second",
      {
        ...moved,
        today: "2026-12-06T12:00:00Z",
        history: [
          ["2026-09-01", {}],
          ["2026-11-28", { mx: [next] }],
        ],
      },
      [],
    ],
    [
      "a day that begins at midnight is that day",
      {
        ...moved,
        history: [
          ["2026-09-01", {}],
          ["2026-11-28T00:00:00Z", { mx: [next] }],
        ],
      },
      [`warning mx/cached-policy ${next} 2026-12-06`],
    ],
    [
      "testing and none make nobody refuse",
      {
        ...moved,
        history: [
          ["2026-11-27", { mode: "testing" }],
          ["2026-11-28", { mode: "none" }],
          ["2026-11-29", { mode: "testing" }],
        ],
        proposed: { mode: "testing", mx: [next] },
      },
      [],
    ],
    [
      "stepping back to testing or none does not reach who holds enforce",
      { ...moved, history: enforced, proposed: { mode: "none", mx: [next] } },
      [`warning mx/cached-policy ${next} 2026-12-10`, "notice removal/started 2026-12-10"],
    ],
    ["nothing is said offline", { ...moved, mx: null, history: enforced, proposed: {} }, []],
    ["nor of a server that is added offline", { mx: null, history: enforced, proposed: { mx: both } }, []],
  ];
  test.each(cases)("%s", (_, world, expected) => expect(toldOfServers(world)).toEqual(expected));

  test("the policy in force unchanged while the MX moved is an error, not a matter of the cache", () => {
    expect(reported({ history: enforced, mx: [next] })).toEqual(
      expect.arrayContaining(["error mx/admits-none", `notice mx/unused ${old}`]),
    );
  });
});

describe("a move of the mail servers, stage by stage", () => {
  const prepared: History = [...enforced, ["2026-12-01", { mx: both }]];

  test("1. prepared: the new server beside the old one, and the day from which the MX may move", () => {
    const findings = toldOfServers({ history: enforced, proposed: { mx: both } });
    expect(findings).toEqual(["notice migration/prepared 2026-12-10"]);
  });

  test("2. waiting: the MX unmoved is right", () => {
    const world: World = { today: "2026-12-05", history: prepared, proposed: { mx: both } };
    expect(toldOfServers(world).filter((one) => !one.startsWith("notice"))).toEqual([]);
  });

  test("3. too early: who, and until when", () => {
    const world: World = { today: "2026-12-05", history: prepared, mx: [next], proposed: { mx: both } };
    expect(toldOfServers(world)).toEqual([`warning mx/cached-policy ${next} 2026-12-10`]);
    expect(toldOfServers({ ...world, mx: both })).toEqual([`warning mx/cached-policy ${next} 2026-12-10`]);
  });

  test("3. in time", () => {
    const world: World = { today: "2026-12-10", history: prepared, mx: [next], proposed: { mx: both } };
    expect(reported(world)).toEqual([`notice mx/unused ${old}`]);
  });

  test("4. the old one dropped while DNS still names it", () => {
    const world: World = { today: "2026-12-12", history: prepared, mx: both, proposed: { mx: [next] } };
    expect(reported(world).some((one) => one.startsWith(`error mx/removed-in-use ${old}`))).toBe(true);
  });

  test("4. the old one dropped when it is out of use", () => {
    const world: World = { today: "2026-12-12", history: prepared, mx: [next], proposed: { mx: [next] } };
    expect(reported(world).filter((one) => !one.startsWith("notice"))).toEqual([]);
  });

  test("everything at once, before DNS moved: refused", () => {
    const findings = reported({ history: enforced, proposed: { mx: [next] } });
    expect(findings[0]).toBe("error mx/admits-none");
    expect(findings).not.toContain("notice migration/prepared 2026-12-10");
  });

  test("a wildcard that is new may admit servers to come besides the one in use", () => {
    const [inUse, wide] = ["a.mx.example.net", { mx: ["*.mx.example.net"] }];
    expect(reported({ history: [["2026-09-01", { mx: [inUse] }]], mx: [inUse], proposed: wide })).toEqual([
      "notice migration/prepared 2026-12-10",
    ]);
    expect(reported({ history: [["2026-09-01", wide]], mx: [inUse], proposed: wide })).toEqual([]);
  });

  test("a wildcard that is held admits what is added", () => {
    const proposed = { mx: [old, "mx2.example.test"] };
    expect(reported({ history: [["2026-09-01", { mx: ["*.example.test"] }]], proposed })).toEqual([
      "notice mx/unused mx2.example.test",
    ]);
  });

  test("on the way out nothing is prepared", () => {
    expect(reported({ history: enforced, proposed: { mode: "none", mx: both } })).toEqual([
      "notice removal/started 2026-12-10",
    ]);
  });

  test("without enforce nothing has to be waited for", () => {
    const history: History = [["2026-11-25", { mode: "testing" }]];
    const world: World = { history, proposed: { mode: "testing", mx: both } };
    expect(toldOfServers(world)).toEqual([]);
    expect(toldOfServers({ ...world, history: [] })).toEqual([]);
  });

  test("the longest that is held decides, not the latest", () => {
    const history: History = [
      ["2026-08-01", { max_age: 4 * week }],
      ["2026-11-20", { max_age: week }],
    ];
    // 2026-11-20 and 28 days and one.
    expect(toldOfServers({ history, proposed: { mx: both } })).toEqual([
      "notice migration/prepared 2026-12-20",
    ]);
  });
});
