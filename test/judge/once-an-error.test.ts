import { describe, expect, test } from "vitest";
import { day, enforced, type History, judged, reported, type World, week, year } from "../world.ts";

const [a, b, next] = ["mx1.example.test", "mx2.example.test", "mx.provider.example"];
const testing = (from: string, changed = {}) => [from, { mode: "testing", ...changed }] as const;

/** Worlds in which a judge once erred. */
describe("once an error", () => {
  test("offline, a replaced mx is no prepared move", () => {
    expect(reported({ history: enforced, mx: null, proposed: { mx: [next] } }).join()).not.toContain(
      "migration/prepared",
    );
  });

  test("unknown, a replaced mx is no prepared move", () => {
    const mx = { kind: "unknown", reason: "no DNS server answered in time" } as const;
    expect(reported({ history: enforced, mx, proposed: { mx: [next] } }).join()).not.toContain(
      "migration/prepared",
    );
  });

  test("what is published for another domain says nothing of this one's servers", () => {
    const world: World = {
      publishedDomain: "old.test",
      history: enforced,
      mx: [next],
      proposed: { mx: [next] },
    };
    expect(reported(world).join()).not.toContain("mx/cached-policy");
  });

  test("what was tested for another domain was not tested for this one", () => {
    const world: World = { publishedDomain: "old.test", history: [testing("2026-10-01")] };
    expect(reported(world)).toContain("warning rollout/no-testing");
  });

  test("lowered in two steps: the day counts for all senders", () => {
    const history: History = [
      ["2026-01-01", { max_age: year }],
      ["2026-11-01", { max_age: 4 * week }],
    ];
    expect(reported({ history, proposed: { max_age: day } })).toEqual(["notice max-age/lowered 2027-11-03"]);
  });

  test("a policy of the future (a clock that is wrong) is held from then on", () => {
    const history: History = [["2026-12-03", {}]];
    expect(reported({ history, proposed: { mode: "none" } })).toEqual([
      "warning ledger/future",
      "notice removal/started 2026-12-12",
    ]);
  });

  test("testing that began in the future began no negative number of days ago", () => {
    const [one] = judged({ history: [testing("2026-12-01T14:00:00Z")] });
    expect(Number(one?.args.days)).toBeGreaterThanOrEqual(0);
  });

  test("one cause, one finding: what stops all mail need not be said for each server", () => {
    expect(reported({ history: enforced, mx: [b] }).filter((one) => one.startsWith("error"))).toEqual([
      "error mx/admits-none",
    ]);
  });

  test("one cause, one finding: a server that several held policies do not admit", () => {
    const history: History = [
      ["2026-11-20", {}],
      ["2026-11-25", { max_age: 2 * week }],
      ["2026-11-28", {}],
    ];
    const world: World = { history, mx: [a, next], proposed: { mx: [a, next] } };
    expect(reported(world)).toEqual([`warning mx/cached-policy ${next} 2026-12-14`]);
  });

  test("one cause, one finding: a prepared move explains its pattern", () => {
    expect(reported({ history: enforced, proposed: { mx: [a, next] } })).toEqual([
      "notice migration/prepared 2026-12-10",
    ]);
  });

  test("what was only tested or off makes nobody wait", () => {
    const history: History = [testing("2026-11-01", { mx: [a, b] })];
    const [one] = judged({ history, mx: [a, b] });
    expect([one?.severity, one?.args.day]).toEqual(["error", undefined]);
  });

  test("a long max_age at once is one also where nothing was published before", () => {
    expect(reported({ proposed: { max_age: year } })).toContain("warning max-age/long-at-once");
  });

  test("offline, an acceptance of what only DNS shows is not unused", () => {
    const proposed = { accept: { "mx/not-admitted": "the backup goes on Friday" } };
    expect(reported({ history: enforced, mx: null, proposed })).toEqual([]);
  });

  test("a pattern is pointed at, not the list", () => {
    const [one] = judged({ history: [["2026-09-01", { mx: [a, b] }]], proposed: { mx: [a, b] } });
    expect([one?.code, one?.place?.column]).toEqual(["mx/unused", 2]);
  });
});
