import type { PullRequest, Repository } from "../io/github/repository.ts";
import { type Branch, readBranch } from "./branch.ts";
import { maxAttempts, untilSettled } from "./settle.ts";
import { openUpdate, updateBranchOf, withdrawUpdate } from "./update-pull-request.ts";
import { commitRequest, differing, type Wanted } from "./wanted.ts";

/** A branch to bring files to. */
export interface Target {
  readonly repository: Repository;
  readonly branch: string;
  /** The files that `Make` reads or wants, by their path in the repository. */
  readonly paths: readonly string[];
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Looks at a branch and says what it should have. `wanted` null: nothing is to be done, and `detail` says why.
 * @param update the branch of the update pull request, where there is one
 */
export type MakeFiles<Detail> = (
  base: Branch,
  update: Branch | null,
) => Promise<{ readonly detail: Detail; readonly wanted: Wanted | null }>;

export type Published<Detail> =
  /** The branch has the files: by our commit, or by another run's (`url` null). */
  | {
      readonly kind: "committed";
      readonly detail: Detail;
      readonly commit: { readonly oid: string; readonly url: string | null };
    }
  | { readonly kind: "proposed"; readonly detail: Detail; readonly pullRequest: PullRequest }
  | { readonly kind: "stopped"; readonly detail: Detail }
  /** The token may not commit. `answer`: GitHub's own words. */
  | { readonly kind: "forbidden"; readonly detail: Detail; readonly answer: string }
  /** The branch takes no commits, for `refusal`, and no pull request could be opened either. */
  | {
      readonly kind: "pull-request-forbidden";
      readonly detail: Detail;
      readonly refusal: string;
      readonly answer: string;
    }
  | { readonly kind: "no-branch" }
  /** Others were faster each time. */
  | { readonly kind: "busy"; readonly attempts: number };

type Step<Detail> = () => Promise<Published<Detail> | null>;

/** Read, plan, commit; when the branch moved meanwhile, again from the start. Never by force, so no update is lost. */
export function commitFiles<Detail>(target: Target, make: MakeFiles<Detail>): Promise<Published<Detail>> {
  const { repository, branch } = target;
  return settled(target, async () => {
    const base = await readBranch(repository, branch, target.paths);
    if (base === null) return { kind: "no-branch" };
    const { detail, wanted } = await make(base, null);
    if (wanted === null) return { kind: "stopped", detail };
    const files = differing(wanted, base);
    if (files.size === 0) return asItIs(base, detail);
    const outcome = await repository.commit(commitRequest(wanted, files, { branch, head: base.head }));
    if (outcome.ok) return { kind: "committed", detail, commit: outcome.value };
    if (outcome.reason === "forbidden") return { kind: "forbidden", detail, answer: outcome.message };
    return outcome.reason === "refused" ? proposeFiles(target, make, outcome.message) : null;
  });
}

/**
 * Where a branch takes no direct commits: opens one pull request, or brings the open one up to date.
 * @param refusal why it is not committed, for people
 */
export function proposeFiles<Detail>(
  target: Target,
  make: MakeFiles<Detail>,
  refusal: string,
): Promise<Published<Detail>> {
  const { repository, branch, paths } = target;
  return settled(target, async () => {
    const base = await readBranch(repository, branch, paths);
    if (base === null) return { kind: "no-branch" };
    const update = await readBranch(repository, updateBranchOf(branch), paths);
    const { detail, wanted } = await make(base, update);
    if (wanted === null) return { kind: "stopped", detail };
    if (differing(wanted, base).size === 0) {
      await withdrawUpdate(target, async () => true);
      return asItIs(base, detail);
    }
    const outcome = await openUpdate(target, wanted, base, update);
    if (outcome.ok) return { kind: "proposed", detail, pullRequest: outcome.value };
    if (outcome.reason === "moved" || outcome.reason === "exists") return null;
    return { kind: "pull-request-forbidden", detail, refusal, answer: outcome.message };
  });
}

async function settled<Detail>({ sleep }: Target, step: Step<Detail>): Promise<Published<Detail>> {
  return (await untilSettled(sleep, step)) ?? { kind: "busy", attempts: maxAttempts };
}

function asItIs<Detail>({ head: oid }: Branch, detail: Detail): Published<Detail> {
  return { kind: "committed", detail, commit: { oid, url: null } };
}
