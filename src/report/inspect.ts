import { joined } from "./build.ts";
import type { Colors } from "./colors.ts";
import { findingsText } from "./findings-text.ts";
import { type InspectResult, isOk } from "./result.ts";

export async function inspectText(result: InspectResult, colors: Colors): Promise<string> {
  return joined(findingsText(result.findings, result.sources, colors), verdictText(result, colors));
}

function verdictText(result: InspectResult, colors: Colors): string {
  const { policy, findings } = result;
  if (findings.some(({ code }) => code.startsWith("file/"))) return "";
  const some = findings.some(({ severity }) => severity === "warning");
  if (policy === null || !isOk(result)) return colors.red("No sender accepts this policy.\n");
  const verdict = some
    ? colors.yellow("Not every sender can use this policy as it stands.")
    : colors.green("Every known sender accepts this policy.");
  return `${verdict}\nmode ${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age} seconds\n`;
}

export function inspectJson({ policy }: InspectResult) {
  return { policy };
}
