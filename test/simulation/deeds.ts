import fc from "fast-check";
import { modes } from "../../src/sts/policy-file.ts";
import { day, type Edit, type EditStep, hour, limits, minute, type Step, type Wait } from "./history.ts";

/** The mail servers of a provider, and two ways to write them: one by one, and with a wildcard that may not reach all. */
const fleets = [
  {
    hosts: ["mx1.old.example", "mx2.old.example"],
    patterns: [["mx1.old.example", "mx2.old.example"], ["*.old.example"]],
  },
  {
    hosts: ["in.new.example", "in.eu.new.example"],
    patterns: [["in.new.example", "*.eu.new.example"], ["*.new.example"]],
  },
  { hosts: ["a.mail.example"], patterns: [["a.mail.example"], ["*.mail.example"]] },
  {
    hosts: ["a.mail.example", "b.mail.example"],
    patterns: [["a.mail.example", "b.mail.example"], ["*.mail.example"]],
  },
  { hosts: ["mail.example.com"], patterns: [["mail.example.com"], ["*.example.com"]] },
  { hosts: [], patterns: [["example.com", "example.org"], ["*.example.com"]] },
];

const fleet = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...fleets.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constantFrom(...fleets.slice(4)) },
);
export const setup = fc
  .record({ fleet, wide: fc.constantFrom(false, false, true) })
  .map(({ fleet: { hosts, patterns }, wide }) => ({
    hosts,
    patterns: patterns[wide ? 1 : 0]!,
  }));

export const upTo = (seconds: number) => fc.integer({ min: 0, max: seconds });
export const share = upTo(99).map((percent) => percent / 100);
export const soon = fc
  .oneof(upTo(2 * hour), upTo(2 * day), upTo(40 * day))
  .map((plus): Wait => ({ share: 0, plus }));
/** Just short of the day that was reported. */
const nearly = upTo(30 * hour).map((seconds): Wait => ({ share: 1, plus: -seconds }));
/** Mostly as the finding says, else too early by hours or by weeks. */
export const advised = fc.oneof(
  { weight: 4, arbitrary: fc.record({ share: fc.constant(1), plus: fc.oneof(upTo(hour), upTo(5 * day)) }) },
  { weight: 1, arbitrary: nearly },
  { weight: 1, arbitrary: fc.record({ share, plus: upTo(day) }) },
);
export const maxAge = fc.constantFrom(
  7 * day,
  7 * day,
  10 * day,
  14 * day,
  14 * day,
  30 * day,
  60 * day,
  365 * day,
  day,
);

/** One in four. */
export const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** One in thirty fails. */
const looksUp = upTo(29).map((number) => number > 0);

/** How people merge, publish and set the TXT record: often as advised, sometimes late, wrong or not at all. */
export const habit = fc.record({
  looksUp,
  heeds: fc.constantFrom("warnings", "warnings", "errors", "errors", "errors", "nothing" as const),
  merge: fc.oneof(upTo(5 * minute), upTo(limits.merge)),
  deployment: fc.oneof(upTo(10 * minute), upTo(limits.deployment)),
  txt: fc.constantFrom("after", "after", "after", "early", "forgotten", "earlier id" as const),
  txtDelay: fc.oneof(upTo(hour), upTo(3 * day)),
});
export type Habit = Omit<EditStep, "kind" | "wait" | "edit">;

const editing = (habit: Habit, wait: Wait, edit: Edit): Step => ({ kind: "edit", wait, edit, ...habit });
const moving = (wait: Wait, hosts: readonly string[], looksUp: boolean): Step => ({
  kind: "move",
  wait,
  hosts,
  looksUp,
});

/** Testing for some days, or not at all; then enforce. */
export const rollout = fc
  .record({ habit, days: fc.constantFrom(15, 15, 20, 20, 30, 45, 5, 0), before: maxAge, after: maxAge })
  .map(({ habit, days, before, after }) => (only: readonly string[]): Step[] => {
    const enforce: Edit = { mode: "enforce", only, max_age: Math.min(after, before) };
    const testing: Edit = { mode: "testing", only, max_age: before };
    return [
      ...(days > 0 ? [editing(habit, { share: 0, plus: 0 }, testing)] : []),
      editing(habit, { share: 0, plus: days * day }, enforce),
    ];
  });

/** To other servers: admit both, wait, move, drop the old. A step may be left out, or come early. */
export const migration = fc
  .record({
    to: setup,
    habit,
    lastHabit: habit,
    begin: soon,
    wait: advised,
    end: soon,
    lower: rarely(fc.constantFrom(day, 7 * day)),
    admits: upTo(7).map((number) => number > 0),
    /** Another edit on the way, after which nobody waits any more. */
    hurries: rarely(nearly),
    drops: fc.boolean(),
  })
  .map(({ to, habit, lastHabit, begin, wait, end, lower, admits, hurries, drops }): Step[] => [
    ...(lower === null ? [] : [editing(habit, begin, { max_age: lower })]),
    ...(admits ? [editing(habit, begin, { add: to.patterns })] : []),
    ...(hurries === null ? [] : [editing(lastHabit, hurries, { max_age: 8 * day })]),
    moving(hurries === null ? wait : { share: 0, plus: 0 }, to.hosts, lastHabit.looksUp),
    ...(drops ? [editing(lastHabit, end, { only: to.patterns })] : []),
  ]);

/** Off, and then away with it; the mail servers move later. */
export const removal = fc
  .record({ habit, begin: soon, wait: advised, end: upTo(limits.deployment), next: setup, later: advised })
  .map(({ habit, begin, wait, end, next, later }): Step[] => [
    editing(habit, begin, { mode: "none", max_age: day }),
    { kind: "delete", wait, end },
    moving(later, next.hosts, true),
  ]);

/** Away with it at once. */
export const deletion = fc
  .record({ wait: soon, end: upTo(limits.deployment), next: setup, later: advised })
  .map(({ wait, end, next, later }): Step[] => [
    { kind: "delete", wait, end },
    moving(later, next.hosts, true),
  ]);

/** To another domain name, after the policy was switched off or not. */
export const renaming = fc
  .record({ habit, begin: soon, wait: advised, next: setup, later: advised, off: fc.boolean() })
  .map(({ habit, begin, wait, next, later, off }): Step[] => [
    ...(off ? [editing(habit, begin, { mode: "none", max_age: day })] : []),
    editing(habit, wait, { rename: true, mode: "testing" }),
    moving(later, next.hosts, habit.looksUp),
  ]);

/** Back to what was there one to three policies ago. */
export const revert = fc
  .record({ habit, wait: soon, back: fc.integer({ min: 1, max: 3 }) })
  .map(({ habit, wait, back }): Step[] => [editing(habit, wait, { back })]);

/** Whatever comes to mind. */
export const whim = fc
  .record({
    habit,
    wait: fc.oneof(soon, advised),
    mode: fc.option(fc.constantFrom(...modes), { freq: 2 }),
    max_age: fc.option(maxAge, { freq: 2 }),
    only: fc.option(setup, { freq: 2 }),
    add: fc.option(setup, { freq: 2 }),
  })
  .map(({ habit, wait, mode, max_age, only, add }): Step[] => [
    editing(habit, wait, {
      ...(mode === null ? {} : { mode }),
      ...(max_age === null ? {} : { max_age }),
      ...(only === null ? {} : { only: only.patterns }),
      ...(add === null ? {} : { add: add.patterns }),
    }),
  ]);

export const move = fc
  .record({ wait: fc.oneof(soon, advised), to: setup, looksUp })
  .map(({ wait, to, looksUp }): Step[] => [moving(wait, to.hosts, looksUp)]);
