import { context } from "@actions/github";
import type { BaseBranch } from "../../commands/check.ts";
import type { ManyBase } from "../../commands/many/check-all.ts";
import type { PublishOptions } from "../../commands/publish.ts";
import type { EvidenceSource } from "../../commands/reports/evidence-source.ts";
import type { Context } from "../../io/context.ts";
import type { Repository } from "../../io/github/repository.ts";
import { treeOn } from "../../judge/branch-build.ts";
import { evidenceBranch } from "../../ledger/evidence/place.ts";
import { pathsIn } from "../../plan/workspace.ts";
import { printLine } from "./print.ts";

/** The base branch of the pull request, or of the merge group; undefined: there is none. */
function baseName(): string | undefined {
  const { pull_request: pullRequest, merge_group: group } = context.payload;
  const name: unknown = pullRequest?.base?.ref ?? group?.base_ref;
  // A pull request has the bare name, a merge group the full one.
  return typeof name === "string" ? name.replace(/^refs\/heads\//, "") : undefined;
}

/**
 * The branch that the pull request is for. Its files say what is published, those of the pull request what its author
 * wants. Reading needs no more than the token of a fork has; without it, the pull request's own files are used.
 */
export async function baseOf(options: PublishOptions, outside: Context): Promise<BaseBranch | null> {
  const { pathOf } = options.repo;
  return lookedAt(outside, async (repository, name) => {
    const { readBranch } = await import("../../github/branch.ts");
    const branch = await readBranch(repository, name, pathsIn(options).map(pathOf));
    return branch === null ? null : { name, tree: treeOn(branch, options, pathOf) };
  });
}

/** The same where the policies are many. */
export async function manyBaseOf(options: PublishOptions, outside: Context): Promise<ManyBase | null> {
  return lookedAt(outside, async (repository, name) => {
    const { manyOn } = await import("../../commands/many/on-branch.ts");
    const found = await manyOn(repository, name, options, outside.files.list(options.policy));
    return found === null ? null : { name, ...found };
  });
}

async function lookedAt<Base>(
  outside: Context,
  look: (repository: Repository, name: string) => Promise<Base | null>,
): Promise<Base | null> {
  const name = baseName();
  const isOffline = (await outside.dns()) === null;
  const repository = name === undefined || isOffline ? null : await outside.repository();
  if (name === undefined || repository === null) return null;
  try {
    return await look(repository, name);
  } catch (error) {
    printLine(`Judged without a look at the branch ${name}: ${(error as Error).message}`);
    return null;
  }
}

/** What the reports add up to, on its branch of the repository that the pull request is for; undefined: not needed. */
export async function evidenceOf(
  { repo }: PublishOptions,
  outside: Context,
): Promise<EvidenceSource | undefined> {
  const isLookedFor = baseName() !== undefined && (await outside.dns()) !== null;
  const repository = isLookedFor ? await outside.repository() : null;
  if (repository === null) return undefined;
  return {
    name: `${repo.name}, branch ${evidenceBranch}`,
    read: async () => {
      const { evidenceOnBranch } = await import("../../commands/reports/evidence-on-branch.ts");
      try {
        return await evidenceOnBranch(repository).read();
      } catch (error) {
        return { kind: "unreadable", reason: (error as Error).message };
      }
    },
  };
}
