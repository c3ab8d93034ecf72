import { isTerminal, print, printError } from "../../io/terminal.ts";
import { inDnsFormat, isDnsFormat } from "../../plan/dns-formats/formats.ts";
import { annotations } from "../../report/annotations.ts";
import { type Colors, noColors } from "../../report/colors.ts";
import type { DnsResult } from "../../report/dns-result.ts";
import { findingsText } from "../../report/findings-text.ts";
import { resultJson, resultText } from "../../report/reports.ts";
import type { ReportsResult, Result } from "../../report/result.ts";

/** What a command found, on standard output; what people should know of a machine's format, on standard error. */
export async function printResult(result: Result, format: string): Promise<void> {
  if (isDnsFormat(format)) {
    const planned = result.command === "records" ? result.planned : null;
    const { text, findings } =
      planned === null
        ? { text: "", findings: [] }
        : await inDnsFormat(format, planned.records, planned.plan.policy.domain);
    printError(findingsText([...result.findings, ...findings], result.sources, noColors));
    print(text);
    return;
  }
  switch (format) {
    case "nsupdate": {
      printError(findingsText(result.findings, result.sources, noColors));
      const { nsupdateScript } = await import("../../plan/dns-engines/nsupdate.ts");
      if (result.command === "dns-domains") {
        const { nsupdateParts } = await import("../../report/many/dns-domains.ts");
        for (const { changes, server } of nsupdateParts(result)) print(nsupdateScript(changes, server));
        return;
      }
      const { states, provider } = result as DnsResult;
      const changes = states.flatMap(({ change }) => (change === null ? [] : [change]));
      print(nsupdateScript(changes, provider?.name === "nsupdate" ? provider.argument : null));
      return;
    }
    case "html": {
      printError(
        findingsText(
          result.findings.filter(({ severity }) => severity === "error"),
          result.sources,
          noColors,
        ),
      );
      const { reportsPage } = await import("../../report/reports/html-page.ts");
      print(reportsPage(result as ReportsResult));
      return;
    }
    case "json":
      print(`${resultJson(result, 2)}\n`);
      return;
    case "github":
      print(
        annotations(result.findings)
          .map((line) => `${line}\n`)
          .join(""),
      );
      return;
    default:
      print(await resultText(result, await colorsFor(process.env)));
  }
}

async function colorsFor({ NO_COLOR, TERM }: NodeJS.ProcessEnv): Promise<Colors> {
  if (NO_COLOR || TERM === "dumb" || !(await isTerminal())) return noColors;
  const { createColors } = (await import("picocolors")).default;
  return createColors(true);
}
