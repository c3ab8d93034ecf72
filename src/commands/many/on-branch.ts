import { type Branch, readBranch } from "../../github/branch.ts";
import type { Repo } from "../../github/repo.ts";
import type { Repository } from "../../io/github/repository.ts";
import { membersIn } from "../../plan/members.ts";
import { sharedPaths } from "../../plan/shared-hosting.ts";
import { namesIn, type PolicyOptions, pathsIn } from "../../plan/workspace.ts";
import { formerOf, type Read } from "./read-many.ts";

type Options = PolicyOptions & { readonly repo: Repo };

/** A branch of many policies: the names in their folder, and its files by the names that people call them. */
export interface ManyBranch {
  readonly names: readonly string[] | null;
  readonly read: Read;
}

/**
 * @param names of what is in the folder here; null: there is one file for several domains. On the branch, others may be.
 */
export async function manyOn(
  repository: Repository,
  name: string,
  options: Options,
  names: readonly string[] | null,
): Promise<ManyBranch | null> {
  const there = names === null ? null : await namesOn(repository, name, options);
  const branch = await readBranch(
    repository,
    name,
    manyPaths(options, names && [...names, ...(there ?? [])]),
  );
  return branch === null ? null : { names: there, read: readerOf(branch, options) };
}

/** The names in the folder of policies on a branch; empty where there is no such folder. */
export async function namesOn(
  repository: Repository,
  name: string,
  { repo, policy }: Options,
): Promise<readonly string[]> {
  return (await repository.folder(name, repo.pathOf(policy)))?.names ?? [];
}

/** By the names that people call the files. */
export function readerOf(branch: Branch, { repo }: Options): Read {
  return (file, limit) => branch.read(repo.pathOf(file), limit);
}

/** Every file of these policies, by its path in the repository. */
export function manyPaths(options: Options, names: readonly string[] | null): string[] {
  if (names === null) return pathsIn(options).map(options.repo.pathOf);
  const { workspaces } = membersIn(options.policy, [...new Set(names)], options);
  const shared = sharedPaths.map(namesIn(options));
  const former = pathsIn(formerOf(options));
  const all = [...workspaces.flatMap(pathsIn), ...shared, ...former];
  return [...new Set(all.map(options.repo.pathOf))];
}
