import { type Finding, finding } from "../../base/finding.ts";
import { minuteOf } from "../../base/time.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readRecord, stsKind, tlsRptKind } from "../../sts/read-record.ts";
import type { DnsRecord } from "../../sts/records.ts";
import { type NameObservation, textsAt, type View } from "../look/name.ts";
import type { NotLive, Served } from "../wait.ts";
import { isRight, kindOf, type Purpose, purposeOf } from "./purpose.ts";
import { named, type RecordState, ready, refused, right, waiting } from "./record-state.ts";
import { seenRecord } from "./seen-record.ts";

/** What decides, apart from what is at the names. */
export interface Situation {
  readonly seen: ReadonlyMap<string, NameObservation>;
  /** How far the published policy has been deployed. */
  readonly served: Served;
  /** What was published for the domain: the branch's ledger as it is now, not as it was when a run began. */
  readonly ledger: Ledger;
  /**
   * Whether a publication led here, or a person. Otherwise, only unfinished work of the program is completed: anything
   * else may be intentional.
   */
  readonly isAsked: boolean;
  /** Whether GitHub says that this repository's site has the policy host as its domain; null: it was not asked. */
  readonly ownsPolicyHost: boolean | null;
  /** Where else this repository keeps TXT records that an alias may still lead to; absent: nowhere. */
  readonly ownAliases?: ReadonlySet<string>;
}

/** The records that `dns` in policy.yml is for, in the order in which they are set (RFC 8461 §8.1). */
export function judgeRecords(wanted: readonly DnsRecord[], situation: Situation): RecordState[] {
  const announcement = wanted.find((record) => purposeOf(record) === "announcement");
  const home = announcement === undefined ? null : zoneOf(situation, announcement.name);
  return wanted.map((record) => {
    const state = judge[purposeOf(record)](record, situation);
    const zone = zoneOf(situation, record.name);
    // The credential is for the zone that has the TXT record; an alias may lead to another.
    const isElsewhere = home !== null && zone !== null && zone !== home && state.state !== "right";
    return isElsewhere
      ? waiting(record, finding("dns/other-provider", null, { ...named(record), zone }))
      : state;
  });
}

/** The most important state for a caller: what can be done is done, even if another record is blocked. */
export function overall(states: readonly RecordState[]): RecordState["state"] {
  const order = ["ready", "refused", "waiting"] as const;
  return order.find((one) => states.some(({ state }) => state === one)) ?? "right";
}

/** Reasons for which a record that was written may still look different from what it is. */
const inBetween: ReadonlySet<Finding["code"]> = new Set([
  "dns/propagating",
  "dns/servers-disagree",
  "dns/unknown",
]);

/** Whether every server shows what was written. What waits, or is refused, for another reason was not written. */
export function isConfirmed(states: readonly RecordState[]): boolean {
  return states.every(({ state, reason }) =>
    reason === null ? state === "right" : !inBetween.has(reason.code),
  );
}

type Judge = (record: DnsRecord, situation: Situation) => RecordState;

const judge: Readonly<Record<Purpose, Judge>> = {
  "policy-host": judgePolicyHost,
  reports: judgeText,
  alias: judgeAlias,
  announcement: judgeText,
};

function judgeText(record: DnsRecord, situation: Situation): RecordState {
  const seen = seenRecord(record, situation.seen.get(record.name));
  if ("reason" in seen) return { record, change: null, ...seen };
  const { zone } = seen;
  if (seen.view.kind === "texts" && isRight(textsAt(seen.view), record)) return right(record);
  const view = atTheName(seen.view);
  if (view.kind === "alias")
    return refused(record, finding("dns/elsewhere", null, { name: record.name, target: view.target }));
  const reason = objection(textsAt(view), record, situation);
  if (reason !== null) return refused(record, reason);
  const early = kindOf(record) === stsKind ? tooEarly(record, situation.served) : null;
  if (early !== null) return waiting(record, early);
  const { ttl, values: from } = view.kind === "texts" ? view : { ttl: record.ttl, values: [] };
  return ready(record, { name: record.name, type: record.type, ttl, zone, from, to: record.value });
}

/** A wildcard's answer cannot be replaced, and is not in the way. */
function atTheName(view: View): View {
  return (view.kind === "texts" || view.kind === "alias") && view.isWildcard ? { kind: "no-text" } : view;
}

