import { describe, expect, test } from "vitest";
import { secondsOf } from "../../src/base/time.ts";
import { domainsInUse, ledgerOf, servedDomains, withOwners } from "../../src/ledger/domains.ts";
import {
  currentEntry,
  emptyLedger,
  type Ledger,
  type LedgerDomain,
  type LedgerEntry,
} from "../../src/ledger/ledger.ts";
import { type History, ledgerOf as publishedIn } from "../world.ts";

/** Noon of a day in November. */
const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T12:00:00Z`;
const untilDay = (until: number | null) => (until === null ? null : at(until));

const entry = (id: string, from: number, until: number | null): LedgerEntry => ({
  ...{ id, sha256: "0", mode: "enforce", mx: ["mx1.example.test"], max_age: 604_800 },
  ...{ from: at(from), until: untilDay(until) },
});
const line = (name: string, from: number, until: number | null): LedgerDomain => ({
  ...{ name, from: at(from), until: untilDay(until) },
});
const entries = [entry("c", 20, null), entry("b", 10, 20), entry("a", 1, 10)];
const whole = (...domains: LedgerDomain[]): Ledger => ({ published: entries, domains, testing: null });

describe("what senders of a domain may have", () => {
  /** Each entry as its id and the day on which it ended for the domain. */
  const had = (ledger: Ledger, name: string) =>
    ledgerOf(ledger, name).published.map(({ id, until }) => `${id} ${until?.slice(8, 10) ?? "now"}`);

  test("the entries of its time, and of those only its time", () => {
    const moved = whole(line("new.test", 15, null), line("old.test", 1, 15));
    expect(had(moved, "old.test")).toEqual(["b 15", "a 10"]);
    expect(had(moved, "new.test")).toEqual(["c now", "b 20"]);
    expect(had(moved, "other.test")).toEqual([]);
  });

  test("what ends as the domain comes was never its own, nor what begins as it goes", () => {
    const moved = whole(line("new.test", 20, null), line("old.test", 10, 20));
    expect(had(moved, "new.test")).toEqual(["c now"]);
    expect(had(moved, "old.test")).toEqual(["b 20"]);
  });

  test("the policy in force ends for a domain that left, which has none in force then", () => {
    const moved = whole(line("new.test", 25, null), line("old.test", 20, 25));
    expect(had(moved, "old.test")).toEqual(["c 25"]);
    expect(currentEntry(ledgerOf(moved, "old.test"))).toBeNull();
    expect(currentEntry(ledgerOf(moved, "new.test"))?.id).toBe("c");
  });

  test("one that left and came back has both its times", () => {
    const back = whole(line("a.test", 18, null), line("b.test", 12, 18), line("a.test", 1, 12));
    expect(had(back, "a.test")).toEqual(["c now", "b 20", "b 12", "a 10"]);
    expect(had(back, "b.test")).toEqual(["b 18"]);
    expect(ledgerOf(back, "a.test").domains).toHaveLength(2);
  });

  test("testing began for it no sooner than it came, and is over when it left", () => {
    const lines = [line("new.test", 18, null), line("old.test", 1, 18)];
    const since = (day: number, name: string) =>
      ledgerOf({ ...whole(...lines), testing: { since: at(day) } }, name).testing;
    expect(since(5, "new.test")).toEqual({ since: at(18) });
    expect(since(19, "new.test")).toEqual({ since: at(19) });
    expect(since(5, "old.test")).toBeNull();
    expect(ledgerOf(whole(...lines), "new.test").testing).toBeNull();
  });

  test("an older ledger is whose it is asked for", () => {
    const older: Ledger = { ...whole(), testing: { since: at(5) } };
    expect(ledgerOf(older, "any.test")).toEqual(older);
  });
});

describe("an older ledger gets an owner", () => {
  test("since its oldest entry", () => {
    expect(withOwners(whole(), ["a.test"]).domains).toEqual([line("a.test", 1, null)]);
  });

  test.each([
    ["it has one", whole(line("b.test", 5, null))],
    ["it is empty", emptyLedger],
  ])("not where %s", (_, ledger) => expect(withOwners(ledger, ["a.test"])).toEqual(ledger));
});

describe("whose the ledger is after each publication", () => {
  const kept = (history: History) =>
    publishedIn(history).domains.map(({ name, from, until }) =>
      [name, from.slice(5, 10), until?.slice(5, 10) ?? "now"].join(" "),
    );
  test.each<[string, History, string[]]>([
    ["nothing", [], []],
    ["a first one", [["2026-09-01", {}]], ["example.test 09-01 now"]],
    [
      "another policy",
      [
        ["2026-09-01", {}],
        ["2026-11-28", { max_age: 86_400 }],
      ],
      ["example.test 09-01 now"],
    ],
    [
      "another domain",
      [
        ["2026-09-01", {}],
        ["2026-11-28", { domain: "new.test", mode: "testing" }],
      ],
      ["new.test 11-28 now", "example.test 09-01 11-28"],
    ],
    [
      "another domain with the same policy",
      [
        ["2026-09-01", {}],
        ["2026-11-28", { domain: "new.test" }],
      ],
      ["new.test 11-28 now", "example.test 09-01 11-28"],
    ],
    [
      "the old one is forgotten once nobody has its policy: too early by a second",
      [
        ["2026-09-01", {}],
        ["2026-11-01T12:00:00Z", { domain: "new.test" }],
        ["2026-11-09T11:59:59Z", { domain: "new.test", mx: ["mx2.example.test"] }],
      ],
      ["new.test 11-01 now", "example.test 09-01 11-01"],
    ],
    [
      "the old one is forgotten once nobody has its policy",
      [
        ["2026-09-01", {}],
        ["2026-11-01T12:00:00Z", { domain: "new.test" }],
        ["2026-11-09T12:00:00Z", { domain: "new.test", mx: ["mx2.example.test"] }],
      ],
      ["new.test 11-01 now"],
    ],
    [
      "one that left comes back",
      [
        ["2026-11-01", {}],
        ["2026-11-10", { domain: "new.test" }],
        ["2026-11-12", {}],
      ],
      ["example.test 11-12 now", "new.test 11-10 11-12", "example.test 11-01 11-10"],
    ],
    [
      "a clock that went back ends no domain before it came",
      [
        ["2026-11-01", {}],
        ["2026-11-20", { domain: "new.test" }],
        ["2026-11-10", { domain: "third.test" }],
      ],
      ["third.test 11-10 now", "new.test 11-20 11-20", "example.test 11-01 11-20"],
    ],
  ])("%s", (_, history, expected) => expect(kept(history)).toEqual(expected));
});

test("in use is what is served, and what left as long as its senders have a policy", () => {
  const now = secondsOf(at(30));
  const lines = [line("new.test", 21, null), line("left.test", 19, 21), line("forgotten.test", 1, 19)];
  const names = (lists: Pick<Ledger, "domains" | "published">, time: number) =>
    domainsInUse(lists, time).map(({ name }) => name);
  // Each is kept for the seven days of max_age, and one more.
  expect(names(whole(...lines), secondsOf(at(27)) - 1)).toEqual(["new.test", "left.test", "forgotten.test"]);
  expect(names(whole(...lines), secondsOf(at(27)))).toEqual(["new.test", "left.test"]);
  expect(names(whole(...lines), now)).toEqual(["new.test"]);
  expect(names({ domains: lines, published: [] }, now)).toEqual(["new.test"]);
  expect(servedDomains(whole(...lines)).map(({ name }) => name)).toEqual(["new.test"]);
});
