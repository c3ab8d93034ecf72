import { secondsOf, type Timestamp } from "../base/time.ts";
import { cachedEntries, type Ledger, type LedgerDomain, type LedgerEntry } from "./ledger.ts";

/**
 * What senders of one domain may have: the entries that were in force while the ledger served it. A ledger that does not
 * say whose it is, as older versions wrote it, counts as the domain's own.
 */
export function ledgerOf(ledger: Ledger, domain: string): Ledger {
  if (ledger.domains.length === 0) return ledger;
  const domains = ledger.domains.filter(({ name }) => name === domain);
  const published = domains.flatMap((line) => entriesDuring(ledger.published, line));
  const current = domains.find(({ until }) => until === null);
  const since = current && ledger.testing && latest(ledger.testing.since, current.from);
  return { published, domains, testing: since ? { since } : null };
}

/** The domains that the ledger serves today. */
export function servedDomains({ domains }: Ledger): LedgerDomain[] {
  return domains.filter(({ until }) => until === null);
}

/** All that the ledger has served, as far as it goes back; null: it does not say. */
export function domainsOf({ domains, published }: Ledger): string[] | null {
  return domains.length === 0 && published.length > 0 ? null : domains.map(({ name }) => name);
}

/** An older ledger completed: it has served `domain` since its oldest entry. */
export function withOwner(ledger: Ledger, domain: string): Ledger {
  const oldest = ledger.published.at(-1);
  if (ledger.domains.length > 0 || oldest === undefined) return ledger;
  return { ...ledger, domains: [{ name: domain, from: oldest.from, until: null }] };
}

/** `domain` alone is served from `from` on. */
export function domainsAfter(
  { domains }: Ledger,
  published: readonly LedgerEntry[],
  domain: string,
  { from, now }: { readonly from: Timestamp; readonly now: number },
): LedgerDomain[] {
  const isServed = domains.some(({ name, until }) => name === domain && until === null);
  const ended = domains.map((line) =>
    line.until === null && line.name !== domain ? { ...line, until: latest(from, line.from) } : line,
  );
  const lines = isServed ? ended : [{ name: domain, from, until: null }, ...ended];
  return domainsInUse({ domains: lines, published }, now);
}

/** Those that are served, and those that left and whose senders may still have a policy cached. */
export function domainsInUse(
  { domains, published }: Pick<Ledger, "domains" | "published">,
  now: number,
): LedgerDomain[] {
  return domains.filter(
    (line) =>
      line.until === null || cachedEntries({ published: entriesDuring(published, line) }, now).length > 0,
  );
}

/** Each ends for the domain when the domain leaves, if not before. */
function entriesDuring(published: readonly LedgerEntry[], { from, until }: LedgerDomain): LedgerEntry[] {
  return published
    .filter((entry) => entry.until === null || secondsOf(entry.until) > secondsOf(from))
    .filter((entry) => until === null || secondsOf(entry.from) < secondsOf(until))
    .map((entry) => ({ ...entry, until: earliest(entry.until, until) }));
}

function latest(one: Timestamp, other: Timestamp): Timestamp {
  return secondsOf(one) >= secondsOf(other) ? one : other;
}

function earliest(one: Timestamp | null, other: Timestamp | null): Timestamp | null {
  if (one === null || other === null) return one ?? other;
  return secondsOf(one) <= secondsOf(other) ? one : other;
}
