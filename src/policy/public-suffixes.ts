import { type Finding, finding } from "../findings/finding.ts";
import type { PlacedPattern } from "./fields.ts";
import type { YamlFile } from "./yaml-file.ts";

/** A wildcard over a name under which anybody can register admits anybody's mail server (RFC 8461 §10.4). */
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

/** The part of a domain that a DNS zone most likely covers: `example.co.uk` for `mail.example.co.uk`. */
export async function registrableDomain(domain: string): Promise<string> {
  // Two parts are a domain whatever the list says, and most domains have two.
  if (domain.split(".").length === 2) return domain;
  const { getDomain } = await import("tldts");
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}

/** The list is 170 KB and takes milliseconds to load, so only those who ask pay for it. */
async function publicSuffixes(): Promise<(name: string) => string | null> {
  const { getPublicSuffix } = await import("tldts");
  return (name) => getPublicSuffix(name, { allowPrivateDomains: true });
}
