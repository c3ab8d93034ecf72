import { version } from "../base/version.ts";
import type { ClosedText } from "../github/sync-issue.ts";
import type { IssueText } from "../io/github/issues.ts";
import { displayName } from "../sts/host-name.ts";
import { type Check, statusOf } from "../verify/check.ts";
import { findingMarkdown } from "./findings-list.ts";
import { code, link } from "./markdown.ts";

/** Identifies the monitor's issue; not displayed. */
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
    `Senders see a problem with the MTA-STS policy of ${code(name)}:`,
    wrong.map(checkPart).join("\n\n"),
    ...(unsure.length === 0
      ? []
      : [`Could not be checked this time: ${unsure.map(({ target }) => code(target)).join(", ")}.`]),
    footer(
      "A workflow checks the domain every day. It updates this issue when something changes, and closes it when everything works.",
    ),
  ];
  const closedBody = [marker, `The MTA-STS policy of ${code(name)} works.`, keeps];
  return {
    open: { title: `MTA-STS of ${name} needs attention`, body: body.join("\n\n") },
    closed: {
      title: `MTA-STS of ${name} works`,
      body: closedBody.join("\n\n"),
      comment: `Fixed: ${link("this run", runUrl)} found no problems.`,
    },
  };
}

const keeps = footer("A workflow checks the domain every day and reopens this issue if it finds a problem.");

function footer(text: string): string {
  return `*${text} mta-sts-policy ${version}.*`;
}

const icons = { fail: "❌", warn: "⚠️", unknown: "❔", ok: "✅" } as const;

function checkPart(check: Check): string {
  const items = check.findings
    .filter((one) => one.severity !== "notice" || statusOf(check) === "unknown")
    .map((one) => `- ${findingMarkdown(one)}`);
  return `${icons[statusOf(check)]} **${check.name}** ${code(check.target)}\n\n${items.join("\n")}`;
}
