import { type Finding, finding } from "../base/finding.ts";
import { dayOf, secondsOf } from "../base/time.ts";
import { type Change, lastHeldUntil } from "./change.ts";

const day = 86_400;
const enoughTesting = 14 * day;
const forgotten = 30 * day;

/** The way from nothing over testing to enforce (RFC 8461 §5). */
export function judgeRollout(change: Change): Finding[] {
  const { policy, published, now } = change;
  const place = change.place(["mode"]);
  const since = testingSince(change);
  if (policy.mode === "testing" && since !== null && now - since > forgotten) {
    return [
      finding("rollout/forgotten-in-testing", place, { since: dayStarted(since), days: days(now - since) }),
    ];
  }
  const held = lastHeldUntil(change);
  if (policy.mode === "testing" && change.isNew && held !== null) {
    return [finding("rollout/back-to-testing", place, { day: dayOf(held) })];
  }
  if (policy.mode !== "enforce" || published?.mode === "enforce") return [];
  if (since === null) return [finding("rollout/no-testing", place, {})];
  if (now - since >= enoughTesting) return [];
  const args = { since: dayStarted(since), days: days(now - since), day: dayOf(since + enoughTesting) };
  return [finding("rollout/short-testing", place, args)];
}

/** Since when (seconds) the policy in force and those before it are in testing, as far as the ledger knows. */
function testingSince({ ledger }: Change): number | null {
  const end = ledger.published.findIndex(({ mode }) => mode !== "testing");
  const testing = end < 0 ? ledger.published : ledger.published.slice(0, end);
  const first = testing.at(-1);
  return first === undefined ? null : secondsOf(first.from);
}

function dayStarted(seconds: number): string {
  return dayOf(seconds - day + 1);
}

function days(seconds: number): number {
  return Math.max(0, Math.floor(seconds / day));
}
