import type { FileContent } from "../../base/file-content.ts";
import { frontPages, readmePath, spellings } from "../hosts/neighbors.ts";
import { isOurs } from "./generated.ts";
import { badgePath, notFoundPath, pagePath } from "./paths.ts";

type Files = ReadonlyMap<string, FileContent>;

/** Other forms of a file of the page, which would be shown if ours were not generated. */
const shadowed: Readonly<Record<string, readonly string[]>> = {
  [pagePath]: [...spellings(pagePath), ...frontPages],
  [notFoundPath]: [...spellings(notFoundPath), "404.md"],
  [badgePath]: spellings(badgePath),
};

/** Other files that may be in the place of the page. */
export const pageNeighbors: readonly string[] = Object.values(shadowed).flat();

/**
 * The files of the page that must not be written: those in whose place something of somebody's own is. A page of
 * somebody's own brings its own way of saying that nothing was found, so ours is then left out too.
 */
export function ownFiles(existing: Files, paths: readonly string[]): ReadonlySet<string> {
  const own = paths.filter((path) => ownFileFor(path, existing) !== null);
  return new Set(own.includes(pagePath) ? [...own, notFoundPath] : own);
}

/** The file of somebody's own that is in the place of a file of the page, or would be hidden by it; null: none is. */
export function ownFileFor(path: string, existing: Files): string | null {
  const content = existing.get(path);
  if (isOwnFile(content)) return path;
  // Ours exists already: this build does not newly hide what was added later.
  if (isStalePage(content)) return null;
  const others = [
    ...(shadowed[path] ?? []),
    ...(path === pagePath && isJekyll(existing) ? [readmePath] : []),
  ];
  return others.find((other) => isOwnFile(existing.get(other))) ?? null;
}

/** There a README is the front page, unless there is another. */
function isJekyll(existing: Files): boolean {
  return (existing.get("_config.yml")?.kind ?? "absent") !== "absent";
}

/** Once the page is turned off, ours are removed: they would show outdated information. */
export function stalePages(existing: Files, paths: readonly string[]): string[] {
  return paths.filter((path) => isStalePage(existing.get(path)));
}

export function isStalePage(content: FileContent | undefined): boolean {
  return content?.kind === "text" && isOurs(content.text);
}

/** A link, a folder, or anything other than text was not generated here either. */
export function isOwnFile(content: FileContent | undefined): boolean {
  if (content === undefined || content.kind === "absent") return false;
  return content.kind !== "text" || !isOurs(content.text);
}
