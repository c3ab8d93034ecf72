import type { DnsRecord } from "../../sts/records.ts";
import { characterStrings, escaped } from "./character-strings.ts";
import { recordSets } from "./record-sets.ts";
import { hclString, type TerraformProvider, terraformModule } from "./terraform.ts";

const provider: TerraformProvider = {
  name: "aws",
  requirement: { source: '"hashicorp/aws"' },
  resource: "aws_route53_record",
};

/** Records as a Terraform module for AWS Route 53. */
export function terraformRoute53(records: readonly DnsRecord[], domain: string): string {
  const resources = recordSets(records).map((set) => ({
    record: set,
    arguments: {
      name: hclString(set.name),
      type: hclString(set.type),
      ttl: String(set.ttl),
      records: `[${set.values.map((value) => hclString(written(set.type, value))).join(", ")}]`,
    },
  }));
  return terraformModule(provider, resources, domain);
}

/** The provider itself puts the quotes around a TXT value, but not those between its strings. */
function written(type: DnsRecord["type"], value: string): string {
  return type === "CNAME" ? value : characterStrings(value).map(escaped).join('""');
}
