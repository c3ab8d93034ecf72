import type { Finding, Place } from "../base/finding.ts";

/** What was found about one domain of a policy. */
export interface FoundAbout {
  readonly domain: string;
  readonly findings: readonly Finding[];
}

/**
 * Each finding once, with the domains that it is about: those of the same code and severity are one. A domain that has
 * two of a code is in two groups. What is true of all domains is reported for the policy.
 * @param count of the domains of the policy
 */
export function grouped(
  found: readonly FoundAbout[],
  count: number,
  placeOf: (domain: string) => Place,
): Finding[] {
  const groups = new Map<string, { first: Finding; isSame: boolean; domains: string[] }>();
  for (const { domain, findings } of found) {
    const times = new Map<string, number>();
    for (const one of findings) {
      const kind = `${one.code} ${one.severity}`;
      const nth = times.get(kind) ?? 0;
      times.set(kind, nth + 1);
      const key = `${kind} ${nth}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { first: one, isSame: true, domains: [domain] });
      else {
        group.domains.push(domain);
        group.isSame &&= isSameText(group.first, one);
      }
    }
  }
  return [...groups.values()].map(({ first, isSame, domains }) => {
    if (count === 1 || (isSame && domains.length === count)) return first;
    const place = placeOf(domains[0]!);
    const isNamed = domains.length === 1 && Object.values(first.args).includes(domains[0]!);
    return isNamed ? { ...first, place } : { ...first, domains, place };
  });
}

function isSameText(one: Finding, other: Finding): boolean {
  return JSON.stringify([one.args, one.place]) === JSON.stringify([other.args, other.place]);
}
