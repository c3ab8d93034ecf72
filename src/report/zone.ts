import type { DnsRecord } from "../sts/records.ts";

/** Records as lines of a BIND zone file (RFC 1035 §5.1); findings go above them as comments. */
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
  return type === "CNAME" ? `${value}.` : characterStrings(value).map(quoted).join(" ");
}

/** A TXT record is made of strings of up to 255 bytes each (RFC 1035 §3.3); readers join them without a blank. */
export function characterStrings(value: string): string[] {
  return value.match(/.{1,255}/gs) ?? [""];
}

/** Unquoted, a `;` would start a comment and cut the record to `v=STSv1`. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
