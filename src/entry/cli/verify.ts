import { setTimeout as pause } from "node:timers/promises";
import { visible } from "../../base/finding.ts";
import { verify } from "../../commands/verify.ts";
import { type ListInputs, verifyList } from "../../commands/verify-list.ts";
import type { Files } from "../../io/files.ts";
import { linesOf, NotRead } from "../../io/lines.ts";
import { print, printError, progressOn } from "../../io/terminal.ts";
import { limitYoungGeneration } from "../../io/v8-heap.ts";
import { resultJson } from "../../report/json.ts";
import { exitCode, type VerifyResult } from "../../report/result.ts";
import { type CheckName, checkNames } from "../../verify/check.ts";
import { secondsToWait } from "../../verify/waiting-time.ts";
import { UsageError, type Values } from "./arguments.ts";
import { policyInputs, timeOf } from "./inputs.ts";
import { worldGiven } from "./world.ts";

/** `verify [DOMAIN]`, with its progress on standard error. */
export async function verifyOne(values: Values, domain: string | null, files: Files): Promise<VerifyResult> {
  const inputs = { ...policyInputs(values), domain, skip: skipped(values) };
  const atMost = waitGiven(values);
  const world = await worldGiven(values, false);
  const progress = progressOn(values.json === true || values.format === "json");
  const tell = (line: string) => printError(`${line}\n`);
  const patience = atMost === null ? null : { atMost, pause, tell };
  const seen: string[] = [];
  progress.show("Looking …");
  try {
    return await verify(
      { ...inputs, patience },
      {
        world,
        files,
        pages: null,
        // A wait is measured in real time, whatever day it is said to be.
        now: () => timeOf(patience === null ? values : {}),
        watch: ({ name, target }) => {
          seen.push(name);
          progress.show(`Looked at ${visible(target)} (${name}); ${seen.length} done …`);
        },
      },
    );
  } finally {
    progress.clear();
  }
}

/** `verify --domains FILE`: a line of JSON for each domain, as it is done. The exit status: 1 when something is wrong with any. */
export async function verifyEach(values: Values, operands: readonly string[]): Promise<0 | 1> {
  if (operands[0] !== undefined || values.wait !== undefined)
    throw new UsageError(
      "--domains takes a list, and neither a DOMAIN nor --wait. See mta-sts verify --help.",
    );
  if (values.format !== undefined && values.format !== "json")
    throw new UsageError("--domains prints a line of JSON for each domain; there is no other format.");
  const inputs: ListInputs = { skip: skipped(values), strict: values.strict === true };
  const world = await worldGiven(values, true);
  limitYoungGeneration();
  let worst: 0 | 1 = 0;
  const each = (result: VerifyResult) => {
    print(`${JSON.stringify(resultJson(result))}\n`);
    if (exitCode(result) !== 0) worst = 1;
  };
  try {
    await verifyList(linesOf(values.domains!), inputs, { world, now: () => timeOf(values) }, each);
  } catch (error) {
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
  return worst;
}

function skipped({ skip = "" }: Values): ReadonlySet<CheckName> {
  const names = skip
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = (name: string): name is CheckName => checkNames.some((one) => one === name);
  const unknown = names.find((name) => !known(name));
  if (unknown !== undefined)
    throw new UsageError(
      `There is no check "${visible(unknown)}". The checks are: ${checkNames.join(", ")}.`,
    );
  return new Set(names.filter(known));
}

/** In seconds; null: one look, no waiting. */
function waitGiven({ wait }: Values): number | null {
  if (wait === undefined) return null;
  const seconds = secondsToWait(wait);
  if (seconds !== null) return seconds;
  throw new UsageError(`"${visible(wait)}" is no time to wait. Write it like 90s, 20m or 1h; at most 6h.`);
}
