import { finding } from "../../base/finding.ts";
import { constants } from "./constants.ts";
import type { Facts, SenderDay, SenderHistory } from "./facts.ts";
import { failureArgs } from "./failures.ts";
import { openEnd, type Reason } from "./reason.ts";

/** What a known sender met on its newest day, or in the last three: no number of successes outvotes it. */
export function wouldBeRefused(facts: Facts): Reason[] {
  return facts.known.flatMap((history) =>
    failureArgs(history, atStake(history, facts)).map((args) =>
      openEnd(finding("reports/would-be-refused", null, args)),
    ),
  );
}

function atStake({ days }: SenderHistory, { today, accepted }: Facts): SenderDay[] {
  // What is accepted is shown for as long as it would otherwise have to be quiet.
  const isAccepted = Object.hasOwn(accepted, "reports/would-be-refused");
  const recent = isAccepted ? constants.mostRepairDays : 1 + constants.lateDays;
  return days.filter((one) => one === days.at(-1) || one.day >= today - recent);
}
