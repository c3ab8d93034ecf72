import { finding } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import type { Network } from "../io/network.ts";
import { exitCode, type VerifyResult } from "../report/result.ts";
import { nothingSeen, verified } from "../report/verified.ts";
import type { CheckName } from "../verify/check.ts";
import { verifyDomain } from "../verify/verify-domain.ts";
import { type Entry, entriesOf, type Shard } from "./list/entries.ts";
import type { Fingerprints } from "./list/fingerprints.ts";
import { eachInPlaces, type Places, type Timer } from "./list/places.ts";

export interface ListOptions {
  readonly skip: ReadonlySet<CheckName>;
  readonly strict: boolean;
  /** As people name the list, for findings about a line. */
  readonly file: string;
  readonly atOnce: number;
  readonly shard: Shard | null;
  /** What an earlier run has finished. */
  readonly known: Fingerprints;
}

/** How far a list is. The lines that are neither empty nor a comment are counted. */
export interface ListProgress {
  /** Read from the list, whatever their result. */
  readonly lines: number;
  /** Of those, what is left to other shards. */
  readonly elsewhere: number;
  /** Of those, what was finished before or is listed twice. */
  readonly known: number;
  readonly done: number;
  /** Of those done, where something is wrong. */
  readonly failing: number;
}

/**
 * Where answers take 100 ms and 5 % of the hosts are silent for a minute, this makes 200 domains a second; where they
 * arrive immediately, CPU time is the limit. `atOnce` is the range that users can choose.
 */
export const usualPlaces: Places = { atOnce: 100, waiting: 1000, patience: 2000 };

/**
 * Verifies each domain of a list, one for each line; empty lines and those that start with `#` are left out, and so is
 * what another shard or an earlier run has. `each` gets the results as they come, in no order; what it throws ends the run.
 */
export async function verifyList(
  lines: AsyncIterable<string>,
  options: ListOptions,
  context: Pick<Context, "network" | "now"> & { readonly timer: Timer },
  each: (result: VerifyResult) => void,
  watch: (progress: ListProgress) => void = () => {},
): Promise<void> {
  const network = await context.network(true);
  const counts = { lines: 0, elsewhere: 0, known: 0, done: 0, failing: 0 };
  const entries = entriesOf(lines, {
    ...options,
    watch: (what) => {
      counts.lines += 1;
      if (what !== "taken") counts[what] += 1;
      watch(counts);
    },
  });
  const work = async (entry: Entry): Promise<void> => {
    const result = await resultOf(entry, options, network, context.now());
    each(result);
    counts.done += 1;
    if (exitCode(result) !== 0) counts.failing += 1;
    watch(counts);
  };
  await eachInPlaces(entries, work, { ...usualPlaces, atOnce: options.atOnce }, context.timer);
}

async function resultOf(
  entry: Entry,
  { skip, strict, file }: ListOptions,
  network: Network,
  now: number,
): Promise<VerifyResult> {
  if (entry.kind === "no-domain") {
    const { line, text, reason } = entry;
    const findings = [finding("domain/not-verifiable", { file, line }, { value: text, reason })];
    return { ...nothingSeen, domain: text, findings };
  }
  const subject = { domain: entry.domain, published: null, now };
  return verified(await verifyDomain(network, subject, { skip, watch: () => {} }), subject, strict);
}
