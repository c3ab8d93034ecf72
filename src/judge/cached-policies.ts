import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { longestWithout } from "../ledger/cached.ts";
import { cachedUntil, type LedgerEntry } from "../ledger/ledger.ts";
import { admits, covers } from "../sts/mx-match.ts";
import { type Change, enforcedPolicies, hostsInUse } from "./change.ts";

/**
 * Mail servers that a policy which senders may have cached does not allow (RFC 8461 §8.1): for each, the policy that
 * lasts longest. The one in force counts if this change replaces it: otherwise it is the proposed one, and judged as
 * such.
 */
export function judgeCachedPolicies(change: Change): Finding[] {
  const { policy, published, isNew, now } = change;
  const others = enforcedPolicies(change).filter((entry) => isNew || entry !== published);
  return hostsInUse(change).flatMap(({ host }) => {
    const entry = longestWithout(host, others, now);
    if (entry === null) return [];
    const code = isReplacedTooEarly(entry, change) ? "mx/replaced-too-early" : "mx/cached-policy";
    const admitted = entry.mx.slice(0, 5).join(", ");
    const args = { domain: policy.domain, host, id: entry.id, day: dayOf(cachedUntil(entry, now)), admitted };
    return [finding(code, change.place(["mx"]), args)];
  });
}

/**
 * Senders with that policy refuse all mail now, and the change drops the servers that they would deliver to. A change
 * that adds the new servers beside them is the way out, and so is any that does not enforce (ADR 11).
 */
function isReplacedTooEarly({ mx }: LedgerEntry, change: Change): boolean {
  const { policy, isNew } = change;
  if (!isNew || policy.mode !== "enforce") return false;
  const admitsNone = hostsInUse(change).every(({ host }) => !admits(mx, host));
  return admitsNone && mx.some((pattern) => !covers(policy.mx, pattern));
}
