import { inOrder } from "../../base/finding.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import { findingsList } from "../findings-list.ts";
import { details, escapeMarkdown } from "../markdown.ts";
import type { PromoteResult } from "../result.ts";
import { summaryText } from "../summary-text.ts";
import { proofWords, verdictWords } from "./promote-words.ts";

const icons = { ready: "✅", wait: "⏳", stop: "❌", watch: "🔎", none: "ℹ️" } as const satisfies Record<
  Promotion["verdict"],
  string
>;

/** The job summary of `promote`, as Markdown. */
export function promoteSummary({ domain, promotion, findings }: PromoteResult): string {
  if (promotion === null)
    return summaryText([
      "## ❌ Unknown whether the policy is ready for enforce",
      findingsList(inOrder(findings)),
    ]);
  const reasons = inOrder(findings).filter(({ severity }) => severity !== "notice");
  const notices = findings.filter(({ severity }) => severity === "notice");
  return summaryText([
    `## ${icons[promotion.verdict]} ${escapeMarkdown(verdictWords(promotion, domain))}`,
    escapeMarkdown(proofWords(promotion)),
    findingsList(reasons),
    notices.length === 0 ? "" : details("Worth knowing", findingsList(notices)),
  ]);
}
