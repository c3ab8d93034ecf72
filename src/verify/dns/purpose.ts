import { type RecordKind, readRecords, stsKind, tlsRptKind } from "../../sts/read-record.ts";
import type { DnsRecord } from "../../sts/records.ts";

/** What a record of ours is for. */
export type Purpose = "policy-host" | "reports" | "alias" | "announcement";

export function purposeOf({ type, name, value }: DnsRecord): Purpose {
  if (type === "TXT") return value.startsWith(stsKind.version) ? "announcement" : "reports";
  return name.startsWith("_mta-sts.") ? "alias" : "policy-host";
}

/** How the TXT records at the name of one are read. */
export function kindOf(record: DnsRecord): RecordKind {
  return purposeOf(record) === "reports" ? tlsRptKind : stsKind;
}

/** By what senders read: a space more or less makes no other record. */
export function isRight(values: readonly string[], record: DnsRecord): boolean {
  const kind = kindOf(record);
  const [seen, wanted] = [readRecords(values, kind), readRecords([record.value], kind)];
  const isClean = values.length === 1 && seen.problems.length === 0;
  return isClean && seen.value === wanted.value;
}
