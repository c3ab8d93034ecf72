import { readRecords, reportAddresses, sameAddresses, stsKind, tlsRptKind } from "./read-record.ts";
import type { DnsRecord } from "./records.ts";

/** The name of a TXT record where there is a CNAME record. */
export interface RecordAlias {
  readonly name: string;
  /** What the CNAME record says. */
  readonly alias: string;
  /** Where that ends, by way of further CNAME records: there are the TXT records that senders read. */
  readonly target: string;
  readonly texts: readonly string[];
}

/**
 * Those that prevent one of `records` from being set: no other record may exist next to a CNAME record (RFC 1034
 * §3.6.2). One that leads to what the record would say is fine (RFC 8461 §3.1).
 */
export function aliasesInTheWay(
  aliases: readonly RecordAlias[],
  records: readonly DnsRecord[],
): RecordAlias[] {
  return aliases.filter(({ name, texts }) =>
    records.some((record) => record.type === "TXT" && record.name === name && !saysTheSame(texts, record)),
  );
}

function saysTheSame(texts: readonly string[], { value }: DnsRecord): boolean {
  const kind = value.startsWith(stsKind.version) ? stsKind : tlsRptKind;
  const [seen, wanted] = [readRecords(texts, kind), readRecords([value], kind)];
  if (seen.problems.length > 0 || seen.value === null || wanted.value === null) return false;
  return sameAddresses(reportAddresses(seen.value), reportAddresses(wanted.value));
}
