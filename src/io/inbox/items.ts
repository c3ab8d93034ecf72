import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readingReasonOf } from "../failures.ts";
import { arrivalOfMaildirName } from "./arrival.ts";
import type { Item } from "./letter.ts";
import { limits } from "./limits.ts";
import { itemsInFile, itemsInStream } from "./mail-files.ts";

/** Something that was to be read is not there, or may not be read. */
export class InboxUnreadable extends Error {
  readonly path: string;
  /** For people, in a few words. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path} cannot be read: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/**
 * All that may be a report in a file, in a folder and below, in a Maildir, or in standard input (`-`), one at a time, in
 * the order of names. Throws `InboxUnreadable` when the path itself cannot be read; what cannot be read below it is an
 * item with its problem.
 */
export async function* itemsIn(
  path: string,
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Item> {
  if (path === "-") return yield* itemsInStream(standardInput, "standard input", null);
  if (isFolder(path)) return yield* itemsInFolder(path, { files: limits.files });
  for await (const item of itemsInFile(path, path, null)) {
    if (item.problem !== undefined) throw new InboxUnreadable(path, item.problem);
    yield item;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new InboxUnreadable(path, readingReasonOf(error));
  }
}

async function* itemsInFolder(folder: string, left: { files: number }, depth = 0): AsyncGenerator<Item> {
  const entries = entriesOf(folder);
  if (typeof entries === "string") {
    if (depth === 0) throw new InboxUnreadable(folder, entries);
    return yield { bytes: new Uint8Array(), arrived: null, where: folder, problem: entries };
  }
  const isMaildir = entries.folders.includes("cur");
  for (const name of isMaildir ? [] : entries.files) {
    if (left.files === 0) return;
    left.files -= 1;
    const path = join(folder, name);
    yield* itemsInFile(path, path, arrivalOfMaildirName(name));
  }
  // What is in `tmp` of a Maildir is still being written.
  const inside = isMaildir ? entries.folders.filter((name) => name !== "tmp") : entries.folders;
  for (const name of depth < limits.folders ? inside : [])
    yield* itemsInFolder(join(folder, name), left, depth + 1);
}

interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Files and folders by name, or why they are not known. Links to folders are not followed: they can lead in circles. */
function entriesOf(folder: string): Entries | string {
  try {
    const files: string[] = [];
    const folders: string[] = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(entry.name);
      else if (entry.isFile() || isLinkToFile(folder, entry)) files.push(entry.name);
    }
    return { files: files.sort(), folders: folders.sort() };
  } catch (error) {
    return readingReasonOf(error);
  }
}

function isLinkToFile(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return false;
  }
}
