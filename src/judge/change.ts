import type { FileContent } from "../base/file-content.ts";
import type { Finding, Place } from "../base/finding.ts";
import { ledgerOf } from "../ledger/domains.ts";
import { cachedEntries, cachedUntil, currentEntry, type Ledger, type LedgerEntry } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import type { Policy } from "../policy/schema.ts";
import { covers } from "../sts/mx-match.ts";
import type { MxHost, MxObservation } from "../sts/mx-observation.ts";

/** A plan against what is published and what the domain uses, as facts. */
export interface Proposed {
  readonly plan: Plan;
  /** The ledger that the plan was made from, of all domains: in a pull request that of the base branch. */
  readonly whole: Ledger;
  /**
   * In a pull request: the name of the base branch, the policy that `policy.yml` has there (null: none that can be read),
   * and the ledger as the pull request would leave it.
   */
  readonly pullRequest: {
    readonly base: string;
    readonly policy: Policy | null;
    readonly ledger: Ledger;
  } | null;
  /** Generated path to what is there. */
  readonly existing: ReadonlyMap<string, FileContent>;
  /** null: not looked up. */
  readonly mx: MxObservation | null;
  /** What senders reported, judged for a change from testing to enforce; absent or null: nothing is known. */
  readonly reported?: readonly Finding[] | null;
  /** In seconds. */
  readonly now: number;
  /** Where a setting of `policy.yml` is. */
  readonly place: (path: readonly PropertyKey[]) => Place;
  /** Where a generated file is. */
  readonly placeOf: (path: string) => Place;
}

/** The same, and what follows from it: all that a rule may look at. */
export interface Change extends Proposed {
  readonly policy: Policy;
  /** What was published for the policy's own domain. */
  readonly ledger: Ledger;
  /** The policy in force for the domain; null: there is none. */
  readonly published: LedgerEntry | null;
  /** Whether publication makes senders fetch another policy: other bytes, another id by a pin, or another domain. */
  readonly isNew: boolean;
}

export function changeOf(proposed: Proposed): Change {
  const { plan, whole } = proposed;
  const ledger = ledgerOf(whole, plan.policy.domain);
  const published = currentEntry(ledger);
  return { ...proposed, policy: plan.policy, ledger, published, isNew: isNewPolicy(plan, published) };
}

/** Whether senders that have `published` are to fetch what is planned. */
export function isNewPolicy(plan: Pick<Plan, "id" | "sha256">, published: LedgerEntry | null): boolean {
  return published?.id !== plan.id || published.sha256 !== plan.sha256;
}

/** What the ledger alone says. */
export type Published = Pick<Change, "ledger" | "now">;

/** The mail servers in use, as far as they are known. */
export function hostsInUse({ mx }: Pick<Change, "mx">): readonly MxHost[] {
  return mx?.kind === "hosts" ? mx.hosts : [];
}

/** The published policies that make senders refuse, and that some may still have cached at `now`. */
export function enforcedPolicies({ ledger, now }: Published): readonly LedgerEntry[] {
  return cachedEntries(ledger, now).filter(({ mode }) => mode === "enforce");
}

/** When no sender can have any of them cached any more, in seconds; null: no sender has. */
export function lastCachedUntil(change: Published): number | null {
  const ends = enforcedPolicies(change).map((entry) => cachedUntil(entry, change.now));
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Until when (seconds) senders may enforce a policy that does not admit all of `pattern`; null: none does. */
export function cachedWithout(pattern: string, change: Published): number | null {
  const without = enforcedPolicies(change).filter(({ mx }) => !covers(mx, pattern));
  return without.length === 0 ? null : Math.max(...without.map((entry) => cachedUntil(entry, change.now)));
}
