import { type Finding, finding } from "../../base/finding.ts";
import { currentEntry, type Ledger } from "../../ledger/ledger.ts";
import type { Contents } from "../../plan/contents.ts";
import type { DnsChoice } from "../../policy/dns-providers.ts";
import { domainsIn } from "../../policy/domains.ts";
import { announcementIn, type DnsRecord } from "../../sts/records.ts";
import type { Published, Subject } from "../../verify/check.ts";
import { subjectsIn } from "./subjects.ts";

/** A domain whose policy was published, and its own records. */
export interface Owned extends Subject {
  readonly published: Published;
  /** Apart from the TXT record that it shares. */
  readonly records: readonly DnsRecord[];
}

/** The domains of one policy, as `dns` sets their records. */
export interface DnsGroup {
  readonly path: string;
  readonly provider: DnsChoice | null;
  readonly shared: DnsRecord | null;
  readonly domains: readonly Owned[];
}

export interface DnsGroups {
  readonly groups: readonly DnsGroup[];
  /** Everything that any of the policies published. */
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

/** @param now in seconds */
export function dnsGroupsIn(all: readonly Contents[], pagesHost: string | null, now: number): DnsGroups {
  const { subjects, findings } = subjectsIn(all, pagesHost, now);
  const published = all.flatMap(({ ledger }) => [
    ...(ledger?.published ?? []),
    ...(ledger?.domains ?? []).flatMap(({ before = [] }) => before),
  ]);
  const ledger: Ledger = { published, domains: [], testing: null };
  if (subjects.length === 0) return { groups: [], ledger, findings };
  const known = new Map(subjects.map((subject) => [subject.domain, subject]));
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const unbuilt: string[] = [];
  const groups = present.map((contents): DnsGroup => {
    const policy = contents.reading.policy!;
    const id = currentEntry(contents.ledger ?? ledger)?.id ?? null;
    const owned = domainsIn(policy).flatMap((domain): Owned[] => {
      const subject = known.get(domain)!;
      // A domain that has yet to move here still has the id of its former policy.
      if (subject.published !== null && subject.published.entry.id === id)
        return [ownedOf({ ...subject, published: subject.published })];
      unbuilt.push(domain);
      return [];
    });
    return {
      path: contents.tree.policyPath,
      provider: policy.dns,
      shared: policy.alias === null ? null : (announcementIn(owned[0]?.published.records ?? []) ?? null),
      domains: owned,
    };
  });
  const isNone = groups.every(({ domains }) => domains.length === 0);
  return {
    groups: groups.filter(({ domains }) => domains.length > 0),
    ledger,
    findings: missing(unbuilt, isNone),
  };
}

function ownedOf(subject: Subject & { readonly published: Published }): Owned {
  const { policy, records } = subject.published;
  const announcement = policy.alias === null ? undefined : announcementIn(records);
  return { ...subject, records: records.filter((record) => record !== announcement) };
}

function missing(domains: readonly string[], isNone: boolean): Finding[] {
  const [domain] = domains;
  if (domain === undefined) return [];
  if (!isNone) return [{ ...finding("dns/not-built", null, {}), domains }];
  return [{ ...finding("dns/not-published", null, { domain }), domains }];
}
