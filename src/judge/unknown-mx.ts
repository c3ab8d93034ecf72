import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { covers } from "../sts/mx-match.ts";
import { type Change, lastCachedUntil } from "./change.ts";

/**
 * The MX records could not be looked up. That does not prove that they fit: a change that may make senders refuse mail,
 * by enforcing for the first time or by taking servers away, is an error until they were looked up.
 */
export function judgeUnknownMx(change: Change): Finding[] {
  const { mx, policy, published } = change;
  if (mx?.kind !== "unknown") return [];
  const { domain, mode } = policy;
  const args = { domain, reason: mx.reason };
  const place = change.place(["mx"]);
  if (mode === "enforce" && published?.mode !== "enforce")
    return [finding("mx/enforce-unknown", place, args)];
  const removed = removedPatterns(change);
  if (removed.length > 0)
    return [finding("mx/removed-unknown", place, { ...args, ...removal(removed, change) })];
  const matters = mode === "enforce" || lastCachedUntil(change) !== null;
  return [finding(matters ? "mx/unknown" : "mx/unknown-for-now", place, args)];
}

/** Servers are removed without a check whether they are in use: offline, or the domain has no MX records now. */
export function judgeRemovedPatterns(change: Change): Finding[] {
  const removed = removedPatterns(change);
  if (change.mx?.kind === "hosts" || change.mx?.kind === "unknown" || removed.length === 0) return [];
  return [finding("mx/removed-unchecked", change.place(["mx"]), removal(removed, change))];
}

/** Patterns that senders may have enforced until now, and that the change drops. */
function removedPatterns({ policy, published }: Change): string[] {
  if (policy.mode === "none" || published?.mode !== "enforce") return [];
  return published.mx.filter((pattern) => !covers(policy.mx, pattern));
}

function removal(removed: readonly string[], change: Change) {
  const day = dayOf(lastCachedUntil(change) ?? change.now);
  return { removed: removed.slice(0, 5).join(", "), day };
}
