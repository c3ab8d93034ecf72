import { type Finding, hasErrors } from "../src/base/finding.ts";
import { changeIn, readyToBuild } from "../src/judge/proposal.ts";
import { judgeFiles } from "../src/judge/rules.ts";
import type { LedgerEntry } from "../src/ledger/ledger.ts";
import { readContents } from "../src/plan/contents.ts";
import type { Plan } from "../src/plan/plan.ts";
import type { Changes, Tree } from "../src/plan/workspace.ts";

/** What `build` would write into a tree, whatever that does to mail. */
export interface Proposed {
  /** About the files alone. */
  readonly findings: readonly Finding[];
  /** null when a finding is an error. */
  readonly plan: Plan | null;
  /** The policy in force for the domain. */
  readonly previous: LedgerEntry | null;
  readonly changes: Changes;
}

/** `now` in seconds. */
export async function proposalOf(tree: Tree, now: number): Promise<Proposed> {
  const contents = await readContents(tree);
  const change = await changeIn(contents, { now, mx: null, base: null });
  const findings = [...contents.findings, ...(change === null ? [] : judgeFiles(change))];
  const isBuildable = !hasErrors(findings);
  const { ready } = await readyToBuild({ contents, change, findings, isBuildable }, false);
  return {
    findings,
    plan: ready?.change.plan ?? null,
    previous: change?.published ?? null,
    changes: ready?.changes ?? new Map(),
  };
}
