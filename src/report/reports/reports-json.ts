import type { ReadCounts } from "../../ledger/evidence/evidence.ts";
import type { Sums } from "../../ledger/evidence/sum-up.ts";
import { adviceOn } from "./advice.ts";

/** The keys of `reports --json`: the same tables that people see, without IP addresses and texts from reports. */
export function reportsJson(read: ReadCounts | null, { range, senders, days, failures }: Sums) {
  return {
    range,
    read,
    senders: senders.map(({ sender, name, signed, reports, days, total }) => ({
      sender,
      name,
      signed,
      reports,
      days,
      ok: total.ok,
      failed: total.failed,
    })),
    days: days.map(({ day, ok, failed }) => ({ day, ok, failed })),
    failures: failures.map((failure) => ({
      kind: failure.kind,
      reason: failure.reason,
      mx: failure.mx,
      senders: failure.seenBy.map(({ sender, name }) => sender ?? name),
      from: failure.from,
      until: failure.until,
      sessions: failure.sessions,
      whose: failure.whose,
      meaning: adviceOn(failure).meaning,
      fix: adviceOn(failure).fix,
    })),
  };
}
