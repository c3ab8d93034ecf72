import type { Cell, CellFailure, CellPolicy } from "../../ledger/evidence/evidence.ts";
import type { LedgerEntry } from "../../ledger/ledger.ts";
import { admits } from "../../sts/mx-match.ts";
import { kinds } from "../../sts/tls-report/kinds.ts";
import type { Streak } from "./streak.ts";

/** Whether the sender had the policy that is judged, as far as it says. */
function hasStreak({ type, policy }: CellPolicy, { ids }: Streak): boolean {
  return type === "sts" && (policy === null || ids.has(policy));
}

/** The failures in a cell that enforce would turn into refusals (RFC 8461 §5). */
export function refusalsIn({ policies }: Pick<Cell, "policies">, streak: Streak): CellFailure[] {
  return policies.flatMap((policy) =>
    policy.failures.filter((failure) => failure.sessions > 0 && isRefusal(failure, policy, streak)),
  );
}

function isRefusal(failure: CellFailure, policy: CellPolicy, streak: Streak): boolean {
  // DANE goes first (RFC 8461 §2), but without STARTTLS there is neither.
  if (policy.type === "tlsa") return failure.kind === "starttls-not-supported";
  if (policy.type !== "sts" || kinds[failure.kind].effect !== "refusal") return false;
  if (hasStreak(policy, streak)) return true;
  // A server that is not in an older policy may be in this one; a bad certificate is bad under both.
  return failure.reason !== "mx-mismatch" && mayBeAt(failure, streak.current);
}

/** A failure without a server may be at any. */
function mayBeAt({ mx }: CellFailure, { mx: patterns }: LedgerEntry): boolean {
  return mx === null || admits(patterns, mx);
}

/** Verified sessions under the policy that is judged; what sender had is not guessed. */
export function provenIn({ policies }: Pick<Cell, "policies">, { ids }: Streak): number {
  return policies
    .filter(({ type, policy }) => type === "sts" && policy !== null && ids.has(policy))
    .reduce((total, { ok }) => total + ok, 0);
}

/** Sessions with failures of an effect other than refusal. */
export function failedIn({ policies }: Pick<Cell, "policies">, effect: "fetch" | "dane"): number {
  return sessionsOf(
    policies.flatMap(({ failures }) => failures.filter(({ kind }) => kinds[kind].effect === effect)),
  );
}

export function sessionsOf(failures: readonly CellFailure[]): number {
  return failures.reduce((total, { sessions }) => total + sessions, 0);
}
