import { finding } from "../../base/finding.ts";
import { dayName } from "../../ledger/evidence/day.ts";
import { senderName } from "../../ledger/evidence/known-senders.ts";
import { constants } from "./constants.ts";
import { type Facts, provenOn, type SenderDay } from "./facts.ts";
import { openEnd, type Reason } from "./reason.ts";
import { failedIn, sessionsOf } from "./refusals.ts";

export function notCounted({ evidence }: Facts): Reason[] {
  const { unsigned = 0, unreadable = 0, foreign = 0 } = evidence?.read ?? {};
  if (unsigned + unreadable + foreign === 0) return [];
  return [openEnd(finding("reports/not-counted", null, { unsigned, unreadable, foreign }))];
}

/** What was left out of the failures. */
export function noise({ known, today }: Facts): Reason[] {
  return known.flatMap(({ sender, days }) => {
    const recent = since(days, today - constants.noiseDays);
    const left = (one: SenderDay) => sessionsOf(one.refusals) - sessionsOf(one.blocking);
    const sessions = recent.reduce((total, one) => total + left(one), 0);
    const args = { sender: senderName(sender), sessions, proven: provenOn(recent) };
    return sessions === 0 ? [] : [openEnd(finding("reports/noise", null, args))];
  });
}

export function daneFailures({ known, others, today }: Facts): Reason[] {
  return [...known, ...others].flatMap(({ sender, days }) => {
    const recent = since(days, today - constants.quietDays);
    const sessions = recent.reduce((total, { cell }) => total + failedIn(cell, "dane"), 0);
    const args = { sender: senderName(sender), sessions };
    return sessions === 0 ? [] : [openEnd(finding("reports/dane", null, args))];
  });
}

/** Who still has which policy. */
export function olderPolicies({ known, streak, today }: Facts): Reason[] {
  return known.flatMap(({ sender, days }) => {
    const last = since(days, today - constants.quietDays).at(-1);
    const ids = new Set(
      last?.cell.policies.flatMap(({ type, policy }) => (type === "sts" ? (policy ?? []) : [])),
    );
    return [...ids]
      .filter((id) => id !== "unknown" && !streak.ids.has(id))
      .map((id) => {
        const args = { sender: senderName(sender), id, last: dayName(last!.day) };
        return openEnd(finding("reports/older-policy", null, args));
      });
  });
}

function since(days: readonly SenderDay[], first: number): SenderDay[] {
  return days.filter(({ day }) => day >= first);
}
