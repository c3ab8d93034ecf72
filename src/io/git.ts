import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The folder that contains `.git`: `folder`, or the nearest parent up to `highest`; null outside of a checkout. */
export function repositoryRoot(folder: string, highest: string | null = null): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder || folder === highest ? null : repositoryRoot(parent, highest);
}

/** A path relative to `root` as git writes it: with `/`, also on Windows. */
export function pathInRepository(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** The account that owns the repository on github.com, from the runner's environment or git's `origin`; null: unknown. */
export function ownerOfRepository(environment: NodeJS.ProcessEnv, folder: string): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY_OWNER: owner } = environment;
  // GitHub Enterprise Server has its own Pages hosts, which cannot be derived from the owner's name.
  if (server !== undefined && server !== "https://github.com") return null;
  return owner || ownerOfOrigin(folder);
}

function ownerOfOrigin(folder: string): string | null {
  const root = repositoryRoot(folder);
  if (root === null) return null;
  try {
    const config = readFileSync(join(root, ".git", "config"), "utf8");
    return ownerIn(config);
  } catch {
    // In a linked worktree or submodule, `.git` is a file; the user is then asked for the owner.
    return null;
  }
}

function ownerIn(gitConfig: string): string | null {
  const origin = /^\[remote "origin"\]$([^[]*)/m.exec(gitConfig)?.[1] ?? "";
  const url = /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t]*$/m.exec(origin)?.[1] ?? "";
  return (
    /^(?:https:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?git@)github\.com[:/]([A-Za-z\d-]{1,39})\/[^/]+$/.exec(
      url,
    )?.[1] ?? null
  );
}
