import { type Finding, finding, type Place } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { ledgerOf, servedDomains } from "../ledger/domains.ts";
import { type Change, lastCachedUntil, type Published } from "./change.ts";

/** The way out: `none`, wait, then DNS, then the repository (RFC 8461 §8.3). */
export function judgeRemoval(change: Change): Finding[] {
  const { policy, published } = change;
  if (policy.mode !== "none") return [];
  const until = lastCachedUntil(change);
  const place = change.place(["mode"]);
  if (until !== null) return [finding("removal/started", place, { day: dayOf(until) })];
  const isDone = published?.mode === "none" && !change.isNew;
  return isDone ? [finding("removal/done", place, { domain: policy.domain })] : [];
}

/** With another domain, senders that cached the old one's policy learn of no more changes. */
export function judgeDomain(change: Change): Finding[] {
  const { policy, whole, now } = change;
  const after = policy.domain;
  const place = change.place(["domain"]);
  return servedDomains(whole)
    .filter(({ name }) => name !== after)
    .map(({ name: before }) => {
      const until = lastCachedUntil({ ledger: ledgerOf(whole, before), now });
      return until === null
        ? finding("domain/changed", place, { before, after })
        : finding("removal/domain-changed", place, { before, after, day: dayOf(until) });
    });
}

/** `policy.yml` is gone: after that, no change can be announced to senders. */
export function judgeDeletion(published: Published, place: Place): Finding[] {
  const until = lastCachedUntil(published);
  return until === null
    ? []
    : [finding("removal/policy-deleted", place, { path: place.file, day: dayOf(until) })];
}
