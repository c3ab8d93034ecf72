import { registrableDomain } from "../../sts/public-suffixes.ts";
import type { DnsRecord } from "../../sts/records.ts";
import type { Colors } from "../colors.ts";
import { recordLines } from "../records-text.ts";
import type { PolicyOfMany } from "../result.ts";

/** The records of all policies by the zone that they are in, zones and records in the order in which they come. */
export async function recordsByZone(policies: readonly PolicyOfMany[]): Promise<Map<string, DnsRecord[]>> {
  const zones = new Map<string, DnsRecord[]>();
  const known = new Map<string, string>();
  for (const record of policies.flatMap(({ planned }) => planned?.records ?? [])) {
    const zone = known.get(record.name) ?? (await registrableDomain(record.name));
    known.set(record.name, zone);
    const records = zones.get(zone);
    if (records === undefined) zones.set(zone, [record]);
    else records.push(record);
  }
  return zones;
}

/** A table for each zone. */
export async function zonesText(policies: readonly PolicyOfMany[], colors: Colors): Promise<string> {
  const parts: string[] = [];
  for (const [zone, records] of await recordsByZone(policies)) {
    const { lines } = await recordLines(records, zone, colors);
    parts.push(`${[colors.bold(zone), ...lines].join("\n")}\n`);
  }
  if (parts.length === 0) return "";
  const note =
    "Most DNS panels add the zone (assumed: the name above each table). Enter the name from the second column.";
  return `${parts.join("\n")}\n${colors.dim(note)}\n`;
}
