import { type Finding, finding } from "../../base/finding.ts";
import { timestampOf } from "../../base/time.ts";
import type { Promotion, Verdict } from "../../ledger/evidence/promotion.ts";
import { acceptKnown } from "../accept.ts";
import { beingRefused } from "./being-refused.ts";
import { constants } from "./constants.ts";
import { notEnough, proofIn, stopped } from "./enough.ts";
import { type Facts, factsOf, type Known, lastBlocked } from "./facts.ts";
import { cannotFetch, fetchFailing, policyNotSeen } from "./fetching.ts";
import { othersFail, othersRefused } from "./other-senders.ts";
import { lookFailed, lookNotQuiet, lookUnknown, unproven } from "./own-look.ts";
import { notQuiet } from "./quiet.ts";
import type { Reason, Rule } from "./reason.ts";
import { streakOf } from "./streak.ts";
import { shortTesting } from "./testing-time.ts";
import { unknownPolicy } from "./unknown-policy.ts";
import { daneFailures, noise, notCounted, olderPolicies } from "./worth-knowing.ts";
import { wouldBeRefused } from "./would-be-refused.ts";

/** May testing become enforce? The errors stop it, the warnings wait. */
export const testingRules: readonly Rule[] = [
  lookFailed,
  wouldBeRefused,
  unknownPolicy,
  shortTesting,
  notQuiet,
  lookNotQuiet,
  notEnough,
  stopped,
  policyNotSeen,
  cannotFetch,
  othersFail,
  lookUnknown,
  unproven,
  noise,
  notCounted,
  daneFailures,
  olderPolicies,
];

/** What is worth attention under enforce. */
export const watchRules: readonly Rule[] = [
  beingRefused,
  unknownPolicy,
  othersRefused,
  fetchFailing,
  stopped,
  notCounted,
  olderPolicies,
];

/** What reports, the ledger and our own look say: a verdict, each reason for it, and what the numbers are worth. */
export function promotionOf(known: Known, domain: string): Promotion {
  const streak = streakOf(known.ledger);
  if (streak === null || streak.current.mode === "none")
    return { ...nothingToSay, findings: [finding("reports/no-testing", null, { domain })] };
  const facts = factsOf(known, streak);
  const isWatch = streak.current.mode === "enforce";
  const found = (isWatch ? watchRules : testingRules).flatMap((rule) => rule(facts));
  const reasons = found.map((one) => accepted(one, facts));
  const verdict = isWatch ? "watch" : verdictOf(reasons.map((one) => one.finding));
  return {
    verdict,
    findings: reasons.map((one) => one.finding),
    earliest: verdict === "wait" ? endOf(reasons) : null,
    since: timestampOf(streak.since),
    numbers: numbersIn(facts),
  };
}

const nothingToSay = {
  verdict: "none",
  earliest: null,
  since: null,
  numbers: { days: 0, sessions: 0, bound: null },
} as const;

function accepted(reason: Reason, { accepted: accept }: Facts): Reason {
  return { ...reason, finding: acceptKnown([reason.finding], { accept })[0]! };
}

function verdictOf(findings: readonly Finding[]): Verdict {
  const has = (severity: Finding["severity"]) => findings.some((one) => one.severity === severity);
  return has("error") ? "stop" : has("warning") ? "wait" : "ready";
}

/** When the last of the reasons to wait ends; null: unknown. */
function endOf(reasons: readonly Reason[]): string | null {
  const ends = reasons.filter((one) => one.finding.severity === "warning").map(({ until }) => until);
  return ends.some((end) => end === null) ? null : timestampOf(Math.max(...ends.map(Number)));
}

/** Of the days since the last failure that any known sender met: none of those sessions failed. */
function numbersIn(facts: Facts): Promotion["numbers"] {
  const last = Math.max(0, ...facts.known.map((history) => lastBlocked(history) ?? 0));
  const { days, sessions } = proofIn(facts, last);
  return { days, sessions, bound: boundOf(sessions) };
}

/** To two significant digits, downwards: never more than was proven. */
export function boundOf(sessions: number): number | null {
  const bound = Math.floor(sessions / constants.confidence);
  const power = 10 ** Math.max(0, String(bound).length - 2);
  return bound === 0 ? null : Math.floor(bound / power) * power;
}
