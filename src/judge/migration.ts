import { type Finding, finding } from "../findings/finding.ts";
import { admits, matches } from "../sts/mx-match.ts";
import { type Change, dayOf, hostsInUse, lastHeldUntil } from "./change.ts";

/**
 * A move of the mail servers, at its first step: patterns for servers to come beside those in use. Senders learn of them
 * only when what they hold runs out, so the MX records must wait (RFC 8461 §8.1).
 */
export function judgeMigration(change: Change): Finding[] {
  const { policy, published } = change;
  const hosts = hostsInUse(change);
  const day = lastHeldUntil(change);
  if (published === null || day === null || policy.mode === "none") return [];
  const added = policy.mx.filter(
    (pattern) => !published.mx.includes(pattern) && !hosts.some(({ host }) => matches(pattern, host)),
  );
  const keepsAll = hosts.every(({ host }) => admits(policy.mx, host));
  if (added.length === 0 || !keepsAll) return [];
  return [
    finding("migration/prepared", change.place(["mx"]), {
      added: added.slice(0, 5).join(", "),
      day: dayOf(day),
    }),
  ];
}
