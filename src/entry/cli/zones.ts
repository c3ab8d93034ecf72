import type { Files } from "../../io/files.ts";
import { print, printError } from "../../io/terminal.ts";
import type { DnsFormatName } from "../../plan/dns-formats/formats.ts";
import { noColors } from "../../report/colors.ts";
import { findingsText } from "../../report/findings-text.ts";
import { isOneText, zoneFiles } from "../../report/many/zone-files.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { UsageError } from "./usage-error.ts";

/** `records` of many domains in a format for one zone: a file for each zone, or all on standard output. */
export async function printZones(
  result: PoliciesResult,
  format: DnsFormatName,
  into: string | undefined,
  files: Files,
): Promise<void> {
  const { files: texts, findings } = await zoneFiles(result, format);
  if (into === undefined && texts.size > 1 && !isOneText(format))
    throw new UsageError(
      `The records are in ${texts.size} zones, but ${format} covers only one. Add --into FOLDER to write a file for each zone.`,
    );
  printError(findingsText([...result.findings, ...findings], result.sources, noColors));
  if (into === undefined) print([...texts.values()].join(""));
  else files.write([...texts].map(([path, text]) => ({ folder: into, path, text })));
}
