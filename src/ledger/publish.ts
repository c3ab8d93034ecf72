import { secondsOf, type Timestamp, timestampOf } from "../base/time.ts";
import type { StsPolicy } from "../sts/policy-file.ts";
import { domainsAfter, type Served, servedDomains, withOwners } from "./domains.ts";
import { cachedEntries, currentEntry, emptyLedger, type Ledger, type LedgerEntry } from "./ledger.ts";

/** A policy that is published for some domains. */
export interface Publication extends StsPolicy, Served {
  readonly id: string;
  readonly sha256: string;
}

/**
 * The ledger once a policy is published at `now` (seconds). What no sender can have any more leaves it. A clock that went
 * back cannot make an entry end before it began: what may be cached is then kept longer, never shorter.
 */
export function publish(before: Ledger, publication: Publication, now: number): Ledger {
  const { domains, id, sha256 } = publication;
  const ledger = withOwners(before, domains);
  const current = currentEntry(ledger);
  const isSame = current?.id === id && current.sha256 === sha256;
  const from = timestampOf(Math.max(now, current === null ? 0 : secondsOf(current.from)));
  const published = isSame ? ledger.published : [entryOf(publication, from), ...ended(ledger, from)];
  const lines = domainsAfter(ledger, published, publication, { from, now });
  // Published for no domain, and cached for none: a ledger without domains would be taken for one that does not record them.
  if (domains.length === 0 && lines.length === 0) return emptyLedger;
  return {
    published: cachedEntries({ published }, now),
    domains: lines,
    testing: publication.mode === "testing" ? { since: testingSince(ledger, domains) ?? from } : null,
  };
}

function entryOf({ id, sha256, mode, mx, max_age }: Publication, from: Timestamp): LedgerEntry {
  return { id, sha256, mode, mx, max_age, from, until: null };
}

function ended({ published }: Ledger, from: Timestamp): LedgerEntry[] {
  return published.map((one) => (one.until === null ? { ...one, until: from } : one));
}

/** null: the current policy is not in testing, or it was for none of these domains. */
function testingSince(ledger: Ledger, domains: readonly string[]): Timestamp | null {
  const names = new Set(domains);
  const [first, ...others] = servedDomains(ledger).filter(({ name }) => names.has(name));
  if (first === undefined || ledger.testing === null) return null;
  // A domain that joined later counts from its own line.
  const from = others.map((line) => line.from).reduce(earlier, first.from);
  return secondsOf(from) > secondsOf(ledger.testing.since) ? from : ledger.testing.since;
}

function earlier(one: Timestamp, other: Timestamp): Timestamp {
  return secondsOf(one) <= secondsOf(other) ? one : other;
}

/** For a ledger that does not record it: the oldest of the entries in testing up to now that it still has. */
export function oldestTesting(published: readonly LedgerEntry[]): Ledger["testing"] {
  const end = published.findIndex(({ mode }) => mode !== "testing");
  const first = (end < 0 ? published : published.slice(0, end)).at(-1);
  return first === undefined ? null : { since: first.from };
}
