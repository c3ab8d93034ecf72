import { describe, type Finding } from "../base/finding.ts";
import { findingLink } from "./finding-link.ts";
import { placeText } from "./findings-text.ts";
import { code, escapeMarkdown } from "./markdown.ts";

/** Past 1 MiB GitHub drops the whole summary: so many findings, and so many characters of them. */
const maxFindings = 100;
const maxCharacters = 250_000;

const icons = { error: "❌", warning: "⚠️", notice: "ℹ️" } as const;

/** Findings as a list, each with what to do. */
export function findingsList(findings: readonly Finding[]): string {
  const items: string[] = [];
  for (
    let remaining = maxCharacters;
    remaining > 0 && items.length < Math.min(maxFindings, findings.length);
  ) {
    const item = findingItem(findings[items.length]!);
    items.push(item);
    remaining -= item.length;
  }
  const rest = findings.length - items.length;
  return [...items, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join("\n");
}

function findingItem(one: Finding): string {
  const described = describe(one);
  const { file, severity, message, fix } = described;
  const place = file === undefined ? "" : `${code(placeText(described).slice(0, -2))} `;
  return `- ${icons[severity]} ${place}${escapeMarkdown(message)} ${findingLink(one.code)}${fix === undefined ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`;
}
