import type { Files } from "../io/files.ts";
import { fileChange } from "../plan/workspace.ts";
import { parseUnfinished, renderUnfinished, type Unfinished } from "../verify/dns/unfinished.ts";

const maxSize = 4096;

/** What the run before left in its file; null: nothing, or nobody knows. */
export function loadUnfinished(files: Files, path: string): Unfinished | null {
  const content = files.read(path, maxSize);
  return parseUnfinished(content.kind === "text" ? content.text : null);
}

/** @param left null: everything is done */
export function keepUnfinished(files: Files, path: string, left: Unfinished | null): void {
  files.write([fileChange(path, renderUnfinished(left))]);
}
