import { secondsOf, type Timestamp } from "../base/time.ts";
import { cachedEntries, type Ledger, type LedgerDomain, type LedgerEntry } from "./ledger.ts";

/**
 * What senders of one domain may have: the entries that were in force while the ledger served it. A ledger that does not
 * say whose it is, as older versions wrote it, counts as the domain's own.
 */
export function ledgerOf(ledger: Ledger, domain: string): Ledger {
  if (ledger.domains.length === 0) return ledger;
  const domains = ledger.domains.filter(({ name }) => name === domain);
  const here = domains.flatMap((line) => entriesDuring(ledger.published, line));
  const published = [...here, ...domains.flatMap(({ before = [] }) => before)];
  const current = domains.find(({ until }) => until === null);
  const testing = current && ledger.testing && testingOf(current, ledger.testing.since);
  return { published, domains, testing: testing ?? null };
}

/** Testing continues for a domain that was in testing in its former policy. */
function testingOf({ from, before = [] }: LedgerDomain, since: Timestamp): Ledger["testing"] {
  const end = before.findIndex(({ mode }) => mode !== "testing");
  const former = (end < 0 ? before : before.slice(0, end)).at(-1);
  return { since: former === undefined ? latest(since, from) : former.from };
}

/**
 * What senders of one domain may have of all the ledgers of a folder, the one that serves it first. What a domain brought
 * along is in two of them.
 */
export function ledgerAcross(ledgers: readonly Ledger[], domain: string): Ledger {
  const own = ledgers.map((ledger) => ledgerOf(ledger, domain)).filter(({ domains }) => domains.length > 0);
  const serving = own.find((ledger) => servedDomains(ledger).length > 0);
  const all = serving === undefined ? own : [serving, ...own.filter((one) => one !== serving)];
  const published = new Map<string, LedgerEntry>();
  for (const entry of all.flatMap((one) => one.published)) {
    const key = `${entry.id} ${entry.sha256} ${entry.from}`;
    const same = published.get(key);
    published.set(key, same === undefined ? entry : { ...same, until: latestEnd(same.until, entry.until) });
  }
  return {
    published: [...published.values()],
    domains: all.flatMap((one) => one.domains),
    testing: serving?.testing ?? null,
  };
}

/** The domains that the ledger serves today. */
export function servedDomains({ domains }: Pick<Ledger, "domains">): LedgerDomain[] {
  return domains.filter(({ until }) => until === null);
}

/** All that the ledger has served, as far as it goes back; null: it does not say. */
export function domainsOf({ domains, published }: Ledger): string[] | null {
  return domains.length === 0 && published.length > 0 ? null : domains.map(({ name }) => name);
}

/** An older ledger completed: it has served these domains since its oldest entry, as far as is known. */
export function withOwners(ledger: Ledger, names: readonly string[]): Ledger {
  const oldest = ledger.published.at(-1);
  if (ledger.domains.length > 0 || oldest === undefined) return ledger;
  return { ...ledger, domains: names.map((name) => ({ name, from: oldest.from, until: null })) };
}

/** Domains that are served from `from` on, and for those that join, what is published for them elsewhere. */
export interface Served {
  readonly domains: readonly string[];
  readonly brought?: ReadonlyMap<string, readonly LedgerEntry[]>;
}

/** These domains alone are served from `from` on; those that are not among them leave. */
export function domainsAfter(
  { domains: lines }: Ledger,
  published: readonly LedgerEntry[],
  { domains, brought }: Served,
  { from, now }: { readonly from: Timestamp; readonly now: number },
): LedgerDomain[] {
  const [after, before] = [
    new Set(domains),
    new Set(servedDomains({ domains: lines }).map(({ name }) => name)),
  ];
  const joined = domains
    .filter((name) => !before.has(name))
    .map((name) => ({ name, from, until: null, before: endedAt(from, brought?.get(name) ?? []) }));
  const ended = lines.map((line) =>
    line.until === null && !after.has(line.name) ? { ...line, until: latest(from, line.from) } : line,
  );
  return domainsInUse({ domains: [...joined, ...ended], published }, now).map((line) =>
    withCached(line, now),
  );
}

/** Those that are served, and those that left and whose senders may still have a policy cached. */
export function domainsInUse(
  { domains, published }: Pick<Ledger, "domains" | "published">,
  now: number,
): LedgerDomain[] {
  return domains.filter(
    (line) =>
      line.until === null || cachedEntries({ published: entriesFor(published, line) }, now).length > 0,
  );
}

/** What came from elsewhere is dropped by the same rule as entries. */
function withCached({ before = [], ...line }: LedgerDomain, now: number): LedgerDomain {
  const kept = cachedEntries({ published: before }, now);
  return kept.length === 0 ? line : { ...line, before: kept };
}

function endedAt(from: Timestamp, entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.map((one) => (one.until === null ? { ...one, until: latest(from, one.from) } : one));
}

/** What a domain had here, and then what it brought. */
function entriesFor(published: readonly LedgerEntry[], line: LedgerDomain): LedgerEntry[] {
  return [...entriesDuring(published, line), ...(line.before ?? [])];
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

function latestEnd(one: Timestamp | null, other: Timestamp | null): Timestamp | null {
  return one === null || other === null ? null : latest(one, other);
}
