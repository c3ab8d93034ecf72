/** Domains that join a policy, move between two, and leave: what the ledgers of a folder know of each. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/base/sha256.ts";
import { timestampOf } from "../../src/base/time.ts";
import { ledgerAcross } from "../../src/ledger/domains.ts";
import { nextId } from "../../src/ledger/id.ts";
import {
  cachedEntries,
  cachedUntil,
  currentEntry,
  emptyLedger,
  type Ledger,
  type LedgerEntry,
  renderLongLedger,
} from "../../src/ledger/ledger.ts";
import { publish } from "../../src/ledger/publish.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { renderPolicyFile, type StsPolicy } from "../../src/sts/policy-file.ts";
import { day, week } from "../world.ts";

const start = 1_790_000_000;
const names = ["a.test", "b.test", "c.test"] as const;

/** Two policies of a folder; the state after a build with these lists. */
function build(
  ledgers: readonly Ledger[],
  lists: readonly (readonly string[])[],
  policies: readonly StsPolicy[],
  now: number,
): Ledger[] {
  const ids: LedgerEntry[] = [];
  return lists.map((domains, index) => {
    const policy = policies[index]!;
    const own = ledgers[index]!;
    const digest = sha256(renderPolicyFile(policy));
    const current = currentEntry(own);
    const published = [...ledgers.flatMap((one) => one.published), ...ids];
    const id = current?.sha256 === digest ? current.id : nextId({ published }, now);
    ids.push({ ...policy, id, sha256: digest, from: timestampOf(now), until: null });
    const others = ledgers.filter((one) => one !== own);
    const brought = new Map(domains.map((name) => [name, ledgerAcross(others, name).published]));
    return publish(own, { ...policy, domains, brought, id, sha256: digest }, now);
  });
}

const google: StsPolicy = { mode: "enforce", mx: ["mx.google.test"], max_age: week };
const microsoft: StsPolicy = { mode: "testing", mx: ["*.microsoft.test"], max_age: 2 * week };
const two = [google, microsoft];

describe("a domain that moves", () => {
  const first = build([emptyLedger, emptyLedger], [["a.test", "b.test"], ["c.test"]], two, start);
  const moved = build(first, [["a.test"], ["b.test", "c.test"]], two, start + day);

  test("brings what its senders may hold, and gets another id", () => {
    const { published } = ledgerAcross(moved, "b.test");
    expect(published.map(({ id, until }) => [id, until])).toEqual([
      [moved[1]!.published[0]!.id, null],
      [first[0]!.published[0]!.id, timestampOf(start + day)],
    ]);
    expect(new Set(published.map(({ id }) => id)).size).toBe(2);
  });

  test("and nothing changes for those that stay", () => {
    for (const name of ["a.test", "c.test"])
      expect(ledgerAcross(moved, name).published).toEqual(ledgerAcross(first, name).published);
  });

  test("is one line in the ledger that it comes to, which is read as it was written", () => {
    const text = renderLongLedger(moved[1]!);
    expect(text.split("\n").filter((line) => line.includes('"name":"b.test"'))).toHaveLength(1);
    expect(readLedger({ kind: "text", text }, "policy.lock.json")).toEqual({
      ledger: moved[1],
      findings: [],
    });
  });

  test("needs nothing of the ledger that it left", () => {
    const alone = ledgerAcross([emptyLedger, moved[1]!], "b.test");
    expect(alone.published).toEqual(ledgerAcross(moved, "b.test").published);
  });

  test("what it brought leaves when no sender can have it any more", () => {
    const end = cachedUntil(first[0]!.published[0]!, start + day);
    const later = (now: number) => build(moved, [["a.test"], ["b.test", "c.test"]], two, now)[1]!.domains;
    const beforeOf = (now: number) => later(now).find(({ name }) => name === "b.test")?.before?.length ?? 0;
    expect([beforeOf(end - 1), beforeOf(end)]).toEqual([1, 0]);
  });

  test("goes on testing where it comes from testing, and another begins", () => {
    const both = [microsoft, { ...microsoft, mx: ["mx.other.test"] }];
    const before = build([emptyLedger, emptyLedger], [["a.test"], ["c.test"]], both, start);
    const after = build(before, [[], ["a.test", "b.test", "c.test"]], both, start + day);
    const since = (name: string) => ledgerAcross(after, name).testing?.since;
    expect([since("a.test"), since("b.test")]).toEqual([timestampOf(start), timestampOf(start + day)]);
  });
});

