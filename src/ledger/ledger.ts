import { secondsOf, type Timestamp, timestampOf } from "../base/time.ts";
import type { StsPolicy } from "../sts/policy-file.ts";

/** The ledger's file: what has been published and may still be cached by senders. */
export const ledgerPath = "policy.lock.json";

/** A policy as it was published. */
export interface LedgerEntry extends StsPolicy {
  readonly id: string;
  /** Of the policy file's bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly from: Timestamp;
  /** When another policy took its place; null: it is the current one. */
  readonly until: Timestamp | null;
}

/** Newest first. */
export interface Ledger {
  readonly published: readonly LedgerEntry[];
}

export const emptyLedger: Ledger = { published: [] };

/**
 * How long a policy may still reach a sender after another took its place, in seconds: deployment, caches at the edge
 * (ten minutes at GitHub Pages) and clocks that differ. A day is generous, and costs nothing but a line in the ledger.
 */
export const margin = 86_400;

export function currentEntry(ledger: Ledger): LedgerEntry | null {
  return ledger.published[0] ?? null;
}

/** Until when (seconds) senders may hold a policy that another one takes the place of at `now` or took it earlier. */
export function heldUntil({ from, until, max_age }: LedgerEntry, now: number): number {
  return (until === null ? Math.max(now, secondsOf(from)) : secondsOf(until)) + max_age + margin;
}

/** The entries that a sender may still hold at `now` (seconds): RFC 8461 §3.3 lets it keep a policy for `max_age`. */
export function cachedEntries(ledger: Ledger, now: number): LedgerEntry[] {
  return ledger.published.filter((entry) => heldUntil(entry, now) > now);
}

/**
 * The ledger once `policy` is published under `id` at `now` (seconds). What nobody can hold any more leaves it. A clock
 * that went back cannot make an entry end before it began: what may be cached is then kept longer, never shorter.
 */
export function publish(ledger: Ledger, policy: StsPolicy, id: string, sha256: string, now: number): Ledger {
  const current = currentEntry(ledger);
  if (current?.id === id && current.sha256 === sha256) return { published: cachedEntries(ledger, now) };
  const from = timestampOf(Math.max(now, current === null ? 0 : secondsOf(current.from)));
  const { mode, mx, max_age } = policy;
  const entry: LedgerEntry = { id, sha256, mode, mx, max_age, from, until: null };
  const ended = ledger.published.map((one) => (one.until === null ? { ...one, until: from } : one));
  return { published: cachedEntries({ published: [entry, ...ended] }, now) };
}

export function renderLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}
