import { type Finding, finding } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import type { Turn } from "../../judge/dns/turn.ts";
import { engineFiles } from "../../plan/dns-engines/engines.ts";
import type { DnsChoice } from "../../policy/dns-providers.ts";
import type { PolicyState } from "../../verify/dns/policy-records.ts";
import { changesOf } from "../dns.ts";
import { judgePlanIn, planIn, writeInput } from "../engine-input.ts";

/** The zone that a state would change; null: none. */
const zoneOf = ({ change }: PolicyState): string | null => change?.zone ?? null;

/** A folder for each zone, so that an engine that fails at one does not fail at the others. */
export async function writeZones(
  into: string,
  { states, zones }: Turn,
  context: Pick<Context, "files">,
): Promise<void> {
  for (const zone of zones) {
    const input = await inputFor(states.filter((one) => zoneOf(one) === zone));
    writeInput(`${into}/${folderOf(zone)}`, input, context);
  }
}

/** Policies of one zone may name different servers of nsupdate: what is for each is one part of the script. */
async function inputFor(states: readonly PolicyState[]): Promise<ReadonlyMap<string, string>> {
  const choices = new Map<string, DnsChoice>();
  for (const { provider } of states) if (provider !== null) choices.set(JSON.stringify(provider), provider);
  const all = new Map<string, string>();
  for (const [key, choice] of choices) {
    const own = states.filter(({ provider }) => JSON.stringify(provider) === key);
    for (const [path, text] of await engineFiles(changesOf(own), choice))
      all.set(path, path.endsWith(".nsupdate") ? `${all.get(path) ?? ""}${text}` : text);
  }
  return all;
}

/** A zone's name becomes a folder. It is above a name of ours, so that this cannot happen. */
function folderOf(zone: string): string {
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(zone)) throw new RangeError(`Not a zone: ${zone}`);
  return zone;
}

/** Which of the plans below a folder are the wanted ones; those of the other zones must not be written. */
export async function judgePlans(
  folder: string,
  states: readonly PolicyState[],
  context: Pick<Context, "files">,
): Promise<{ readonly zones: readonly string[]; readonly findings: readonly Finding[] }> {
  const { files } = context;
  const planned = (files.list(folder) ?? []).filter(
    (zone) => files.read(planIn(`${folder}/${zone}`, context), 0).kind !== "absent",
  );
  if (planned.length === 0) return { zones: [], findings: [finding("dns/nothing-to-judge", null, {})] };
  const zones: string[] = [];
  const findings: Finding[] = [];
  for (const zone of planned) {
    const changes = changesOf(states.filter((one) => zoneOf(one) === zone));
    const differing = await judgePlanIn(planIn(`${folder}/${zone}`, context), changes, context);
    if (differing.length === 0) zones.push(zone);
    findings.push(...differing);
  }
  return { zones, findings };
}
