import fc from "fast-check";
import { expect, test } from "vitest";
import { rarely, upTo } from "./deeds.ts";
import {
  type DnsHistory,
  type DnsOutcome,
  edits,
  type Fault,
  liveDns,
  type Moment,
  type Publication,
  type Run,
} from "./dns-life.ts";
import { day, hour, minute } from "./history.ts";

/** A tenth of those of safety.test.ts, other ones each time; all 100,000 with `HISTORIES=1000000`. */
const all = 100_000;
const total = Number(process.env.HISTORIES || all / 5) / 10;
const longest = 600_000;

const delay = fc.oneof(
  { weight: 4, arbitrary: upTo(2 * minute) },
  { weight: 3, arbitrary: upTo(hour) },
  fc.constant(null),
);

const publication: fc.Arbitrary<Publication> = fc
  .record({
    after: fc.oneof(upTo(30 * minute), upTo(2 * day)),
    first: delay,
    second: fc.oneof(fc.constant("as the first" as const), delay),
  })
  .map(({ after, first, second }) => ({
    after,
    deployed: [first, second === "as the first" ? first : second],
  }));

const moment: fc.Arbitrary<Moment> = fc.record({
  publication: upTo(3),
  offset: fc.oneof(upTo(20 * minute), upTo(2 * hour)),
});

const run: fc.Arbitrary<Run> = fc
  .record({
    moment,
    by: fc.constantFrom("deployment", "workflow", "workflow", "schedule", "schedule", "person" as const),
    behind: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, upTo(2)),
    wait: fc.constantFrom(0, 0, 0, 20 * minute),
    gap: fc.oneof(fc.constant(0), upTo(10 * minute)),
    cut: fc.constantFrom(null, null, null, "before the write" as const, "after the write" as const),
  })
  .map(({ moment, by, behind, ...rest }) => ({
    ...moment,
    ...rest,
    by,
    // A workflow reads the branch as it is; a checkout on somebody's disk may be old.
    behind: by === "person" ? behind : 0,
  }));

const names = Object.keys(edits) as (keyof typeof edits)[];

const histories: fc.Arbitrary<DnsHistory> = fc.record({
  publications: fc.array(publication, { minLength: 1, maxLength: 4 }),
  maxAge: fc.constantFrom(0, 60, 600, 600, 600),
  edges: fc.tuple(rarely(upTo(600)), rarely(upTo(600))),
  lags: fc
    .array(fc.oneof(fc.constant(0), upTo(minute), upTo(2 * hour)), { maxLength: 2 })
    .map((lags): [0, ...number[]] => [0, ...lags]),
  runs: fc.array(run, { minLength: 2, maxLength: 8 }),
  edits: fc.array(
    fc
      .record({ moment, what: fc.constantFrom("newest id", "former id", "former id", ...names) })
      .map(({ moment, what }) => ({ ...moment, what })),
    { maxLength: 3 },
  ),
  losses: fc.array(moment, { maxLength: 1 }),
});

/** What the histories must have held, at least, for the statements over them to mean something: of `all`. */
const worth: Record<Exclude<keyof DnsOutcome, "violations">, number> = {
  writes: 50_000,
  refusals: 100_000,
  waits: 100_000,
  misses: 2_000,
  isFinished: 20_000,
};

test(
  "no id before its policy, none older than the one that is there, nothing of others, and in the end the right one",
  async () => {
    const tally = { writes: 0, refusals: 0, waits: 0, misses: 0, isFinished: 0 };
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const outcome = await liveDns(history);
        for (const name of Object.keys(tally) as (keyof typeof tally)[]) tally[name] += Number(outcome[name]);
        expect(outcome.violations).toEqual([]);
      }),
      { numRuns: total },
    );
    for (const [name, least] of Object.entries(worth))
      expect(tally[name as keyof typeof tally], name).toBeGreaterThan((least * total) / all);
  },
  longest,
);

/** If the program had this fault, that would happen: so the statements above can fail. */
test.each<[string, Fault, RegExp]>([
  ["caches are not waited for", { waitsForNoCache: true }, /^\(a\)/],
  ["one address of the policy host is enough", { looksAtOneAddress: true }, /^\(a\)/],
  ["what was kept of another publication counts", { takesAnyState: true }, /^\(a\)/],
  ["whatever id is newer is taken for a former one", { takesAnyIdForOwn: true }, /^\(b\)/],
  ["an engine writes whatever is there by then", { writesBlindly: true }, /^\(c\)/],
  ["a schedule does what only a person may ask for", { isAlwaysAsked: true }, /^\(c\) nobody asked/],
  ["nothing is kept from one run to the next", { keepsNoState: true }, /^\(d\)/],
])(
  "a counterexample is found where %s",
  async (_, fault, violation) => {
    const { failed } = await fc.check(
      fc.asyncProperty(histories, async (history) => {
        const { violations } = await liveDns(history, fault);
        return !violations.some((one) => violation.test(one));
      }),
      { numRuns: all, endOnFailure: true },
    );
    expect(failed).toBe(true);
  },
  longest,
);
