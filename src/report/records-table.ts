import { zoneLines } from "../plan/dns-formats/zone.ts";
import type { DnsRecord } from "../sts/records.ts";
import { code, details, fenced, markdownTable } from "./markdown.ts";
import { panelRecords } from "./records-text.ts";

/** Records as Markdown: for a DNS panel, and as lines of a zone file. */
export async function recordsTable(records: readonly DnsRecord[], domain: string): Promise<string> {
  const { zones, rows } = await panelRecords(records, domain);
  const table = markdownTable(
    ["Name in full", "Name in a DNS panel", "Type", "TTL", "Value"],
    rows.map(({ name, panelName, type, ttl, value }) => [
      code(name),
      code(panelName),
      type,
      String(ttl),
      code(value),
    ]),
  );
  const note = `Most DNS panels add the zone (assumed: ${zones.map(code).join(" or ")}). Enter the name from the second column.`;
  return `${table}\n\n${note}\n\n${details("As lines of a zone file", fenced("", zoneLines(records)))}`;
}
