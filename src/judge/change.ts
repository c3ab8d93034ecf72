import type { Place } from "../base/finding.ts";
import { cachedEntries, heldUntil, type Ledger, type LedgerEntry } from "../ledger/ledger.ts";
import type { Policy } from "../policy/schema.ts";
import { covers } from "../sts/mx-match.ts";
import type { MxHost, MxObservation } from "../sts/mx-observation.ts";

/** A proposed policy against what is published and what the domain uses: all that judging a change needs. */
export interface Change {
  readonly policy: Policy;
  /** What was published until now, newest first. */
  readonly ledger: Ledger;
  /** The policy in force; null: nothing was ever published. */
  readonly published: LedgerEntry | null;
  /** Whether merging publishes another policy than the one in force. */
  readonly isNew: boolean;
  /** The domain that the generated files are for; null: there are none yet. */
  readonly publishedDomain: string | null;
  /** null: not looked up. */
  readonly mx: MxObservation | null;
  /** In seconds. */
  readonly now: number;
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** What the ledger alone says. */
export type Published = Pick<Change, "ledger" | "now">;

/** The mail servers in use, as far as they are known. */
export function hostsInUse({ mx }: Change): readonly MxHost[] {
  return mx?.kind === "hosts" ? mx.hosts : [];
}

/** The published policies that make senders refuse, and that some may still hold at `now`. */
export function enforcedPolicies({ ledger, now }: Published): readonly LedgerEntry[] {
  return cachedEntries(ledger, now).filter(({ mode }) => mode === "enforce");
}

/** When nobody can hold any of them any more, in seconds; null: nobody does. */
export function lastHeldUntil(change: Published): number | null {
  const ends = enforcedPolicies(change).map((entry) => heldUntil(entry, change.now));
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Until when (seconds) senders may enforce a policy that does not admit all of `pattern`; null: nobody does. */
export function heldWithout(pattern: string, change: Published): number | null {
  const without = enforcedPolicies(change).filter(({ mx }) => !covers(mx, pattern));
  return without.length === 0 ? null : Math.max(...without.map((entry) => heldUntil(entry, change.now)));
}
