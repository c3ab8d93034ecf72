import { type Finding, inOrder } from "../../base/finding.ts";
import type { ClosedText } from "../../github/sync-issue.ts";
import type { IssueText } from "../../io/github/issues.ts";
import { displayName } from "../../sts/host-name.ts";
import { type Check, isUnknown, statusOf } from "../../verify/check.ts";
import { findingLink } from "../finding-link.ts";
import { code, escapeMarkdown, link, markdownTable } from "../markdown.ts";
import { detailOf } from "../verify.ts";

/** Identifies the monitor's issue; not displayed. */
export const manyMarker = "<!-- mta-sts-policy monitor of many domains -->";

const maxRows = 100;
/** GitHub takes 65,536 characters for an issue; rows beyond this are counted. */
const maxLength = 50_000;
/** In a row: characters of the first problem; the other checks are only named. */
const maxDetail = 240;
const maxLinks = 3;

/**
 * The one issue for all domains, and its text once everything works. The same findings give the same text.
 * @param wrong domain to the checks that are wrong
 */
export function manyIssue(
  wrong: ReadonlyMap<string, readonly Check[]>,
  count: number,
  runUrl: string,
): { open: IssueText; closed: ClosedText } {
  const title = attentionText(wrong.size, count);
  const body = [
    manyMarker,
    `Senders see problems with the MTA-STS policies of ${wrong.size === 1 ? "this domain" : "these domains"}:`,
    wrongTable(wrong, maxLength),
    "*A workflow checks the domains every day. It updates this issue when something changes, and closes it when everything works. Run `mta-sts verify DOMAIN` for the details of a domain.*",
  ];
  const keeps = "*A workflow checks the domains every day and reopens this issue if it finds a problem.*";
  const well = `The MTA-STS policies of ${count} domains work.`;
  return {
    open: { title: `MTA-STS: ${title}`, body: body.join("\n\n") },
    closed: {
      title: "MTA-STS: all domains work",
      body: [manyMarker, well, keeps].join("\n\n"),
      comment: `Fixed: ${link("this run", runUrl)} found no problems.`,
    },
  };
}

export function attentionText(wrong: number, count: number): string {
  return `${wrong} of ${count} domains ${wrong === 1 ? "needs" : "need"} attention`;
}

/** A row for each domain, as long as there is room, and then a count. */
export function wrongTable(wrong: ReadonlyMap<string, readonly Check[]>, room: number): string {
  const rows: string[][] = [];
  let left = room;
  for (const [domain, checks] of wrong) {
    const row = rowOf(domain, checks);
    left -= row.join(" | ").length + 6;
    if (left < 0 || rows.length === maxRows) break;
    rows.push(row);
  }
  const rest = wrong.size - rows.length;
  return `${markdownTable(["Domain", "Checks", "Problem"], rows)}${rest > 0 ? `\n\n… and ${rest} more.` : ""}`;
}

function rowOf(domain: string, checks: readonly Check[]): string[] {
  const worst = checks.find((check) => statusOf(check) === "fail") ?? checks[0]!;
  const detail = detailOf(worst);
  const shown = detail.length > maxDetail ? `${detail.slice(0, maxDetail)}…` : detail;
  const names = [...new Set(checks.map(({ name }) => name))].join(", ");
  const problem = [escapeMarkdown(shown), ...linksOf([worst, ...checks])].filter((part) => part !== "");
  return [code(displayName(domain)), names, problem.join(" ") || " "];
}

/** The codes of what is wrong, those of the first check first. */
function linksOf(checks: readonly Check[]): string[] {
  const isShown = (one: Finding) => one.severity !== "notice" || isUnknown(one);
  const codes = checks.flatMap(({ findings }) => inOrder(findings).filter(isShown));
  return [...new Set(codes.map((one) => one.code))].slice(0, maxLinks).map((one) => findingLink(one));
}
