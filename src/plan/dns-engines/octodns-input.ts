import { stringify } from "yaml";
import type { DnsChoice } from "../../policy/dns-providers.ts";
import type { DnsChange } from "../../sts/dns-change.ts";
import { nameBelow } from "../dns-formats/record-sets.ts";
import { type OctodnsProvider, octodnsPackages, octodnsProviders } from "./octodns-providers.ts";

/**
 * What octoDNS 1.22 is given to make these changes and no other: path below a folder → text. octoDNS runs in that
 * folder, where it also writes `plan.json`, which `judge/dns/engine-plan.ts` compares with the changes. No file holds a
 * secret: octoDNS reads them from the environment.
 */
export function octodnsFiles(changes: readonly DnsChange[], choice: DnsChoice): ReadonlyMap<string, string> {
  if (choice.name === "nsupdate") throw new RangeError("nsupdate needs no octoDNS");
  const provider: OctodnsProvider = octodnsProviders[choice.name];
  const zones = byZone(changes);
  return new Map([
    ["octodns.yaml", yaml(configuration(zones, provider, choice.argument ?? ""))],
    ...[...zones].map(([zone, own]) => [`zones/${zone}.yaml`, yaml(records(own))] as const),
    ["requirements.txt", [...octodnsPackages, ...provider.packages].map((line) => `${line}\n`).join("")],
  ]);
}

/** By zone, or by name. */
type Groups = ReadonlyMap<string, readonly DnsChange[]>;

function byZone(changes: readonly DnsChange[]): Groups {
  for (const change of changes) refuseWhatOctodnsMisreads(change);
  return groups(changes, ({ zone }) => zone);
}

function groups(changes: readonly DnsChange[], keyOf: (change: DnsChange) => string): Groups {
  const found = new Map<string, DnsChange[]>();
  for (const change of changes) found.set(keyOf(change), [...(found.get(keyOf(change)) ?? []), change]);
  return found;
}

/**
 * The caller sees to all of this. It is checked again because a name becomes a path, because octoDNS takes a name in
 * slashes for a pattern and a zone with a `*` for any zone, and because it reads quotes and backslashes in a text as
 * its own.
 */
function refuseWhatOctodnsMisreads({ name, zone, to }: DnsChange): void {
  for (const one of [name, zone]) {
    if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(one)) throw new RangeError(`Not a name to be set: ${one}`);
  }
  if (!`.${name}`.endsWith(`.${zone}`)) throw new RangeError(`${name} is not in the zone ${zone}`);
  if (!/^[ -~]+$/.test(to) || /["\\]/.test(to)) throw new RangeError(`Not a value to be set: ${to}`);
}

function configuration(zones: Groups, provider: OctodnsProvider, argument: string) {
  return {
    // With it, a run writes nothing but the plan and its checksum, and a second one only if it has that checksum.
    manager: {
      enable_checksum: true,
      plan_outputs: {
        json: { class: "octodns.provider.plan.PlanJson", output_filename: "plan.json" },
      },
    },
    providers: {
      wanted: {
        class: "octodns.provider.yaml.YamlProvider",
        directory: "zones",
        // Otherwise octoDNS refuses names that are not in its order, in which a2 comes before a10.
        enforce_order: false,
        // Explicit, because version 2 has another default.
        escaped_semicolons: false,
      },
      dns: { class: provider.class, ...provider.settings(argument) },
    },
    processors: Object.fromEntries([...zones].flatMap(([zone, own]) => filtersOf(zone, own))),
    zones: Object.fromEntries(
      [...zones].map(([zone, own]) => [
        `${zone}.`,
        { sources: ["wanted"], processors: filtersOf(zone, own).map(([name]) => name), targets: ["dns"] },
      ]),
    ),
  };
}

/**
 * octoDNS deletes what is not wanted, so all other names and types are hidden from it. Groups do not share filters:
 * what is wanted in one may be in another, and is not ours to delete there. A pair of name and type cannot be
 * expressed, so several changes may show octoDNS a record that none of them is about; the check of the plan prevents
 * harm.
 */
function filtersOf(zone: string, changes: readonly DnsChange[]) {
  const names = changes.map(({ name }) => nameBelow(zone, name));
  const types = changes.map(({ type }) => type);
  return [
    [`names of ${zone}`, filter("NameAllowlistFilter", names)],
    [`types of ${zone}`, filter("TypeAllowlistFilter", types)],
  ] as const;
}

function filter(name: string, allowed: readonly string[]) {
  return { class: `octodns.processor.filter.${name}`, allowlist: [...new Set(allowed)].sort() };
}

/** A zone file with the changed records and nothing else; under each name there is a list, of one record as a rule. */
function records(changes: readonly DnsChange[]) {
  const names = groups(changes, ({ name, zone }) => nameBelow(zone, name));
  return Object.fromEntries([...names].map(([name, own]) => [name, own.map(record)]));
}

function record({ type, ttl, to }: DnsChange) {
  return { ttl, type, value: type === "CNAME" ? `${to}.` : to };
}

/** All texts are in quotes, in which nothing is a number, a key, a comment or the start of something else. */
function yaml(value: unknown): string {
  return stringify(value, {
    // octoDNS reads YAML 1.1.
    version: "1.1",
    // Otherwise `<<` is not in quotes.
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || !tag.tag.endsWith(":merge")),
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    sortMapEntries: true,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}