/** Why a set of TXT records is left alone; null: it is ours to replace. */
function objection(
  values: readonly string[],
  record: DnsRecord,
  { ledger, isAsked }: Situation,
): Finding | null {
  const { name } = record;
  const kind = kindOf(record);
  const other = values.find((text) => !text.startsWith(kind.version));
  if (other !== undefined) return finding("dns/other-records", null, { name, text: other });
  if (!values.every(isPrintable)) return finding("dns/not-printable", null, { name });
  if (kind === tlsRptKind) return isAsked ? null : byHand(values, record);
  const ids = values.map(idOf);
  const former = new Set(ledger.published.map(({ id }) => id));
  const own = idOf(record.value)!;
  const newer = ids.find((id) => id !== null && !former.has(id) && isLater(id, own));
  if (newer !== undefined) return finding("dns/old-run", null, { name, id: newer!, own });
  const isUnfinished = values.length === 1 && ids.every((id) => id !== null && former.has(id));
  return isAsked || isUnfinished ? null : byHand(values, record);
}

function byHand(values: readonly string[], { name, value }: DnsRecord): Finding {
  const text = values.length === 0 ? "no such record" : values.join(" and ");
  return finding("dns/by-hand", null, { name, text, record: value });
}

/** Both are times as this program writes them: another form has no order. */
function isLater(id: string, own: string): boolean {
  const isTime = (text: string) => /^\d{14}$/.test(text);
  return isTime(id) && isTime(own) && id > own;
}

function idOf(text: string): string | null {
  const reading = readRecord(text, stsKind);
  return reading.problem === null ? reading.value : null;
}

function isPrintable(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** RFC 8461 §8.1: first the policy is served everywhere, then its id is announced. */
export function tooEarly({ name }: DnsRecord, served: Served): Finding | null {
  switch (served.kind) {
    case "settled":
      return null;
    case "caches":
      return finding("dns/caches", null, { name, time: minuteOf(served.until) });
    case "not-yet":
      return finding("dns/not-live", null, { name, reason: whyNotLive[served.why] });
    default:
      return finding("dns/not-live", null, { name, reason: whyNotLive.nothing });
  }
}

export const whyNotLive: Readonly<Record<NotLive, string>> = {
  old: "at least one address of the policy host still serves another policy",
  nothing: "at least one address of the policy host serves no policy",
  blocked: "the policy host has no usable address in DNS",
  unknown: "the addresses of the policy host could not be looked up",
};

function judgeAlias(record: DnsRecord, situation: Situation): RecordState {
  const seen = seenRecord(record, situation.seen.get(record.name));
  if ("reason" in seen) return { record, change: null, ...seen };
  const { view, zone } = seen;
  if (view.kind === "alias" && view.target === record.value) return right(record);
  // A domain that moved from one policy to another.
  const former = view.kind === "alias" && !view.isWildcard ? view.target : null;
  const isOwn = former !== null && situation.ownAliases?.has(former) === true;
  if (view.kind === "alias" && !isOwn)
    return refused(record, finding("dns/elsewhere", null, { name: record.name, target: view.target }));
  if (view.kind !== "nothing" && view.kind !== "alias")
    return refused(record, finding("dns/in-the-way", null, { ...named(record), found: foundAt(view) }));
  const before = former === null ? [] : [former];
  if (!situation.isAsked) return refused(record, byHand(before, record));
  // An alias announces nothing until its target has a record.
  const end = situation.seen.get(record.value);
  const isReady =
    end?.kind === "seen" &&
    end.servers.every(
      ({ view }) => view.kind === "texts" && textsAt(view).every((text) => text.startsWith(stsKind.version)),
    );
  return isReady
    ? write(record, zone, before)
    : waiting(record, finding("dns/target-first", null, named(record)));
}

/** Only if the name has no records, and only for a site that certainly belongs to this repository. */
function judgePolicyHost(record: DnsRecord, situation: Situation): RecordState {
  const seen = seenRecord(record, situation.seen.get(record.name));
  if ("reason" in seen) return { record, change: null, ...seen };
  const { view, zone } = seen;
  if (view.kind !== "nothing") {
    const isFine =
      (view.kind === "alias" && view.target === record.value) ||
      situation.served.kind === "settled" ||
      situation.served.kind === "caches";
    return isFine
      ? right(record)
      : refused(record, finding("dns/in-the-way", null, { ...named(record), found: foundAt(view) }));
  }
  if (!situation.isAsked) return refused(record, byHand([], record));
  if (situation.ownsPolicyHost === null)
    return waiting(record, finding("dns/host-by-hand", null, named(record)));
  return situation.ownsPolicyHost
    ? write(record, zone, [])
    : refused(record, finding("dns/not-ours", null, { name: record.name }));
}

function foundAt(view: View): string {
  if (view.kind === "alias") return `a CNAME record that points to ${view.target}`;
  return view.kind === "texts" ? "TXT records" : "other records";
}

function write(record: DnsRecord, zone: string, before: readonly string[]): RecordState {
  const { name, type, ttl, value } = record;
  return ready(record, { name, type, ttl, zone, from: before.map((target) => [target]), to: value });
}

function zoneOf({ seen }: Situation, name: string): string | null {
  const found = seen.get(name);
  return found?.kind === "seen" ? found.zone : null;
}
