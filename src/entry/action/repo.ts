import { dirname, relative, resolve } from "node:path";
import { context } from "@actions/github";
import type { Repo } from "../../github/repo.ts";
import { ownerOfRepository, pathInRepository, repositoryRoot } from "../../io/git.ts";
import type { Surroundings } from "../command-options.ts";

/** The repository that the run is for. `policy`: the file that people edit, as the input names it. */
export function readRepo(workspace: string, policy: string): { repo: Repo; surroundings: Surroundings } {
  // A checkout may be below the workspace (`path:` of actions/checkout); the policy is in it.
  const root = repositoryRoot(dirname(resolve(workspace, policy)), workspace) ?? workspace;
  const { owner, repo: name } = context.repo;
  return {
    repo: {
      name: `${owner}/${name}`,
      url: `${context.serverUrl}/${owner}/${name}`,
      ref: context.ref,
      branch: /^refs\/heads\/(.+)$/.exec(context.ref)?.[1] ?? null,
      pathOf: (path) => pathInRepository(root, resolve(workspace, path)),
    },
    surroundings: {
      owner: ownerOfRepository(process.env, workspace),
      top: relative(workspace, root) || ".",
    },
  };
}
