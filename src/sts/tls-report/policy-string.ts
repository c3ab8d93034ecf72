import { cut, listOf } from "./report-values.ts";

/** Lines of a policy that are kept; RFC 8461 §3.2 limits none, and policies have 64 KB at most. */
const mostLines = 1000;

/**
 * `policy-string` (RFC 8460 §4.4) line by line, from all the forms that senders have for it: a list of lines, one text
 * with line ends or with spaces instead of them, and a list written as a text.
 */
export function policyLines(value: unknown): string[] {
  const lines: string[] = [];
  for (const text of listOf(value)) {
    if (typeof text !== "string") continue;
    for (const line of linesOf(text)) {
      if (lines.length === mostLines) return lines;
      lines.push(line);
    }
  }
  return lines;
}

/** No policy is longer than what senders accept: RFC 8461 §3.3. */
const longestPolicy = 65_536;

function linesOf(text: string): string[] {
  const listed = listIn(text);
  if (listed !== null) return listed;
  return text
    .slice(0, longestPolicy)
    .replace(/[\t ]+(?=(?:version|mode|mx|max_age):)/gi, "\n")
    .split(/[\r\n]+/)
    .map((line) => cut(line.trim()))
    .filter((line) => line !== "");
}

/** The texts of a list that is written as one text; null: it is none. */
function listIn(text: string): string[] | null {
  if (!/^\s*\[/.test(text) || text.length > longestPolicy) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return listOf(parsed)
      .filter((one) => typeof one === "string")
      .map((line) => cut(line.trim()));
  } catch {
    return null;
  }
}

/** `mx-host`, which RFC 8460 §4.4 wants as a list (erratum 6241), in lower case. */
export function mxPatterns(value: unknown): string[] {
  return listOf(value)
    .filter((text) => typeof text === "string")
    .slice(0, mostLines)
    .flatMap((text) => text.slice(0, longestPolicy).split(/[\s,;]+/))
    .filter((pattern) => pattern !== "")
    .slice(0, mostLines)
    .map((pattern) => cut(pattern.toLowerCase().replace(/(?<=[^.])\.$/, "")));
}
