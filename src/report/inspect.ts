import type { Code } from "../base/catalog/catalog.ts";
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
  if (policy === null || !isOk(result)) return colors.red(`${refusal(result)}\n`);
  const verdict = some
    ? colors.yellow("Some senders cannot use this policy.")
    : colors.green("Every known sender accepts this policy.");
  return `${verdict}\nmode ${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age} seconds\n`;
}

/** The verdict by the errors: some stop mail, others only violate the RFC. */
function refusal({ findings }: InspectResult): string {
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const areAll = (code: Code) => errors.every((one) => one === code);
  if (areAll("policy-file/mx-all-useless"))
    return "Senders accept this policy, but it allows no mail server.";
  return areAll("policy-file/empty-value")
    ? "Senders that follow the RFC refuse this policy."
    : "No sender accepts this policy.";
}

export function inspectJson({ policy }: InspectResult) {
  return { policy };
}
