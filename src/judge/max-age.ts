import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { oneDay } from "../sts/max-age.ts";
import { type Change, lastCachedUntil } from "./change.ts";

const week = 7 * oneDay;
const month = 31 * oneDay;

/** How long senders remember: long enough to protect (RFC 8461 §10.2), short while something may still be wrong. */
export function judgeMaxAge(change: Change): Finding[] {
  const { policy, published, now } = change;
  const place = change.place(["max_age"]);
  const { mode, max_age } = policy;
  if (mode !== "enforce") return [];
  const switches = published?.mode !== "enforce";
  if (published !== null && !switches && max_age < published.max_age) {
    return [finding("max-age/lowered", place, { day: dayOf(lastCachedUntil(change) ?? now) })];
  }
  if (max_age < week && (switches || published?.max_age !== max_age))
    return [finding("max-age/short", place, {})];
  const raises = max_age > month && (published === null || published.max_age <= month);
  return switches && raises ? [finding("max-age/long-at-once", place, {})] : [];
}
