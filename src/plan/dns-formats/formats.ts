import { type Finding, finding } from "../../base/finding.ts";
import { isInZone, registrableDomain } from "../../sts/public-suffixes.ts";
import type { DnsRecord } from "../../sts/records.ts";
import { cloudflareBatch } from "./cloudflare.ts";
import { dnscontrolFile } from "./dnscontrol.ts";
import { route53ChangeBatch } from "./route53.ts";
import { terraformCloudflare } from "./terraform-cloudflare.ts";
import { terraformRoute53 } from "./terraform-route53.ts";
import { zoneLines } from "./zone.ts";

interface DnsFormat {
  /** What reads it, for the help. */
  readonly description: string;
  /** Its names are absolute, so that it can hold records of several zones. */
  readonly takesAnyZone?: true;
  /** How the name of its file ends, after that of the zone. */
  readonly ending: string;
  /** The records of a policy domain, in printable ASCII, all in its zone → a text that ends with a line end. */
  readonly print: (records: readonly DnsRecord[], domain: string) => string | Promise<string>;
}

/** What manages DNS zones elsewhere reads one of these. To add one: a file here, and a row. */
export const dnsFormats = {
  zone: {
    description: "lines for a zone file of BIND, Knot, NSD and others",
    ending: ".zone",
    takesAnyZone: true,
    print: zoneLines,
  },
  octodns: {
    description: "octoDNS, `\\;` in values: escaped_semicolons: true, the default before 2.0",
    ending: ".yaml",
    print: (records, domain) => octodns(records, domain, true),
  },
  "octodns-unescaped": {
    description: "octoDNS, `;` in values: escaped_semicolons: false",
    ending: ".yaml",
    print: (records, domain) => octodns(records, domain, false),
  },
  dnscontrol: { description: "DNSControl, a file to require()", ending: ".js", print: dnscontrolFile },
  "terraform-cloudflare": {
    description: "Terraform or OpenTofu, a module for Cloudflare's provider, 5 or newer",
    ending: ".tf",
    print: terraformCloudflare,
  },
  "terraform-route53": {
    description: "Terraform or OpenTofu, a module for AWS's provider",
    ending: ".tf",
    print: terraformRoute53,
  },
  cloudflare: {
    description: "Cloudflare's API, POST /zones/{zone_id}/dns_records/batch",
    ending: ".json",
    print: cloudflareBatch,
  },
  route53: {
    description: "aws route53 change-resource-record-sets --change-batch",
    ending: ".json",
    print: route53ChangeBatch,
  },
} as const satisfies Record<string, DnsFormat>;

export type DnsFormatName = keyof typeof dnsFormats;

export const dnsFormatNames = Object.keys(dnsFormats) as DnsFormatName[];

export function isDnsFormat(name: string): name is DnsFormatName {
  return Object.hasOwn(dnsFormats, name);
}

interface Printed {
  /** Empty when there are no records to set. */
  readonly text: string;
  /** Which records are left out. */
  readonly findings: readonly Finding[];
}

/** The records of a policy domain in a format. Most formats are for one zone: a record of another one is left out. */
export async function inDnsFormat(
  name: DnsFormatName,
  records: readonly DnsRecord[],
  domain: string,
): Promise<Printed> {
  const format: DnsFormat = dnsFormats[name];
  const zone = await registrableDomain(domain);
  const isPrinted = (record: DnsRecord) => format.takesAnyZone === true || isInZone(record.name, zone);
  const printed = records.filter(isPrinted);
  return {
    text: printed.length === 0 ? "" : await format.print(printed, domain),
    findings: records
      .filter((record) => !isPrinted(record))
      .map(({ name: owner, type, value }) =>
        finding("records/other-zone", null, { name: owner, type, value, zone, format: name }),
      ),
  };
}

/** A line for each format. */
export function describeDnsFormats(): string {
  const width = Math.max(...dnsFormatNames.map((name) => name.length));
  return dnsFormatNames.map((name) => `  ${name.padEnd(width)}  ${dnsFormats[name].description}`).join("\n");
}

/** YAML is loaded only when needed. */
async function octodns(records: readonly DnsRecord[], domain: string, escapedSemicolons: boolean) {
  const { octodnsFile } = await import("./octodns.ts");
  return octodnsFile(records, domain, escapedSemicolons);
}
