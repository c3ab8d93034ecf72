import type { DnsRecord } from "../../sts/records.ts";
import { quotedStrings } from "./character-strings.ts";

/** Records as lines of a zone file (RFC 1035 §5.1), which BIND, Knot, NSD and others read. */
export function zoneLines(records: readonly DnsRecord[]): string {
  const names = records.map(({ name }) => `${name}.`);
  const width = Math.max(0, ...names.map((name) => name.length));
  return records
    .map(
      ({ type, ttl, value }, index) =>
        `${names[index]!.padEnd(width)} ${ttl} IN ${type.padEnd(5)} ${rdata(type, value)}\n`,
    )
    .join("");
}

function rdata(type: DnsRecord["type"], value: string): string {
  return type === "CNAME" ? `${value}.` : quotedStrings(value).join(" ");
}
