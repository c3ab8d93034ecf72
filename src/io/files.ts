import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { FileContent } from "../base/file-content.ts";
import { codeOf, NotWritten, readingRemedies, reasonOf, writingRemedies } from "./failures.ts";
import { placing } from "./replace-file.ts";
import { contentOfBytes } from "./text.ts";

/** Files on disk: the smallest interface that serves. Paths are relative to `base`, or absolute. */
export interface Files {
  /** At most `limit` bytes; never hangs on a pipe or a device, never throws. */
  read(path: string, limit: number): FileContent;
  /** The names in a folder, sorted; null: there is no such folder, or it cannot be read. */
  list(folder: string): readonly string[] | null;
  /** Replaces each file atomically, in the given order. Throws `NotWritten`, with what was done. */
  write(changes: readonly FileChange[]): void;
}

export interface FileChange {
  readonly folder: string;
  /** Below `folder`, which is never left. */
  readonly path: string;
  /** null: the file is removed. */
  readonly text: string | null;
  /** Another run can recreate it from what was written before, so it may be missing after a power failure. */
  readonly isRemade?: boolean;
}

/**
 * @param base what relative paths start from
 * @param fence no file outside this folder is read or written, whatever links say; null: the user's own machine, no fence
 */
export function filesIn(base: string, fence: string | null): Files {
  const outside = (path: string) => fence !== null && !isInside(realpathSync(fence), realPath(path));
  return {
    read(path, limit) {
      const full = resolve(base, path);
      return outside(full) ? { kind: "outside" } : readRegularFile(full, limit);
    },
    list(folder) {
      const full = resolve(base, folder);
      if (outside(full)) return null;
      try {
        return readdirSync(full).sort();
      } catch {
        return null;
      }
    },
    write(changes) {
      const place = placing();
      changes.forEach(({ folder, path, text, isRemade = false }, index) => {
        const full = resolve(base, folder);
        try {
          if (outside(full)) throw new NotWritten(`${folder} is outside the workspace.`);
          change(full, path, text, (target) => {
            place.place(target, text, isRemade);
            if (index === changes.length - 1) place.settle();
          });
        } catch (error) {
          throw error instanceof NotWritten ? stoppedAfter(changes.slice(0, index), error) : error;
        }
      });
    },
  };
}

function readRegularFile(path: string, limit: number): FileContent {
  let descriptor: number;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for somebody to write into it.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? { kind: "absent" } : unreadable(error);
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory())
      return { kind: "unreadable", reason: "it is a folder", remedy: "Name a file in it." };
    if (!status.isFile()) return { kind: "unreadable", reason: "it is not an regular file" };
    if (status.size > limit) return { kind: "too-large", limit };
    return contentOfBytes(readUpTo(descriptor, status.size));
  } catch (error) {
    return unreadable(error);
  } finally {
    closeSync(descriptor);
  }
}

function unreadable(error: unknown): FileContent {
  const remedy = readingRemedies[codeOf(error)];
  return { kind: "unreadable", reason: reasonOf(error), ...(remedy !== undefined && { remedy }) };
}

/** A stream such as standard input, of which the length is not known before. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<FileContent> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) return { kind: "too-large", limit };
  }
  return contentOfBytes(Buffer.concat(chunks));
}

function readUpTo(descriptor: number, most: number): Uint8Array {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const count = readSync(descriptor, buffer, length, most - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

/** @param text null: the file is removed */
function change(folder: string, path: string, text: string | null, write: (target: string) => void): void {
  const target = join(folder, path);
  try {
    // The folder may be one that is yet to be made, or behind links: where the file would really be counts.
    if (!isInside(realPath(folder), realPath(target, "follow folders only")))
      throw new NotWritten(`${path} is outside the output folder ${folder}, so it was left unchanged.`);
    write(target);
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(
      `${target} could not be ${text === null ? "removed" : "written"}: ${reasonOf(error)}.${writingRemedies[codeOf(error)] ?? ""}`,
      { cause: error },
    );
  }
}

function stoppedAfter(done: readonly FileChange[], error: NotWritten): NotWritten {
  const names = done.map(
    ({ folder, path, text }) => `${join(folder, path)}${text === null ? " (removed)" : ""}`,
  );
  const words =
    done.length === 0
      ? "Nothing was written."
      : `Done before that: ${names.join(", ")}. Run the build again to complete the rest under the same id.`;
  return new NotWritten(`${error.message} ${words}`, { cause: error });
}

/** Where a path really is, its links followed; what does not exist yet is placed below its nearest existing folder. */
function realPath(path: string, links: "follow" | "follow folders only" = "follow"): string {
  const parent = dirname(path);
  if (parent === path) return path;
  if (links === "follow" && existsSync(path)) return realpathSync(path);
  return join(realPath(parent), basename(path));
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
