import { cachedUntil, type Ledger, type LedgerEntry } from "../../ledger/ledger.ts";
import type { Policy } from "../../policy/schema.ts";

/** All data of the page. No clock: the page changes when this does, and only then. */
export interface Published {
  readonly policy: Policy;
  readonly id: string;
  /** Of the policy file, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly ledger: Ledger;
}

/** An earlier policy, and until when (seconds) a sender may have it cached. */
export interface EarlierPolicy {
  readonly entry: LedgerEntry;
  readonly until: number;
}

export function earlierPolicies({ ledger }: Published): EarlierPolicy[] {
  return ledger.published
    .filter(({ until }) => until !== null)
    .map((entry) => ({ entry, until: cachedUntil(entry, 0) }));
}

/** The first of some texts, at most 25 and 1000 characters: the page stays small whatever the policy holds. */
export function firstOf(texts: readonly string[]): readonly string[] {
  let length = 0;
  const end = texts.findIndex((text, index) => {
    length += text.length;
    return index >= 25 || length > 1000;
  });
  return end < 0 ? texts : texts.slice(0, end);
}
