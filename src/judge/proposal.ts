import { type Finding, hasErrors, strictly } from "../base/finding.ts";
import { withOwner } from "../ledger/domains.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { changesTo, makePlan, withHosting, withPage } from "../plan/plan.ts";
import type { Changes, Tree } from "../plan/workspace.ts";
import type { MxObservation } from "../sts/mx-observation.ts";
import { type Change, changeOf } from "./change.ts";
import { judgeFiles } from "./rules.ts";

/** The branch that a pull request is for, and what is published there. */
export interface Base {
  readonly name: string;
  readonly ledger: Ledger;
  /** Whose the ledger is, where it does not say so itself; null: it does. */
  readonly owner: string | null;
}

/** What is known besides the files. */
export interface Circumstances {
  /** In seconds. */
  readonly now: number;
  /** null: not looked up. */
  readonly mx: MxObservation | null;
  /** null: the tree's own ledger says what is published. */
  readonly base: Base | null;
}

/** The change that a tree proposes; null: `policy.yml` or the ledger cannot be read. */
export async function changeIn(
  { tree, reading, ledger }: Contents,
  { now, mx, base }: Circumstances,
): Promise<Change | null> {
  const { policy, place } = reading;
  if (policy === null || ledger === null) return null;
  const whole = base?.ledger ?? ledger;
  const own = base === null || base.owner === null ? ledger : withOwner(ledger, base.owner);
  return changeOf({
    plan: await withHosting(makePlan(policy, whole, now), whole, tree),
    whole,
    pullRequest: base === null ? null : { base: base.name, ledger: own },
    existing: tree.generated,
    mx,
    now,
    place,
    placeOf: (path) => ({ file: tree.nameOf(path) }),
  });
}

/** A tree that may be built, and all there is to say about writing its files. */
export interface Proposal {
  readonly contents: Contents;
  /** null: `policy.yml` or the ledger cannot be read. */
  readonly change: Change | null;
  readonly findings: readonly Finding[];
}

/** Reads a tree and judges what a build would write. `now` in seconds. */
export async function propose(tree: Tree, now: number): Promise<Proposal> {
  const contents = await readContents(tree);
  const change = await changeIn(contents, { now, mx: null, base: null });
  const judged = change === null ? [] : judgeFiles(change);
  return { contents, change, findings: [...contents.findings, ...judged] };
}

/** What is to be written, or why it is not. */
export interface Build extends Proposal {
  /** The change with all its files, and which of them differ; null when a finding is an error. */
  readonly ready: { readonly change: Change; readonly changes: Changes } | null;
}

/** All files are rendered once nothing is in the way of writing them. `strict`: warnings count as errors. */
export async function readyToBuild(proposal: Proposal, strict: boolean): Promise<Build> {
  const { contents, change } = proposal;
  const findings = strict ? strictly(proposal.findings) : proposal.findings;
  if (change === null || hasErrors(findings)) return { ...proposal, findings, ready: null };
  const plan = await withPage(change.plan, contents.tree);
  const ready = { change: { ...change, plan }, changes: changesTo(contents.tree, plan) };
  return { ...proposal, findings, ready };
}
