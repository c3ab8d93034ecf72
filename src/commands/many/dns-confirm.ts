import { type Finding, finding } from "../../base/finding.ts";
import { isInZone } from "../../sts/public-suffixes.ts";
import type { PolicyState } from "../../verify/dns/policy-records.ts";
import { isConfirmed } from "../../verify/dns/records.ts";
import { mayBeWritten } from "../../verify/dns/unfinished.ts";
import type { Served } from "../../verify/wait.ts";
import { untilNextLook } from "../../verify/waiting-time.ts";
import { pace } from "../dns.ts";
import type { DnsGroup } from "./dns-groups.ts";
import { type DnsRun, namesIn, statesOf } from "./dns-judged.ts";
import { lookAtNames } from "./dns-looks.ts";
import { keep, leftAfterConfirmed } from "./dns-progress.ts";

/** Whether every name server shows what was written; as long as there is time, until then. */
export async function confirmAll(
  run: DnsRun,
): Promise<{ readonly states: readonly PolicyState[]; readonly findings: readonly Finding[] }> {
  const { options, context, network, left } = run;
  const groups = written(run);
  // It was before anything was written.
  const settled: Served = { kind: "settled", since: 0 };
  const served = new Map(groups.flatMap(({ domains }) => domains.map(({ domain }) => [domain, settled])));
  const wanted = new Set(namesIn(groups).filter((name) => isWritten(name, run)));
  const end = context.now() + (options.wait ?? 0);
  for (;;) {
    // What an alias leads to decides about the alias.
    const shared = groups.flatMap((group) => group.shared?.name ?? []);
    const seen = await lookAtNames(network, [...wanted, ...shared], context);
    const states = statesOf({ ...run, groups }, served, seen).filter(({ record }) => wanted.has(record.name));
    if (isConfirmed(states)) {
      keep(options, leftAfterConfirmed(left, states, run.groups), context);
      return { states, findings: [] };
    }
    if (context.now() >= end) return { states, findings: [unconfirmed(states)] };
    context.log("Waiting until every name server shows the records …");
    await context.sleep(untilNextLook(pace, end, context.now()));
  }
}

/** The policies with the records that the run before was ready to write, in the zones that were written. */
function written(run: DnsRun): DnsGroup[] {
  return run.groups.map((group) => ({
    ...group,
    domains: group.domains.map((one) => ({
      ...one,
      records: one.records.filter(({ name }) => isWritten(name, run)),
    })),
  }));
}

function isWritten(name: string, { options, left }: DnsRun): boolean {
  const isInOne = options.zones === null || options.zones.some((zone) => isInZone(name, zone));
  return isInOne && mayBeWritten(name, left);
}

function unconfirmed(states: readonly PolicyState[]): Finding {
  const late = states.filter((one) => !isConfirmed([one]));
  const domains = [...new Set(late.flatMap((one) => one.domains))];
  return { ...finding("dns/not-confirmed", null, { domain: domains[0]! }), domains };
}
