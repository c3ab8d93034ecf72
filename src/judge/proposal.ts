import { type Finding, hasErrors, strictly } from "../base/finding.ts";
import { withOwners } from "../ledger/domains.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Contents } from "../plan/contents.ts";
import { changesTo, makePlan, withHosting, withPage } from "../plan/plan.ts";
import type { Changes } from "../plan/workspace.ts";
import type { Policy } from "../policy/schema.ts";
import type { MxObservation } from "../sts/mx-observation.ts";
import { type Change, changeOf } from "./change.ts";
import { judge, judgeFiles } from "./rules.ts";

/** The branch that a pull request is for, and what is published there. */
export interface Base {
  readonly name: string;
  readonly ledger: Ledger;
  /** What `policy.yml` has there; null: nothing that can be read. */
  readonly policy: Policy | null;
  /** The domain of a ledger that does not name it; null: it does. */
  readonly owner: string | null;
}

/** What is known apart from the files. */
export interface Circumstances {
  /** In seconds. */
  readonly now: number;
  /** null: not looked up. */
  readonly mx: MxObservation | null;
  /** null: the tree's own ledger says what is published. */
  readonly base: Base | null;
  /** What senders reported of a change from testing to enforce; absent or null: nothing is known. */
  readonly reported?: readonly Finding[] | null;
}

/** The change that a tree proposes; null: `policy.yml` or the ledger cannot be read. */
export async function changeIn(
  { tree, reading, ledger }: Contents,
  { now, mx, base, reported = null }: Circumstances,
): Promise<Change | null> {
  const { policy, place } = reading;
  if (policy === null || ledger === null) return null;
  const whole = base?.ledger ?? ledger;
  const own = base === null || base.owner === null ? ledger : withOwners(ledger, [base.owner]);
  return changeOf({
    plan: await withHosting(makePlan(policy, whole, now), whole, tree),
    whole,
    pullRequest: base === null ? null : { base: base.name, policy: base.policy, ledger: own },
    existing: tree.generated,
    mx,
    reported,
    now,
    place,
    placeOf: (path) => ({ file: tree.nameOf(path) }),
  });
}

/** What a tree proposes, and everything there is to say about it. */
export interface Proposal {
  readonly contents: Contents;
  /** null: `policy.yml` or the ledger cannot be read. */
  readonly change: Change | null;
  readonly findings: readonly Finding[];
  /** Whether the files could be written, whatever the change does to mail. */
  readonly isBuildable: boolean;
}

/** Judges every way to publish: pull request, push, `build` in a terminal, re-run. */
export async function propose(contents: Contents, circumstances: Circumstances): Promise<Proposal> {
  const change = await changeIn(contents, circumstances);
  if (change === null) return { contents, change, findings: contents.findings, isBuildable: false };
  const files = judgeFiles(change);
  const isBuildable = !hasErrors([...contents.findings, ...files]);
  const judged = isBuildable ? judge(change, files) : files;
  return { contents, change, findings: [...contents.findings, ...judged], isBuildable };
}

/** What to write, or why nothing is written. */
export interface Build extends Proposal {
  /** The change with all its files, and which of them differ; null when a finding is an error. */
  readonly ready: { readonly change: Change; readonly changes: Changes } | null;
}

/** All files are rendered once nothing is in the way of publishing them. `strict`: warnings count as errors. */
export async function readyToBuild(proposal: Proposal, strict: boolean): Promise<Build> {
  const { contents, change } = proposal;
  const findings = strict ? strictly(proposal.findings) : proposal.findings;
  if (change === null || hasErrors(findings)) return { ...proposal, findings, ready: null };
  const plan = await withPage(change.plan, contents.tree);
  const ready = { change: { ...change, plan }, changes: changesTo(contents.tree, plan) };
  return { ...proposal, findings, ready };
}
