import { verifyList } from "../../commands/verify-list.ts";
import type { Context } from "../../io/context.ts";
import { linesOf, NotRead } from "../../io/lines.ts";
import { print } from "../../io/terminal.ts";
import { limitYoungGeneration } from "../../io/v8-heap.ts";
import { resultJson } from "../../report/reports.ts";
import { exitCode, type VerifyResult } from "../../report/result.ts";
import { verifyOptions } from "../command-options.ts";
import type { Arguments } from "./arguments.ts";
import type { CliReader } from "./context.ts";
import { UsageError } from "./usage-error.ts";

/** `verify --domains FILE`: a line of JSON for each domain, as it is done. The exit status: 1 when something is wrong with any. */
export async function verifyEach(
  { values, operand }: Arguments,
  read: CliReader,
  context: Context,
): Promise<0 | 1> {
  if (operand !== null || values.wait !== undefined)
    throw new UsageError(
      "--domains takes a list, and neither a DOMAIN nor --wait. See mta-sts verify --help.",
    );
  if (values.format !== undefined && values.format !== "json")
    throw new UsageError("--domains prints a line of JSON for each domain; there is no other format.");
  const options = verifyOptions(read, { owner: null }, null, null);
  limitYoungGeneration();
  let worst: 0 | 1 = 0;
  const each = (result: VerifyResult) => {
    print(`${resultJson(result)}\n`);
    if (exitCode(result) !== 0) worst = 1;
  };
  try {
    await verifyList(linesOf(read("domains")!), options, context, each);
  } catch (error) {
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
  return worst;
}
