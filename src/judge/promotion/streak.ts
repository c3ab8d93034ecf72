import { secondsOf } from "../../base/time.ts";
import { isSameSet } from "../../ledger/evidence/reported-policy.ts";
import { currentEntry, type Ledger, type LedgerEntry } from "../../ledger/ledger.ts";

/** The policies that what is reported counts for: from the current one back, as long as only `max_age` changed. */
export interface Streak {
  readonly current: LedgerEntry;
  readonly ids: ReadonlySet<string>;
  /** In seconds. */
  readonly since: number;
}

/**
 * Back from the policy in force, without a gap, with the same mode and the same mail servers: a server that was added
 * or removed restarts it. null: nothing is published.
 * @param ledger of the domain
 */
export function streakOf(ledger: Ledger): Streak | null {
  const current = currentEntry(ledger);
  if (current === null) return null;
  const entries = [current];
  for (const older of ledger.published.slice(1)) {
    const newer = entries.at(-1)!;
    const isNext = older.until !== null && secondsOf(older.until) >= secondsOf(newer.from);
    if (!isNext || older.mode !== current.mode || !isSameSet(older.mx, current.mx)) break;
    entries.push(older);
  }
  const began = secondsOf(entries.at(-1)!.from);
  // For a domain that joined later, when it did.
  const testing = ledger.testing === null ? began : secondsOf(ledger.testing.since);
  const ids = new Set(entries.map(({ id }) => id));
  return { current, ids, since: Math.max(began, testing) };
}
