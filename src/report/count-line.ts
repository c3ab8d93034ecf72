import type { Severity } from "../base/catalog/catalog.ts";
import type { Finding } from "../base/finding.ts";
import type { Colors } from "./colors.ts";

/** The last line of a command that changes nothing: whether anything is wrong. */
export function countLine(findings: readonly Finding[], colors: Colors): string {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [of("error"), of("warning")];
  const others = warnings === 0 ? "" : `, ${numberOf(warnings, "warning")}`;
  if (errors > 0) return `${colors.red(`Failed: ${numberOf(errors, "error")}${others}.`)}\n`;
  return warnings > 0
    ? `${colors.yellow(`No errors${others}.`)}\n`
    : `${colors.green("OK: no problems found.")}\n`;
}

/** `1 zone`, `2 zones`. */
export function numberOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
