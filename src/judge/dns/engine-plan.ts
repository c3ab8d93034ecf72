import { type Finding, finding } from "../../base/finding.ts";
import { nameBelow } from "../../plan/dns-formats/record-sets.ts";
import { type DnsChange, textsBefore } from "../../sts/dns-change.ts";
import { type PlannedChange, type PlannedSet, readOctodnsPlan } from "./octodns-plan.ts";

/** A plan of thousands is as wrong as one of ten. */
const atMost = 10;

/**
 * What is wrong with a plan of octoDNS; nothing is, if it does exactly these changes. The plan is bound to the write that
 * follows: octoDNS refuses to write when its plan has another checksum by then. So what is accepted here is what happens.
 * @param maxLength characters of the plan
 */
export function judgePlan(text: string, changes: readonly DnsChange[], maxLength?: number): Finding[] {
  const plan = readOctodnsPlan(text, maxLength);
  if ("problem" in plan) return [finding("dns/plan-unreadable", null, { problem: plan.problem })];
  const wanted = new Map(changes.map((change) => [keyOf(placeOf(change)), change]));
  const planned = new Map(plan.changes.map((change) => [keyOf(change), change]));
  const twice = plan.changes.filter((change) => planned.get(keyOf(change)) !== change);
  const missing = changes.filter((change) => !planned.has(keyOf(placeOf(change))));
  return [
    ...[...planned].flatMap(([key, change]) => differences(change, wanted.get(key))),
    ...twice.map((change) => differs(`it changes ${inFull(change)} twice`)),
    ...missing.map(({ name, type }) => differs(`it does not set ${name} ${type}`)),
  ].slice(0, atMost);
}

/** What makes two changes the same: who makes it, and where. A name of a zone may also be one of a zone above it. */
type Place = Pick<PlannedChange, "provider" | "zone" | "name" | "type">;

function keyOf({ provider, zone, name, type }: Place): string {
  return JSON.stringify([provider, zone, name, type]);
}

/** octoDNS writes by the one provider that the configuration calls `dns`. */
function placeOf({ zone, name, type }: DnsChange): Place {
  return { provider: "dns", zone: `${zone}.`, name: nameBelow(zone, name), type };
}

function differences(planned: PlannedChange, wanted: DnsChange | undefined): Finding[] {
  const what = inFull(planned);
  if (wanted === undefined) return [differs(`it changes ${what} with "${planned.provider}"`)];
  if (planned.new === null) return [differs(`it deletes ${what}`)];
  if (planned.existing === null && wanted.from.length > 0) {
    return [finding("dns/other-zone", null, { name: wanted.name })];
  }
  const { ttl } = planned.new;
  return [
    ...(ttl === wanted.ttl ? [] : [differs(`it gives ${what} a TTL of ${ttl} instead of ${wanted.ttl}`)]),
    ...(hasValues(planned.new, [wanted.to], wanted)
      ? []
      : [differs(`it gives ${what} ${shown(planned.new)}`)]),
    ...(hasValues(planned.existing, textsBefore(wanted), wanted)
      ? []
      : [differs(`it expects ${what} to be ${shown(planned.existing)}, which its name servers do not show`)]),
  ];
}

/** Records of a set have no order (RFC 2181 §5). */
function hasValues(set: PlannedSet | null, values: readonly string[], { type }: DnsChange): boolean {
  const written = values.map((value) => (type === "CNAME" ? `${value}.` : value));
  return JSON.stringify([...(set?.values ?? [])].sort()) === JSON.stringify(written.sort());
}

function differs(problem: string): Finding {
  return finding("dns/plan-differs", null, { problem });
}

function inFull({ name, zone, type }: PlannedChange): string {
  return `${name === "" ? zone : `${name}.${zone}`} ${type}`;
}

function shown(set: PlannedSet | null): string {
  return set === null ? "not" : set.values.map((value) => `"${value}"`).join(", ");
}
