import { type Finding, finding } from "../base/finding.ts";
import { dayOf, secondsOf } from "../base/time.ts";
import { type Change, lastCachedUntil } from "./change.ts";

const day = 86_400;
const minTesting = 14 * day;
const maxTesting = 30 * day;

/** What this rule looks at. */
export type RolloutFacts = Pick<
  Change,
  "policy" | "published" | "ledger" | "isNew" | "now" | "place" | "reported"
>;

/** The way from nothing over testing to enforce (RFC 8461 §5). */
export function judgeRollout(change: RolloutFacts): Finding[] {
  const { policy, published, ledger, now } = change;
  const place = change.place(["mode"]);
  const since = ledger.testing === null ? null : secondsOf(ledger.testing.since);
  if (policy.mode === "testing" && since !== null && now - since > maxTesting) {
    return [
      finding("rollout/forgotten-in-testing", place, { since: dayStarted(since), days: days(now - since) }),
    ];
  }
  const until = lastCachedUntil(change);
  if (policy.mode === "testing" && change.isNew && until !== null) {
    return [finding("rollout/back-to-testing", place, { day: dayOf(until) })];
  }
  if (policy.mode !== "enforce" || published?.mode === "enforce") return [];
  if (since === null) return [finding("rollout/no-testing", place, {})];
  // Reports say more than the time.
  if (change.reported) return [...change.reported];
  if (now - since >= minTesting) return [];
  const args = { since: dayStarted(since), days: days(now - since), day: dayOf(since + minTesting) };
  return [finding("rollout/short-testing", place, args)];
}

function dayStarted(seconds: number): string {
  return dayOf(seconds - day + 1);
}

function days(seconds: number): number {
  return Math.max(0, Math.floor(seconds / day));
}
