import type { Mode } from "../../sts/policy-file.ts";
import { kinds } from "../../sts/tls-report/kinds.ts";
import type { CellFailure } from "./evidence.ts";
import type { ObservedPolicy, ReportedBy } from "./observation.ts";

/** Sessions of a day, or of several. */
export interface Sessions {
  /** Encrypted without a failure, as reports count them. */
  readonly ok: number;
  readonly failed: number;
  /** The same sessions by what came of the policy: the mail server was verified … */
  readonly verified: number;
  /** … or delivered without one: it saw no policy, or could not fetch it … */
  readonly unverified: number;
  /** … or verification failed, which `enforce` or DANE turns into a refusal. */
  readonly faulty: number;
  /** Which policy senders had, the one of most sessions; null: not said. */
  readonly mode: Mode | null;
}

export interface DaySums extends Sessions {
  readonly day: string;
}

export interface SenderSums extends ReportedBy {
  readonly reports: number;
  /** How many days it reported. */
  readonly days: number;
  readonly total: Sessions;
  /** Oldest first. */
  readonly series: readonly DaySums[];
}

export const noSessions: Sessions = {
  ok: 0,
  failed: 0,
  verified: 0,
  unverified: 0,
  faulty: 0,
  mode: null,
};

/**
 * What one sender says of a day, each session counted once: a sender that does DANE and MTA-STS reports the same sessions
 * under both (RFC 8460 §4.2 has a list of policies), so the types are never added.
 */
export function sessionsOf(policies: readonly ObservedPolicy[]): Sessions {
  const judged = policies.filter(({ type }) => type === judgedType(policies));
  const without = policies.filter(({ type }) => type === "none" || type === "unknown");
  const failures = failuresOf(policies);
  const [fetch, faulty] = [failures.filter(isFetch), failures.filter((one) => !isFetch(one))].map(sum);
  const verified = judged.reduce((total, { ok }) => total + ok, 0);
  const plain = without.reduce((total, { ok }) => total + ok, 0);
  return {
    ok: verified + plain,
    failed: fetch! + faulty!,
    verified,
    unverified: plain + fetch!,
    faulty: faulty!,
    mode: judged.toSorted((a, b) => b.ok - a.ok).find(({ mode }) => mode !== null)?.mode ?? null,
  };
}

function judgedType(policies: readonly ObservedPolicy[]) {
  return policies.some(({ type }) => type === "sts") ? "sts" : "tlsa";
}

/** Every failure once; one that is reported under DANE alone is not lost. */
export function failuresOf(policies: readonly ObservedPolicy[]): CellFailure[] {
  const main = judgedType(policies);
  const first = policies.filter(({ type }) => type !== "tlsa" || main === "tlsa");
  const listed = first.flatMap(({ failures }) => failures);
  const known = new Set(listed.map(({ kind, mx }) => `${kind} ${mx}`));
  const more = policies
    .filter((policy) => !first.includes(policy))
    .flatMap(({ failures }) => failures.filter(({ kind, mx }) => !known.has(`${kind} ${mx}`)));
  return [...listed, ...more];
}

function isFetch({ kind }: CellFailure): boolean {
  return kinds[kind].effect === "fetch";
}

function sum(failures: readonly CellFailure[]): number {
  return failures.reduce((total, { sessions }) => total + sessions, 0);
}

export function plus(a: Sessions, b: Sessions): Sessions {
  return {
    ok: a.ok + b.ok,
    failed: a.failed + b.failed,
    verified: a.verified + b.verified,
    unverified: a.unverified + b.unverified,
    faulty: a.faulty + b.faulty,
    mode: (b.verified > a.verified ? b.mode : a.mode) ?? a.mode ?? b.mode,
  };
}
