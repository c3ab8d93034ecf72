import { secondsOf } from "../base/time.ts";
import type { LedgerDomain, LedgerEntry, WrittenLedger } from "./ledger.ts";

/** A rule between the values of a ledger that somebody edited manually. */
export interface BrokenRule {
  readonly at: readonly PropertyKey[];
  /** For people, after the place. */
  readonly problem: string;
}

type Rule = readonly [holds: boolean, problem: string];

/** Rules that are true between the entries of every ledger that was ever written. */
export function brokenEntries({ published }: WrittenLedger): BrokenRule[] {
  return published.flatMap((entry, index) => [
    ...broken(["published", index], orderRules(entry, published[index - 1])),
    ...broken(["published", index, "id"], [idRule(entry, published.slice(0, index))]),
  ]);
}

/** Rules about whose the entries are, and about testing; only for valid entries. */
export function brokenHistory(written: WrittenLedger): BrokenRule[] {
  const { domains = [] } = written;
  const isForSomebody = domains.length === 0 || domains.some(isServed);
  return [
    ...domains.flatMap((line, index) =>
      broken(["domains", index], domainRules(line, domains.slice(0, index))),
    ),
    ...broken(["domains"], [[isForSomebody, "must name a domain that is still served"]]),
    ...broken(["testing"], testingRules(written)),
  ];
}

function broken(at: readonly PropertyKey[], rules: readonly Rule[]): BrokenRule[] {
  return rules.filter(([holds]) => !holds).map(([, problem]) => ({ at, problem }));
}

function orderRules(entry: LedgerEntry, newer: LedgerEntry | undefined): Rule[] {
  const end = entry.until ?? newer?.from ?? entry.from;
  return [
    [newer !== undefined || entry.until === null, "is the newest and must not have ended"],
    [newer === undefined || entry.until !== null, "is followed by a newer policy and must have ended"],
    [
      newer === undefined || secondsOf(end) <= secondsOf(newer.from),
      "must have ended when the next one began",
    ],
    [secondsOf(end) >= secondsOf(entry.from), "ended before it began"],
  ];
}

function idRule({ id, sha256 }: LedgerEntry, newer: readonly LedgerEntry[]): Rule {
  return [newer.every((other) => other.id !== id || other.sha256 === sha256), "was used for two policies"];
}

function domainRules(line: LedgerDomain, newer: readonly LedgerDomain[]): Rule[] {
  const { name, from, until, before = [] } = line;
  const hasEnded = (entry: LedgerEntry) =>
    entry.until !== null && secondsOf(entry.until) >= secondsOf(entry.from);
  return [
    [before.every(hasEnded), "has an entry in `before` that has not ended, or ended before it began"],
    [until === null || secondsOf(until) >= secondsOf(from), "ended before it began"],
    [
      !isServed(line) || !newer.some((other) => other.name === name && isServed(other)),
      "names a domain twice",
    ],
  ];
}

/** Testing may have begun before the current policy, and starts again for a domain that joins. */
function testingRules({ published: [current], domains = [], testing }: WrittenLedger): Rule[] {
  if (testing === undefined) return [];
  const begins = [current, ...domains.filter(isServed)].map((one) => (one ? secondsOf(one.from) : 0));
  return [
    [
      (testing !== null) === (current?.mode === "testing"),
      "must be present only while the policy is in testing",
    ],
    [testing === null || secondsOf(testing.since) <= Math.max(...begins), "must not begin after the policy"],
  ];
}

function isServed({ until }: LedgerDomain): boolean {
  return until === null;
}
