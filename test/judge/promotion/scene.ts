import { secondsOf } from "../../../src/base/time.ts";
import { promotionOf } from "../../../src/judge/promotion/promotion-of.ts";
import { dayAt, dayName } from "../../../src/ledger/evidence/day.ts";
import type { CellFailure, Evidence, Look, ReadCounts } from "../../../src/ledger/evidence/evidence.ts";
import { emptyEvidence, joinEvidence } from "../../../src/ledger/evidence/join.ts";
import type { Promotion } from "../../../src/ledger/evidence/promotion.ts";
import { currentEntry } from "../../../src/ledger/ledger.ts";
import type { FailureKind } from "../../../src/sts/tls-report/kinds.ts";
import type { PolicyType, ReasonCode } from "../../../src/sts/tls-report/report.ts";
import { type History, ledgerOf } from "../../world.ts";

type Failure = readonly [kind: FailureKind, sessions: number, mx?: string | null, reason?: ReasonCode];

/** What one sender reported about one day. */
export interface Report {
  readonly ago: number;
  /** google.com by default. */
  readonly from?: string;
  readonly type?: PolicyType;
  /** `current` by default; or an id, `unknown`, or null. */
  readonly policy?: string | null;
  readonly ok?: number;
  readonly failures?: readonly Failure[];
  readonly failing?: number;
}

/** A fake world as data; by default twenty quiet days of testing, a good look, and Google that says so. */
export interface Scene {
  readonly now?: string;
  readonly history?: History;
  /** null: there is no evidence. */
  readonly reports?: readonly Report[] | null;
  readonly looks?: readonly Look[];
  readonly look?: Look | null;
  readonly accepted?: readonly string[];
  readonly read?: Partial<ReadCounts>;
}

export const domain = "example.test";
const host = "mx1.example.test";
export const testing = (from: string, changed = {}): History[number] => [
  from,
  { mode: "testing", ...changed },
];
const usualNow = "2026-11-30T05:00:00Z";

export const look = (fail: readonly string[] = [], unknown: readonly string[] = [], at = usualNow): Look => {
  return { at, fail, unknown };
};

/** The same report about many days. */
export function daily(from: number, to: number, report: Omit<Report, "ago"> = {}): Report[] {
  return Array.from({ length: from - to + 1 }, (_, index) => ({ ok: 10, ...report, ago: from - index }));
}

/** Google, every day since testing began. */
export const quiet = daily(19, 1);

export function evidenceIn(scene: Scene): Evidence | null {
  const { now = usualNow, history = [testing("2026-11-10")], reports = quiet, looks = [], read = {} } = scene;
  if (reports === null) return null;
  const current = currentEntry(ledgerOf(history));
  const cells = new Map<string, Report[]>();
  for (const one of reports) {
    const key = `${one.ago} ${one.from ?? "google.com"}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const counts = { reports: reports.length, unreadable: 0, unsigned: 0, foreign: 0, duplicates: 0 };
  return joinEvidence(emptyEvidence(domain), {
    ...emptyEvidence(domain),
    read: { until: now, since: "2026-10-01", ...counts, ...read },
    looks,
    days: [...cells].map(([key, same]) => {
      const [ago, sender] = key.split(" ") as [string, string];
      const failing = same[0]!.failing;
      const cell = {
        sender,
        ...(failing === undefined ? {} : { count: failing, failing }),
        reports: 1,
        rules: 1,
      };
      const policies = same.map((one) => policyOf(one, current?.id ?? "none"));
      return { day: dayName(dayAt(secondsOf(now)) - Number(ago)), senders: [{ ...cell, policies }] };
    }),
  });
}

function policyOf({ type = "sts", policy = "current", ok = 0, failures = [] }: Report, current: string) {
  const all = failures.map(
    ([kind, sessions, mx = host, reason = null]): CellFailure => ({ kind, mx, reason, sessions }),
  );
  const failed = all.reduce((total, { sessions }) => total + sessions, 0);
  const id = type === "sts" ? policy : null;
  return { type, policy: id === "current" ? current : id, mode: null, ok, failed, failures: all } as const;
}

export function promotionIn(scene: Scene): Promotion {
  const { now = usualNow, history = [testing("2026-11-10")], look: seen = look(), accepted = [] } = scene;
  return promotionOf(
    {
      evidence: evidenceIn(scene),
      ledger: ledgerOf(history),
      look: seen,
      accepted: Object.fromEntries(accepted.map((code) => [code, "why"])),
      now: secondsOf(now),
    },
    domain,
  );
}

/** The verdict and its date, then each finding by its code; notices in brackets. */
export function judged(scene: Scene): string[] {
  const { verdict, earliest, findings } = promotionIn(scene);
  const codes = findings.map(({ code, severity }) => (severity === "notice" ? `(${code})` : code));
  return [earliest === null ? verdict : `${verdict} ${earliest.slice(0, 10)}`, ...codes];
}
