import { describe, expect, test } from "vitest";
import { timestampOf } from "../../src/base/time.ts";
import { judgeRewrittenLedger } from "../../src/judge/rewritten-ledger.ts";
import { type Ledger, type LedgerDomain, type LedgerEntry, margin } from "../../src/ledger/ledger.ts";
import { makePlan } from "../../src/plan/plan.ts";
import { changeIn, day, enforced, type History, ordinary, secondsAt, week, words } from "../world.ts";

const now = secondsAt("2026-12-01");
const ago = (seconds: number) => timestampOf(now - seconds);
const longAgo = "2026-01-01T12:00:00Z";

/** What is said of a pull request that leaves the ledger of `history` like that. */
function said(history: History, pullRequest: (published: Ledger) => Ledger): string[] {
  return judgeRewrittenLedger(changeIn({ history, pullRequest })).map((one) =>
    words(one, ["id", "domain", "since", "day"]).join(" "),
  );
}

/** Two policies: enforced since September, and with another max_age since the 28th of November. */
const history: History = [...enforced, ["2026-11-28", { max_age: 2 * week }]];
const [newest, older] = ["20261128120000", "20260901120000"];

const entries = (change: (published: readonly LedgerEntry[]) => LedgerEntry[]) => (ledger: Ledger) => ({
  ...ledger,
  published: change(ledger.published),
});
/** One of the two with something changed. */
const entry = (index: number, changed: Partial<LedgerEntry>) =>
  entries((published) => published.with(index, { ...published[index]!, ...changed }));

describe("the entries", () => {
  const rewrittenNewest = [`error ledger/rewritten ${newest} 2026-12-17`];
  const rewrittenOlder = [`error ledger/rewritten ${older} 2026-12-07`];
  test.each<[string, (published: Ledger) => Ledger, string[]]>([
    ["as they are", (ledger) => ledger, []],
    [
      "with what a build added",
      (ledger) => makePlan({ ...ordinary, mx: ["mx2.example.test"] }, ledger, now - 3600).ledger,
      [],
    ],
    ["the one in force ends now", entry(0, { until: ago(0) }), []],
    ["it ended as long ago as a build may take", entry(0, { until: ago(margin) }), []],
    ["it ended a second earlier", entry(0, { until: ago(margin + 1) }), rewrittenNewest],
    ["it is gone", entries((published) => published.slice(1)), rewrittenNewest],
    ["the older one is gone", entries((published) => published.slice(0, 1)), rewrittenOlder],
    ["all are gone", entries(() => []), [...rewrittenNewest, ...rewrittenOlder]],
    ["the older one ended earlier", entry(1, { until: longAgo }), rewrittenOlder],
    ["the older one ended again", entry(1, { until: ago(60) }), rewrittenOlder],
    ["the older one has not ended", entry(1, { until: null }), rewrittenOlder],
    ["it began at another time", entry(1, { from: longAgo }), rewrittenOlder],
    ["it has another id", entry(1, { id: "1" }), rewrittenOlder],
    ["it has other bytes", entry(1, { sha256: "0".repeat(64) }), rewrittenOlder],
  ])("%s", (_, pullRequest, expected) => expect(said(history, pullRequest)).toEqual(expected));

  test("what nobody can have cached any more may go", () => {
    const over: History = [
      ["2026-09-01", { mx: ["old.example.test"] }],
      ["2026-11-20", {}],
    ];
    expect(said(over, (ledger) => ({ ...ledger, published: ledger.published.slice(0, 1) }))).toEqual([]);
  });

  test("where nothing was published, nothing can be rewritten", () => {
    const invented = (ledger: Ledger): Ledger => ({
      ...ledger,
      domains: [{ name: "example.test", from: longAgo, until: null }],
      testing: { since: longAgo },
    });
    expect(said([], invented)).toEqual([]);
  });
});

describe("the domains", () => {
  const domains = (change: (domains: readonly LedgerDomain[]) => LedgerDomain[]) => (ledger: Ledger) => ({
    ...ledger,
    domains: change(ledger.domains),
  });
  const line = (changed: Partial<LedgerDomain>) =>
    domains((lines) => lines.with(0, { ...lines[0]!, ...changed }));
  const rewritten = ["error ledger/rewritten-domain example.test"];
  test.each<[string, (published: Ledger) => Ledger, string[]]>([
    ["gone", domains(() => []), rewritten],
    ["renamed", line({ name: "other.test" }), [...rewritten, "error ledger/rewritten-domain other.test"]],
    ["predated", line({ from: longAgo }), rewritten],
    ["postdated, so that what came before was not its own", line({ from: ago(60) }), rewritten],
    ["it left now", line({ until: ago(0) }), []],
    ["it left when nobody looked", line({ until: ago(margin + 1) }), rewritten],
    [
      "another one comes",
      domains((lines) => [{ name: "other.test", from: ago(60), until: null }, ...lines]),
      [],
    ],
    [
      "another one has always been there",
      domains((lines) => [{ name: "other.test", from: longAgo, until: null }, ...lines]),
      ["error ledger/rewritten-domain other.test"],
    ],
  ])("%s", (_, pullRequest, expected) => expect(said(history, pullRequest)).toEqual(expected));

  const moved = (when: string): History => [
    ["2026-09-01", { domain: "old.test" }],
    [when, {}],
  ];
  test("one that left counts as long as its senders have a policy", () => {
    const forget = domains((lines) => lines.slice(0, 1));
    expect(said(moved("2026-11-28"), forget)).toEqual(["error ledger/rewritten-domain old.test"]);
    expect(said(moved("2026-11-20"), forget)).toEqual([]);
  });
});

describe("since when testing runs", () => {
  const since = (time: string) => (ledger: Ledger) => ({ ...ledger, testing: { since: time } });
  const testing: History = [["2026-10-01", { mode: "testing" }]];
  test.each<[string, History, (published: Ledger) => Ledger, string[]]>([
    ["as it is", testing, (ledger) => ledger, []],
    ["it is over", testing, (ledger) => ({ ...ledger, testing: null }), []],
    ["it begins anew", testing, since(ago(day)), []],
    [
      "earlier",
      testing,
      since("2026-09-30T12:00:00Z"),
      ["error ledger/rewritten-testing 2026-09-30T12:00:00Z"],
    ],
    [
      "later, and not now",
      testing,
      since("2026-11-01T12:00:00Z"),
      ["error ledger/rewritten-testing 2026-11-01T12:00:00Z"],
    ],
    ["out of nothing", history, since(longAgo), [`error ledger/rewritten-testing ${longAgo}`]],
    ["from now on", history, since(ago(60)), []],
  ])("%s", (_, past, pullRequest, expected) => expect(said(past, pullRequest)).toEqual(expected));
});
