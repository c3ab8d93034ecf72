import { finding, hasErrors, strictly } from "../../base/finding.ts";
import { considerateNetwork } from "../../io/considerate-network.ts";
import type { Context } from "../../io/context.ts";
import { reasonsOf } from "../../judge/dns/grouped-states.ts";
import { takeTurn } from "../../judge/dns/turn.ts";
import { type EngineName, engineOf } from "../../policy/dns-providers.ts";
import type { DnsDomainsResult, DnsResult } from "../../report/dns-result.ts";
import { sourcesOf } from "../../report/planned.ts";
import { overall } from "../../verify/dns/records.ts";
import { mayBeWritten } from "../../verify/dns/unfinished.ts";
import { type DnsOptions, dns } from "../dns.ts";
import { removeInput } from "../engine-input.ts";
import { givenIn } from "../policies.ts";
import { chosen } from "./dns-chosen.ts";
import { confirmAll } from "./dns-confirm.ts";
import { type DnsGroup, dnsGroupsIn } from "./dns-groups.ts";
import { judgePlans, writeZones } from "./dns-input.ts";
import { judgeAll } from "./dns-judged.ts";
import { keep, leftAfter, leftBefore } from "./dns-progress.ts";
import { type Given, readMany } from "./read-many.ts";

/** `dns`, whatever the policies are. */
export async function dnsPolicies(
  options: DnsOptions,
  context: Context,
): Promise<DnsResult | DnsDomainsResult> {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return dns(options, context);
  const result = await dnsOfAll(options, context, given);
  return options.strict ? { ...result, findings: strictly(result.findings) } : result;
}

/** Which records must be set in DNS for the domains of all policies, and is it safe now? */
async function dnsOfAll(options: DnsOptions, context: Context, given: Given): Promise<DnsDomainsResult> {
  const { into, plan, confirm } = options;
  if (into !== null) removeInput(into, context);
  const many = await readMany(options, given.names, context.files.read, given.own);
  const all = dnsGroupsIn(many.contents, options.pagesHost, context.now());
  const { groups, findings: about } = chosen(all.groups, options);
  const known = [...many.findings, ...all.findings, ...about];
  const sources = new Map(
    many.contents.flatMap(({ tree, reading }) => [...sourcesOf(tree.policyPath, reading.text)]),
  );
  const none = { ...nothingDone, engine: engineIn(groups), sources };
  if (hasErrors(known)) return { ...none, findings: known };
  if (groups.length === 0) {
    const unjudged = plan !== null || confirm ? [finding("dns/nothing-to-judge", null, {})] : [];
    return { ...none, state: unjudged.length > 0 ? "refused" : "right", findings: [...known, ...unjudged] };
  }
  const { left, findings: damaged } = leftBefore(options, context);
  const network = considerateNetwork(await context.network(false), () => context.now() * 1000);
  const run = { options, context, network, groups, all, left };
  const found = [...known, ...damaged];
  if (confirm) {
    const { states, findings } = await confirmAll(run);
    return { ...none, state: overall(states), states, findings: [...found, ...findings] };
  }
  const { states, served } = await judgeAll(run);
  if (plan !== null) {
    const { zones, findings } = await judgePlans(
      plan,
      states.filter(({ record }) => mayBeWritten(record.name, left)),
      context,
    );
    return { ...none, state: overall(states), states, zones, findings: [...found, ...findings] };
  }
  const turn = takeTurn(states, left.tried);
  if (into !== null) await writeZones(into, turn, context);
  const domains = groups.flatMap((group) => group.domains);
  keep(options, leftAfter(turn, domains, served, left), context);
  return { ...none, ...turn, state: overall(turn.states), findings: [...found, ...reasonsOf(turn.states)] };
}

/** null: nothing writes, or policies of a run that only looks have different engines. */
function engineIn(groups: readonly DnsGroup[]): EngineName | null {
  const engines = new Set(groups.map(({ provider }) => (provider === null ? null : engineOf(provider))));
  return engines.size === 1 ? [...engines][0]! : null;
}

/** The result before anything was looked at. */
const nothingDone = {
  command: "dns-domains",
  of: "dns",
  engine: null,
  state: "refused",
  states: [],
  zones: [],
  left: 0,
} as const;
