import { type Finding, finding } from "../../base/finding.ts";
import type { Commit, Inventory, Outcome, Repository } from "../../io/github/repository.ts";
import { untilSettled } from "../settle.ts";
import { leftovers } from "./copy.ts";

/** Files that one commit deletes: GitHub has failed at some hundreds. */
const atOnce = 200;

interface Untidy {
  readonly repository: Repository;
  readonly branch: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Paths that the copy has for itself. */
  readonly own: ReadonlySet<string>;
}

/**
 * Removes the template's own files, which a copy does not need: after the policy is committed, and by commits of their
 * own, for GitHub may refuse or fail at so many. If they remain, they do no harm.
 */
export async function tidy(untidy: Untidy): Promise<Finding[]> {
  const deleted = await untilSettled(untidy.sleep, () => attempt(untidy)).catch(reasonOf);
  const reason = deleted === null ? "the branch changed" : deleted;
  return reason === "" ? [] : [finding("setup/untidy", null, { branch: untidy.branch, reason })];
}

/** Why files are left, empty when none are; null: the branch changed. */
async function attempt({ repository, branch, own }: Untidy): Promise<string | null> {
  const state = await repository.branch(branch, []);
  const inventory: Inventory | null = state && (await repository.inventory(state.head));
  if (state === null || inventory === null) return "GitHub does not list all files";
  let { head } = state;
  const reasons = new Set<string>();
  for (const paths of pieces(leftovers(inventory, own).toDelete)) {
    const outcome = await remove(repository, branch, head, paths).catch(reasonOf);
    if (typeof outcome === "string") reasons.add(outcome);
    else if (outcome.ok) head = outcome.value.oid;
    else if (outcome.reason === "moved") return null;
    else reasons.add(outcome.message);
  }
  return [...reasons].join("; ");
}

/** A workflow's token may not be allowed to delete workflows, so they are by themselves and come last. */
function pieces(paths: readonly string[]): string[][] {
  const isWorkflow = (path: string) => path.startsWith(".github/workflows/");
  return [paths.filter((path) => !isWorkflow(path)), paths.filter(isWorkflow)].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / atOnce) }, (_, index) =>
      some.slice(index * atOnce, (index + 1) * atOnce),
    ),
  );
}

function remove(
  repository: Repository,
  branch: string,
  expectedHead: string,
  deletions: readonly string[],
): Promise<Outcome<Commit>> {
  return repository.commit({
    branch,
    expectedHead,
    headline: "Remove the template's own files",
    body: "Keeps the policy and what publishes it.",
    files: new Map(),
    deletions,
  });
}

function reasonOf(error: Error): string {
  return error.message;
}
