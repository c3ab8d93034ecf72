import { nameBelow } from "../plan/dns-formats/record-sets.ts";
import { isInZone, registrableDomain } from "../sts/public-suffixes.ts";
import type { DnsRecord } from "../sts/records.ts";
import { aliasesAt, aliasText, type RecordsToSet } from "./aliases.ts";
import type { Colors } from "./colors.ts";
import { table } from "./table.ts";

/** A record with the name to enter in a DNS panel that adds the zone. */
export interface PanelRecord extends DnsRecord {
  readonly panelName: string;
}

/**
 * Records for DNS panels, and the zones that these add. A zone is taken to be the registrable domain:
 * `mail.example.co.uk` is a name in the zone `example.co.uk`.
 */
export async function panelRecords(records: readonly DnsRecord[], domain: string) {
  const own = await registrableDomain(domain);
  const placed = await Promise.all(
    records.map(async (record) => ({
      record,
      zone: isInZone(record.name, own) ? own : await registrableDomain(record.name),
    })),
  );
  const rows = placed.map(
    // For the zone's own name, panels expect an `@`.
    ({ record, zone }): PanelRecord => ({ ...record, panelName: nameBelow(zone, record.name) || "@" }),
  );
  return { zones: [...new Set(placed.map(({ zone }) => zone))], rows };
}

/** The records of a domain as a table for people. */
export async function recordsText(toSet: RecordsToSet, domain: string, colors: Colors): Promise<string> {
  if (toSet.records.length === 0) return "";
  const { zones, lines } = await recordLines(toSet.records, domain, colors);
  return [
    ...lines,
    colors.dim(
      `Most DNS panels add the zone (assumed: ${zones.join(" or ")}). Enter the name from the second column.`,
    ),
    ...aliasesAt(toSet).map(
      (one) => `Delete the CNAME record ${aliasText(one)} right before you set the TXT record there.`,
    ),
    "",
  ].join("\n");
}

/** The table itself, and the zones whose names it shortens. */
export async function recordLines(records: readonly DnsRecord[], domain: string, colors: Colors) {
  const { zones, rows } = await panelRecords(records, domain);
  const header = ["NAME IN FULL", "NAME IN A DNS PANEL", "TYPE", "TTL", "VALUE"];
  const cells = rows.map(({ name, panelName, type, ttl, value }) => [
    name,
    panelName,
    type,
    String(ttl),
    value,
  ]);
  const [first, ...others] = table([header, ...cells]);
  return { zones, lines: [colors.dim(first!), ...others] };
}
