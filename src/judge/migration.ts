import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { admits, covers, matches } from "../sts/mx-match.ts";
import { type Change, cachedWithout, hostsInUse } from "./change.ts";

/**
 * Servers to come, for a move or as a backup: patterns in addition to those in use, which senders learn about only when
 * their cached policy expires, so DNS must wait (RFC 8461 §8.1). Reported when they are added, and again while the wait
 * lasts.
 */
export function judgeMigration(change: Change): Finding[] {
  const { policy, published } = change;
  const hosts = hostsInUse(change);
  const keepsAll = hosts.length > 0 ? hosts.every(({ host }) => admits(policy.mx, host)) : onlyAdds(change);
  if (!keepsAll || policy.mode === "none") return [];
  return policy.mx.flatMap((pattern, index) => {
    const until = cachedWithout(pattern, change);
    const isNew = !published?.mx.includes(pattern);
    const isUsed = hosts.some(({ host }) => matches(pattern, host));
    // A wildcard that is new may admit a server in use and others to come.
    if (until === null || (isUsed && !(isNew && pattern.startsWith("*.")))) return [];
    const code = isNew ? "migration/prepared" : "migration/waiting";
    return [finding(code, change.place(["mx", index]), { added: pattern, day: dayOf(until) })];
  });
}

/** Whatever servers are in use and could not be looked up: the change takes none away. */
function onlyAdds({ mx, policy, published }: Change): boolean {
  return mx?.kind === "unknown" && (published?.mx ?? []).every((pattern) => covers(policy.mx, pattern));
}
