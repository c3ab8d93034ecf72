import { describe, expect, test } from "vitest";
import { secondsOf } from "../../src/base/time.ts";
import { nextId } from "../../src/ledger/id.ts";
import { emptyLedger, type Ledger, margin, renderLedger } from "../../src/ledger/ledger.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { Policy } from "../../src/policy/schema.ts";

const now = 1_800_000_000;
const policy = (changed: Partial<Policy> = {}): Policy => ({
  domain: "example.com",
  domains: null,
  mode: "testing",
  provider: null,
  mx: ["mail.example.com"],
  max_age: 86_400,
  tls_rpt: [],
  id: null,
  page: true,
  repository: null,
  host: { name: "github-pages", argument: null },
  dns: null,
  alias: null,
  reports: { promote: true, names: null },
  accept: {},
  ...changed,
});

describe("the id", () => {
  test.each([
    ["a first one is the time", [], now, "20270115080000"],
    ["a clock that stands", ["20270115080000"], now, "20270115080001"],
    ["a clock that went back", ["20280229235959"], now, "20280301000000"],
    ["a number that is no time", ["20281330000000"], now, "20281330000001"],
    ["a number of other length", ["99999999999999"], now, "100000000000000"],
    ["letters", ["abc"], now, "20270115080000"],
    ["the last second of four digits for a year", ["99991231235959"], now, "99991231235960"],
    ["a number of 31 digits", ["9".repeat(31)], now, `1${"0".repeat(31)}`],
    ["several numbers", ["20280101000000", "20290101000000", "5"], now, "20290101000001"],
    ["the greatest number of all", ["9".repeat(32)], now, "20270115080000"],
    [
      "the greatest number of all, in the same second",
      ["9".repeat(32), "20270115080000"],
      now,
      "20270115080001",
    ],
  ])("%s", (_, ids, time, expected) => {
    const published = ids.map((id) => ({ id }) as Ledger["published"][number]);
    expect(nextId({ published }, time)).toBe(expected);
  });

  test("a revert to an earlier policy gets a new id", () => {
    const first = makePlan(policy(), emptyLedger, now);
    const second = makePlan(policy({ mode: "enforce" }), first.ledger, now);
    const third = makePlan(policy(), second.ledger, now);
    expect([first.id, second.id, third.id]).toEqual(["20270115080000", "20270115080001", "20270115080002"]);
    expect(third.sha256).toBe(first.sha256);
  });

  test("domain, tls_rpt and time alone don't change it", () => {
    const first = makePlan(policy(), emptyLedger, now);
    const other = policy({ domain: "example.org", tls_rpt: ["mailto:t@example.org"] });
    expect(makePlan(other, first.ledger, now + 1000).id).toBe(first.id);
  });

  test("a pin is obeyed for the same bytes too, and stays when it is taken away", () => {
    const first = makePlan(policy(), emptyLedger, now);
    const pinned = makePlan(policy({ id: "refetch1" }), first.ledger, now + 10);
    expect(pinned.id).toBe("refetch1");
    expect(makePlan(policy(), pinned.ledger, now + 20).id).toBe("refetch1");
  });
});

describe("the ledger", () => {
  test("keeps what may still be cached, and drops the rest", () => {
    const first = makePlan(policy({ max_age: 604_800 }), emptyLedger, now);
    const second = makePlan(policy({ mode: "enforce" }), first.ledger, now + 1000);
    const ids = (time: number) =>
      makePlan(policy({ mode: "enforce" }), second.ledger, time).ledger.published.map(({ id }) => id);
    const lastMoment = now + 1000 + 604_800 + margin;
    expect(ids(lastMoment - 1)).toEqual([second.id, first.id]);
    expect(ids(lastMoment)).toEqual([second.id]);
  });

  test("an entry ends when the next begins, also when the clock went back", () => {
    const first = makePlan(policy(), emptyLedger, now);
    const second = makePlan(policy({ mode: "enforce" }), first.ledger, now - 5000);
    const [current, previous] = second.ledger.published;
    expect(previous!.until).toBe(current!.from);
    expect(secondsOf(previous!.until!)).toBeGreaterThanOrEqual(secondsOf(previous!.from));
  });

  const ledger = makePlan(
    policy({ mode: "enforce" }),
    makePlan(policy(), emptyLedger, now).ledger,
    now + 60,
  ).ledger;
  const edit = (change: (published: Record<string, unknown>[]) => void) => {
    const copy = JSON.parse(JSON.stringify(ledger));
    change(copy.published);
    return JSON.stringify(copy, null, 2);
  };
  test.each([
    ["conflict markers", renderLedger(ledger).replace("[", "[\n<<<<<<< HEAD\n"), "ledger/damaged"],
    ["cut off", renderLedger(ledger).slice(0, -20), "ledger/damaged"],
    ["empty", "", "ledger/invalid"],
    ["a key twice", '{"published": [], "published": []}', "ledger/damaged"],
    ["other content", '{"published": {}}', "ledger/invalid"],
    ["unknown key", '{"published": [], "version": 2}', "ledger/invalid"],
    ["no id", edit(([entry]) => delete entry!.id), "ledger/invalid"],
    ["bad id", edit(([entry]) => Object.assign(entry!, { id: "a-b" })), "ledger/invalid"],
    [
      "bad time",
      edit(([entry]) => Object.assign(entry!, { from: "2026-13-01T00:00:00Z" })),
      "ledger/invalid",
    ],
    ["mx edited", edit(([entry]) => Object.assign(entry!, { mx: ["evil.example"] })), "ledger/edited"],
    ["sha256 edited", edit(([entry]) => Object.assign(entry!, { sha256: "0".repeat(64) })), "ledger/edited"],
    ["hostile mx", edit(([entry]) => Object.assign(entry!, { mx: ["a\r\nmode: none"] })), "ledger/invalid"],
    [
      "the newest has ended",
      edit(([entry]) => Object.assign(entry!, { until: "2027-02-01T00:00:00Z" })),
      "ledger/invalid",
    ],
    ["an older one has not", edit(([, entry]) => Object.assign(entry!, { until: null })), "ledger/invalid"],
    ["other order", edit((published) => published.reverse()), "ledger/invalid"],
    [
      "one id for two policies",
      edit(([one, other]) => Object.assign(one!, { id: other!.id })),
      "ledger/invalid",
    ],
    [
      "ended before it began",
      edit(([, entry]) => Object.assign(entry!, { until: "2020-01-01T00:00:00Z" })),
      "ledger/invalid",
    ],
  ])("refuses %s", (_, text, code) => {
    const reading = readLedger({ kind: "text", text }, "policy.lock.json");
    expect(reading.ledger).toBeNull();
    expect(new Set(reading.findings.map((one) => one.code))).toEqual(new Set([code]));
    expect(reading.findings[0]!.place?.line).toBeGreaterThan(0);
  });

  test("an absent one is empty", () => {
    expect(readLedger({ kind: "absent" }, "policy.lock.json")).toEqual({ ledger: emptyLedger, findings: [] });
  });
});
