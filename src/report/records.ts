import { joined, stoppedText } from "./build.ts";
import { findingsText } from "./findings-text.ts";
import type { Paint } from "./paint.ts";
import { recordsText } from "./records-text.ts";
import { isOk, type RecordsResult } from "./result.ts";

export async function recordsResultText(result: RecordsResult, paint: Paint): Promise<string> {
  const findings = findingsText(result.findings, result.sources, paint);
  const { planned } = result;
  if (planned === null) return joined(findings, isOk(result) ? "" : stoppedText("records", paint));
  return joined(findings, await recordsText(planned.records, planned.plan.policy.domain, paint));
}

export function recordsJson({ planned }: RecordsResult) {
  return { records: planned?.records ?? [] };
}
