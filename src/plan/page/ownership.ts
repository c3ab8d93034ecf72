import type { FileContent } from "../../base/file-content.ts";
import { isOurs } from "./generated.ts";
import { notFoundPath, pagePath } from "./paths.ts";

type Files = ReadonlyMap<string, FileContent>;

/**
 * The files of the page that must not be written: those in whose place something of somebody's own is. A page of
 * somebody's own brings its own way of saying that nothing was found, so ours is then left out too.
 */
export function ownFiles(existing: Files, paths: readonly string[]): ReadonlySet<string> {
  const own = paths.filter((path) => isOwnFile(existing.get(path)));
  return new Set(own.includes(pagePath) ? [...own, notFoundPath] : own);
}

/** Once the page is switched off, ours are removed: they would show outdated information. */
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
