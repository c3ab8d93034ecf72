import type { DnsRecord } from "../../sts/records.ts";
import { cloudflareRecord } from "./cloudflare.ts";
import { hclString, type TerraformProvider, terraformModule } from "./terraform.ts";

const provider: TerraformProvider = {
  name: "cloudflare",
  // Before 5, the resource and its argument `content` had other names.
  requirement: { source: '"cloudflare/cloudflare"', version: '">= 5.0"' },
  resource: "cloudflare_dns_record",
};

/** Records as a Terraform module for Cloudflare. */
export function terraformCloudflare(records: readonly DnsRecord[], domain: string): string {
  const resources = records.map((record) => ({
    record,
    arguments: Object.fromEntries(
      Object.entries(cloudflareRecord(record)).map(([name, value]) => [
        name,
        typeof value === "string" ? hclString(value) : String(value),
      ]),
    ),
  }));
  return terraformModule(provider, resources, domain);
}
