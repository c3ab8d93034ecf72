import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { FileContent } from "../base/file-content.ts";
import { contentOfBytes } from "./text.ts";

/** Files on disk: the smallest interface that serves. Paths are relative to `base`, or absolute. */
export interface Files {
  /** At most `limit` bytes; never hangs on a pipe or a device, never throws. */
  read(path: string, limit: number): FileContent;
  /** Puts each file in place at once, whole or not at all, in the given order; refuses to leave `folder`. null: it is removed. */
  write(folder: string, contents: ReadonlyMap<string, string | null>): void;
}

/** The message is for people: what could not be written, and why. */
export class NotWritten extends Error {}

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
    write(folder, contents) {
      const full = resolve(base, folder);
      if (outside(full)) throw new NotWritten(`${folder} leads out of the workspace; nothing was written.`);
      for (const [path, text] of contents) {
        if (text === null) remove(full, path);
        else writeAtomically(full, path, text);
      }
    },
  };
}

function readRegularFile(path: string, limit: number): FileContent {
  let descriptor: number;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for somebody to write into it.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? { kind: "absent" } : { kind: "unreadable", reason: codeOf(error) };
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { kind: "unreadable", reason: "it is a folder" };
    if (!status.isFile()) return { kind: "unreadable", reason: "it is no ordinary file" };
    if (status.size > limit) return { kind: "too-large", limit };
    return contentOfBytes(readUpTo(descriptor, status.size));
  } catch (error) {
    return { kind: "unreadable", reason: codeOf(error) };
  } finally {
    closeSync(descriptor);
  }
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

function remove(folder: string, path: string): void {
  try {
    rmSync(join(folder, path), { force: true });
  } catch (error) {
    throw new NotWritten(`${join(folder, path)} could not be removed (${codeOf(error)}).`);
  }
}

function writeAtomically(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  try {
    mkdirSync(folder, { recursive: true });
    if (!isInside(realpathSync(folder), realPath(target, "follow folders only"))) {
      throw new NotWritten(`${path} leads out of the output folder ${folder}; it was not written.`);
    }
    mkdirSync(dirname(target), { recursive: true });
    removeLeftovers(target);
    const temporary = `${target}.${process.pid}.tmp`;
    writeDurably(temporary, text);
    renameSync(temporary, target);
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(
      `${target} could not be written: ${codeOf(error)}. Check the permissions of its folder.`,
      { cause: error },
    );
  }
}

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, "w", 0o644);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A run that was killed leaves a temporary file, named after its process, which nothing else would remove. */
function removeLeftovers(target: string): void {
  const name = basename(target);
  for (const sibling of readdirSync(dirname(target))) {
    const pid = sibling.startsWith(`${name}.`)
      ? /^\d+(?=\.tmp$)/.exec(sibling.slice(name.length + 1))?.[0]
      : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(target), sibling), { force: true });
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

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
