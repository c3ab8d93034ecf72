import { timestampOf } from "../../base/time.ts";
import { isHostName } from "../../sts/host-name.ts";
import { admits } from "../../sts/mx-match.ts";
import type { Naming } from "../../sts/tls-report/namings.ts";
import type { ReportedFailure, ReportedPolicy } from "../../sts/tls-report/report.ts";
import type { Ledger } from "../ledger.ts";
import { anotherHost, groupsInOrder, summedPolicies } from "./cell-sums.ts";
import { dayAt, dayName } from "./day.ts";
import type { Cell, CellFailure, CellPolicy, Evidence, EvidenceDay } from "./evidence.ts";
import { emptyEvidence, joinEvidence, keptDays } from "./join.ts";
import { withNames } from "./names.ts";
import { policyOfDay } from "./policy-of-day.ts";
import type { ReceivedReport } from "./received.ts";
import { withoutRepetitions } from "./repetitions.ts";
import { rounded } from "./rounded.ts";

/** To be raised when the same reports are read otherwise than before: what was read by newer rules then counts. */
export const readingRules = 1;

export interface Reading {
  readonly domain: string;
  /** Of the domain. */
  readonly ledger: Ledger;
  /** The mail servers that DNS has; those that the policy admits are known anyway. */
  readonly mx: readonly string[];
  readonly naming: Naming;
  /** The first day that was read, `2026-11-24`. */
  readonly since: string;
  /** In seconds. */
  readonly now: number;
  /** What looked like a report and could not be read. */
  readonly unreadable: number;
}

/** What the reports about a domain add up to. No address, report-id, free text or IP address of theirs is in it. */
export function evidenceOf(received: readonly ReceivedReport[], reading: Reading): Evidence {
  const { domain, now, since, unreadable, naming } = reading;
  const own = received.filter((one) => isAbout(one, domain));
  const { reports, duplicates } = withoutRepetitions(own);
  const unsigned = reports.filter(({ sender }) => sender.kind !== "signed").length;
  const counts = { reports: reports.length, unreadable, unsigned };
  const days = withNames(exactDays(reports, reading), naming);
  // The join puts them in order.
  return joinEvidence(emptyEvidence(domain), {
    ...emptyEvidence(domain),
    read: { until: timestampOf(now), since, ...counts, foreign: received.length - own.length, duplicates },
    days: days.map(({ day, senders }) => ({ day, senders: senders.map(rounded) })),
  });
}

/** Anybody may have reports about other domains sent here (RFC 8460 §7). */
function isAbout({ report: { policies } }: ReceivedReport, domain: string): boolean {
  const isOwn = policies.some((one) => one.domain === domain);
  return isOwn || (policies.length > 0 && policies.every((one) => one.domain === null));
}

interface Placed {
  readonly day: string;
  readonly sender: string;
  readonly policies: readonly CellPolicy[];
}

function exactDays(reports: readonly ReceivedReport[], reading: Reading): EvidenceDay[] {
  const today = dayAt(reading.now);
  const span = { first: dayName(today - keptDays), last: dayName(today) };
  const placed = reports.flatMap((one) => placedReport(one, span, reading));
  return groupsInOrder(placed, ({ day }) => day).map((ofDay) => ({
    day: ofDay[0]!.day,
    senders: groupsInOrder(ofDay, ({ sender }) => sender).map(
      (same): Cell => ({
        sender: same[0]!.sender,
        reports: same.length,
        rules: readingRules,
        policies: summedPolicies(same.flatMap(({ policies }) => policies)),
      }),
    ),
  }));
}

/** Only what is signed counts (RFC 8460 §3), and no day that is yet to come. */
function placedReport(
  { report, sender }: ReceivedReport,
  { first, last }: { readonly first: string; readonly last: string },
  reading: Reading,
): Placed[] {
  const { day } = report;
  const isIn = day !== null && day <= last && day >= first;
  if (!isIn || sender.kind !== "signed") return [];
  const own = report.policies.filter(({ domain }) => domain === null || domain === reading.domain);
  return [{ day, sender: sender.domain, policies: own.map((one) => cellPolicy(one, day, reading)) }];
}

function cellPolicy(reported: ReportedPolicy, day: string, reading: Reading): CellPolicy {
  const { type, ok, failed, failures } = reported;
  return {
    type,
    ...policyOfDay(reported, day, reading.ledger),
    ok,
    failed,
    failures: failures.map((one) => cellFailure(one, reading)),
  };
}

function cellFailure({ kind, mx, reason, sessions }: ReportedFailure, reading: Reading): CellFailure {
  return { kind, mx: publicName(mx, reading), reason, sessions };
}

/** A name that everybody can look up. */
function publicName(mx: string | null, reading: Reading): string | null {
  if (mx === null) return null;
  const isPublic = reading.mx.includes(mx) || reading.ledger.published.some((entry) => admits(entry.mx, mx));
  return isPublic && isHostName(mx) ? mx : anotherHost;
}
