import { stringify } from "yaml";
import { registrableDomain } from "../../sts/public-suffixes.ts";
import type { DnsRecord } from "../../sts/records.ts";
import { nameBelow, type RecordSet, recordSets } from "./record-sets.ts";

/**
 * Records as a zone file of octoDNS's YamlProvider. octoDNS splits and quotes long values itself; of a value it wants
 * nothing escaped but, by the setting `escaped_semicolons`, the semicolons. No spelling is right under both settings.
 */
export async function octodnsFile(
  records: readonly DnsRecord[],
  domain: string,
  escapedSemicolons: boolean,
): Promise<string> {
  const zone = await registrableDomain(domain);
  const entries = new Map<string, RecordData | RecordData[]>();
  for (const set of recordSets(records)) {
    const name = nameBelow(zone, set.name);
    const others = entries.get(name);
    const data = recordData(set, escapedSemicolons);
    entries.set(name, others === undefined ? data : [others, data].flat());
  }
  const yaml = stringify(Object.fromEntries(entries), {
    // octoDNS reads YAML 1.1.
    version: "1.1",
    // octoDNS refuses keys that are out of their natural order. That differs from this one where numbers have to be
    // distinguished, and names of ours differ before there is one.
    sortMapEntries: true,
    // Whatever its length, a value that changes is one line that changes.
    lineWidth: 0,
  });
  return `${heading(domain, zone, escapedSemicolons)}---\n${yaml}`;
}

function heading(domain: string, zone: string, escapedSemicolons: boolean): string {
  const below = nameBelow(zone, domain);
  return [
    `# octoDNS: for ${zone}.yaml. Its keys stay in natural order.`,
    ...(domain === zone
      ? []
      : [
          `# If ${domain} is a zone of its own: for ${domain}.yaml, with names that do not end in .${below}.`,
        ]),
    escapedSemicolons
      ? "# escaped_semicolons: true, the default before 2.0. If it is false: --format octodns-unescaped"
      : "# escaped_semicolons: false. If it is true, the default before 2.0: --format octodns",
    "",
  ].join("\n");
}

interface RecordData {
  readonly ttl: number;
  readonly type: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

function recordData({ type, ttl, values }: RecordSet, escapedSemicolons: boolean): RecordData {
  const written = values.map((value) => {
    if (type === "CNAME") return `${value}.`;
    return escapedSemicolons ? value.replaceAll(";", "\\;") : value;
  });
  const [value, ...others] = written;
  return others.length === 0 ? { ttl, type, value: value! } : { ttl, type, values: written };
}
