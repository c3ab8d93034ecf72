/** The presets of mail providers against what DNS says today. Pure: what was seen goes in, what differs comes out. */
import type { Preset } from "../src/policy/presets.ts";
import { admits } from "../src/sts/mx-match.ts";
import type { MxObservation } from "../src/sts/mx-observation.ts";
import { isInZone } from "../src/sts/public-suffixes.ts";

/** What was seen for one preset. */
export interface Sight {
  readonly preset: Preset;
  /** The domains that the provider's servers are under. */
  readonly zones: readonly string[];
  /** Whether each host of the preset has an address; null: not known. */
  readonly hosts: ReadonlyMap<string, boolean | null>;
  /** Domains whose mail the provider is known to take, with their MX records. */
  readonly witnesses: ReadonlyMap<string, MxObservation>;
}

export interface Drift {
  readonly preset: string;
  /** "gone": a host has no address. "new": a witness has a host of the provider that the preset does not admit. "moved": a witness has none of its hosts. "old": nobody has compared it for a year. */
  readonly kind: "gone" | "new" | "moved" | "old";
  /** A host, a domain, or a month. */
  readonly what: string;
}

/** In the order of the presets. A failed look-up does not count as a difference. `now` in seconds. */
export function presetDrift(sights: readonly Sight[], now: number): Drift[] {
  return sights.flatMap((sight) => [...goneHosts(sight), ...witnessed(sight), ...outOfDate(sight, now)]);
}

function goneHosts({ preset, hosts }: Sight): Drift[] {
  const gone = [...hosts].filter(([, hasAddress]) => hasAddress === false);
  return gone.map(([host]) => ({ preset: preset.name, kind: "gone", what: host }));
}

function witnessed({ preset, zones, witnesses }: Sight): Drift[] {
  const drifts = [...witnesses].flatMap(([domain, seen]): Drift[] => {
    if (seen.kind === "unknown") return [];
    const hosts = seen.kind === "hosts" ? seen.hosts.map(({ host }) => host) : [];
    const theirs = hosts.filter((host) => zones.some((zone) => isInZone(host, zone)));
    if (theirs.length === 0) return [{ preset: preset.name, kind: "moved", what: domain }];
    return theirs
      .filter((host) => !admits(preset.mx, host))
      .map((host) => ({ preset: preset.name, kind: "new", what: host }));
  });
  return [...new Map(drifts.map((one) => [`${one.kind} ${one.what}`, one])).values()];
}

const year = 366 * 86_400;

function outOfDate({ preset: { name, provider } }: Sight, now: number): Drift[] {
  const seen = Date.parse(`${provider.seen}-01T00:00:00Z`) / 1000;
  return now - seen > year ? [{ preset: name, kind: "old", what: provider.seen }] : [];
}
