import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./failures.ts";
import { writeAll } from "./write-all.ts";

/** Replaces files one after the other, each atomically. Throws the system's errors. */
export interface Placing {
  /**
   * @param text null: the file goes
   * @param isRemade a later run creates it again if it is missing, so its name need not be on disk when the run ends
   */
  place(target: string, text: string | null, isRemade: boolean): void;
  /** Makes the replaced files durable. Folders are synced once for all files that go there in a row. */
  settle(): void;
}

/** What is written after a file never outlives it, even where the power fails, except within one folder. */
export function placing(): Placing {
  const names = new Map<string, readonly string[]>();
  let unsynced: string | null = null;
  const settle = () => {
    const folder = unsynced;
    unsynced = null;
    if (folder !== null) syncFolder(folder, "if it is there");
  };
  return {
    place(target, text, isRemade) {
      const folder = dirname(target);
      if (unsynced !== null && unsynced !== folder) settle();
      if (text === null) rmSync(target, { force: true });
      else {
        makeFolder(folder, isRemade ? () => {} : syncFolder);
        const there = names.get(folder) ?? namesIn(folder);
        names.set(folder, there);
        removeLeftovers(target, there);
        replaceFile(target, text);
      }
      if (!isRemade) unsynced = folder;
    },
    settle,
  };
}

/** Leaves nothing behind if it fails. */
function replaceFile(target: string, text: string): void {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    // A run that was killed may have had the same number, as in a container. Never through a link that is there.
    rmSync(temporary, { force: true });
    writeDurably(temporary, text);
    renameSync(temporary, target);
  } catch (error) {
    ignoreFailure(() => rmSync(temporary, { force: true }));
    throw error;
  }
}

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, "wx", 0o644);
  try {
    writeAll(descriptor, Buffer.from(text));
    fsyncSync(descriptor);
  } catch (error) {
    ignoreFailure(() => closeSync(descriptor));
    throw error;
  }
  // Some network file systems say only here that there was no space.
  closeSync(descriptor);
}

/** Folder by folder: Node's own way never ends where a folder takes no others, as `/proc`. */
function makeFolder(folder: string, sync: (parent: string) => void, hasParent = false): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Anything else in its place causes an error when something is written below it.
    if (codeOf(error) === "EEXIST") return;
    if (codeOf(error) !== "ENOENT" || hasParent || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder), sync);
    makeFolder(folder, sync, true);
    return;
  }
  sync(dirname(folder));
}

/** What says that a folder cannot be synced here, and not that syncing it failed: Windows, and some file systems. */
const unsupported = new Set(["EACCES", "EBADF", "EINVAL", "EISDIR", "ENOSYS", "ENOTSUP", "EPERM"]);

/** A new name is on disk once its folder is. */
function syncFolder(folder: string, when: "always" | "if it is there" = "always"): void {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
  } catch (error) {
    const isMissing = when === "if it is there" && codeOf(error) === "ENOENT";
    if (!isMissing && !unsupported.has(codeOf(error))) throw error;
  } finally {
    const open = descriptor;
    if (open !== null) ignoreFailure(() => closeSync(open));
  }
}

/** A run that was killed leaves a temporary file, named after its process, which nothing else would remove. */
function removeLeftovers(target: string, siblings: readonly string[]): void {
  const name = basename(target);
  for (const sibling of siblings) {
    const pid = sibling.startsWith(`${name}.`)
      ? /^\d+(?=\.tmp$)/.exec(sibling.slice(name.length + 1))?.[0]
      : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    ignoreFailure(() => rmSync(join(dirname(target), sibling), { force: true }));
  }
}

/** None of a folder that may be written and not be listed: its files can be replaced all the same. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** For what comes after a failure that is reported, or changes nothing. */
function ignoreFailure(run: () => void): void {
  try {
    run();
  } catch {}
}
