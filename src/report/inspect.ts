import { joined } from "./build.ts";
import { findingsText } from "./findings-text.ts";
import type { Paint } from "./paint.ts";
import { type InspectResult, isOk } from "./result.ts";

export async function inspectText(result: InspectResult, paint: Paint): Promise<string> {
  return joined(findingsText(result.findings, result.sources, paint), verdictText(result, paint));
}

function verdictText(result: InspectResult, paint: Paint): string {
  const { policy, findings } = result;
  if (findings.some(({ code }) => code.startsWith("file/"))) return "";
  const some = findings.some(({ severity }) => severity === "warning");
  if (policy === null || !isOk(result)) return paint.red("No sender accepts this policy.\n");
  const verdict = some
    ? paint.yellow("Not every sender can use this policy as it stands.")
    : paint.green("Every known sender accepts this policy.");
  return `${verdict}\nmode ${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age} seconds\n`;
}

export function inspectJson({ policy }: InspectResult) {
  return { policy };
}
