import type { Finding } from "../../base/finding.ts";
import type { DnsChange } from "../../sts/dns-change.ts";
import type { DnsRecord } from "../../sts/records.ts";

/** What may be done about one record, now. */
export interface RecordState {
  readonly record: DnsRecord;
  /** `waiting`: nothing is wrong, but it is too early, or something is not known. */
  readonly state: "right" | "ready" | "waiting" | "refused";
  /** Why it is not done; null: it is right, or it may be done. */
  readonly reason: Finding | null;
  /** null: nothing may be written. */
  readonly change: DnsChange | null;
}

export function right(record: DnsRecord): RecordState {
  return { record, state: "right", reason: null, change: null };
}

export function ready(record: DnsRecord, change: DnsChange): RecordState {
  return { record, state: "ready", reason: null, change };
}

export function waiting(record: DnsRecord, reason: Finding): RecordState {
  return { record, state: "waiting", reason, change: null };
}

export function refused(record: DnsRecord, reason: Finding): RecordState {
  return { record, state: "refused", reason, change: null };
}

/** What a finding about a record says of it. */
export function named({ name, type, value }: DnsRecord) {
  return { name, record: `${type} ${value}` };
}
