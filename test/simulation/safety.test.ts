import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsOf } from "../../src/base/time.ts";
import { histories, type Theme, themes } from "./histories.ts";
import { day, type History } from "./history.ts";
import { live } from "./live.ts";
import { refusedByGreen, simulate, unannounced } from "./simulate.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

/**
 * How many together: 100,000 in `.ci/run`, which tests every change before it is merged; else a fifth of it, other ones
 * each time, so that a developer need not wait for what CI does anyway.
 */
const all = 100_000;
const total = Number(process.env.HISTORIES || all / 5);
const share: Record<Theme, number> = { migrations: 1 / 2, endings: 1 / 4, whims: 1 / 4 };

/** In milliseconds, for a busy machine, and for making a history that failed shorter. */
const longest = 600_000;

/** What a theme's histories must have held, at least, for the statements over them to mean something: of `all`. */
const worth: Record<Theme, Partial<Tally>> = {
  migrations: {
    enforced: 25_000,
    "migrations in time": 5_000,
    "migrations too early": 4_000,
    reverted: 10_000,
    "green with a move under enforce": 5_000,
    "dates kept in a migration": 2_000,
    "refusals by honest senders": 10_000,
    "refusals by lazy senders": 10_000,
    "refusals after a stale fetch": 1_000,
    "deliveries under enforce": 200_000,
  },
  endings: {
    "switched off and deleted": 4_000,
    "deleted while enforcing": 3_000,
    renamed: 2_000,
    "green with a move under enforce": 1_500,
    refusals: 10_000,
  },
  whims: { enforced: 10_000, renamed: 4_000, reverted: 6_000, refusals: 20_000 },
};

describe.each(themes)("over random histories of senders and a domain (%s)", (theme) => {
  test(
    "mail is refused only where check had said so, and never where it said nothing",
    () => {
      const tally = emptyTally();
      fc.assert(
        fc.property(histories(theme), (history) => {
          const outcome = simulate(history);
          count(tally, history, outcome);
          if (outcome.isQuiet) expect(outcome.refusals, "where check said nothing").toEqual([]);
          expect(refusedByGreen(outcome), "servers in use that a green change made senders refuse").toEqual(
            [],
          );
          if (outcome.keptDates) expect(outcome.refusals, "though all dates were kept").toEqual([]);
          expect(unannounced(outcome), "refusals that nothing announced").toEqual([]);
        }),
        { numRuns: Math.ceil(total * share[theme]) },
      );
      for (const [name, least] of Object.entries(worth[theme])) {
        expect(tally[name as keyof Tally], name).toBeGreaterThan((Number(least) * total) / all);
      }
    },
    longest,
  );
});

test(
  "where the model ends, so does the promise: copies older than the ledger's margin break it",
  () => {
    const isSafe = (history: History) => {
      const { isQuiet, refusals } = simulate(history);
      return !isQuiet || refusals.length === 0;
    };
    const { failed } = fc.check(fc.property(histories("migrations", 5 * day), isSafe), {
      numRuns: 20_000,
      // That one fails is all that is asked; making it shorter can take many minutes.
      endOnFailure: true,
    });
    expect(failed).toBe(true);
  },
  longest,
);

test("the dates of docs/safety.md are those that check tells", () => {
  const both = ["old.example", "new.example"];
  const habit = {
    looksUp: true,
    heeds: "nothing",
    merge: 0,
    deployment: 0,
    txt: "after",
    txtDelay: 0,
  } as const;
  const edit = (plus: number, only: string[]) =>
    ({ kind: "edit", wait: { share: 0, plus }, edit: { mode: "enforce", only }, ...habit }) as const;
  const start = secondsOf("2026-11-01T09:00:00Z");
  const steps = [edit(0, ["old.example"]), edit(30 * day, both)];
  const { checks } = live({ start, hosts: ["old.example"], steps, ttl: { txt: 0, mx: 0 }, senders: [] });
  const reported = checks[1]!.findings.find(({ code }) => code === "migration/prepared")!.args.day;
  const page = readFileSync(join(import.meta.dirname, "../../docs/safety.md"), "utf8");
  expect(reported).toBe("2026-12-10");
  expect(page).toContain(`safe to move                  :milestone, ${reported}, 0d`);
});
