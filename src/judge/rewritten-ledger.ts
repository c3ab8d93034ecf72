import { type Finding, finding } from "../base/finding.ts";
import { dayOf, secondsOf, type Timestamp } from "../base/time.ts";
import { domainsInUse } from "../ledger/domains.ts";
import {
  cachedEntries,
  cachedUntil,
  type Ledger,
  type LedgerDomain,
  type LedgerEntry,
  ledgerPath,
  margin,
} from "../ledger/ledger.ts";
import type { Change } from "./change.ts";

/**
 * A pull request may contain what a build changed in the ledger: a newer entry, and an end for the one before it.
 * Whatever else it changes would blind every later check: it could let a cached policy end too early, hide a change of
 * domain, or claim a rollout that did not happen.
 */
export function judgeRewrittenLedger(change: Change): Finding[] {
  const { pullRequest, whole, now } = change;
  if (pullRequest === null || whole.published.length === 0) return [];
  const { ledger: proposed, base } = pullRequest;
  const place = change.placeOf(ledgerPath);
  const path = place.file;
  return [
    ...cachedEntries(whole, now)
      .filter((entry) => !proposed.published.some((one) => isSameEntry(entry, one, now)))
      .map((entry) => {
        const day = dayOf(cachedUntil(entry, now));
        return finding("ledger/rewritten", place, { id: entry.id, path, base, day });
      }),
    ...changedDomains(whole, proposed, now).map((domain) =>
      finding("ledger/rewritten-domain", place, { domain, path, base }),
    ),
    ...(isTestingKept(whole, proposed, now)
      ? []
      : [finding("ledger/rewritten-testing", place, { since: proposed.testing!.since, path, base })]),
  ];
}

function isSameEntry(entry: LedgerEntry, one: LedgerEntry, now: number): boolean {
  const isSamePolicy = one.id === entry.id && one.sha256 === entry.sha256 && one.from === entry.from;
  return isSamePolicy && endsRight(entry.until, one.until, now);
}

/** Lines that are gone or changed, and new ones that pretend to be older. */
function changedDomains(whole: Ledger, proposed: Ledger, now: number): string[] {
  const isSameLine = (line: LedgerDomain, one: LedgerDomain) =>
    one.name === line.name && one.from === line.from && endsRight(line.until, one.until, now);
  const lost = domainsInUse(whole, now).filter(
    (line) => !proposed.domains.some((one) => isSameLine(line, one)),
  );
  const invented = proposed.domains.filter(
    (one) => !isRecent(one.from, now) && !whole.domains.some((line) => isSameLine(line, one)),
  );
  return [...new Set([...lost, ...invented].map(({ name }) => name))];
}

/** What is in force may end now; no policy can have ended before the pull request was made. */
function endsRight(before: Timestamp | null, after: Timestamp | null, now: number): boolean {
  return before === after || (before === null && after !== null && isRecent(after, now));
}

function isTestingKept(whole: Ledger, { testing }: Ledger, now: number): boolean {
  return testing === null || testing.since === whole.testing?.since || isRecent(testing.since, now);
}

/** `margin` covers the time between the build and the check, and clocks that differ. */
function isRecent(time: Timestamp, now: number): boolean {
  return secondsOf(time) >= now - margin;
}
