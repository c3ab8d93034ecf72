import type { Outcome, PullRequest, Refusal, Repository } from "../io/github/repository.ts";
import { type Branch, readBranch } from "./branch.ts";
import { commitRequest, differing, type Wanted } from "./wanted.ts";

/** One name for each branch, so that there is one pull request: creating it is the lock between two runs at once. */
export function updateBranchOf(base: string): string {
  return `mta-sts-policy/${base}`;
}

interface BaseBranch {
  readonly repository: Repository;
  readonly branch: string;
}

/** Branch, commit and pull request, each only if it is missing or differs. A race comes back as `moved` or `exists`. */
export async function openUpdate(
  { repository, branch }: BaseBranch,
  wanted: Wanted,
  base: Branch,
  update: Branch | null,
): Promise<Outcome<PullRequest>> {
  const updateBranch = updateBranchOf(branch);
  const open = await repository.openPullRequest(branch, updateBranch);
  if (open === null && update !== null && !isBuiltOn(update, base)) {
    // Left over from a pull request that was merged or closed: building on it would bring its old changes back.
    return again(await repository.deleteBranch(updateBranch));
  }
  if (update === null) {
    const created = await repository.createBranch(updateBranch, base.head);
    if (!created.ok) return created;
  }
  const current = update ?? base;
  const files = differing(wanted, current);
  if (files.size > 0) {
    const target = { branch: updateBranch, head: current.head };
    const committed = await repository.commit(commitRequest(wanted, files, target));
    if (!committed.ok) return committed;
  }
  const text = { title: wanted.title, body: wanted.body };
  if (open === null) return repository.createPullRequest({ ...text, base: branch, head: updateBranch });
  const isSame = open.title === text.title && open.body === text.body;
  return isSame ? { ok: true, value: open } : repository.updatePullRequest(open.id, text);
}

/** Another run may be about to open the pull request: its branch is the base, or one commit ahead of it. */
function isBuiltOn(update: Branch, base: Branch): boolean {
  return update.head === base.head || update.parent === base.head;
}

function again(outcome: Outcome<unknown>): Refusal {
  return outcome.ok ? { ok: false, reason: "moved", message: "" } : outcome;
}

/**
 * Nothing is left to do: an update pull request that waits would publish something else when it is merged. Deleting its
 * branch closes it. The checkout may be old, so the branch decides (`isSettled`). A run that has nothing to do does not
 * fail because GitHub cannot be asked.
 */
export async function withdrawUpdate(
  { repository, branch, paths }: BaseBranch & { readonly paths: readonly string[] },
  isSettled: (base: Branch) => Promise<boolean>,
): Promise<void> {
  const updateBranch = updateBranchOf(branch);
  try {
    if ((await repository.openPullRequest(branch, updateBranch)) === null) return;
    const base = await readBranch(repository, branch, paths);
    if (base !== null && (await isSettled(base))) await repository.deleteBranch(updateBranch);
  } catch {
    // The next run asks again.
  }
}
