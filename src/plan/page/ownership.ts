import type { FileContent } from "../../base/file-content.ts";
import { type Finding, finding, type Place } from "../../base/finding.ts";
import { isOurs } from "./generated.ts";
import { notFoundPath, pagePath } from "./paths.ts";

type Files = ReadonlyMap<string, FileContent>;

/**
 * The files of the page that must not be written: those in whose place something of somebody's own is. A page of
 * somebody's own brings its own way of saying that nothing was found, so ours is then left out too.
 */
export function ownFiles(existing: Files, paths: readonly string[]): ReadonlySet<string> {
  const own = paths.filter((path) => isOwn(existing.get(path)));
  return new Set(own.includes(pagePath) ? [...own, notFoundPath] : own);
}

/** `wanted`: whether `page` is on. */
export function judgePageFiles(
  existing: Files,
  paths: readonly string[],
  wanted: boolean,
  placeOf: (path: string) => Place,
): Finding[] {
  return paths.flatMap((path) => {
    const content = existing.get(path);
    const place = placeOf(path);
    if (wanted) return isOwn(content) ? [finding("page/own-file", place, { path: place.file })] : [];
    return isLeftOver(content) ? [finding("page/left-over", place, { path: place.file })] : [];
  });
}

/** Once the page is switched off, ours go: they would go on saying what is no longer so. */
export function leftOverPages(existing: Files, paths: readonly string[]): string[] {
  return paths.filter((path) => isLeftOver(existing.get(path)));
}

function isLeftOver(content: FileContent | undefined): boolean {
  return content?.kind === "text" && isOurs(content.text);
}

/** What is no text, a link, or a folder was not made here either. */
function isOwn(content: FileContent | undefined): boolean {
  if (content === undefined || content.kind === "absent") return false;
  return content.kind !== "text" || !isOurs(content.text);
}
