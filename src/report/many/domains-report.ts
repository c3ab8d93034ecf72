import { escapeControl } from "../../base/finding.ts";
import { displayName } from "../../sts/host-name.ts";
import { type Check, statusOf } from "../../verify/check.ts";
import type { Colors } from "../colors.ts";
import { findingsList } from "../findings-list.ts";
import { findingsText } from "../findings-text.ts";
import { link } from "../markdown.ts";
import type { DomainsResult } from "../result.ts";
import { summaryText } from "../summary-text.ts";
import { detailOf } from "../verify.ts";
import { attentionText, wrongTable } from "./domains-issue.ts";

/** As many as are useful in a log; JSON has them all. */
const maxLines = 200;

/** `verify` and `monitor` of many domains: the problems, and a count. */
export async function domainsText(result: DomainsResult, colors: Colors): Promise<string> {
  const wrong = wrongIn(result);
  const lines = [...wrong].flatMap(([domain, checks]) =>
    checks.map((check) => {
      const status = statusOf(check);
      const shown = `${status.padEnd(7)} ${escapeControl(displayName(domain))}: ${check.name} ${escapeControl(check.target)}`;
      const colored = status === "fail" ? colors.red(shown) : shown;
      return `${colored}  ${detailOf(check)}\n`;
    }),
  );
  const rest = lines.length - maxLines;
  const { own, results } = result;
  return [
    findingsText(own, new Map(), colors),
    lines.slice(0, maxLines).join(""),
    rest > 0 ? `… and ${rest} more; --json lists them all.\n` : "",
    results.length === 0 ? "" : `${colors.bold(`${attentionText(wrong.size, results.length)}.`)}\n`,
  ].join("");
}

/** The job summary; rows beyond GitHub's limit are counted. */
export function domainsSummary(result: DomainsResult): string {
  const { results, own, issue } = result;
  const wrong = wrongIn(result);
  const sync = issue === null || issue.action === "failed" ? null : issue.issue;
  return summaryText([
    results.length === 0
      ? "## ❌ Nothing could be verified"
      : `## MTA-STS: ${attentionText(wrong.size, results.length)}`,
    sync === null ? "" : `Issue ${link(`#${sync.number}`, sync.url)}.`,
    wrong.size === 0 ? "" : wrongTable(wrong, maxTable),
    findingsList(own),
  ]);
}

const maxTable = 250_000;

/** What the monitor counts as wrong; for other commands, what fails or warns now. */
function wrongIn({ of, wrong, results }: DomainsResult): ReadonlyMap<string, readonly Check[]> {
  if (of === "monitor") return wrong;
  const isWrong = (check: Check) => statusOf(check) !== "ok";
  const each = results.map(({ domain, checks }) => [domain, checks.filter(isWrong)] as const);
  return new Map(each.filter(([, checks]) => checks.length > 0));
}
