import { type FailureEffect, type FailureKind, type Fault, kinds } from "../../sts/tls-report/kinds.ts";
import type { ReasonCode } from "../../sts/tls-report/report.ts";
import type { CellFailure } from "./evidence.ts";
import { grouped } from "./grouped.ts";
import { noSessions, plus, type SenderSums, type Sessions } from "./sender-day.ts";

/** One thing that goes wrong: a kind of failure at one mail server, no matter who saw it. */
export interface FailureSums {
  readonly kind: FailureKind;
  readonly effect: FailureEffect;
  readonly reason: ReasonCode | null;
  /** null: not said. */
  readonly mx: string | null;
  readonly seenBy: readonly SenderSums[];
  /** The first and the last day; null: not said. */
  readonly from: string | null;
  readonly until: string | null;
  readonly sessions: number;
  /** Where to look first. */
  readonly whose: Fault;
  /** Verified sessions that others had on the same days, if one sender alone saw it; null: several did. */
  readonly othersVerified: number | null;
}

export interface SeenFailure {
  readonly failure: CellFailure;
  readonly by: SenderSums;
  readonly day: string | null;
  /** The policy names one mail server and no pattern, so every delivery was there. */
  readonly isOnlyServer: boolean;
}

const rank: Readonly<Record<FailureEffect, number>> = { refusal: 0, dane: 1, fetch: 2 };

export function sumUpFailures(
  senders: readonly { readonly sums: SenderSums; readonly seen: readonly SeenFailure[] }[],
): FailureSums[] {
  const seen = senders.flatMap(({ seen }) => seen);
  const groups = grouped(seen, ({ failure: { kind, mx, reason } }) => JSON.stringify([kind, mx, reason]));
  const signed = signedDays(senders.map(({ sums }) => sums));
  return [...groups.values()].map((group) => sumsOf(group, signed)).sort(byUrgency);
}

function byUrgency(a: FailureSums, b: FailureSums): number {
  const [day, other] = [a.until ?? "", b.until ?? ""];
  const newest = day === other ? 0 : day < other ? 1 : -1;
  return rank[a.effect] - rank[b.effect] || newest || b.sessions - a.sessions;
}

function sumsOf(group: readonly SeenFailure[], signed: SignedDays): FailureSums {
  const { kind, mx, reason } = group[0]!.failure;
  const days = group.flatMap(({ day }) => day ?? []).sort();
  const seenBy = [...new Set(group.map(({ by }) => by))];
  const sessions = group.reduce((total, { failure }) => total + failure.sessions, 0);
  const othersVerified = seenBy.length === 1 ? verifiedByOthers(seenBy[0]!, new Set(days), signed) : null;
  const { effect, fault } = kinds[kind];
  const isTheirs =
    effect === "refusal" &&
    group.every(({ isOnlyServer }) => isOnlyServer) &&
    (othersVerified ?? 0) > sessions;
  return {
    kind,
    effect,
    reason,
    mx,
    seenBy,
    from: days[0] ?? null,
    until: days.at(-1) ?? null,
    sessions,
    whose: isTheirs ? "sender" : fault,
    othersVerified,
  };
}

/** Only signed reports clear a mail server; a day on which others met failures too clears nothing. */
function verifiedByOthers(who: SenderSums, days: ReadonlySet<string>, signed: SignedDays): number {
  const own = new Map(who.signed === true ? who.series.map((one) => [one.day, one]) : []);
  let verified = 0;
  for (const day of days) {
    const all = signed.get(day) ?? { verified: 0, faulty: 0 };
    const mine = own.get(day) ?? noSessions;
    if (all.faulty > mine.faulty) return 0;
    verified += all.verified - mine.verified;
  }
  return verified;
}

/** Sessions of all signed senders, by day. */
type SignedDays = ReadonlyMap<string, Pick<Sessions, "verified" | "faulty">>;

function signedDays(senders: readonly SenderSums[]): SignedDays {
  const days = new Map<string, Sessions>();
  for (const { series } of senders.filter(({ signed }) => signed === true))
    for (const { day, ...sessions } of series) days.set(day, plus(days.get(day) ?? noSessions, sessions));
  return days;
}
