import { finding } from "../../base/finding.ts";
import { dayName, startOf } from "../../ledger/evidence/day.ts";
import { senderName } from "../../ledger/evidence/known-senders.ts";
import { constants } from "./constants.ts";
import { type Facts, lastBlocked, provenOn, type SenderHistory } from "./facts.ts";
import { openEnd, type Reason } from "./reason.ts";
import { sessionsOf } from "./refusals.ts";

/** After a failure: a week without one, and as many sessions as prove that the fault is gone. */
export function notQuiet(facts: Facts): Reason[] {
  // If the failures are accepted, there is no need to wait for their end.
  if (Object.hasOwn(facts.accepted, "reports/would-be-refused")) return [];
  return facts.known.flatMap((history) => {
    const last = lastBlocked(history);
    return last === null ? [] : [...quietDays(history, last, facts), ...repair(history, last, facts)];
  });
}

function quietDays({ sender }: SenderHistory, last: number, { today }: Facts): Reason[] {
  const until = last + constants.quietDays + 1;
  if (today >= until) return [];
  const args = {
    sender: senderName(sender),
    last: dayName(last),
    days: constants.quietDays,
    day: dayName(until),
  };
  return [{ finding: finding("reports/not-quiet", null, args), until: startOf(until) }];
}

function repair(history: SenderHistory, last: number, { today }: Facts): Reason[] {
  const end = last + constants.mostRepairDays;
  const { need, have } = proofOfRepair(history, last);
  if (have >= need || today >= end) return [];
  const until = Math.min(end, today + daysToGo(need - have, have, today - last - 1));
  const args = { sender: senderName(history.sender), last: dayName(last), need, have, day: dayName(end) };
  const found = finding("reports/repair-unproven", null, args);
  return [have === 0 ? openEnd(found) : { finding: found, until: startOf(until) }];
}

/** At the rate of the days since. */
function daysToGo(missing: number, have: number, days: number): number {
  return have === 0 ? Number.POSITIVE_INFINITY : Math.ceil((missing * Math.max(1, days)) / have);
}

/** `need`: 7/p sessions, p the share of failures among those up to the last one. */
export function proofOfRepair({ days }: SenderHistory, last: number): { need: number; have: number } {
  const before = days.filter(({ day }) => day <= last);
  const failed = sessionsOf(before.flatMap(({ blocking }) => blocking));
  const share = failed / (failed + provenOn(before));
  return {
    need: Math.ceil(constants.repairFactor / share),
    have: provenOn(days.filter(({ day }) => day > last)),
  };
}
