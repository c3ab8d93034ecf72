import type { Inventory } from "../../io/github/repository.ts";

/** Files and folders that a copy of the template needs to run, or that its maintainers read. */
export const neededPaths = [
  ".gitattributes",
  ".github/dependabot.yml",
  ".github/workflows/mta-sts.yml",
  ".github/workflows/mta-sts-check.yml",
  ".github/workflows/mta-sts-dns.yml",
  ".github/workflows/mta-sts-monitor.yml",
  ".github/workflows/mta-sts-reports.yml",
  ".github/workflows/mta-sts-update.yml",
  "LICENSE",
  "action.yml",
  "dist/",
  "policy.schema.json",
];

/** What a setup writes apart from what is generated, and what it leaves alone. */
export interface CopyChange {
  /** Path in the repository to contents. */
  readonly written: ReadonlyMap<string, string>;
  /** Template files that a person changed: they stay. */
  readonly toKeep: readonly string[];
}

/**
 * @param inventory null: GitHub does not list all files
 * @param texts files that replace the template's, unless a person changed those
 * @param own files that are written whatever was there
 * @param generated paths that are written by the build
 */
export function copyChange(
  inventory: Inventory | null,
  texts: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
  generated: readonly string[],
): CopyChange {
  const isChanged = (path: string) =>
    inventory !== null && inventory.now.get(path) !== inventory.first.get(path);
  const written = new Map([...own, ...[...texts].filter(([path]) => !isChanged(path))]);
  if (inventory === null) return { written, toKeep: [] };
  const { toKeep } = leftovers(inventory, new Set([...written.keys(), ...generated]));
  return { written, toKeep };
}

/** Anything that differs from the first commit, or was not in it, was made by a person. */
export function leftovers(
  { now, first }: Inventory,
  written: ReadonlySet<string>,
): { readonly toDelete: readonly string[]; readonly toKeep: readonly string[] } {
  const ofTemplate = [...now.keys()].filter(
    (path) => first.has(path) && !written.has(path) && !isNeeded(path),
  );
  const isUntouched = (path: string) => now.get(path) === first.get(path);
  return {
    toDelete: ofTemplate.filter(isUntouched),
    toKeep: ofTemplate.filter((path) => !isUntouched(path)),
  };
}

function isNeeded(path: string): boolean {
  return neededPaths.some((one) => path === one || (one.endsWith("/") && path.startsWith(one)));
}
