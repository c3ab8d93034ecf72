import { secondsOf } from "../../base/time.ts";
import type { ReceivedReport } from "./received.ts";

/** Reports without those that were received twice. */
export interface Distinct {
  readonly reports: readonly ReceivedReport[];
  readonly duplicates: number;
  /** Those left out that say something else than the one that was kept. */
  readonly contradictions: readonly ReceivedReport[];
}

/**
 * The same report comes twice when it is sent to two addresses, is sent again, or is in two folders. The first signed
 * one counts. A report-id alone identifies nothing: senders use one for several domains and days.
 */
export function withoutRepetitions(received: readonly ReceivedReport[]): Distinct {
  const kept = new Map<string, ReceivedReport>();
  const contradictions: ReceivedReport[] = [];
  const reports: ReceivedReport[] = [];
  for (const one of signedFirst(received)) {
    const keys = keysOf(one);
    const earlier = kept.get(keys[0]);
    if (earlier !== undefined) {
      if (contentOf(earlier) !== contentOf(one)) contradictions.push(one);
      continue;
    }
    for (const key of keys) if (!kept.has(key)) kept.set(key, one);
    reports.push(one);
  }
  return { reports, duplicates: received.length - reports.length, contradictions };
}

/** The first is its own. An unsigned copy of a signed report is known by the name in it; a signed one never is. */
function keysOf({ sender, report }: ReceivedReport): readonly [string, ...string[]] {
  const domains = [...new Set(report.policies.map(({ domain }) => domain))].sort();
  // Without an id, only the same content is the same report.
  const rest = [report.reportId ?? [report], domains, report.from];
  const named = JSON.stringify(["named", report.organization, rest]);
  return sender.kind === "signed" ? [JSON.stringify(["signed", sender.domain, rest]), named] : [named];
}

function contentOf({ report }: ReceivedReport): string {
  return JSON.stringify(report.policies);
}

function signedFirst(received: readonly ReceivedReport[]): ReceivedReport[] {
  const time = ({ arrived }: ReceivedReport) =>
    arrived === null ? Number.POSITIVE_INFINITY : secondsOf(arrived);
  const rank = ({ sender }: ReceivedReport) => (sender.kind === "signed" ? 0 : 1);
  return [...received].sort((a, b) => rank(a) - rank(b) || compare(time(a), time(b)));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
