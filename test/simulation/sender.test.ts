import { describe, expect, test } from "vitest";
import { day, hour, type Sender } from "./history.ts";
import type { Life, Published } from "./life.ts";
import { deliverAll, matchesAny } from "./sender.ts";

const policy = (id: string, mx: string, changed: Partial<Published> = {}): Published => ({
  id,
  mode: "enforce",
  mx: [mx],
  max_age: 7 * day,
  ...changed,
});
const old = policy("1", "old.example");
const next = policy("2", "new.example");

/** A domain that publishes `old` at 0 and `next` at ten days, and moves at ten days and an hour. */
const life = (changed: Partial<Life["sites"][0]> = {}): Life => {
  const site = {
    origin: [
      { from: 0, value: old },
      { from: 10 * day, value: next },
    ],
    txt: [
      { from: 0, value: "1" },
      { from: 10 * day, value: "2" },
    ],
    ...changed,
  };
  const mx = [
    { from: 0, value: ["old.example"] },
    { from: 10 * day + hour, value: ["new.example"] },
  ];
  return {
    domains: ["example.com", "example.org"],
    sites: [site, { origin: [], txt: [] }],
    mx,
    ttl: { txt: 300, mx: 300 },
    checks: [],
    moves: [],
    publications: [old, next],
    isRenamed: false,
    isDeleted: false,
    events: [0],
    end: 30 * day,
  };
};
/** Delivers at the days given. */
const refusals = (days: readonly number[], sender: Partial<Sender> = {}, about: Life = life()) => {
  const after = days.map((one) => Math.round(one * day));
  const whole: Sender = {
    kind: "honest",
    domain: 0,
    edge: 0,
    after,
    every: 99 * day,
    since: 0,
    outage: null,
    ...sender,
  };
  return deliverAll(whole, about).refusals.map(({ at }) => at / day);
};

describe("a sender (RFC 8461 §3.3, §5.1)", () => {
  test("fetches when the id is new", () => expect(refusals([9, 11])).toEqual([]));

  test("keeps what it has while the id stays", () => {
    const forgotten = life({ txt: [{ from: 0, value: "1" }] });
    expect(refusals([9, 11, 15.9, 16], {}, forgotten)).toEqual([11, 15.9]);
    expect(refusals([9, 11, 15.9], { kind: "refreshing" }, forgotten)).toEqual([]);
  });

  test("keeps what it has to the end when it is lazy", () => {
    expect(refusals([9, 11, 15.9, 16], { kind: "lazy" })).toEqual([11, 15.9]);
  });

  test("keeps what it has when the TXT record or the fetch fails, and tries again later", () => {
    const later = { ...life(), events: [0, 10 * day] };
    for (const what of ["txt", "https", "both"] as const) {
      const outage = { what, since: 0.5, length: 2 * day };
      expect(refusals([9, 11, 13], { outage }, later), what).toEqual([11]);
    }
    const gone = life({
      txt: [
        { from: 0, value: "1" },
        { from: 10 * day, value: null },
      ],
    });
    expect(refusals([9, 11, 15, 16], {}, gone)).toEqual([11, 15]);
    const broken = life({
      origin: [
        { from: 0, value: old },
        { from: 10 * day, value: null },
        { from: 12 * day, value: next },
      ],
    });
    expect(refusals([9, 11, 13], {}, broken)).toEqual([11]);
  });

  test("waits five minutes after a fetch that failed", () => {
    const short = life({
      origin: [
        { from: 0, value: old },
        { from: 10 * day, value: null },
        { from: 11 * day + 60, value: next },
      ],
    });
    const minutes = (count: number) => 11 + count / 1440;
    expect(refusals([9, 11, minutes(2), minutes(6)], {}, short)).toEqual([11, minutes(2)]);
  });

  test("files a stale copy under the new id, and keeps it", () => {
    const edge = 12 * hour;
    expect(refusals([9, 10.25, 11, 17.2, 17.3], { edge })).toEqual([10.25, 11, 17.2]);
  });

  test("asks afresh before it gives up", () => {
    const slow = { ...life(), ttl: { txt: 5 * day, mx: 300 } };
    expect(refusals([9, 11], {}, slow)).toEqual([]);
  });

  test("counts max_age from the fetch", () => {
    const never = life({ txt: [{ from: 0, value: "1" }], origin: [{ from: 0, value: old }] });
    const off = life({
      txt: [{ from: 0, value: "1" }],
      origin: [
        { from: 0, value: old },
        { from: 10 * day, value: policy("2", "old.example", { mode: "none" }) },
      ],
    });
    expect(refusals([9, 15.99, 16.01], {}, off)).toEqual([15.99]);
    expect(refusals([9, 16.01], {}, never)).toEqual([16.01]);
  });

  test("refuses under enforce only", () => {
    for (const mode of ["none", "testing"] as const) {
      const origin = [{ from: 0, value: { ...old, mode } }];
      expect(refusals([11, 12], {}, life({ origin })), mode).toEqual([]);
    }
  });

  test("does not count a server that the domain has no more", () => {
    const slow = { ...life(), ttl: { txt: 300, mx: 5 * day } };
    expect(refusals([9.9, 11], {}, slow)).toEqual([]);
  });
});

test.each([
  ["mail.example.com", "mail.example.com", true],
  ["*.example.com", "a.example.com", true],
  ["*.example.com", "example.com", false],
  ["*.example.com", "a.b.example.com", false],
  ["a.example.com", "b.example.com", false],
  ["a.*.example.com", "a.b.example.com", false],
])("%s and %s", (pattern, host, expected) => expect(matchesAny([pattern], host)).toBe(expected));
