import { closeSync, constants, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { createGunzip, gunzipSync, constants as zlib } from "node:zlib";
import type { Timestamp } from "../../base/time.ts";
import { readingReasonOf } from "../failures.ts";
import { contentsOf, headLength } from "./contents.ts";
import type { Item } from "./letter.ts";
import { limits } from "./limits.ts";
import { mailsInMbox } from "./mbox.ts";

/**
 * The items of a file: the mails of an mbox file, compressed or not, otherwise the file itself. A file of another kind
 * is not read beyond its start.
 * @param arrived what its folder knows about it
 */
export async function* itemsInFile(
  path: string,
  where: string,
  arrived: Timestamp | null,
): AsyncGenerator<Item> {
  const bytes = readSmallFile(path);
  if (bytes === null) return yield* itemsInStream(createReadStream(path), where, arrived);
  if (typeof bytes === "string") return yield { bytes: new Uint8Array(), arrived, where, problem: bytes };
  yield* itemsInBytes(bytes, where, arrived);
}

/** Larger files are streams. */
const smallFile = 1024 * 1024;

/** The file; null: it is a large one; or why it cannot be read. */
function readSmallFile(path: string): Buffer | string | null {
  let descriptor: number | null = null;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for somebody to write into it.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(descriptor);
    if (size > smallFile) return null;
    const buffer = Buffer.allocUnsafeSlow(size);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, size, 0));
  } catch (error) {
    return readingReasonOf(error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

async function* itemsInBytes(bytes: Buffer, where: string, arrived: Timestamp | null): AsyncGenerator<Item> {
  const contents = contentsOf(bytes);
  if (contents === "mbox") yield* mailsInMbox([bytes], where);
  else if (contents === "gzip" && holdsMbox(bytes)) yield* itemsInStream([bytes], where, arrived);
  else if (contents !== "other") yield { bytes, arrived, where };
}

/** The same of a stream, such as standard input. */
export async function* itemsInStream(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  where: string,
  arrived: Timestamp | null,
): AsyncGenerator<Item> {
  try {
    const { head, all } = await withHead(stream);
    const contents = contentsOf(head);
    if (contents === "mbox") yield* mailsInMbox(all, where);
    else if (contents === "gzip" && holdsMbox(head)) yield* mailsInMbox(unpacked(all), where);
    else if (contents !== "other") yield { bytes: await collected(all), arrived, where };
  } catch (error) {
    yield { bytes: new Uint8Array(), arrived, where, problem: readingReasonOf(error) };
  }
}

/** The start of a stream, and the whole stream. */
async function withHead(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const iterator =
    Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < headLength) {
    const { done, value } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}

/** One byte more than is read of anything, so that it is known to be too large. */
async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let remaining = limits.unpacked + 1;
  for await (const chunk of stream) {
    chunks.push(chunk.subarray(0, remaining));
    remaining -= Math.min(remaining, chunk.length);
    if (remaining === 0) break;
  }
  return Buffer.concat(chunks);
}

/** Whether packed data starts as an mbox file does. */
function holdsMbox(packed: Uint8Array): boolean {
  try {
    // Of this much, gzip can make a thousand times as much, and no more.
    const head = gunzipSync(packed.subarray(0, headLength), { finishFlush: zlib.Z_SYNC_FLUSH });
    return contentsOf(head) === "mbox";
  } catch {
    return false;
  }
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import("node:stream");
  const gunzip = createGunzip();
  Readable.from(packed)
    .on("error", (error) => gunzip.destroy(error))
    .pipe(gunzip);
  yield* gunzip;
}
