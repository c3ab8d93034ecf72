import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell, Evidence } from "../../../src/ledger/evidence/evidence.ts";
import { parseEvidence, renderEvidence } from "../../../src/ledger/evidence/evidence-file.ts";
import { emptyEvidence, joinEvidence, rankOf, withoutOld } from "../../../src/ledger/evidence/join.ts";
import { evidence } from "./arbitrary.ts";

/** 100,000 cases together in `.ci/run`, else a fifth of them; the same ones each time. */
const total = Number(process.env.HISTORIES || 20_000);
const runs = { numRuns: Math.ceil(total / 5), seed: 20_261_126 };
const text = renderEvidence;
const join = (...all: readonly Evidence[]) => all.reduce(joinEvidence, emptyEvidence("example.test"));
const check = <Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>) => fc.assert(property, runs);

test("read twice, it says the same", () => {
  check(
    fc.property(evidence, (a) => {
      expect(text(join(a, a))).toBe(text(a));
    }),
  );
});

test("in whichever order", () => {
  check(
    fc.property(evidence, evidence, (a, b) => {
      expect(text(join(a, b))).toBe(text(join(b, a)));
    }),
  );
});

test("in whatever parts", () => {
  check(
    fc.property(evidence, evidence, evidence, (a, b, c) => {
      expect(text(joinEvidence(joinEvidence(a, b), c))).toBe(text(joinEvidence(a, joinEvidence(b, c))));
    }),
  );
});

test("and never says less", () => {
  check(
    fc.property(evidence, evidence, (a, b) => {
      const after = join(a, b);
      for (const { day, senders } of a.days)
        for (const cell of senders) {
          const kept = after.days
            .find((one) => one.day === day)
            ?.senders.find(({ sender }) => sender === cell.sender);
          expect(kept && isAtLeast(kept, cell)).toBe(true);
        }
      expect(after.looks.length).toBeGreaterThanOrEqual(a.looks.length);
      expect(text(join(after, a))).toBe(text(after));
    }),
  );
});

function isAtLeast(one: Cell, other: Cell): boolean {
  const [mine, theirs] = [rankOf(one), rankOf(other)];
  const differing = mine.findIndex((part, index) => part !== theirs[index]);
  return differing < 0 || mine[differing]! > theirs[differing]!;
}

test("what is written can be read", () => {
  check(
    fc.property(evidence, (a) => {
      expect(parseEvidence(text(a))).toEqual({ evidence: a });
    }),
  );
});

const day = "2026-11-24";
const one = (more: Partial<Cell>): Evidence => {
  const cell = { sender: "google.com", reports: 1, rules: 1, policies: [], ...more };
  return { ...emptyEvidence("example.test"), days: [{ day, senders: [cell] }] };
};
const policy = { type: "sts", policy: "1", mode: "testing", ok: 9, failed: 0, failures: [] } as const;

test.each<[string, Partial<Cell>, Partial<Cell>]>([
  ["newer rules", { rules: 2 }, { rules: 1, reports: 9 }],
  ["more reports", { reports: 2 }, { reports: 1, policies: [policy] }],
  [
    "a policy that is known",
    { policies: [policy] },
    { policies: [{ ...policy, policy: "unknown", ok: 99 }] },
  ],
  [
    "a policy that is known, to none",
    { policies: [policy] },
    { policies: [{ ...policy, policy: null, ok: 99 }] },
  ],
])("%s win", (_, winner, loser) => expect(join(one(winner), one(loser))).toEqual(one(winner)));

test("of two that know as much, the same one wins in either order", () => {
  const [a, b] = [one({ policies: [policy] }), one({ policies: [{ ...policy, ok: 8, failed: 1 }] })];
  expect(join(a, b)).toEqual(join(b, a));
});

test("the counts are those of the later reading", () => {
  const counts = { since: "2026-10-21", reports: 1, unreadable: 0, unsigned: 0, foreign: 0, duplicates: 0 };
  const until = (time: string): Evidence => ({
    ...emptyEvidence("example.test"),
    read: { ...counts, until: time },
  });
  const [early, late] = [until("2026-11-24T05:00:00Z"), until("2026-11-25T05:00:00Z")];
  expect([join(early, late).read, join(late, early).read]).toEqual([late.read, late.read]);
});

test("newest first, by name", () => {
  const cells = ["mail.ru", "google.com"].map((sender) => ({ sender, reports: 1, rules: 1, policies: [] }));
  const days = ["2026-11-22", "2026-11-24", "2026-11-23"].map((name) => ({ day: name, senders: cells }));
  const joined = join({ ...emptyEvidence("example.test"), days });
  expect(joined.days.map((each) => each.day)).toEqual(["2026-11-24", "2026-11-23", "2026-11-22"]);
  expect(joined.days[0]!.senders.map(({ sender }) => sender)).toEqual(["google.com", "mail.ru"]);
});

test("after 400 days it is gone", () => {
  const at = (name: string) => ({ day: name, senders: [] });
  const looks = ["2026-11-26", "2025-10-22", "2025-10-21"].map((name) => ({
    at: `${name}T05:00:00Z`,
    fail: [],
    unknown: [],
  }));
  const days = ["2026-11-26", "2025-10-22", "2025-10-21"].map(at);
  const left = withoutOld({ ...emptyEvidence("example.test"), days, looks }, Date.parse("2026-11-26") / 1000);
  expect(left.days.map((each) => each.day)).toEqual(["2026-11-26", "2025-10-22"]);
  expect(left.looks).toHaveLength(2);
});
