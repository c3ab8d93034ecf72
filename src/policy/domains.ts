import { finding, type Place } from "../base/finding.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { type Field, readDomain, readDomainAt } from "./fields.ts";
import type { Policy } from "./schema.ts";
import type { WrittenPolicy } from "./shape.ts";

/** Every domain that a policy is for. */
export function domainsIn({ domain, domains }: Pick<Policy, "domain" | "domains">): readonly string[] {
  return domains ?? [domain];
}

/** More than the largest `policy.yml` holds of names as short as they usually are. */
export const maxDomains = 5000;

/** `domain: NAME`, or `domains:` with a list of them, in the order in which they are written. */
export function readDomains(written: WrittenPolicy, file: YamlFile): Field<readonly string[]> {
  if (!("domains" in written)) {
    const { value, findings } = readDomain(written.domain, file);
    return { value: value === null ? [] : [value], findings };
  }
  const place = file.place(["domains"]);
  if ("domain" in written)
    return { value: [], findings: [finding("domain/both", file.placeOfKey("domain"), {})] };
  if (!Array.isArray(written.domains)) return { value: [], findings: [] };
  if (written.domains.length === 0) return { value: [], findings: [finding("domain/none", place, {})] };
  if (written.domains.length > maxDomains)
    return {
      value: [],
      findings: [finding("domain/too-many", place, { count: written.domains.length, most: maxDomains })],
    };
  return readList(written.domains, file);
}

function readList(items: readonly unknown[], file: YamlFile): Field<readonly string[]> {
  const first = new Map<string, Place>();
  const findings = items.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["domains", index]);
    const { value, findings: own } = readDomainAt(item, place);
    if (value === null) return own;
    const before = first.get(value);
    if (before !== undefined) return [finding("domain/twice", place, { value, other: placeText(before) })];
    first.set(value, place);
    return own;
  });
  return { value: [...first.keys()], findings };
}

/** Where the other one is, in a sentence. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}, line ${line}`;
}
