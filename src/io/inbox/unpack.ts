import { gunzipSync } from "node:zlib";
import type { Budget } from "./budget.ts";
import { contentsOf } from "./contents.ts";
import { limits } from "./limits.ts";

/** What an attachment or a file turned out to hold. */
export interface Unpacked {
  readonly documents: { readonly bytes: Uint8Array; readonly name: string | null }[];
  readonly mails: Uint8Array[];
  /** Why something could not be unpacked, in a few words. */
  readonly problems: string[];
}

/** Unpacks gzip and zip, both by their bytes; what is neither packed nor JSON nor a mail is left out. */
export async function unpack(
  bytes: Uint8Array,
  name: string | null,
  budget: Budget,
  levels: number = limits.archives,
): Promise<Unpacked> {
  const contents = contentsOf(bytes);
  if (contents === "json") return { ...nothing(), documents: [{ bytes, name }] };
  if (contents === "mail") return { ...nothing(), mails: [bytes] };
  if (contents !== "gzip" && contents !== "zip") return nothing();
  if (levels === 0) return failed("it is compressed too many times");
  return contents === "gzip" ? unpackGzip(bytes, name, budget, levels) : unpackZip(bytes, budget, levels);
}

async function unpackGzip(
  bytes: Uint8Array,
  name: string | null,
  budget: Budget,
  levels: number,
): Promise<Unpacked> {
  const result = gunzip(bytes, budget.bytes);
  if (typeof result === "string") return failed(result);
  budget.bytes -= result.length;
  return unpack(result, name, budget, levels - 1);
}

/** The bytes, or why there are none. */
function gunzip(bytes: Uint8Array, most: number): Buffer | string {
  const options = { maxOutputLength: Math.max(1, most) };
  try {
    return gunzipSync(bytes, options);
  } catch (error) {
    const end = endWithoutBlanks(bytes);
    // Some programs put a line end behind the data, which zlib takes for damage.
    if (codeOf(error) === "Z_DATA_ERROR" && end < bytes.length) return gunzip(bytes.subarray(0, end), most);
    return problems.get(codeOf(error)) ?? "it cannot be unpacked";
  }
}

const tooLarge = "it is larger than 20 MiB when unpacked";

const problems: ReadonlyMap<unknown, string> = new Map([
  ["Z_BUF_ERROR", "it is truncated"],
  ["Z_DATA_ERROR", "its compressed data is damaged"],
  ["ERR_BUFFER_TOO_LARGE", tooLarge],
]);

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}

function endWithoutBlanks(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && [0x20, 0x09, 0x0d, 0x0a].includes(bytes[end - 1]!)) end -= 1;
  return end;
}

async function unpackZip(bytes: Uint8Array, budget: Budget, levels: number): Promise<Unpacked> {
  const { entriesOfZip } = await import("./zip.ts");
  const { entries, problems } = await entriesOfZip(bytes, budget);
  const all: Unpacked = { ...nothing(), problems };
  for (const entry of entries) {
    const inside = await unpack(entry.bytes, entry.name, budget, levels - 1);
    all.documents.push(...inside.documents);
    all.mails.push(...inside.mails);
    all.problems.push(...inside.problems);
  }
  return all;
}

function nothing(): Unpacked {
  return { documents: [], mails: [], problems: [] };
}

function failed(problem: string): Unpacked {
  return { ...nothing(), problems: [problem] };
}
