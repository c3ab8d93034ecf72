import { finding } from "../../base/finding.ts";
import { dayOf } from "../../base/time.ts";
import type { CellFailure, CellPolicy } from "../../ledger/evidence/evidence.ts";
import { cachedUntil } from "../../ledger/ledger.ts";
import { kinds } from "../../sts/tls-report/kinds.ts";
import { constants } from "./constants.ts";
import type { Facts, SenderDay } from "./facts.ts";
import { failureArgs } from "./failures.ts";
import { openEnd, type Reason } from "./reason.ts";

/** Under enforce: what a known sender refused on its newest day. Nothing happens automatically; people decide. */
export function beingRefused(facts: Facts): Reason[] {
  const { known, streak, now, today } = facts;
  const day = dayOf(cachedUntil(streak.current, now));
  return known.flatMap((history) => {
    const last = history.days.slice(-1).filter((one) => one.day >= today - constants.quietDays);
    return failureArgs(
      history,
      last.map((one) => refusedOn(one, facts)),
    ).map((args) => openEnd(finding("reports/being-refused", null, { ...args, day })));
  });
}

/** What was refused under any enforcing policy that the sender still had; noise is left out. */
function refusedOn(one: SenderDay, facts: Facts): SenderDay {
  const isNoise = (failure: CellFailure) => one.refusals.includes(failure) && !one.blocking.includes(failure);
  const failures = one.cell.policies
    .filter((policy) => isEnforced(policy, facts))
    .flatMap((policy) => policy.failures)
    .filter(({ kind, sessions }) => sessions > 0 && kinds[kind].effect === "refusal");
  return { ...one, blocking: failures.filter((failure) => !isNoise(failure)) };
}

/** A sender that does not say which policy it has most likely has the present one. */
function isEnforced({ type, policy }: CellPolicy, { ledger }: Facts): boolean {
  if (type !== "sts") return false;
  return policy === null || ledger.published.some(({ id, mode }) => id === policy && mode === "enforce");
}
