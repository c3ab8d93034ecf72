import type { DnsRecord } from "../../sts/records.ts";

/** All records of one name and type: they share a TTL and are set together (RFC 2181 §5). */
export interface RecordSet {
  readonly name: string;
  readonly type: DnsRecord["type"];
  readonly ttl: number;
  readonly values: readonly string[];
}

/** Records as sets, in the order in which each set's first record comes. */
export function recordSets(records: readonly DnsRecord[]): RecordSet[] {
  const sets = new Map<string, RecordSet>();
  for (const { name, type, ttl, value } of records) {
    const key = `${name} ${type}`;
    const set = sets.get(key) ?? { name, type, ttl, values: [] };
    sets.set(key, { ...set, values: [...set.values, value] });
  }
  return [...sets.values()];
}

/** A name as it is written where `domain` is appended: empty for the domain itself. */
export function nameBelow(domain: string, name: string): string {
  return name.slice(0, -domain.length - 1);
}
