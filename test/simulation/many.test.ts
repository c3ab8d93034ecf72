import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuiet, isRed } from "./check.ts";
import { advised, habit, maxAge, rarely, setup, share, soon, upTo } from "./deeds.ts";
import { day, hour, limits, minute } from "./history.ts";
import { liveAmongMany, type ManyEdit, type ManyHistory, type ManyMove, type Name } from "./many-life.ts";
import { deliverAll } from "./sender.ts";
import { refusedByGreen, unannounced } from "./simulate.ts";

/** A tenth of those of safety.test.ts, other ones each time; all 100,000 with `HISTORIES=1000000`. */
const all = 100_000;
const total = Number(process.env.HISTORIES || all / 5) / 10;

/** In milliseconds, for a busy machine, and for all of them. */
const longest = 3_600_000;

const name = fc.constantFrom("own", "one", "one", "two", "two" as const);
const wait = fc.oneof(soon, advised);
const text = fc
  .record({
    mode: fc.constantFrom("testing", "enforce", "enforce", "none" as const),
    max_age: maxAge,
    to: setup,
    adds: fc.boolean(),
  })
  .map(({ mode, max_age, to, adds }): ManyEdit["edit"] => ({
    ...{ mode, max_age },
    ...(adds ? { add: to.patterns } : { only: to.patterns }),
  }));

const editing = fc
  .record({ wait, habit, name, edit: text })
  .map((one): ManyEdit => ({ kind: "edit", ...one }));
/** Joins, moves, is taken over from its own repository, or leaves; the policy may change in the same pull request. */
const going = fc.record({ wait, habit, to: fc.option(name, { freq: 5 }), edit: rarely(text) }).map(
  ({ edit, to, ...one }): ManyEdit => ({
    kind: "edit",
    ...one,
    to,
    name: edit === null ? null : to,
    edit: edit ?? {},
  }),
);
const moving = fc
  .record({ wait, to: setup })
  .map(({ wait, to }): ManyMove => ({ kind: "move", wait, hosts: to.hosts }));

/** The way that the guide shows: into `none`, and out when the day has come. */
const leaving = fc
  .record({ habit, begin: soon, end: advised, next: setup, later: advised })
  .map(({ habit, begin, end, next, later }): (ManyEdit | ManyMove)[] => [
    { kind: "edit", wait: begin, habit, name: "two", edit: { mode: "none", max_age: day }, to: "two" },
    { kind: "edit", wait: end, habit, name: null, edit: {}, to: null },
    { kind: "move", wait: later, hosts: next.hosts },
  ]);

/** Starts somewhere, in testing and then enforcing, so that chance need not find it. */
const rollout = fc
  .record({ habit, to: name, first: setup, max_age: maxAge, days: fc.constantFrom(15, 20, 40) })
  .map(({ habit, to, first, max_age, days }) => ({
    hosts: first.hosts,
    steps: [
      {
        kind: "edit",
        wait: { share: 0, plus: 0 },
        habit,
        name: to,
        edit: { mode: "testing", only: first.patterns, max_age },
        to,
      },
      { kind: "edit", wait: { share: 0, plus: days * day }, habit, name: to, edit: { mode: "enforce" } },
      // Where it may go from there.
      ...(["one", "two"] as Name[])
        .filter((other) => other !== to)
        .map((other) => ({
          kind: "edit",
          wait: { share: 0, plus: hour },
          habit,
          name: other,
          edit: { mode: "enforce", only: first.patterns, max_age },
        })),
    ] as ManyEdit[],
  }));

const sender = fc.record({
  kind: fc.constantFrom("honest", "refreshing", "lazy" as const),
  domain: fc.constant(0 as const),
  edge: fc.oneof(fc.constant(0), upTo(10 * minute), upTo(limits.edge)),
  after: fc.tuple(upTo(2 * hour), upTo(limits.deployment + limits.edge)),
  every: fc.integer({ min: 2 * day, max: 30 * day }),
  since: fc.oneof(fc.constant(0), share),
  outage: rarely(
    fc.record({
      what: fc.constantFrom("txt", "https", "both" as const),
      since: share,
      length: upTo(10 * day),
    }),
  ),
});

const histories: fc.Arbitrary<ManyHistory> = fc
  .record({
    start: upTo(day).map((seconds) => 1_800_000_000 + seconds),
    rollout,
    deeds: fc.array(fc.oneof(editing, going, going, moving), { minLength: 1, maxLength: 5 }),
    last: rarely(leaving),
    ttl: fc.record({ txt: fc.oneof(upTo(hour), upTo(day)), mx: fc.oneof(upTo(hour), upTo(day)) }),
    senders: fc.array(sender, { minLength: 1, maxLength: 3 }),
  })
  .map(({ start, rollout: { hosts, steps }, deeds, last, ttl, senders }) => {
    return { start, hosts, steps: [...steps, ...deeds, ...(last ?? [])], ttl, senders };
  });

test(
  "a domain that joins, moves, leaves, or is taken over loses no mail that check had not announced",
  async () => {
    const tally = { joins: 0, moves: 0, leaves: 0, takeovers: 0, refusals: 0, admitted: 0, quiet: 0 };
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { life, deeds } = await liveAmongMany(history);
        const deliveries = history.senders.map((one) => deliverAll(one, life));
        const refusals = deliveries.flatMap((one) => one.refusals);
        const isAllQuiet = life.checks.every(({ findings }) => isQuiet(findings));
        const keptDates =
          life.checks.every(({ isMove, findings }) => isMove || !isRed(findings)) &&
          life.moves.every((one) => one.keptDates);
        const outcome = { life, refusals, admitted: 0, isQuiet: isAllQuiet, keptDates };
        for (const key of ["joins", "moves", "leaves", "takeovers"] as const) tally[key] += deeds[key];
        tally.refusals += refusals.length;
        tally.admitted += deliveries.reduce((sum, one) => sum + one.admitted, 0);
        tally.quiet += Number(isAllQuiet && deeds.moves > 0);
        if (isAllQuiet) expect(refusals, "where check said nothing").toEqual([]);
        if (keptDates) expect(refusals, "though all dates were kept").toEqual([]);
        expect(refusedByGreen(outcome), "servers in use that a green change made senders refuse").toEqual([]);
        expect(unannounced(outcome), "refusals that nothing announced").toEqual([]);
      }),
      { numRuns: total },
    );
    const worth = {
      joins: 1,
      moves: 0.1,
      leaves: 0.05,
      takeovers: 0.03,
      refusals: 0.1,
      admitted: 1,
      quiet: 0.01,
    };
    for (const [key, least] of Object.entries(worth))
      expect(tally[key as keyof typeof tally], key).toBeGreaterThan(least * total);
  },
  longest,
);
