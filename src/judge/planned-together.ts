import { ledgerAcross, withOwners } from "../ledger/domains.ts";
import { emptyLedger, type Ledger } from "../ledger/ledger.ts";
import type { Contents } from "../plan/contents.ts";
import { makePlan, type Plan, withHosting } from "../plan/plan.ts";
import { domainsIn } from "../policy/domains.ts";
import type { Policy } from "../policy/schema.ts";

/** A policy and what was published for it, on the base branch if there is one. */
export interface Published {
  readonly contents: Contents;
  readonly ledger: Ledger;
  readonly policy: Policy | null;
}

export interface Planned {
  readonly contents: Contents;
  readonly plan: Plan;
  readonly whole: Ledger;
  readonly policy: Policy;
}

export function isSame(one: Contents, other: Contents): boolean {
  return one.tree.policyPath === other.tree.policyPath;
}

/** A ledger that is damaged on the base branch is one that this pull request may fix: then its own counts. */
export function publishedIn(all: readonly Contents[], base: readonly Contents[] | null): Published[] {
  const bases = base ?? all;
  const missing = base === null ? [] : all.filter((one) => !bases.some((other) => isSame(one, other)));
  return [...bases, ...missing.map((contents) => ({ ...contents, ledger: emptyLedger }))].map((contents) => {
    const own = contents.ledger ?? all.find((one) => isSame(one, contents))?.ledger ?? emptyLedger;
    const { policy } = contents.reading;
    return { contents, policy, ledger: policy === null ? own : withOwners(own, domainsIn(policy)) };
  });
}

/** Where each domain was served until now. */
export type Served = ReadonlyMap<string, readonly Published[]>;

/** Older ledgers lack a name only if the policy is gone too, and then its domain is unknown. */
export function whereServed(before: readonly Published[]): Map<string, Published[]> {
  const found = new Map<string, Published[]>();
  for (const one of before)
    for (const name of new Set(one.ledger.domains.map((line) => line.name)))
      found.set(name, [...(found.get(name) ?? []), one]);
  return found;
}

export function ledgersOf(domain: string, served: Served): Ledger[] {
  return (served.get(domain) ?? []).map(({ ledger }) => ledger);
}

/** By name, so that the ids of one run do not depend on anything else. */
export async function plansOf(
  present: readonly Contents[],
  before: readonly Published[],
  now: number,
): Promise<Planned[]> {
  const served = whereServed(before);
  const ids = before.flatMap(({ ledger }) => [
    ...ledger.published,
    ...ledger.domains.flatMap((line) => line.before ?? []),
  ]);
  const taken: { readonly id: string }[] = [...new Set(ids.map(({ id }) => id))].map((id) => ({ id }));
  const plans: Planned[] = [];
  for (const contents of present) {
    const policy = contents.reading.policy!;
    const whole = before.find((one) => isSame(one.contents, contents))!.ledger;
    const brought = new Map(
      domainsIn(policy).flatMap((name) => {
        const others = ledgersOf(name, served).filter((ledger) => ledger !== whole);
        return others.length === 0 ? [] : [[name, ledgerAcross(others, name).published] as const];
      }),
    );
    const plan = makePlan(policy, whole, now, { ids: taken, brought });
    taken.push({ id: plan.id });
    plans.push({ contents, policy, whole, plan: await withHosting(plan, whole, contents.tree) });
  }
  return plans;
}
