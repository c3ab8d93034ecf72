import { registrableDomain } from "../sts/public-suffixes.ts";
import type { DnsRecord } from "../sts/records.ts";
import { aliasesAt, aliasText, type RecordsToSet } from "./aliases.ts";
import type { Colors } from "./colors.ts";
import { table } from "./table.ts";

/** A record with the name to type where a DNS panel appends the zone. */
export interface PanelRecord extends DnsRecord {
  readonly panelName: string;
}

/** The zone is taken to be the registrable domain: `mail.example.co.uk` is a name in the zone `example.co.uk`. */
export async function panelRecords(records: readonly DnsRecord[], domain: string) {
  const zone = await registrableDomain(domain);
  const rows = records.map(
    (record): PanelRecord => ({ ...record, panelName: record.name.slice(0, -zone.length - 1) }),
  );
  return { zone, rows };
}

/** The records of a domain as a table for people. */
export async function recordsText(toSet: RecordsToSet, domain: string, colors: Colors): Promise<string> {
  const { records } = toSet;
  if (records.length === 0) return "";
  const { zone, rows } = await panelRecords(records, domain);
  const header = ["NAME IN FULL", "NAME IN A DNS PANEL", "TYPE", "TTL", "VALUE"];
  const cells = rows.map(({ name, panelName, type, ttl, value }) => [
    name,
    panelName,
    type,
    String(ttl),
    value,
  ]);
  const [first, ...others] = table([header, ...cells]);
  return [
    colors.dim(first!),
    ...others,
    colors.dim(`A DNS panel appends the zone, here taken to be ${zone}; type the second column there.`),
    ...aliasesAt(toSet).map(
      (one) => `First delete the CNAME ${aliasText(one)}, right before you set the TXT record there.`,
    ),
    "",
  ].join("\n");
}
