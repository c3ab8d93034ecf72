import { readHostName } from "../../sts/host-name.ts";
import { type Fingerprints, fingerprint } from "./fingerprints.ts";

/** One of `count` parts of a list, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A line of a list: a domain to check, or a line to report as invalid. */
export type Entry =
  | { readonly kind: "domain"; readonly line: number; readonly domain: string }
  | { readonly kind: "no-domain"; readonly line: number; readonly text: string; readonly reason: string };

export interface Selection {
  /** null: the whole list. */
  readonly shard: Shard | null;
  /** What is done, by its domain, or by its text if that is not a domain; gets what is yielded. */
  readonly known: Fingerprints;
  /** Called for each line that is neither empty nor a comment. */
  readonly watch: (what: "taken" | "known" | "elsewhere") => void;
}

/**
 * The domains of a list, each once, and the lines that are not domains. Which shard a domain belongs to depends on its
 * name alone: not on its place in the list, so that a list may grow between two runs, and a domain that is listed twice
 * is checked once; neighbors, which often share their servers, are spread over all shards.
 */
export async function* entriesOf(
  lines: AsyncIterable<string>,
  { shard, known, watch }: Selection,
): AsyncGenerator<Entry> {
  let line = 0;
  for await (const written of lines) {
    line += 1;
    const text = written.trim();
    if (text === "" || text.startsWith("#")) continue;
    const read = readHostName(text);
    const mark = fingerprint("name" in read ? read.name : text);
    if (shard !== null && mark.high % shard.count !== shard.index - 1) {
      watch("elsewhere");
    } else if (!known.add(mark)) {
      watch("known");
    } else {
      watch("taken");
      yield "name" in read
        ? { kind: "domain", line, domain: read.name }
        : { kind: "no-domain", line, text, reason: read.reason };
    }
  }
}
