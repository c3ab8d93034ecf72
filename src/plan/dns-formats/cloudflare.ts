import type { DnsRecord } from "../../sts/records.ts";
import { quotedStrings } from "./character-strings.ts";

/** Records as the body of `POST /zones/{zone_id}/dns_records/batch`; each post is one of `POST …/dns_records`. */
export function cloudflareBatch(records: readonly DnsRecord[]): string {
  const posts = records.map(cloudflareRecord);
  return `${JSON.stringify({ posts }, null, 2)}\n`;
}

/** A record in the format of Cloudflare, whose API and Terraform provider have the same. */
export function cloudflareRecord({ name, type, ttl, value }: DnsRecord) {
  const common = { name, type, ttl };
  // If proxied, the host has Cloudflare's addresses, and the policy's server could not get a certificate for its name.
  if (type === "CNAME") return { ...common, content: value, proxied: false };
  return { ...common, content: quotedStrings(value).join(" ") };
}
