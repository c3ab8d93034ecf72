import { describe, type Finding } from "../base/finding.ts";
import { findingLink } from "./finding-link.ts";
import { placeText } from "./findings-text.ts";
import { code, escapeMarkdown } from "./markdown.ts";

/** GitHub drops a whole summary of more than 1 MiB: so many findings, and so many characters of them. */
const maxFindings = 100;
const maxCharacters = 250_000;

const icons = { error: "❌", warning: "⚠️", notice: "ℹ️" } as const;

/** Findings as a list, each with its code as a link, and what to do. */
export function findingsList(findings: readonly Finding[], most = maxFindings): string {
  const items: string[] = [];
  for (let remaining = maxCharacters; remaining > 0 && items.length < Math.min(most, findings.length); ) {
    const item = findingItem(findings[items.length]!);
    items.push(item);
    remaining -= item.length;
  }
  const rest = findings.length - items.length;
  return [...items, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join("\n");
}

function findingItem(one: Finding): string {
  const described = describe(one);
  const place = described.file === undefined ? "" : `${code(placeText(described).slice(0, -2))} `;
  return `- ${icons[one.severity]} ${place}${findingMarkdown(one)}`;
}

/** Without its severity and its place. */
export function findingMarkdown(one: Finding): string {
  const { message, fix } = describe(one);
  const remedy = fix === undefined ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`;
  return `${escapeMarkdown(message)} ${findingLink(one.code)}${remedy}`;
}
