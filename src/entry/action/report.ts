import { appendFileSync } from "node:fs";
import * as core from "@actions/core";
import { print } from "../../io/terminal.ts";
import { unguessable } from "../../io/unguessable.ts";
import { annotations } from "../../report/annotations.ts";
import { plainPaint } from "../../report/paint.ts";
import { outputs, resultText } from "../../report/reports.ts";
import { isOk, type Result } from "../../report/result.ts";
import { printText } from "./print.ts";

/** A result as annotations, log, outputs, job summary and exit code. */
export async function report(result: Result, markdown: string): Promise<void> {
  for (const line of annotations(result.findings)) print(`${line}\n`);
  printText(await resultText(result, plainPaint));
  for (const [name, value] of Object.entries(outputs(result))) writeOutput(name, value);
  writeSummary(markdown);
  if (!isOk(result)) process.exitCode = core.ExitCode.Failure;
}

/** Not by core, which loads all of Node's cryptography to make the delimiter. */
function writeOutput(name: string, value: string): void {
  const path = process.env.GITHUB_OUTPUT;
  const delimiter = unguessable();
  if (path) appendFileSync(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

function writeSummary(text: string): void {
  // A runner of an older Enterprise Server has no summaries; the log says the same.
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  // Not by core's summary, which loads Node's file promises: an eighth of the whole start for one append.
  appendFileSync(path, text);
}
