import { type Finding, finding } from "../base/finding.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { publicSuffixes } from "../sts/public-suffixes.ts";
import type { PlacedPattern } from "./fields.ts";

/** A wildcard over a name under which anyone can register allows anyone's mail server (RFC 8461 §10.4). */
export async function wildcardsOverPublicSuffixes(
  patterns: readonly PlacedPattern[],
  file: YamlFile,
): Promise<Finding[]> {
  const wildcards = patterns.filter(({ pattern }) => pattern.startsWith("*."));
  if (wildcards.length === 0) return [];
  const publicSuffix = await publicSuffixes();
  return wildcards.flatMap(({ pattern, index }) => {
    const suffix = pattern.slice(2);
    return publicSuffix(suffix) === suffix
      ? [finding("mx/wildcard-public-suffix", file.place(["mx", index]), { value: pattern, suffix })]
      : [];
  });
}
