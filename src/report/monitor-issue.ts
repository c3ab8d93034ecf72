import { describe } from "../base/finding.ts";
import { version } from "../base/version.ts";
import type { ClosedText } from "../github/sync-issue.ts";
import type { IssueText } from "../io/github/issues.ts";
import { displayName } from "../sts/host-name.ts";
import { type Check, statusOf } from "../verify/check.ts";
import { findingLink } from "./finding-link.ts";
import { code, escapeMarkdown, link } from "./markdown.ts";

/** How the monitor's issue is found again: nobody sees it. */
export function monitorMarker(domain: string): string {
  return `<!-- mta-sts-policy monitor ${domain} -->`;
}

/** The issue that reports drift, and its text once everything is fine. The same findings give the same text. */
export function monitorIssue(
  domain: string,
  wrong: readonly Check[],
  unsure: readonly Check[],
  runUrl: string,
): { open: IssueText; closed: ClosedText } {
  const name = displayName(domain);
  const marker = monitorMarker(domain);
  const body = [
    marker,
    `Senders see something wrong with the MTA-STS policy of ${code(name)}:`,
    wrong.map(checkPart).join("\n\n"),
    ...(unsure.length === 0
      ? []
      : [`Not looked at this time: ${unsure.map(({ target }) => code(target)).join(", ")}.`]),
    footer(
      "A workflow looks every day and keeps this issue: it changes it when something changes, and closes it when all is well.",
    ),
  ];
  const closedBody = [marker, `All is well with the MTA-STS policy of ${code(name)}.`, keeps];
  return {
    open: { title: `MTA-STS of ${name} needs attention`, body: body.join("\n\n") },
    closed: {
      title: `MTA-STS of ${name} is well`,
      body: closedBody.join("\n\n"),
      comment: `All is well again: ${link("this run", runUrl)} found nothing wrong.`,
    },
  };
}

const keeps = footer("A workflow looks every day and opens this issue again when something is wrong.");

function footer(text: string): string {
  return `*${text} mta-sts-policy ${version}.*`;
}

const icons = { fail: "❌", warn: "⚠️", unknown: "❔", ok: "✅" } as const;

function checkPart(check: Check): string {
  const items = check.findings
    .filter((one) => one.severity !== "notice" || statusOf(check) === "unknown")
    .map(describe)
    .map(
      ({ code: name, message, fix }) =>
        `- ${escapeMarkdown(message)} ${findingLink(name)}${fix === undefined ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`,
    );
  return `${icons[statusOf(check)]} **${check.name}** ${code(check.target)}\n\n${items.join("\n")}`;
}
