import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { longestWithout } from "../ledger/cached.ts";
import { cachedEntries, cachedUntil } from "../ledger/ledger.ts";
import type { Subject } from "./check.ts";

/**
 * A mail server that an earlier policy does not allow, while senders may have that policy cached (RFC 8461 §8.1). What is
 * served does not show it: a sender that fetches the policy today finds nothing wrong.
 */
export function judgeEarlierPolicies(host: string, { domain, published, now }: Subject): Finding[] {
  if (published === null) return [];
  const { ledger } = published;
  const earlier = cachedEntries(ledger, now).filter(({ until }) => until !== null);
  const entry = longestWithout(host, earlier, now);
  if (entry === null) return [];
  const { id, mx } = entry;
  const day = dayOf(cachedUntil(entry, now));
  return [finding("mx/cached-policy", null, { domain, host, id, day, admitted: mx.slice(0, 5).join(", ") })];
}
