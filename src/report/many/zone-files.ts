import type { Finding } from "../../base/finding.ts";
import { type DnsFormatName, dnsFormats, inDnsFormat } from "../../plan/dns-formats/formats.ts";
import type { PoliciesResult } from "../result.ts";
import { recordsByZone } from "./zones.ts";

/** The records of all policies in a format that is for one zone: a text for each. */
export interface ZoneFiles {
  /** File name to text. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

export async function zoneFiles(result: PoliciesResult, format: DnsFormatName): Promise<ZoneFiles> {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [zone, records] of await recordsByZone(result.policies)) {
    const printed = await inDnsFormat(format, records, zone);
    files.set(`${zone}${dnsFormats[format].ending}`, printed.text);
    findings.push(...printed.findings);
  }
  return { files, findings };
}

/** Readers of the format accept the texts of several zones, one after the other. */
export function isOneText(format: DnsFormatName): boolean {
  return format === "zone" || format === "dnscontrol";
}
