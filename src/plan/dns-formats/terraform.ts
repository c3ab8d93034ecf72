import { isInZone } from "../../sts/public-suffixes.ts";
import type { DnsRecord } from "../../sts/records.ts";
import { nameBelow } from "./record-sets.ts";

/** The arguments of a block: their names and what follows the `=`. */
export type Arguments = Readonly<Record<string, string>>;

export interface TerraformProvider {
  readonly name: string;
  readonly requirement: Arguments;
  /** The type of its resource for a DNS record. */
  readonly resource: string;
}

/** A resource: for what, and its arguments apart from the zone. */
export interface Resource {
  readonly record: Pick<DnsRecord, "name" | "type">;
  readonly arguments: Arguments;
}

/** A module for Terraform or OpenTofu, complete and laid out as `terraform fmt` does. */
export function terraformModule(
  provider: TerraformProvider,
  resources: readonly Resource[],
  domain: string,
): string {
  const labels = uniqueLabels(resources.map(({ record }) => labelOf(record, domain)));
  const blocks = resources.map(
    ({ arguments: others }, index) => `
resource "${provider.resource}" "${labels[index]!}" {
${argumentLines({ zone_id: "var.zone_id", ...others }, "  ")}
}
`,
  );
  return `# For Terraform or OpenTofu: a module, to be kept in a folder of its own.

terraform {
  required_providers {
    ${provider.name} = {
${argumentLines(provider.requirement, "      ")}
    }
  }
}

variable "zone_id" {
  description = ${hclString(`The zone that contains the names below ${domain}`)}
  type        = string
}
${blocks.join("")}`;
}

/** A text as a template without templates in it: `${` and `%{` would start one. */
export function hclString(text: string): string {
  return JSON.stringify(text).replace(/[$%]\{/g, (start) => `${start[0]}${start}`);
}

function argumentLines(values: Arguments, indent: string): string {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values)
    .map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`)
    .join("\n");
}

/** `_smtp._tls` TXT → `smtp_tls_txt`: without the domain, so that another one's records have the same addresses. */
function labelOf({ name, type }: Resource["record"], domain: string): string {
  const words =
    `${isInZone(name, domain) ? nameBelow(domain, name) : name}-${type}`.toLowerCase().match(/[a-z0-9]+/g) ??
    [];
  return words.join("_").replace(/^\d/, "_$&");
}

function uniqueLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let unique = label;
    for (let number = 2; taken.has(unique); number++) unique = `${label}_${number}`;
    taken.add(unique);
    return unique;
  });
}
