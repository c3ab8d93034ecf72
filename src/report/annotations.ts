import { describe, type Finding, inOrder, visible, visibleLines } from "../base/finding.ts";

/** GitHub shows ten annotations of each kind for a step; more would only push the first ones out. */
const maxOfAKind = 10;

/** Findings as workflow commands that annotate the lines of a pull request; most important first. */
export function annotations(findings: readonly Finding[]): string[] {
  const shown = { error: 0, warning: 0, notice: 0 };
  return inOrder(findings)
    .filter(({ severity }) => ++shown[severity] <= maxOfAKind)
    .map((one) => {
      const { severity, code, message, fix, file, line, column } = describe(one);
      const properties = { file, line, col: column, title: code };
      return `::${severity} ${propertyList(properties)}::${escapeData(visibleLines(fix === undefined ? message : `${message}\n${fix}`))}`;
    });
}

function propertyList(properties: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
}

/** The runner undoes exactly these: otherwise a value could end the command and start another one. */
function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(visible(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
