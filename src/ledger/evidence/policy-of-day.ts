import { secondsOf } from "../../base/time.ts";
import type { ReportedPolicy } from "../../sts/tls-report/report.ts";
import { cachedUntil, type Ledger, type LedgerEntry } from "../ledger.ts";
import { dayNumber, startOf } from "./day.ts";
import type { CellPolicy } from "./evidence.ts";
import { isSame, repeatedPolicy } from "./reported-policy.ts";

export type PolicyOfDay = Pick<CellPolicy, "policy" | "mode">;

const notSaid: PolicyOfDay = { policy: null, mode: null };

/**
 * Which of the published policies a sender had on a day. `unknown`: one that was never published; said only where the
 * ledger goes back far enough to know.
 * @param ledger of the domain
 */
export function policyOfDay(
  reported: Pick<ReportedPolicy, "type" | "text" | "mx">,
  day: string,
  ledger: Ledger,
): PolicyOfDay {
  if (reported.type !== "sts") return notSaid;
  const [start, end] = [startOf(dayNumber(day)), startOf(dayNumber(day) + 1)];
  const repeated = repeatedPolicy(reported);
  if (repeated === null) return onlyOneCached(ledger, start, end);
  const begun = ledger.published.filter((entry) => isSame(repeated, entry));
  const entry = begun.find(({ from }) => secondsOf(from) < end) ?? begun.at(-1);
  if (entry !== undefined) return policyOf(entry);
  // What left the ledger may have been in force shortly before, and cached that day.
  return isCovered(ledger, start - 86_400, end) ? { policy: "unknown", mode: repeated.mode } : notSaid;
}

function onlyOneCached(ledger: Ledger, start: number, end: number): PolicyOfDay {
  const [entry, ...others] = ledger.published.filter(
    (one) => secondsOf(one.from) < end && cachedUntil(one, start) > start,
  );
  const isOnlyOne = entry !== undefined && others.length === 0 && isCovered(ledger, start, end);
  return isOnlyOne ? policyOf(entry) : notSaid;
}

function policyOf({ id, mode }: LedgerEntry): PolicyOfDay {
  return { policy: id, mode };
}

/** Whether the ledger says what was in force at any time from `start` to `end`, in seconds. */
function isCovered({ published }: Ledger, start: number, end: number): boolean {
  let known = end;
  for (const { from, until } of published) {
    if ((until === null ? Number.POSITIVE_INFINITY : secondsOf(until)) < known) return known <= start;
    known = Math.min(known, secondsOf(from));
  }
  return known <= start;
}
