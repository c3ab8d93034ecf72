import { isTerminal, print, printError } from "../../io/terminal.ts";
import { inDnsFormat, isDnsFormat } from "../../plan/dns-formats/formats.ts";
import { annotations } from "../../report/annotations.ts";
import { findingsText } from "../../report/findings-text.ts";
import { type Paint, plainPaint } from "../../report/paint.ts";
import { resultJson, resultText } from "../../report/reports.ts";
import type { Result } from "../../report/result.ts";
import { colors } from "./colors.ts";

/** What a command found, on standard output; what people should know of a machine's format, on standard error. */
export async function printResult(result: Result, format: string): Promise<void> {
  if (isDnsFormat(format)) {
    printError(findingsText(result.findings, result.sources, plainPaint));
    const planned = result.command === "records" ? result.planned : null;
    if (planned !== null) print(await inDnsFormat(format, planned.records, planned.plan.policy.domain));
    return;
  }
  switch (format) {
    case "json":
      print(`${JSON.stringify(resultJson(result), null, 2)}\n`);
      return;
    case "github":
      print(
        annotations(result.findings)
          .map((line) => `${line}\n`)
          .join(""),
      );
      return;
    default:
      print(await resultText(result, await paintFor(process.env)));
  }
}

async function paintFor({ NO_COLOR, TERM }: NodeJS.ProcessEnv): Promise<Paint> {
  if (NO_COLOR || TERM === "dumb" || !(await isTerminal())) return plainPaint;
  return colors;
}
