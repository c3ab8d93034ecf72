import { type Finding, finding, type Place } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { cachedEntries, heldUntil, type Ledger, type LedgerEntry } from "../ledger/ledger.ts";

/**
 * A pull request may bring what a build made of the ledger: a newer entry, and an end for the one before it. Whatever
 * else it changes of policies that senders may still hold would blind every later judgement. `now` in seconds.
 */
export function judgeRewrittenLedger(
  onBase: Ledger,
  proposed: Ledger,
  base: string,
  now: number,
  place: Place,
): Finding[] {
  return cachedEntries(onBase, now)
    .filter((entry) => !proposed.published.some((one) => isSame(entry, one)))
    .map((entry) => {
      const args = { id: entry.id, path: place.file, base, day: dayOf(heldUntil(entry, now)) };
      return finding("ledger/rewritten", place, args);
    });
}

function isSame(entry: LedgerEntry, one: LedgerEntry): boolean {
  const sameEnd =
    entry.until === one.until || (entry.until === null && one.until !== null && one.until >= entry.from);
  return one.id === entry.id && one.sha256 === entry.sha256 && one.from === entry.from && sameEnd;
}
