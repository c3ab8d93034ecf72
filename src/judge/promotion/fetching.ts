import { finding } from "../../base/finding.ts";
import { dayName } from "../../ledger/evidence/day.ts";
import { senderName } from "../../ledger/evidence/known-senders.ts";
import { constants } from "./constants.ts";
import type { Facts, SenderDay, SenderHistory } from "./facts.ts";
import { openEnd, type Reason } from "./reason.ts";
import { failedIn } from "./refusals.ts";

/** A sender that takes part in MTA-STS and does not see the policy. */
export function policyNotSeen({ known }: Facts): Reason[] {
  return known.flatMap(({ sender, days }) => {
    const last = days.slice(-2);
    if (last.length < 2 || !last.every(seesNone)) return [];
    return [openEnd(finding("reports/policy-not-seen", null, { sender: senderName(sender) }))];
  });
}

function seesNone({ cell: { policies } }: SenderDay): boolean {
  return (
    policies.some(({ type }) => type === "none") &&
    policies.every(({ type }) => type !== "sts" && type !== "tlsa")
  );
}

interface Fetching {
  readonly sender: string;
  /** Sessions without a policy, of the last week. */
  readonly failed: number;
  readonly verified: number;
}

function lastWeek({ known, today }: Facts): Fetching[] {
  return known.flatMap(({ sender, days }) => {
    const recent = days.filter(({ day }) => day >= today - constants.quietDays);
    if (recent.length === 0) return [];
    return [{ sender, failed: fetchFailures(recent), verified: verifiedOn(recent) }];
  });
}

function fetchFailures(days: readonly SenderDay[]): number {
  return days.reduce((total, { cell }) => total + failedIn(cell, "fetch"), 0);
}

/** Under whichever policy. */
function verifiedOn(days: readonly SenderDay[]): number {
  const cells = days.flatMap(({ cell }) => cell.policies);
  return cells.reduce((total, { type, ok }) => total + (type === "sts" ? ok : 0), 0);
}

/** No sender that would obey the policy gets it; a single one is worth a notice. */
export function cannotFetch(facts: Facts): Reason[] {
  const senders = lastWeek(facts);
  const failing = senders.filter(({ failed, verified }) => failed > 0 && verified === 0);
  if (failing.length > 0 && failing.length === senders.length) {
    const sessions = failing.reduce((total, { failed }) => total + failed, 0);
    const names = failing.map(({ sender }) => senderName(sender)).join(", ");
    return [openEnd(finding("reports/cannot-fetch", null, { senders: names, sessions }))];
  }
  return senders
    .filter(({ failed }) => failed > 0)
    .map(({ sender, failed: sessions }) =>
      openEnd(finding("reports/one-cannot-fetch", null, { sender: senderName(sender), sessions })),
    );
}

/** Under enforce: how long what senders have cached protects (RFC 8461 §3.3). */
export function fetchFailing({ known, streak, today }: Facts): Reason[] {
  return known.flatMap((history: SenderHistory) => {
    const { sender, days } = history;
    const last = days.at(-1)!;
    const sessions = failedIn(last.cell, "fetch");
    if (sessions === 0 || last.proven > 0 || last.day < today - constants.quietDays) return [];
    const had = days.findLast(({ proven }) => proven > 0)?.day ?? last.day;
    const day = dayName(had + 1 + Math.ceil(streak.current.max_age / 86_400));
    const args = { sender: senderName(sender), sessions, last: dayName(last.day), day };
    return [openEnd(finding("reports/fetch-failing", null, args))];
  });
}
