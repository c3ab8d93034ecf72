import { displayName } from "../sts/host-name.ts";
import type { RecordState } from "../verify/dns/record-state.ts";
import { toDoOf } from "./dns.ts";
import type { DnsResult } from "./dns-result.ts";
import { findingsList } from "./findings-list.ts";
import { code, markdownTable } from "./markdown.ts";
import { summaryText } from "./summary-text.ts";

export const icons = {
  right: "✅ right",
  ready: "🔜 ready",
  waiting: "⏳ waiting",
  refused: "❌ refused",
} as const satisfies Record<RecordState["state"], string>;

export const headings = {
  right: "DNS is up to date",
  ready: "DNS is ready to be set",
  waiting: "DNS is waiting",
  refused: "❌ DNS was left unchanged",
} as const satisfies Record<RecordState["state"], string>;

/** The job summary of `dns`, as Markdown. */
export function dnsSummary(result: DnsResult): string {
  const { domain, provider, state, states, findings } = result;
  const rows = states.map((one) => [
    icons[one.state],
    code(one.record.name),
    one.record.type,
    code(toDoOf(one)),
  ]);
  const at = provider?.argument == null ? "" : ` at ${code(provider.argument)}`;
  return summaryText([
    states.length === 0
      ? "## ❌ Nothing can be set in DNS"
      : `## ${headings[state]}: ${code(displayName(domain))}`,
    provider === null || states.length === 0 ? "" : `The DNS provider is ${code(provider.name)}${at}.`,
    rows.length === 0 ? "" : markdownTable(["", "Record", "Type", ""], rows),
    findings.length === 0 ? "" : `### Why, and what to do\n\n${findingsList(findings)}`,
  ]);
}
