import { type Finding, finding } from "../../base/finding.ts";
import { minuteOf } from "../../base/time.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { DnsChoice } from "../../policy/dns-providers.ts";
import { type DnsRecord, stsName } from "../../sts/records.ts";
import type { NameObservation } from "../look/name.ts";
import type { Served } from "../wait.ts";
import { purposeOf } from "./purpose.ts";
import { named, type RecordState, waiting } from "./record-state.ts";
import { judgeRecords, type Situation, tooEarly, whyNotLive } from "./records.ts";

/** One domain of a policy, and how far its publication is. */
export interface Member {
  readonly domain: string;
  /** Its own, apart from a TXT record that it shares. */
  readonly records: readonly DnsRecord[];
  readonly served: Served;
  readonly ledger: Ledger;
  readonly isAsked: boolean;
}

/** The domains of one policy. */
export interface Membership {
  /** The TXT record that all of them are led to by `alias`; null: each has its own. */
  readonly shared: DnsRecord | null;
  readonly members: readonly Member[];
}

/** What is known of all policies of a run. */
export interface Surroundings {
  readonly seen: Situation["seen"];
  /** All that was ever published from here and may still be known. */
  readonly ledger: Ledger;
  /** The names of the TXT records that the policies share. */
  readonly aliases: ReadonlySet<string>;
}

/** What may be done about a record, and the domains whose senders see it. */
export interface DomainsState extends RecordState {
  readonly domains: readonly string[];
}

/** The same, and by whom. */
export interface PolicyState extends DomainsState {
  /** The file of the policy. */
  readonly path: string;
  /** null: a person sets the records. */
  readonly provider: DnsChoice | null;
}

/** The records of all domains of a policy; the one that they share comes first. */
export function judgePolicyRecords({ shared, members }: Membership, around: Surroundings): DomainsState[] {
  const own = members.flatMap((member) => judgeMember(member, shared, around));
  if (shared === null) return own;
  const domains = members.map(({ domain }) => domain);
  return [{ ...judgeShared(shared, members, around), domains }, ...own];
}

/** RFC 8461 §8.1 for everybody who is led there: none of their senders may take another policy under the new id. */
function judgeShared(shared: DnsRecord, members: readonly Member[], around: Surroundings): RecordState {
  const [state] = judgeRecords([shared], {
    ...around,
    served: { kind: "settled", since: 0 },
    isAsked: members.some(({ isAsked }) => isAsked),
    ownsPolicyHost: null,
  });
  if (state!.change === null) return state!;
  const early = members.filter((member) => holdsBack(member, shared, around));
  return early.length === 0 ? state! : waiting(shared, notForAll(shared, early));
}

/**
 * Whether senders of a domain could take another policy for the one that the shared record announces. Where nobody can
 * fetch a policy, or where there never was another, they can't; and those that are not led to the record don't see it.
 */
function holdsBack({ domain, served, ledger }: Member, { name }: DnsRecord, around: Surroundings): boolean {
  if (served.kind === "settled") return false;
  const why = served.kind === "not-yet" ? served.why : null;
  if (why === "blocked" || (why === "nothing" && ledger.published.length === 1)) return false;
  const found = around.seen.get(stsName(domain));
  return !(found?.kind === "seen" && found.servers.length > 0 && isApart(found, name, around));
}

function isApart({ servers }: Seen, shared: string, { aliases }: Surroundings): boolean {
  return servers.every(
    ({ view }) => view.kind !== "alias" || (view.target !== shared && aliases.has(view.target)),
  );
}

type Seen = Extract<NameObservation, { kind: "seen" }>;

function notForAll({ name }: DnsRecord, early: readonly Member[]): Finding {
  const domains = early.map(({ domain }) => domain);
  const ends = early.map(({ served }) => (served.kind === "caches" ? served.until : null));
  const last = ends.reduce((one, other) => (one === null || other === null ? null : Math.max(one, other)));
  if (last !== null) return { ...finding("dns/caches", null, { name, time: minuteOf(last) }), domains };
  const worst = early.find(({ served }) => served.kind !== "caches")!.served;
  const reason = whyNotLive[worst.kind === "not-yet" ? worst.why : "nothing"];
  return { ...finding("dns/not-live-for-all", null, { name, reason }), domains };
}

function judgeMember(member: Member, shared: DnsRecord | null, around: Surroundings): DomainsState[] {
  const { domain, records, served, ledger, isAsked } = member;
  const { seen, aliases: ownAliases } = around;
  const states = judgeRecords(records, { seen, served, ledger, isAsked, ownsPolicyHost: null, ownAliases });
  const all = shared === null ? states : states.map((state) => besideShared(state, member, shared, seen));
  return all.map((state) => ({ ...state, domains: [domain] }));
}

/** Where the TXT record is elsewhere, the others are set where they are missing, in zones of the same name servers. */
function besideShared(
  state: RecordState,
  { served }: Member,
  shared: DnsRecord,
  seen: Situation["seen"],
): RecordState {
  if (state.state === "right") return state;
  const { record, change } = state;
  const [home, own] = [seen.get(shared.name), seen.get(record.name)];
  if (own?.kind === "seen" && home?.kind === "seen" && !isServedAlike(own, home))
    return waiting(record, finding("dns/other-provider", null, { ...named(record), zone: own.zone }));
  if (change === null) return state;
  if (home?.kind !== "seen") {
    const reason = `The zone of ${shared.name} could not be read.`;
    return waiting(record, finding("dns/unknown", null, { name: record.name, reason }));
  }
  if (record.type === "TXT" && change.from.length > 0)
    return waiting(record, finding("dns/only-missing", null, named(record)));
  const early = purposeOf(record) === "alias" ? tooEarly(record, served) : null;
  return early === null ? state : waiting(record, early);
}

/** The credential is for the provider of the shared record, and a zone with the same name servers is at the same one. */
function isServedAlike(one: Seen, other: Seen): boolean {
  const serversOf = ({ servers }: Seen) => JSON.stringify(servers.map(({ server }) => server).sort());
  return one.zone === other.zone || serversOf(one) === serversOf(other);
}
