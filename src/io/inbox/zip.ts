/** Reads zip files by yauzl, which inflates by Node's zlib and stops where an entry has more than it declares. */
import yauzl from "yauzl";
import type { Budget } from "./budget.ts";

export interface ZipEntry {
  readonly bytes: Uint8Array;
  /** Without folders, which may lead anywhere. */
  readonly name: string;
}

/** Entries in order, as far as the budget goes, and in a few words what was not read. Nothing is written to disk. */
export async function entriesOfZip(
  bytes: Uint8Array,
  budget: Budget,
): Promise<{ entries: ZipEntry[]; problems: string[] }> {
  const entries: ZipEntry[] = [];
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    // Names are never paths here, so that none is refused.
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileNameRaw.toString("utf8");
      if (/(?:^|[/\\])__MACOSX[/\\]|[/\\]$/.test(path)) continue;
      if (budget.entries === 0) return { entries, problems: ["it is a zip file with more than 100 files"] };
      budget.entries -= 1;
      if (entry.isEncrypted()) return { entries, problems: ["it is an encrypted zip file"] };
      const content = await read(await zip.openReadStreamPromise(entry), budget);
      if (content === null) return { entries, problems: ["it is larger than 20 MiB when unpacked"] };
      entries.push({ bytes: content, name: path.replace(/^.*[/\\]/s, "").slice(0, 255) });
    }
    return { entries, problems: [] };
  } catch {
    return { entries, problems: ["it is a damaged zip file"] };
  }
}

/** null: more than the budget. */
async function read(stream: AsyncIterable<Uint8Array>, budget: Budget): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
