import { admits } from "../sts/mx-match.ts";
import { cachedEntries, cachedUntil, currentEntry, type Ledger, type LedgerEntry } from "./ledger.ts";

/** A published policy that a sender may have cached. */
export interface CachedPolicy {
  readonly entry: LedgerEntry;
  /** In seconds; null: it stays in force. */
  readonly until: number | null;
  /** As of when, in seconds. */
  readonly asOf: number;
}

/**
 * Every published policy that a sender may have cached at `now` (seconds), newest first.
 * @param isReplaced whether another policy replaces the one in force at `now`
 */
export function cachedPolicies(ledger: Ledger, now: number, isReplaced: boolean): CachedPolicy[] {
  const current = currentEntry(ledger);
  return cachedEntries(ledger, now).map((entry) => ({
    entry,
    until: entry === current && !isReplaced ? null : cachedUntil(entry, now),
    asOf: now,
  }));
}

/**
 * Of policies that senders may have cached at `now` (seconds), the one that keeps them from a mail server for longest.
 * @returns null: none does
 */
export function longestWithout(
  host: string,
  entries: readonly LedgerEntry[],
  now: number,
): LedgerEntry | null {
  const without = entries.filter(({ mode, mx }) => mode === "enforce" && !admits(mx, host));
  const [longest = null] = without.toSorted((one, other) => cachedUntil(other, now) - cachedUntil(one, now));
  return longest;
}