test("a damaged entry that a domain brought is found", () => {
  const first = build([emptyLedger, emptyLedger], [["a.test", "b.test"], ["c.test"]], two, start);
  const [, ledger] = build(first, [["a.test"], ["b.test", "c.test"]], two, start + day);
  const codes = (change: (entry: LedgerEntry) => LedgerEntry) => {
    const domains = ledger!.domains.map((line) =>
      line.before === undefined ? line : { ...line, before: line.before.map(change) },
    );
    const text = renderLongLedger({ ...ledger!, domains });
    return readLedger({ kind: "text", text }, "policy.lock.json").findings.map(({ code }) => code);
  };
  expect(codes((entry) => ({ ...entry, mx: ["mx.evil.test"] }))).toEqual(["ledger/edited"]);
  expect(codes((entry) => ({ ...entry, until: null }))).toEqual(["ledger/invalid"]);
});

/** What happens between two builds: days that pass, who is where (0, 1, or nowhere), and what the policies are. */
const step = fc.record({
  days: fc.integer({ min: 1, max: 20 }),
  where: fc.tuple(...names.map(() => fc.constantFrom(0, 0, 1, 1, 2))),
  ages: fc.tuple(fc.constantFrom(1, 7, 30), fc.constantFrom(1, 7, 30)),
  modes: fc.tuple(fc.constantFrom("testing", "enforce"), fc.constantFrom("testing", "enforce", "none")),
});

test("whatever joins, moves and leaves: each domain's ledger has all that its senders may hold, and ids are never shared", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let ledgers: Ledger[] = [emptyLedger, emptyLedger];
      let now = start;
      /** What senders of each domain were served, until when. */
      const served = new Map<string, { id: string; mx: string; max_age: number; until: number | null }[]>();
      for (const { days, where, ages, modes } of steps) {
        now += days * day;
        const lists = [0, 1].map((policy) => names.filter((_, index) => where[index] === policy));
        const policies = [0, 1].map((index): StsPolicy => {
          return { mode: modes[index]!, mx: [`mx${index}.example.test`], max_age: ages[index]! * day };
        });
        ledgers = build(ledgers, lists, policies, now);
        const ids = ledgers.flatMap((ledger) => currentEntry(ledger)?.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        names.forEach((name, index) => {
          const past = served.get(name) ?? [];
          const current = ledgers[where[index]!]?.published[0];
          const last = past.at(-1);
          if (last !== undefined && last.until === null && last.id !== current?.id) last.until = now;
          if (current !== undefined && (last?.id !== current.id || last.until !== null))
            past.push({ id: current.id, mx: current.mx[0]!, max_age: current.max_age, until: null });
          served.set(name, past);
          const held = past.filter(({ until, max_age }) => until === null || until + max_age > now);
          const known = ledgerAcross(ledgers, name);
          const ids = cachedEntries(known, now).map(({ id }) => id);
          expect(ids).toEqual(expect.arrayContaining(held.map(({ id }) => id)));
          expect(currentEntry(known)?.id).toBe(current?.id);
        });
        for (const ledger of ledgers.filter(({ domains }) => domains.some(({ until }) => until === null))) {
          const text = renderLongLedger(ledger);
          expect(readLedger({ kind: "text", text }, "policy.lock.json").ledger).toEqual(ledger);
        }
      }
    }),
    { numRuns: 500 },
  );
});
