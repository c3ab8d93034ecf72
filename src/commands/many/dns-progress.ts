import { type Finding, finding } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import type { Turn } from "../../judge/dns/turn.ts";
import type { DnsRecord } from "../../sts/records.ts";
import type { DomainsState } from "../../verify/dns/policy-records.ts";
import { type Unfinished, unfinished } from "../../verify/dns/unfinished.ts";
import { nothingUnfinished, type UnfinishedDomains } from "../../verify/dns/unfinished-domains.ts";
import type { Served } from "../../verify/wait.ts";
import type { DnsOptions } from "../dns.ts";
import { keepUnfinishedDomains, loadUnfinishedDomains } from "../unfinished.ts";
import type { DnsGroup, Owned } from "./dns-groups.ts";

/** What earlier runs left. */
export function leftBefore(
  { state }: Pick<DnsOptions, "state">,
  { files }: Pick<Context, "files">,
): { readonly left: UnfinishedDomains; readonly findings: readonly Finding[] } {
  if (state === null) return { left: nothingUnfinished, findings: [] };
  const { left, isDamaged } = loadUnfinishedDomains(files, state);
  return { left, findings: isDamaged ? [finding("dns/state-damaged", null, { path: state })] : [] };
}

/** What is left of the publication that is now in force; null: nothing. */
export function leftOf({ domain, published }: Owned, { domains }: UnfinishedDomains): Unfinished | null {
  const left = domains.get(domain);
  return left?.id === published.entry.id ? left : null;
}

/** What passes in time; anything else waits for a person. */
const passing: ReadonlySet<Finding["code"]> = new Set([
  "dns/caches",
  "dns/next-run",
  "dns/not-live",
  "dns/not-live-for-all",
  "dns/propagating",
  "dns/target-first",
  "dns/unknown",
]);

function isUnfinished({ state, reason }: DomainsState): boolean {
  return state === "ready" || (state === "waiting" && reason !== null && passing.has(reason.code));
}

/** What this run leaves to the next. */
export function leftAfter(
  { states, zones }: Turn,
  domains: readonly Owned[],
  served: ReadonlyMap<string, Served>,
  before: UnfinishedDomains,
): UnfinishedDomains {
  const about = new Map<string, DomainsState[]>(domains.map(({ domain }) => [domain, []]));
  for (const one of states.filter(isUnfinished))
    for (const domain of one.domains) about.get(domain)?.push(one);
  const left = domains.filter(({ domain }) => about.get(domain)!.length > 0);
  const ending = left.filter(({ domain }) => about.get(domain)!.every(({ state }) => state === "ready"));
  const due = new Set(states.filter(isUnfinished).flatMap(({ change }) => change?.zone ?? []));
  const waiting = states.some(({ reason }) => reason?.code === "dns/next-run");
  const tried = new Map(waiting ? before.tried : [...before.tried].filter(([zone]) => due.has(zone)));
  for (const zone of zones) tried.set(zone, (before.tried.get(zone) ?? 0) + 1);
  return {
    domains: new Map(
      left.map(({ domain, published }) => [domain, unfinished(published.entry.id, served.get(domain)!)]),
    ),
    tried,
    doing: new Set(states.flatMap(({ change }) => change?.name ?? [])),
    ending: new Set(ending.map(({ domain }) => domain)),
  };
}

/** The same once every server shows these records: domains that waited for them and nothing else are finished. */
export function leftAfterConfirmed(
  before: UnfinishedDomains,
  confirmed: readonly DomainsState[],
  groups: readonly DnsGroup[],
): UnfinishedDomains {
  const seen = new Set(confirmed.filter(({ state }) => state === "right").map(({ record }) => record.name));
  const isDone = ({ name }: DnsRecord) => !before.doing.has(name) || seen.has(name);
  const left = new Map(before.domains);
  for (const { shared, domains } of groups) {
    const isShared = shared === null || isDone(shared);
    for (const { domain, records } of isShared ? domains : [])
      if (before.ending.has(domain) && records.every(isDone)) left.delete(domain);
  }
  return { ...before, domains: left, doing: new Set(), ending: new Set() };
}

export function keep(
  { state }: Pick<DnsOptions, "state">,
  left: UnfinishedDomains,
  { files }: Pick<Context, "files">,
): void {
  if (state !== null) keepUnfinishedDomains(files, state, left);
}
