import { displayName } from "../sts/host-name.ts";
import { statusOf } from "../verify/check.ts";
import { findingsList } from "./findings-list.ts";
import { heldPart } from "./held-policies.ts";
import { code, folded, link, markdownTable, plain } from "./markdown.ts";
import type { Repository } from "./next-steps.ts";
import { recordsTable } from "./records-table.ts";
import type { MonitorResult, VerifyResult } from "./result.ts";
import { summaryText } from "./summary-text.ts";
import { toDoList } from "./to-do-list.ts";
import { detailOf } from "./verification.ts";

const icons = { ok: "✅ ok", warn: "⚠️ warn", fail: "❌ fail", unknown: "❔ unknown" } as const;

/** The job summary of `verify` and `monitor`, as Markdown. */
export async function verificationSummary(
  result: VerifyResult | MonitorResult,
  repository: Repository,
): Promise<string> {
  const { domain, checks, findings, held, toSet, toDo } = result;
  const problems = findings.filter(({ severity }) => severity !== "notice");
  const rows = checks.map((check) => [
    icons[statusOf(check)],
    check.name,
    code(check.target),
    plain(detailOf(check)) || " ",
  ]);
  return summaryText([
    checks.length === 0
      ? "## ❌ Nothing could be verified"
      : `## ${code(displayName(domain))} as senders see it`,
    issuePart(result),
    rows.length === 0 ? "" : markdownTable(["", "Check", "Of", ""], rows),
    toSet.length === 0 ? "" : `### Now set this\n\n${await recordsTable(toSet, domain)}`,
    problems.length === 0 ? "" : `### What is wrong, and what to do\n\n${findingsList(problems)}`,
    toDo.length === 0 ? "" : `### What is to be done\n\n${toDoList(result, repository)}`,
    sendersPart(held),
  ]);
}

/** Where one policy alone is held there is nothing to wait for. */
function sendersPart(held: VerifyResult["held"]): string {
  if (held.length === 0) return "";
  const title = "What senders hold, and until when";
  const picture = heldPart(held, null);
  return held.length > 1 ? `### ${title}\n\n${picture}` : folded(title, picture);
}

function issuePart(result: VerifyResult | MonitorResult): string {
  const issue = "issue" in result ? result.issue : null;
  if (issue === null || issue.did === "failed" || issue.issue === null) return "";
  const { number, url } = issue.issue;
  return `Issue ${link(`#${number}`, url)}: ${issue.did === "nothing" ? "nothing new" : issue.did}.`;
}
