import type { Finding } from "../src/base/finding.ts";
import { propose, readyToBuild } from "../src/judge/proposal.ts";
import type { LedgerEntry } from "../src/ledger/ledger.ts";
import type { Plan } from "../src/plan/plan.ts";
import type { Changes, Tree } from "../src/plan/workspace.ts";

/** What `build` would do with a tree, whether or not it would. */
export interface Proposed {
  readonly findings: readonly Finding[];
  /** null when a finding is an error. */
  readonly plan: Plan | null;
  /** The policy in force for the domain. */
  readonly previous: LedgerEntry | null;
  readonly changes: Changes;
}

/** `now` in seconds. */
export async function proposalOf(tree: Tree, now: number): Promise<Proposed> {
  const { ready, change, findings } = await readyToBuild(await propose(tree, now), false);
  return {
    findings,
    plan: ready?.change.plan ?? null,
    previous: change?.published ?? null,
    changes: ready?.changes ?? new Map(),
  };
}
