import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { cachedUntil } from "../ledger/ledger.ts";
import { admits } from "../sts/mx-match.ts";
import { type Change, enforcedPolicies, hostsInUse } from "./change.ts";

/**
 * Mail servers that a policy which senders may hold does not admit (RFC 8461 §8.1): for each the policy that lasts
 * longest. The one in force counts when this change replaces it: else it is the proposed one, and judged as such.
 */
export function judgeCachedPolicies(change: Change): Finding[] {
  const { policy, published, isNew, now } = change;
  const others = enforcedPolicies(change).filter((entry) => isNew || entry !== published);
  const held = others.toSorted((one, other) => cachedUntil(other, now) - cachedUntil(one, now));
  return hostsInUse(change).flatMap(({ host }) => {
    const entry = held.find(({ mx }) => !admits(mx, host));
    if (entry === undefined) return [];
    const args = { domain: policy.domain, host, id: entry.id, day: dayOf(cachedUntil(entry, now)) };
    return [
      finding("mx/cached-policy", change.place(["mx"]), {
        ...args,
        admitted: entry.mx.slice(0, 5).join(", "),
      }),
    ];
  });
}
