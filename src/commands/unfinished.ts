import { NotWritten } from "../io/failures.ts";
import type { Files } from "../io/files.ts";
import { fileChange } from "../plan/workspace.ts";
import {
  isDamagedState,
  parseUnfinished,
  renderUnfinished,
  type UnfinishedRecords,
} from "../verify/dns/unfinished.ts";
import {
  nothingUnfinished,
  parseUnfinishedDomains,
  renderUnfinishedDomains,
  type UnfinishedDomains,
} from "../verify/dns/unfinished-domains.ts";

/** Some hundred characters for each domain. */
const maxSize = 4_194_304;

/** What the run before left. */
export interface Kept<Left = UnfinishedRecords | null> {
  /** null: nothing. */
  readonly left: Left;
  /** The file can no longer be read. Only time is lost: what it said is determined again. */
  readonly isDamaged: boolean;
}

/** Throws `NotWritten` where the file is somebody's: it would be lost. */
export function loadUnfinished(files: Files, path: string): Kept {
  const read = readState(files, path);
  return { ...read, left: parseUnfinished(read.text) };
}

/** The same of many domains. What was left while there was only one is nothing. */
export function loadUnfinishedDomains(files: Files, path: string): Kept<UnfinishedDomains> {
  const read = readState(files, path);
  return { ...read, left: parseUnfinishedDomains(read.text) ?? nothingUnfinished };
}

/** @param left null: everything is done */
export function keepUnfinished(files: Files, path: string, left: UnfinishedRecords | null): void {
  readState(files, path);
  files.write([fileChange(path, renderUnfinished(left))]);
}

export function keepUnfinishedDomains(files: Files, path: string, left: UnfinishedDomains): void {
  readState(files, path);
  files.write([fileChange(path, renderUnfinishedDomains(left))]);
}

function readState(
  files: Files,
  path: string,
): { readonly text: string | null; readonly isDamaged: boolean } {
  const content = files.read(path, maxSize);
  if (content.kind === "absent") return { text: null, isDamaged: false };
  const text = content.kind === "text" ? content.text.trim() : null;
  const isState = parseUnfinished(text) !== null || parseUnfinishedDomains(text) !== null;
  if (isState || text === "null" || text === "") return { text, isDamaged: false };
  if (text !== null && isDamagedState(text)) return { text, isDamaged: true };
  throw new NotWritten(`${path} is not a state file of \`dns\`, so it was left unchanged.`);
}
