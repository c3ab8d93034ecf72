import fc from "fast-check";
import {
  deletion,
  migration,
  move,
  rarely,
  removal,
  renaming,
  revert,
  rollout,
  setup,
  share,
  upTo,
  whim,
} from "./deeds.ts";
import { day, type History, hour, limits, minute, type Step } from "./history.ts";

const deeds = {
  migrations: fc
    .array(fc.oneof({ weight: 3, arbitrary: migration }, revert, whim), { minLength: 1, maxLength: 3 })
    .map(inARow),
  endings: fc
    .tuple(rarely(migration), fc.oneof(removal, removal, renaming, deletion))
    .map(([first, last]) => [...(first ?? []), ...last]),
  whims: fc.array(fc.oneof(whim, whim, move, revert, renaming), { minLength: 1, maxLength: 5 }).map(inARow),
};

/** What people do with a domain once it has a policy. */
export type Theme = keyof typeof deeds;
export const themes = Object.keys(deeds) as Theme[];

function inARow(parts: readonly (readonly Step[])[]): Step[] {
  return parts.flat();
}

/** `oldest`: the age of copies at the edge, in seconds, at most. */
const sender = (oldest: number) =>
  fc.record({
    kind: fc.constantFrom("honest", "refreshing", "lazy" as const),
    domain: fc.constantFrom(0, 0, 0, 1 as const),
    edge: fc.oneof(fc.constant(0), upTo(10 * minute), upTo(oldest)),
    after: fc.tuple(upTo(2 * hour), upTo(limits.deployment + oldest)),
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

/** Histories that begin with a rollout; biased towards what is interesting, so that chance need not find it. */
export function histories(theme: Theme, oldestCopy: number = limits.edge): fc.Arbitrary<History> {
  return fc
    .record({
      start: upTo(day).map((seconds) => 1_800_000_000 + seconds),
      first: setup,
      rollout,
      deeds: deeds[theme],
      ttl: fc.record({ txt: fc.oneof(upTo(hour), upTo(day)), mx: fc.oneof(upTo(hour), upTo(day)) }),
      senders: fc.array(sender(oldestCopy), { minLength: 2, maxLength: 5 }),
    })
    .map(({ start, first, rollout, deeds, ttl, senders }) => {
      const steps = [...rollout(first.patterns), ...deeds];
      return { start, hosts: first.hosts, steps, ttl, senders };
    });
}
