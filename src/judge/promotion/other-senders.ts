import { finding } from "../../base/finding.ts";
import { constants } from "./constants.ts";
import type { Facts, SenderDay, SenderHistory } from "./facts.ts";
import { remedyFor } from "./failures.ts";
import { failuresIn } from "./own-look.ts";
import { openEnd, type Reason } from "./reason.ts";
import { sessionsOf } from "./refusals.ts";

/** Anybody can sign reports of failures, so others than known senders delay, and what they say can be accepted. */
export function othersFail(facts: Facts): Reason[] {
  const { known, others, lookNow } = facts;
  const isClean = known.every(({ days }) =>
    recent(days, facts).every(({ blocking }) => blocking.length === 0),
  );
  if (!isClean || (lookNow !== null && failuresIn(lookNow).length > 0)) return [];
  const failing = blockedDays(others, (days) => recent(days, facts));
  if (failing.count === 0) return [];
  return [openEnd(finding("reports/others-fail", null, failing))];
}

/** Under enforce. */
export function othersRefused({ others, today }: Facts): Reason[] {
  const isRecent = ({ day }: SenderDay) => day >= today - constants.quietDays;
  const { count, sessions } = blockedDays(others, (days) => days.slice(-1).filter(isRecent));
  return count === 0 ? [] : [openEnd(finding("reports/others-refused", null, { count, sessions }))];
}

function recent(days: readonly SenderDay[], { today }: Facts): SenderDay[] {
  return days.filter(({ day }) => day >= today - constants.quietDays);
}

function blockedDays(
  histories: readonly SenderHistory[],
  choose: (days: readonly SenderDay[]) => readonly SenderDay[],
) {
  const blocked = histories
    .map(({ days }) => choose(days).filter(({ blocking }) => blocking.length > 0))
    .filter((days) => days.length > 0);
  const failures = blocked.flatMap((days) => days.flatMap(({ blocking }) => blocking));
  // A cell may stand for several senders.
  const senders = blocked.map((days) => Math.max(...days.map(({ cell }) => cell.failing ?? 1), 1));
  const count = senders.reduce((total, one) => total + one, 0);
  return { count, sessions: sessionsOf(failures), remedy: remedyFor(failures) };
}
