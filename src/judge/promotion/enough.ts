import { finding } from "../../base/finding.ts";
import { secondsOf } from "../../base/time.ts";
import { dayAt, dayName } from "../../ledger/evidence/day.ts";
import { constants } from "./constants.ts";
import { type Facts, provenOn } from "./facts.ts";
import { isHealthy } from "./own-look.ts";
import { openEnd, type Reason } from "./reason.ts";

/** Verified sessions of known senders, and on how many days there were any. */
export function proofIn({ known }: Pick<Facts, "known">, after = 0): { days: number; sessions: number } {
  const proven = known.flatMap(({ days }) => days.filter((one) => one.day > after && one.proven > 0));
  return { days: new Set(proven.map(({ day }) => day)).size, sessions: provenOn(proven) };
}

/** Silence is not success: too little was seen, nothing at all, or nothing any more. */
export function notEnough(facts: Facts): Reason[] {
  if (facts.reportDays.length === 0) return [openEnd(finding("reports/none", null, {}))];
  const { days, sessions } = proofIn(facts);
  const isEnough = days >= constants.enoughDays && sessions >= constants.enoughSessions;
  if (isEnough || areFewEnough(facts)) return [];
  const { enoughDays: needDays, enoughSessions: needSessions } = constants;
  const { fewTestingDays, fewDays, fewSessions } = constants;
  const args = { days, sessions, needDays, needSessions, fewTestingDays, fewDays, fewSessions };
  return [openEnd(finding("reports/too-few", null, args))];
}

/** A domain that gets little mail, after twice the time. */
function areFewEnough(facts: Facts): boolean {
  const { now, streak, lookNow } = facts;
  const { days, sessions } = proofIn(facts);
  const isLong = now >= streak.since + constants.fewTestingDays * 86_400;
  return isLong && days >= constants.fewDays && sessions >= constants.fewSessions && isHealthy(lookNow);
}

/** A full mailbox, another address for reports, or a workflow that no longer runs. */
export function stopped({ reportDays, today, evidence }: Facts): Reason[] {
  const last = reportDays.at(-1);
  const until = evidence?.read?.until;
  const readOn = until === undefined ? null : dayAt(secondsOf(until));
  if (readOn !== null && today - readOn > constants.stoppedDays)
    return [openEnd(finding("reports/outdated", null, { last: dayName(readOn) }))];
  if (last === undefined || reportDays.length < constants.habitDays) return [];
  const silent = today - last - 1;
  if (silent < constants.stoppedDays || silent <= usualPause(reportDays)) return [];
  return [openEnd(finding("reports/stopped", null, { last: dayName(last) }))];
}

/** The longest time without mail that came more than once: a domain that gets little has pauses. */
function usualPause(days: readonly number[]): number {
  const pauses = days.slice(1).map((day, index) => day - days[index]! - 1);
  return pauses.sort((a, b) => b - a)[1] ?? 0;
}
