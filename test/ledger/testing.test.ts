import { describe, expect, test } from "vitest";
import { renderLedger, type WrittenLedger } from "../../src/ledger/ledger.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { makePlan } from "../../src/plan/plan.ts";
import { enforced, type History, ledgerOf, ordinary, secondsAt } from "../world.ts";

const path = "policy.lock.json";
const testing = (from: string, changed = {}) => [from, { mode: "testing", ...changed }] as const;
const read = (ledger: WrittenLedger) => readLedger({ kind: "text", text: renderLedger(ledger) }, path);

describe("since when testing runs", () => {
  test.each<[string, History, string | null]>([
    ["nothing was published", [], null],
    ["from the first day", [testing("2026-08-01")], "2026-08-01"],
    [
      "edits go on with it",
      [testing("2026-08-01"), testing("2026-08-03", { max_age: 86_400 })],
      "2026-08-01",
    ],
    ["the same once more", [testing("2026-08-01"), testing("2026-08-20")], "2026-08-01"],
    ["it ends with enforce", enforced, null],
    ["it begins anew after enforce", [...enforced, testing("2026-10-01")], "2026-10-01"],
    [
      "it begins anew after none",
      [testing("2026-08-01"), ["2026-09-01", { mode: "none" }], testing("2026-09-02")],
      "2026-09-02",
    ],
    [
      "it begins anew for another domain",
      [testing("2026-08-01"), testing("2026-09-01", { domain: "new.test" })],
      "2026-09-01",
    ],
    [
      "and for one that comes back",
      [testing("2026-08-01"), testing("2026-08-10", { domain: "new.test" }), testing("2026-08-12")],
      "2026-08-12",
    ],
  ])("%s", (_, history, expected) => {
    const ledger = ledgerOf(history);
    expect(ledger.testing?.since.slice(0, 10) ?? null).toBe(expected);
    // Whatever was published can be read again.
    expect(read(ledger)).toEqual({ ledger, findings: [] });
  });

  test("it is remembered longer than the policies of that time", () => {
    const edits = ["2026-09-01", "2026-10-01", "2026-11-01"].map((when, index) =>
      testing(when, { mx: [`mx${index}.example.test`] }),
    );
    const { published, testing: since } = ledgerOf([testing("2026-08-01"), ...edits]);
    expect(published.map(({ from }) => from.slice(0, 10))).toEqual(["2026-11-01", "2026-10-01"]);
    expect(since).toEqual({ since: "2026-08-01T12:00:00Z" });
  });
});

describe("a ledger of an older version", () => {
  /** As that version wrote it: the entries alone. */
  const older = (history: History): WrittenLedger => ({ published: ledgerOf(history).published });
  test.each<[string, History, string | null]>([
    ["enforce", enforced, null],
    ["testing alone", [testing("2026-11-01"), testing("2026-11-05", { max_age: 86_400 })], "2026-11-01"],
    [
      "testing after enforce",
      [
        testing("2026-10-28"),
        ["2026-11-01", {}],
        testing("2026-11-03"),
        testing("2026-11-05", { max_age: 86_400 }),
      ],
      "2026-11-03",
    ],
    ["none after testing", [testing("2026-11-01"), ["2026-11-05", { mode: "none" }]], null],
  ])("is completed: %s", (_, history, since) => {
    const { ledger, findings } = read(older(history));
    expect(findings).toEqual([]);
    expect(ledger).toEqual({
      published: ledgerOf(history).published,
      domains: [],
      testing: since === null ? null : { since: `${since}T12:00:00Z` },
    });
  });

  test("the next build writes down whose it is, and the one after that no other byte", () => {
    const history: History = [testing("2026-11-01"), testing("2026-11-05", { max_age: 86_400 })];
    const policy = { ...ordinary, mode: "testing", max_age: 86_400 } as const;
    const first = makePlan(policy, read(older(history)).ledger!, secondsAt("2026-11-06"));
    expect(first.ledger).toEqual(ledgerOf(history));
    const second = makePlan(policy, read(first.ledger).ledger!, secondsAt("2026-11-07"));
    expect(second.files.get(path)).toBe(first.files.get(path));
  });
});
