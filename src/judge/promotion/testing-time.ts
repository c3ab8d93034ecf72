import { finding } from "../../base/finding.ts";
import { dayOf } from "../../base/time.ts";
import { dayName } from "../../ledger/evidence/day.ts";
import { constants } from "./constants.ts";
import type { Facts } from "./facts.ts";
import type { Reason } from "./reason.ts";

export function shortTesting({ streak, now }: Facts): Reason[] {
  const until = streak.since + constants.testingDays * 86_400;
  if (now >= until) return [];
  const args = {
    since: dayName(Math.floor(streak.since / 86_400)),
    days: Math.max(0, Math.floor((now - streak.since) / 86_400)),
    day: dayOf(until),
  };
  return [{ finding: finding("rollout/short-testing", null, args), until }];
}
