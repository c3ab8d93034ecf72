import type { FailureSums } from "../../ledger/evidence/failure-sums.ts";
import { noSessions, plus, type Sessions } from "../../ledger/evidence/sender-day.ts";
import { countingOf, type Sums } from "../../ledger/evidence/sum-up.ts";
import { displayName } from "../../sts/host-name.ts";
import { isCorroborated, modeNow, numberText, sessionsText } from "./advice.ts";

/** What the reports show: a sentence, and a second one with the figures. */
export interface ReportsVerdict {
  readonly tone: "good" | "doubtful" | "bad" | "unknown";
  readonly headline: string;
  readonly figures: string;
}

/** @param domain as it is to be shown */
export function verdictOn(domain: string, sums: Sums): ReportsVerdict {
  const name = displayName(domain) || "any domain";
  const figures = figuresOf(sums);
  if (sums.senders.length === 0)
    return { tone: "unknown", headline: `No report about ${name} was found.`, figures: "" };
  const refusals = sums.failures.filter(({ effect }) => effect === "refusal");
  const vouched = refusals.filter(isCorroborated);
  const verdict = (tone: ReportsVerdict["tone"], headline: string) => ({ tone, headline, figures });
  if (vouched.length > 0) return verdict("bad", refusalHeadline(name, vouched, sums));
  if (refusals.length > 0)
    return verdict("doubtful", `Only unsigned reports say that mail to ${name} would be refused.`);
  if (sums.senders.every(({ signed }) => signed === false))
    return verdict("unknown", `All reports about ${name} are unsigned: anybody could have written them.`);
  const { verified, unverified, faulty } = totalOf(sums);
  if (sums.failures.some(({ effect }) => effect === "fetch"))
    return verdict(
      "doubtful",
      `Some senders could not fetch the policy of ${name}; mail arrives without it.`,
    );
  if (faulty > 0) return verdict("doubtful", `DANE fails for some mail to ${name}; MTA-STS does not.`);
  if (verified === 0)
    return unverified === 0
      ? verdict("unknown", `The reports about ${name} contain no sessions.`)
      : verdict("doubtful", `Senders see no policy for ${name}: mail arrives encrypted, but unverified.`);
  return verdict("good", `No mail to ${name} ${modeNow(sums) === "enforce" ? "is" : "would be"} refused.`);
}

/** The newest failure is enough for a sentence; the rest is in the table. */
function refusalHeadline(name: string, refusals: readonly FailureSums[], sums: Sums): string {
  const last = refusals.reduce(
    (latest, { until }) => (until !== null && until > latest ? until : latest),
    "",
  );
  const isOver = last !== "" && sums.days.some(({ day, verified }) => day > last && verified > 0);
  const isEnforced = modeNow(sums) === "enforce";
  if (isOver)
    return `Some mail to ${name} ${isEnforced ? "was" : "would have been"} refused until ${last}, but none since.`;
  return isEnforced
    ? `Some mail to ${name} is being refused.`
    : `Some mail to ${name} would be refused under enforce.`;
}

/** Of the senders that count. */
export function totalOf({ senders }: Pick<Sums, "senders">): Sessions {
  return countingOf(senders)
    .map(({ total }) => total)
    .reduce(plus, noSessions);
}

function figuresOf(sums: Sums): string {
  const { days } = sums;
  const senders = countingOf(sums.senders);
  const { verified, unverified, faulty } = totalOf(sums);
  const parts = [
    `${sessionsText(verified)} verified`,
    ...(faulty > 0 ? [`${numberText(faulty)} failed`] : []),
    ...(unverified > 0 ? [`${numberText(unverified)} without a policy`] : []),
  ];
  const who = `${counted(senders.length, "sender")}${days.length > 0 ? ` on ${counted(days.length, "day")}` : ""}`;
  return `${parts.join(", ")}, reported by ${who}.`;
}

export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? "" : "s"}`;
}
