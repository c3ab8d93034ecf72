import { dayOf, secondsOf } from "../../base/time.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import { displayName } from "../../sts/host-name.ts";
import { numberText, sessionsText } from "./advice.ts";
import { counted } from "./verdict.ts";

/** The verdict as a sentence. */
export function verdictWords({ verdict, earliest }: Promotion, domain: string): string {
  const name = displayName(domain);
  switch (verdict) {
    case "ready":
      return `Ready: ${name} can go from testing to enforce.`;
    case "wait":
      return earliest === null
        ? `Wait: ${name} is not ready for enforce, and no date can be given.`
        : `Wait: ${name} is not ready for enforce before ${dayOf(secondsOf(earliest))}.`;
    case "stop":
      return `Stop: under enforce, mail to ${name} would be lost.`;
    case "watch":
      return `${name} is in enforce mode.`;
    case "none":
      return `${name} has no policy in testing that could be enforced.`;
  }
}

/** What the numbers prove; "" when there are none. */
export function proofWords({ numbers: { days, sessions, bound }, since }: Promotion): string {
  if (since === null) return "";
  const start = `In force in this form since ${since.slice(0, 10)}.`;
  if (sessions === 0)
    return `${start} No known sender has reported a verified session since then, or since its last failure.`;
  const worth =
    bound === null || bound < 2
      ? ""
      : `: with 95 % confidence, fewer than 1 in ${numberText(bound)} would fail`;
  return `${start} Known senders verified ${sessionsText(sessions)} on ${counted(days, "day")}, and none failed${worth}.`;
}
