import { type Finding, finding } from "../base/finding.ts";
import { type Preset, presetNamed } from "../policy/presets.ts";
import { admits } from "../sts/mx-match.ts";
import { isInZone, registrableDomain } from "../sts/public-suffixes.ts";
import type { Published } from "./check.ts";

/** Mail servers under a name of the preset's provider that neither the preset nor the policy knows: the provider has new ones. */
export async function newerThanPreset(
  hosts: readonly string[],
  published: Published | null,
): Promise<Finding[]> {
  const preset = presetNamed(published?.policy.provider ?? null);
  if (published === null || preset === null) return [];
  const unknown = hosts.filter((host) => !admits(published.policy.mx, host));
  if (unknown.length === 0) return [];
  const zones = await zonesOf(preset);
  const { name, provider } = preset;
  return unknown
    .filter((host) => zones.some((zone) => isInZone(host, zone)))
    .map((host) =>
      finding("mx/newer-than-preset", null, { host, name, provider: provider.name, seen: provider.seen }),
    );
}

/** The domains that a provider's mail servers are under, each once. */
export async function zonesOf({ hosts, mx }: Pick<Preset, "hosts" | "mx">): Promise<string[]> {
  const names = [...hosts, ...mx].map((pattern) => pattern.replace(/^\*\./, ""));
  return [...new Set(await Promise.all(names.map(registrableDomain)))];
}
