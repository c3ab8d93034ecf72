import { describe, expect, test } from "vitest";
import { judgeDeletion } from "../../src/judge/removal.ts";
import { day, enforced, type History, ledgerOf, reported, secondsAt, type World, week } from "../world.ts";

const off = { mode: "none", max_age: day } as const;
const switchedOff: History = [...enforced, ["2026-12-01", off]];

describe("switching the policy off", () => {
  test.each<[string, World, string[]]>([
    ["started", { history: enforced, proposed: off }, ["notice removal/started 2026-12-10"]],
    [
      "the largest max_age of the earlier ones decides",
      {
        history: [
          ["2026-09-01", { max_age: 4 * week }],
          ["2026-11-25", {}],
        ],
        proposed: off,
      },
      ["notice removal/started 2026-12-25"],
    ],
    [
      "waiting",
      { today: "2026-12-05", history: switchedOff, proposed: off },
      ["notice removal/started 2026-12-10"],
    ],
    [
      "waiting, to the last second",
      { today: "2026-12-09T11:59:59Z", history: switchedOff, proposed: off },
      ["notice removal/started 2026-12-10"],
    ],
    ["done", { today: "2026-12-09T12:00:00Z", history: switchedOff, proposed: off }, ["notice removal/done"]],
    [
      "done, and changed once more: only its publication is the end",
      {
        history: [
          ["2026-09-01", {}],
          ["2026-10-01", off],
        ],
        proposed: { ...off, max_age: 2 * day },
      },
      [],
    ],
    [
      "from testing there is nothing to wait for",
      { history: [["2026-11-20", { mode: "testing" }]], proposed: off },
      [],
    ],
    ["nothing → none", { proposed: off }, []],
    [
      "back to testing in between is no way out",
      {
        today: "2026-12-05",
        history: switchedOff,
        proposed: { mode: "testing" },
      },
      ["notice rollout/back-to-testing 2026-12-10"],
    ],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));
});

describe("another domain", () => {
  const other: World = { publishedDomain: "old.test", proposed: { mode: "testing" } };
  test.each<[string, World, string[]]>([
    [
      "while an enforcing policy may be held",
      { ...other, mx: null, history: enforced },
      ["error removal/domain-changed 2026-12-10"],
    ],
    [
      "while an earlier one may be held",
      { ...other, mx: null, history: [...enforced, ["2026-11-27", off]] },
      ["error removal/domain-changed 2026-12-06"],
    ],
    [
      "when nobody holds one",
      { ...other, mx: null, history: [["2026-11-20", { mode: "testing" }]] },
      ["notice domain/changed"],
    ],
    [
      "without a host, which changes nothing about senders",
      {
        ...other,
        mx: null,
        history: enforced,
        proposed: { ...other.proposed, host: { name: "none", argument: null } },
      },
      ["error removal/domain-changed 2026-12-10"],
    ],
    [
      "the second time: the first has been left already",
      {
        mx: null,
        history: [
          ["2026-11-01", { domain: "older.test" }],
          ["2026-11-28", { domain: "old.test", mode: "testing" }],
        ],
        proposed: { mode: "testing" },
      },
      ["notice domain/changed"],
    ],
    [
      "back to the one before",
      {
        mx: null,
        history: [
          ["2026-11-01", {}],
          ["2026-11-28", { domain: "old.test", mode: "testing" }],
        ],
        proposed: { mode: "testing" },
      },
      ["notice domain/changed", "notice rollout/back-to-testing 2026-12-07"],
    ],
    ["the same", { history: enforced, publishedDomain: "example.test" }, []],
    ["when nothing was generated yet", { proposed: { mode: "testing" } }, []],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));
});

describe("policy.yml deleted", () => {
  const deleted = (today: string, history: History) =>
    judgeDeletion({ ledger: ledgerOf(history), now: secondsAt(today) }, { file: "policy.yml" }).map(
      ({ code, severity, args }) => `${severity} ${code} ${args.day}`,
    );
  test.each<[string, string, History, string[]]>([
    ["while enforce is in force", "2026-12-01", enforced, ["error removal/policy-deleted 2026-12-10"]],
    ["while it may be held", "2026-12-05", switchedOff, ["error removal/policy-deleted 2026-12-10"]],
    ["when the wait is over", "2026-12-10", switchedOff, []],
    ["in testing", "2026-12-01", [["2026-11-20", { mode: "testing" }]], []],
    ["before anything was published", "2026-12-01", [], []],
  ])("%s", (_, today, history, expected) => expect(deleted(today, history)).toEqual(expected));
});
