import { secondsOf } from "../base/time.ts";
import type { Branch } from "../github/branch.ts";
import { currentEntry } from "../ledger/ledger.ts";
import { type Contents, readLedgerIn } from "../plan/contents.ts";
import { type Tree, treeOf, type Workspace } from "../plan/workspace.ts";
import { type Circumstances, changeIn, type Proposal, propose } from "./proposal.ts";

/** A branch as a tree, like the files on disk. `pathOf`: where a path is in the repository. */
export function treeOn(branch: Branch, workspace: Workspace, pathOf: (path: string) => string): Tree {
  return treeOf(workspace, (name, limit) => branch.read(pathOf(name), limit));
}

/**
 * How long (seconds) a pull request keeps its id: what was published before it ends, by the ledger, when it was made,
 * and that must stay true to within the ledger's margin when it is merged.
 */
const reuseWindow = 6 * 3600;

/**
 * As of when a plan is made: an open pull request for the same policy keeps its id, by the time in its ledger.
 * @param update the branch of the open update pull request; null: there is none
 */
export function timeOfPlan(update: Tree | null, sha256: string | undefined, now: number): number {
  const ledger = update === null ? null : readLedgerIn(update).ledger;
  const entry = ledger === null ? null : currentEntry(ledger);
  const isFresh = entry !== null && now - secondsOf(entry.from) < reuseWindow;
  return isFresh && entry.sha256 === sha256 ? secondsOf(entry.from) : now;
}

/** What a build of `base` would do. `update`: as above. */
export async function proposeOn(
  base: Contents,
  update: Tree | null,
  { now, mx }: Pick<Circumstances, "now" | "mx">,
): Promise<Proposal> {
  const proposal = await propose(base, { now, mx, base: null });
  const time = timeOfPlan(update, proposal.change?.plan.sha256, now);
  return time === now
    ? proposal
    : { ...proposal, change: await changeIn(base, { now: time, mx, base: null }) };
}
