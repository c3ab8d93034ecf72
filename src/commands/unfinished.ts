import { NotWritten } from "../io/failures.ts";
import type { Files } from "../io/files.ts";
import { fileChange } from "../plan/workspace.ts";
import { parseUnfinished, renderUnfinished, type Unfinished } from "../verify/dns/unfinished.ts";

const maxSize = 4096;

/** What the run before left in its file; null: nothing. Throws `NotWritten` where the file is somebody's: it would be lost. */
export function loadUnfinished(files: Files, path: string): Unfinished | null {
  const content = files.read(path, maxSize);
  if (content.kind === "absent") return null;
  const text = content.kind === "text" ? content.text.trim() : null;
  const left = parseUnfinished(text);
  if (left === null && text !== "null" && text !== "")
    throw new NotWritten(`${path} is not a state file of \`dns\`, so it was left as it is.`);
  return left;
}

/** @param left null: everything is done */
export function keepUnfinished(files: Files, path: string, left: Unfinished | null): void {
  loadUnfinished(files, path);
  files.write([fileChange(path, renderUnfinished(left))]);
}
