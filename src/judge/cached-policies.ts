import { type Finding, finding } from "../findings/finding.ts";
import { admits } from "../sts/mx-match.ts";
import { type Change, dayOf, enforcedPolicies, heldUntil, hostsInUse } from "./change.ts";

/**
 * Mail servers that a policy which senders may still hold does not admit (RFC 8461 §8.1). The policy in force counts
 * only when this change replaces it: else it is the proposed one, and judged as that.
 */
export function judgeCachedPolicies(change: Change): Finding[] {
  const { policy, now, published, isNew } = change;
  const held = enforcedPolicies(change).filter((entry) => isNew || entry !== published);
  return held.flatMap((entry) => {
    const day = dayOf(heldUntil(entry, now));
    const args = { domain: policy.domain, id: entry.id, day, admitted: entry.mx.slice(0, 5).join(", ") };
    return hostsInUse(change)
      .filter(({ host }) => !admits(entry.mx, host))
      .map(({ host }) => finding("mx/cached-policy", change.place(["mx"]), { ...args, host }));
  });
}
