import { type Finding, finding, type Place } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { ledgerAcross } from "../ledger/domains.ts";
import { cachedEntries, cachedUntil, type Ledger } from "../ledger/ledger.ts";
import { stsName } from "../sts/records.ts";
import { type Change, lastCachedUntil } from "./change.ts";

/** A domain that no policy has any more. */
export interface Leaving {
  readonly domain: string;
  /** What people call the policy that it leaves, and where that is or was. */
  readonly former: string;
  readonly place: Place;
}

/** It may leave when no sender can refuse mail because of its policy: first `none`, then leave (RFC 8461 §8.3). */
export function judgeLeaving({ domain, former, place }: Leaving, ledgers: readonly Ledger[], now: number) {
  const until = lastCachedUntil({ ledger: ledgerAcross(ledgers, domain), now });
  return until === null
    ? finding("domain/left", place, { domain, former })
    : finding("removal/domain-left", place, { domain, former, day: dayOf(until) });
}

/** A domain that comes from another policy: what to do in DNS, and when. */
export function judgeMove(change: Change, former: string): Finding {
  const { policy, ledger, now, place } = change;
  const { domain, alias } = policy;
  const ends = cachedEntries(ledger, now).map((entry) => cachedUntil(entry, now));
  const name = stsName(domain);
  return finding("domain/moved", place(["domain"]), {
    domain,
    former,
    day: dayOf(Math.max(now, ...ends)),
    change:
      alias === null
        ? `set the TXT record ${name} to the new id`
        : `point the CNAME record ${name} to ${alias}`,
  });
}
