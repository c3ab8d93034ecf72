import { NotWritten } from "../io/failures.ts";
import type { Files } from "../io/files.ts";
import { fileChange } from "../plan/workspace.ts";
import {
  isDamagedState,
  parseUnfinished,
  renderUnfinished,
  type Unfinished,
} from "../verify/dns/unfinished.ts";

const maxSize = 4096;

/** What the run before left. */
export interface Kept {
  /** null: nothing. */
  readonly left: Unfinished | null;
  /** The file can no longer be read. Only time is lost: what it said is determined again. */
  readonly isDamaged: boolean;
}

/** Throws `NotWritten` where the file is somebody's: it would be lost. */
export function loadUnfinished(files: Files, path: string): Kept {
  const content = files.read(path, maxSize);
  if (content.kind === "absent") return { left: null, isDamaged: false };
  const text = content.kind === "text" ? content.text.trim() : null;
  const left = parseUnfinished(text);
  if (left !== null || text === "null" || text === "") return { left, isDamaged: false };
  if (text !== null && isDamagedState(text)) return { left: null, isDamaged: true };
  throw new NotWritten(`${path} is not a state file of \`dns\`, so it was left unchanged.`);
}

/** @param left null: everything is done */
export function keepUnfinished(files: Files, path: string, left: Unfinished | null): void {
  loadUnfinished(files, path);
  files.write([fileChange(path, renderUnfinished(left))]);
}
