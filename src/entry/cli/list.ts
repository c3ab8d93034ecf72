import { fingerprint, fingerprints } from "../../commands/list/fingerprints.ts";
import { usualPlaces, verifyList } from "../../commands/verify-list.ts";
import type { Context } from "../../io/context.ts";
import { linesOf, NotRead } from "../../io/lines.ts";
import { openResults } from "../../io/results-file.ts";
import { print } from "../../io/terminal.ts";
import { limitHeapGrowth } from "../../io/v8-heap.ts";
import { resultJson } from "../../report/reports.ts";
import { exitCode, type VerifyResult } from "../../report/result.ts";
import { verifyOptions } from "../command-options.ts";
import type { Arguments } from "./arguments.ts";
import type { CliReader } from "./context.ts";
import { watchList } from "./list-watch.ts";
import { UsageError } from "./usage-error.ts";

/**
 * `verify --domains FILE`: a line of JSON for each domain, as it is done. The exit status: 1 when something is wrong
 * with any, including the earlier runs that `--resume` continues.
 */
export async function verifyEach(given: Arguments, read: CliReader, context: Context): Promise<0 | 1> {
  refuseOthers(given);
  const options = {
    ...verifyOptions(read, { owner: null }, null, null),
    file: read("domains")!,
    atOnce: read("at-once") ?? usualPlaces.atOnce,
    shard: read("shard") ?? null,
    known: fingerprints(),
  };
  const file = read("resume") ?? null;
  limitHeapGrowth();
  try {
    let worst: 0 | 1 = 0;
    const write = await writer(file, ({ domain, ok }) => {
      options.known.add(fingerprint(domain));
      if (!ok) worst = 1;
    });
    const watch = await watchList(options.file, file);
    const each = (result: VerifyResult) => {
      if (exitCode(result) !== 0) worst = 1;
      write(`${resultJson(result)}\n`);
    };
    await verifyList(linesOf(options.file), options, considerate(context), each, watch.see);
    watch.end();
    return worst;
  } catch (error) {
    // Pending requests would keep the process alive for a minute, after the caller has reported the error.
    setTimeout(() => process.exit(), 0).unref();
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
}

function refuseOthers({ values, operand }: Arguments): void {
  if (operand !== null || values.wait !== undefined)
    throw new UsageError("--domains cannot be combined with a DOMAIN or --wait. See mta-sts verify --help.");
  if (values.format !== undefined && values.format !== "json")
    throw new UsageError("--domains prints one line of JSON for each domain and has no other format.");
}

type Write = (lines: string) => void;

/** To the file of `--resume`, whose finished lines `finished` gets first; null: to standard output. */
async function writer(
  file: string | null,
  finished: (head: { readonly domain: string; readonly ok: boolean }) => void,
): Promise<Write> {
  if (file !== null) return (await openResults(file, finished)).append;
  return (lines) => {
    // With `| head`, the results of hours of work would never be read.
    if (!print(lines)) process.exit(1);
  };
}

/** For a list of domains, many of which share their servers. */
export function considerate({ network, now }: Context) {
  return {
    now,
    network: async (brief: boolean) => {
      const { considerateNetwork } = await import("../../io/considerate-network.ts");
      return considerateNetwork(await network(brief));
    },
    timer: (milliseconds: number, call: () => void) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
