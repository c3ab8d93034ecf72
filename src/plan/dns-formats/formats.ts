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
  /** The records of a policy domain, all below it and in printable ASCII → a text that ends with a line end. */
  readonly print: (records: readonly DnsRecord[], domain: string) => string | Promise<string>;
}

/** What manages DNS zones elsewhere reads one of these. One more: a file here, and a row. */
export const dnsFormats = {
  zone: { description: "lines for a zone file of BIND, Knot, NSD and others", print: zoneLines },
  octodns: {
    description: "octoDNS, `\\;` in values: escaped_semicolons: true, the default before 2.0",
    print: (records, domain) => octodns(records, domain, true),
  },
  "octodns-unescaped": {
    description: "octoDNS, `;` in values: escaped_semicolons: false",
    print: (records, domain) => octodns(records, domain, false),
  },
  dnscontrol: { description: "DNSControl, a file to require()", print: dnscontrolFile },
  "terraform-cloudflare": {
    description: "Terraform or OpenTofu, a module for Cloudflare's provider, 5 or newer",
    print: terraformCloudflare,
  },
  "terraform-route53": {
    description: "Terraform or OpenTofu, a module for AWS's provider",
    print: terraformRoute53,
  },
  cloudflare: {
    description: "Cloudflare's API, POST /zones/{zone_id}/dns_records/batch",
    print: cloudflareBatch,
  },
  route53: {
    description: "aws route53 change-resource-record-sets --change-batch",
    print: route53ChangeBatch,
  },
} as const satisfies Record<string, DnsFormat>;

export type DnsFormatName = keyof typeof dnsFormats;

export const dnsFormatNames = Object.keys(dnsFormats) as DnsFormatName[];

export function isDnsFormat(name: string): name is DnsFormatName {
  return Object.hasOwn(dnsFormats, name);
}

/** The records of a policy domain in a format; empty when there are none to set. */
export async function inDnsFormat(
  name: DnsFormatName,
  records: readonly DnsRecord[],
  domain: string,
): Promise<string> {
  return records.length === 0 ? "" : dnsFormats[name].print(records, domain);
}

/** A line for each format. */
export function describeDnsFormats(): string {
  const width = Math.max(...dnsFormatNames.map((name) => name.length));
  return dnsFormatNames.map((name) => `  ${name.padEnd(width)}  ${dnsFormats[name].description}`).join("\n");
}

/** YAML is loaded by those who ask for it. */
async function octodns(records: readonly DnsRecord[], domain: string, escapedSemicolons: boolean) {
  const { octodnsFile } = await import("./octodns.ts");
  return octodnsFile(records, domain, escapedSemicolons);
}
