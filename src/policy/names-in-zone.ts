import { type Finding, finding } from "../base/finding.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { registrableDomain } from "../sts/public-suffixes.ts";
import type { Policy } from "./schema.ts";

/** A Worker has at most this many custom domains in a zone. */
const mostInZone = 100;

/** Cloudflare counts the names of a Worker for each zone. Where zones are cut, only DNS knows, so this is a warning. */
export async function tooManyInZone(
  { domains, host }: Pick<Policy, "domains" | "host">,
  file: YamlFile,
): Promise<Finding[]> {
  if (host.name !== "cloudflare" || domains === null || domains.length <= mostInZone) return [];
  const counts = new Map<string, number>();
  for (const domain of domains) {
    const zone = await registrableDomain(domain);
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > mostInZone)
    .map(([zone, count]) =>
      finding("host/too-many-in-zone", file.place(["domains"]), { zone, count, most: mostInZone }),
    );
}
