import { expect, test } from "vitest";
import { isNewPolicy } from "../../src/judge/change.ts";
import { judgeAge } from "../../src/judge/rules.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { maxPolicyFileSize, renderPolicyFile } from "../../src/sts/policy-file.ts";
import { changeIn, enforced, type History, ledgerOf, ordinary, reported, type World } from "../world.ts";

const pinned: History = [["2026-09-01", { id: "pinned1" }]];
const testing: History = [["2026-10-01", { mode: "testing" }]];

test.each<[string, World, string[]]>([
  ["a margin ahead of the clock", { history: [["2026-12-02", {}]] }, []],
  ["a second more", { history: [["2026-12-02T12:00:01Z", {}]] }, ["warning ledger/future"]],
  [
    "what a pull request makes of it",
    { history: enforced, pullRequest: () => ledgerOf([["2026-12-03", {}]]) },
    ["error ledger/rewritten 2026-12-10", "error ledger/rewritten-domain", "warning ledger/future"],
  ],
  ["a pin that stays", { history: pinned, proposed: { id: "pinned1" } }, []],
  [
    "a pin that was used for another policy: nothing else is said",
    { history: pinned, proposed: { id: "pinned1", mx: ["mx2.example.test"] } },
    ["error id/reused"],
  ],
  [
    "a new pin for the same policy: the one before is replaced",
    { history: enforced, mx: ["mx1.example.test", "mx2.example.test"], proposed: { id: "pinned1" } },
    ["error mx/not-admitted mx2.example.test", "warning mx/cached-policy mx2.example.test 2026-12-10"],
  ],
])("the ledger: %s", (_, world, expected) => expect(reported(world)).toEqual(expected));

test("a policy is new by its id or by its bytes", () => {
  const published = ledgerOf(enforced).published[0]!;
  const { id, sha256 } = published;
  expect(isNewPolicy({ id, sha256 }, published)).toBe(false);
  expect(isNewPolicy({ id: "1", sha256 }, published)).toBe(true);
  expect(isNewPolicy({ id, sha256: "0" }, published)).toBe(true);
  expect(isNewPolicy({ id, sha256 }, null)).toBe(true);
});

test("senders may stop reading behind 64 KiB, not before", () => {
  const mx = Array.from({ length: 4 }, (_, index) => `mx${index}.example.test`);
  // One byte more with each letter.
  const filling = (size: number): Partial<Policy> => {
    const lines = Array.from({ length: 270 }, (_, index) => `${index}.${"a".repeat(60)}.`.repeat(3));
    const most = lines.map((line) => `${line}test`);
    const missing = () => size - renderPolicyFile({ ...ordinary, mx: [...mx, ...most] }).length;
    while (missing() < 100) most.pop();
    return { mode: "testing", mx: [...mx, ...most, "b".repeat(missing() - "mx: \r\n".length)] };
  };
  const world = (size: number): World => ({ mx: null, proposed: filling(size) });
  expect(changeIn(world(maxPolicyFileSize)).plan.files.get(".well-known/mta-sts.txt")).toHaveLength(65_536);
  expect(reported(world(maxPolicyFileSize))).toEqual([]);
  expect(reported(world(maxPolicyFileSize + 1))).toEqual(["error policy/too-large"]);
});

test("time alone brings that testing is forgotten, and nothing of a change", () => {
  const aged = (world: World) => judgeAge(changeIn(world)).map(({ code }) => code);
  expect(aged({ history: testing, proposed: { mode: "testing" } })).toEqual(["rollout/forgotten-in-testing"]);
  const back: History = [...enforced, ["2026-11-28", { mode: "testing" }]];
  expect(aged({ history: back, proposed: { mode: "testing" } })).toEqual([]);
});
