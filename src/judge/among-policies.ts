import { type Finding, finding } from "../base/finding.ts";
import { domainsIn } from "../policy/domains.ts";
import { hostsFor, mostNames } from "../policy/hosts.ts";
import type { Policy } from "../policy/schema.ts";
import type { Planned } from "./planned-together.ts";

/** What several policies cannot share: names of one site beyond its limit, and the name of a TXT record. */
export function amongPolicies({ contents, policy }: Planned, plans: readonly Planned[]): Finding[] {
  const { place } = contents.reading;
  const others = plans.filter((one) => one.policy !== policy);
  const same = policy.alias === null ? undefined : others.find((one) => one.policy.alias === policy.alias);
  const args = tooManyAtSite(policy, [policy, ...others.map((one) => one.policy)]);
  return [
    ...(args === null ? [] : [finding("host/too-many", place(["host"]), args)]),
    ...(same === undefined
      ? []
      : [
          finding("alias/shared", place(["alias"]), {
            alias: policy.alias!,
            other: same.contents.tree.policyPath,
          }),
        ]),
  ];
}

/**
 * Policies of a folder are guests of one site at Netlify, unless they name different ones.
 * @returns null: the site has room, or the policy alone has too many names, which was said where it was read
 */
function tooManyAtSite(policy: Policy, all: readonly Policy[]) {
  const { name: host, argument } = policy.host;
  const most = mostNames[host] ?? Number.POSITIVE_INFINITY;
  if (host !== "netlify" || domainsIn(policy).length > most) return null;
  const there = all.filter((other) => other.host.name === host && other.host.argument === argument);
  const count = there.reduce((sum, other) => sum + domainsIn(other).length, 0);
  return count <= most ? null : { host, count, most, known: hostsFor(count).join(", ") };
}
