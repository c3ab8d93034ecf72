/** What a copy of the template runs on or is read by its people, as paths or folders; all else is the makers'. */
const kept = [
  ".gitattributes",
  ".github/workflows/mta-sts.yml",
  ".github/workflows/mta-sts-monitor.yml",
  "LICENSE",
  "action.yml",
  "dist/",
  "policy.schema.json",
];

export interface Leftovers {
  /** Only the makers need them, and nobody changed them: they go. */
  readonly toDelete: readonly string[];
  /** They were changed or added here: they are somebody's. */
  readonly toKeep: readonly string[];
}

/**
 * The files of a copy, `now` and as they were in its first commit (path to git's name of the bytes). What differs from
 * the first commit, or was not in it, a person made; `written` are paths that are written anew.
 */
export function leftovers(
  now: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, string>,
  written: ReadonlySet<string>,
): Leftovers {
  const makers = [...now.keys()].filter(
    (path) =>
      first.has(path) &&
      !written.has(path) &&
      !kept.some((one) => path === one || (one.endsWith("/") && path.startsWith(one))),
  );
  const isUntouched = (path: string) => now.get(path) === first.get(path);
  return { toDelete: makers.filter(isUntouched), toKeep: makers.filter((path) => !isUntouched(path)) };
}

/** GitHub may refuse a workflow's token to delete workflows; the commit is then made without that. */
export function withoutWorkflows(paths: readonly string[]): string[] {
  return paths.filter((path) => !path.startsWith(".github/workflows/"));
}
