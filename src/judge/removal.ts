import { type Finding, finding, type Place } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { type Change, lastHeldUntil, type Published } from "./change.ts";

/** The way out: `none`, wait, then DNS, then the repository (RFC 8461 §8.3). */
export function judgeRemoval(change: Change): Finding[] {
  const { policy, published } = change;
  if (policy.mode !== "none") return [];
  const until = lastHeldUntil(change);
  const place = change.place(["mode"]);
  if (until !== null) return [finding("removal/started", place, { day: dayOf(until) })];
  const isDone = published?.mode === "none" && !change.isNew;
  return isDone ? [finding("removal/done", place, { domain: policy.domain })] : [];
}

/** Another domain leaves the senders that hold the old one's policy without a word. */
export function judgeDomain(change: Change): Finding[] {
  const { policy, publishedDomain: before } = change;
  const after = policy.domain;
  if (before === null || before === after) return [];
  const until = lastHeldUntil(change);
  const place = change.place(["domain"]);
  return until === null
    ? [finding("domain/changed", place, { before, after })]
    : [finding("removal/domain-changed", place, { before, after, day: dayOf(until) })];
}

/** `policy.yml` is gone: from then on nothing can tell senders of a change. */
export function judgeDeletion(published: Published, place: Place): Finding[] {
  const until = lastHeldUntil(published);
  return until === null
    ? []
    : [finding("removal/policy-deleted", place, { path: place.file, day: dayOf(until) })];
}
