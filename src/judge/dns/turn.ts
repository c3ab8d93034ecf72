import { finding } from "../../base/finding.ts";
import type { DnsRecord } from "../../sts/records.ts";
import type { PolicyState } from "../../verify/dns/policy-records.ts";
import { purposeOf } from "../../verify/dns/purpose.ts";
import { refused, waiting } from "../../verify/dns/record-state.ts";

/** Minutes of an engine, and the limits of an API: a provider may allow about a thousand requests in five minutes. */
export const mostZones = 50;

/** What one run does. */
export interface Turn {
  /** Those of other zones wait. */
  readonly states: readonly PolicyState[];
  /** The zones with something to do, in order. */
  readonly zones: readonly string[];
  /** How many zones are left for the next run. */
  readonly left: number;
}

/**
 * The zones of this run: those with a policy to announce first, then those that fewer runs have tried, so that zones
 * which always fail do not keep others waiting; then by name.
 * @param tried zone → runs that have tried to write it and did not finish
 */
export function takeTurn(states: readonly PolicyState[], tried: ReadonlyMap<string, number>): Turn {
  const due = new Map<string, { isUrgent: boolean; tried: number }>();
  for (const { record, change } of states) {
    if (change === null) continue;
    const isUrgent = purposeOf(record) === "announcement" || due.get(change.zone)?.isUrgent === true;
    due.set(change.zone, { isUrgent, tried: tried.get(change.zone) ?? 0 });
  }
  const inOrder = [...due].sort(
    ([name, one], [otherName, other]) =>
      Number(other.isUrgent) - Number(one.isUrgent) ||
      one.tried - other.tried ||
      (name < otherName ? -1 : Number(name > otherName)),
  );
  const zones = inOrder.slice(0, mostZones).map(([zone]) => zone);
  const left = inOrder.length - zones.length;
  if (left === 0) return { states, zones: zones.sort(), left };
  const now = new Set(zones);
  const later = finding("dns/next-run", null, { most: mostZones, count: left });
  return {
    states: states.map((one) =>
      one.change === null || now.has(one.change.zone) ? one : { ...one, ...waiting(one.record, later) },
    ),
    zones: zones.sort(),
    left,
  };
}

/** A record that a policy needs. */
export interface WantedRecord {
  readonly record: DnsRecord;
  /** The file of the policy. */
  readonly path: string;
}

/** Policies that need different records at one name: whichever was set, the other would replace it in the next run. */
export function withoutContradictions(
  states: readonly PolicyState[],
  wanted: readonly WantedRecord[],
): PolicyState[] {
  const known = new Map<string, { values: Set<string>; paths: Set<string> }>();
  for (const { record, path } of wanted) {
    const found = known.get(record.name) ?? { values: new Set(), paths: new Set() };
    found.values.add(`${record.type} ${record.value}`);
    found.paths.add(path);
    known.set(record.name, found);
  }
  return states.map((one) => {
    const { name } = one.record;
    const found = known.get(name);
    if (found === undefined || found.values.size < 2) return one;
    const paths = [...found.paths].sort().join(", ");
    return { ...one, ...refused(one.record, finding("dns/contradiction", null, { name, paths })) };
  });
}
