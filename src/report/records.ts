import { joined } from "./build.ts";
import type { Colors } from "./colors.ts";
import { countLine } from "./count-line.ts";
import { findingsText } from "./findings-text.ts";
import { recordsText } from "./records-text.ts";
import type { RecordsResult } from "./result.ts";

export async function recordsResultText(result: RecordsResult, colors: Colors): Promise<string> {
  const findings = findingsText(result.findings, result.sources, colors);
  const { planned } = result;
  if (planned === null) return joined(findings, countLine(result.findings, colors));
  return joined(findings, await recordsText(planned, planned.plan.policy.domain, colors));
}

export function recordsJson({ planned }: RecordsResult) {
  return { records: planned?.records ?? [] };
}
