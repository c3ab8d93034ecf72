import { cachedEntries, currentEntry, heldUntil, type Ledger, type LedgerEntry } from "./ledger.ts";

/** A published policy that a sender may hold. */
export interface HeldPolicy {
  readonly entry: LedgerEntry;
  /** In seconds; null: it stays in force. */
  readonly until: number | null;
  /** When that was said, in seconds. */
  readonly asOf: number;
}

/**
 * Every published policy that a sender may hold at `now` (seconds), newest first.
 * @param isReplaced whether another policy takes the place of the one in force at `now`
 */
export function heldPolicies(ledger: Ledger, now: number, isReplaced: boolean): HeldPolicy[] {
  const current = currentEntry(ledger);
  return cachedEntries(ledger, now).map((entry) => ({
    entry,
    until: entry === current && !isReplaced ? null : heldUntil(entry, now),
    asOf: now,
  }));
}
