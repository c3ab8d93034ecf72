import type { Context } from "../../io/context.ts";
import type { Network } from "../../io/network.ts";
import { type WantedRecord, withoutContradictions } from "../../judge/dns/turn.ts";
import { judgePolicyRecords, type PolicyState } from "../../verify/dns/policy-records.ts";
import type { UnfinishedDomains } from "../../verify/dns/unfinished-domains.ts";
import type { NameObservation } from "../../verify/look/name.ts";
import type { Served } from "../../verify/wait.ts";
import type { DnsOptions } from "../dns.ts";
import type { DnsGroup, DnsGroups } from "./dns-groups.ts";
import { lookAtNames, lookWhatIsServed } from "./dns-looks.ts";
import { leftOf } from "./dns-progress.ts";

/** A run for many domains. */
export interface DnsRun {
  readonly options: DnsOptions;
  readonly context: Context;
  readonly network: Network;
  /** The policies that it is for. */
  readonly groups: readonly DnsGroup[];
  /** All policies that there are. */
  readonly all: DnsGroups;
  /** What earlier runs left. */
  readonly left: UnfinishedDomains;
}

/** First whether each policy is served, and then what the name servers show. */
export async function judgeAll(
  run: DnsRun,
): Promise<{ readonly states: readonly PolicyState[]; readonly served: ReadonlyMap<string, Served> }> {
  const { options, context, network, groups, left } = run;
  const domains = groups.flatMap((group) => group.domains);
  const served = await lookWhatIsServed(
    network,
    domains,
    { wait: options.wait ?? 0, sinceOf: (one) => leftOf(one, left)?.since ?? null },
    context,
  );
  const seen = await lookAtNames(network, namesIn(groups), context);
  return { states: statesOf(run, served, seen), served };
}

export function namesIn(groups: readonly DnsGroup[]): string[] {
  return groups.flatMap(({ shared, domains }) => [
    ...(shared === null ? [] : [shared.name]),
    ...domains.flatMap(({ records }) => records.map(({ name }) => name)),
  ]);
}

export function statesOf(
  { options, groups, all, left }: Pick<DnsRun, "options" | "groups" | "all" | "left">,
  served: ReadonlyMap<string, Served>,
  seen: ReadonlyMap<string, NameObservation>,
): PolicyState[] {
  const aliases = new Set(all.groups.flatMap(({ shared }) => shared?.name ?? []));
  const states = groups.flatMap(({ path, provider, shared, domains }) => {
    const members = domains.map((one) => ({
      domain: one.domain,
      records: one.records,
      served: served.get(one.domain)!,
      ledger: one.published.ledger,
      isAsked: !options.isScheduled || leftOf(one, left) !== null,
    }));
    const judged = judgePolicyRecords({ shared, members }, { seen, ledger: all.ledger, aliases });
    return judged.map((state) => ({ ...state, path, provider }));
  });
  return withoutContradictions(states, all.groups.flatMap(wantedBy));
}

function wantedBy({ path, shared, domains }: DnsGroup): WantedRecord[] {
  const records = domains.flatMap((one) => one.records);
  return [...(shared === null ? [] : [shared]), ...records].map((record) => ({ record, path }));
}
