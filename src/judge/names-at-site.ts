import { domainsIn } from "../policy/domains.ts";
import { hostsFor, mostNames } from "../policy/hosts.ts";
import type { Policy } from "../policy/schema.ts";

/**
 * Policies of a folder are guests of one site at Netlify, unless they name different ones.
 * @returns what there is to say if the site would have too many names; [] where each policy alone has too many
 */
export function tooManyAtSite(policy: Policy, all: readonly Policy[]) {
  const { name: host, argument } = policy.host;
  const most = mostNames[host] ?? Number.POSITIVE_INFINITY;
  if (host !== "netlify" || domainsIn(policy).length > most) return [];
  const there = all.filter((other) => other.host.name === host && other.host.argument === argument);
  const count = there.reduce((sum, other) => sum + domainsIn(other).length, 0);
  return count <= most ? [] : [{ host, count, most, known: hostsFor(count).join(", ") }];
}
