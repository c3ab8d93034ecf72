import { secondsOf, type Timestamp } from "../base/time.ts";
import type { StsPolicy } from "../sts/policy-file.ts";

/** The ledger's file, beside `policy.yml`: what has been published and may still be cached by senders. */
export const ledgerPath = "policy.lock.json";

/** How it ends in a folder of policies, after the name of its policy. */
export const ledgerEnding = ".lock.json";

/** A policy as it was published. */
export interface LedgerEntry extends StsPolicy {
  readonly id: string;
  /** Of the policy file's bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly from: Timestamp;
  /** When another policy took its place; null: it is the current one. */
  readonly until: Timestamp | null;
}

/** A domain that the policies are, or were, published for. */
export interface LedgerDomain {
  /** A-labels, lower case. */
  readonly name: string;
  readonly from: Timestamp;
  /** When it left; null: it is still served. */
  readonly until: Timestamp | null;
  /** What its senders may have cached from before it joined, published elsewhere; all have ended. */
  readonly before?: readonly LedgerEntry[] | undefined;
}

/** All lists newest first. */
export interface Ledger {
  readonly published: readonly LedgerEntry[];
  /** Whose policies these are; empty in a ledger that was written before this was recorded. */
  readonly domains: readonly LedgerDomain[];
  /** When testing began, whatever entries have left the ledger meanwhile; null: the current policy is not in testing. */
  readonly testing: { readonly since: Timestamp } | null;
}

export const emptyLedger: Ledger = { published: [], domains: [], testing: null };

/**
 * How long a policy may still reach a sender after another took its place, in seconds: deployment, caches at the edge
 * (ten minutes at GitHub Pages) and clocks that differ. A day is generous, and costs nothing but a line in the ledger.
 */
export const margin = 86_400;

export function currentEntry({ published }: Pick<Ledger, "published">): LedgerEntry | null {
  // What the ledger has of a domain that left has ended.
  return published[0]?.until === null ? published[0] : null;
}

/** Until when (seconds) senders may cache a policy that another one replaces at `now` or replaced earlier. */
export function cachedUntil({ from, until, max_age }: LedgerEntry, now: number): number {
  return (until === null ? Math.max(now, secondsOf(from)) : secondsOf(until)) + max_age + margin;
}

/** The entries that a sender may still have cached at `now` (seconds): RFC 8461 §3.3 lets it keep a policy for `max_age`. */
export function cachedEntries({ published }: Pick<Ledger, "published">, now: number): LedgerEntry[] {
  return published.filter((entry) => cachedUntil(entry, now) > now);
}

/** A ledger as it is written; what an older version did not record is missing. */
export type WrittenLedger = Pick<Ledger, "published"> & {
  readonly domains?: Ledger["domains"] | undefined;
  readonly testing?: Ledger["testing"] | undefined;
};

export function renderLedger(ledger: WrittenLedger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}

/** The same with one line for each domain, so that a domain that joins is one line in a diff. */
export function renderLongLedger({ domains = [], ...others }: WrittenLedger): string {
  const { published, ...rest } = others;
  const lines = domains.map((line) => `\n    ${JSON.stringify(line)}`).join(",");
  const text = renderLedger({ published, domains: [], ...rest });
  // No entry can hold this: its texts have neither quotation marks nor brackets.
  return text.replace('"domains": []', () => `"domains": [${lines}\n  ]`);
}
