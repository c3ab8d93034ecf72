import { displayName } from "../sts/host-name.ts";
import { statusOf } from "../verify/check.ts";
import { cachedPart } from "./cached-policies.ts";
import { findingsList } from "./findings-list.ts";
import { code, details, escapeMarkdown, link, markdownTable } from "./markdown.ts";
import type { Repository } from "./next-steps.ts";
import { recordsTable } from "./records-table.ts";
import type { VerificationResult } from "./result.ts";
import { summaryText } from "./summary-text.ts";
import { toDoList } from "./to-do-list.ts";
import { detailOf, whenToSet } from "./verify.ts";

const icons = { ok: "✅ ok", warn: "⚠️ warn", fail: "❌ fail", unknown: "❔ unknown" } as const;

/** The job summary of `verify` and `monitor`, as Markdown. */
export async function verificationSummary(
  result: VerificationResult,
  repository: Repository,
): Promise<string> {
  const { domain, checks, findings, cached, toSet, toDo } = result;
  const problems = findings.filter(({ severity }) => severity !== "notice");
  const news = findings.filter(({ code }) => code === "monitor/newer-version");
  const rows = checks.map((check) => [
    icons[statusOf(check)],
    check.name,
    code(check.target),
    escapeMarkdown(detailOf(check)) || " ",
  ]);
  return summaryText([
    checks.length === 0
      ? "## ❌ Nothing could be verified"
      : `## ${code(displayName(domain))} as senders see it`,
    issuePart(result),
    rows.length === 0 ? "" : markdownTable(["", "Check", "Of", ""], rows),
    toSet.length === 0 ? "" : `### ${whenToSet(result)}\n\n${await recordsTable(toSet, domain)}`,
    problems.length === 0 ? "" : `### Problems and fixes\n\n${findingsList(problems)}`,
    toDo.length === 0 ? "" : `### To do\n\n${toDoList(result, repository)}`,
    sendersPart(cached),
    news.length === 0 ? "" : `### A newer version is available\n\n${findingsList(news)}`,
  ]);
}

/** If only one policy is cached, there is nothing to wait for. */
function sendersPart(cached: VerificationResult["cached"]): string {
  if (cached.length === 0) return "";
  const title = "What senders have cached, and until when";
  const picture = cachedPart(cached, null);
  return cached.length > 1 ? `### ${title}\n\n${picture}` : details(title, picture);
}

function issuePart(result: VerificationResult): string {
  const sync = result.command === "monitor" ? result.issue : null;
  if (sync === null || sync.action === "failed" || sync.issue === null) return "";
  const { number, url } = sync.issue;
  return `Issue ${link(`#${number}`, url)}: ${sync.action === "none" ? "no change" : sync.action}.`;
}
