import { describe, type Finding, inOrder, visible } from "../base/finding.ts";
import { displayName } from "../sts/host-name.ts";
import { type Check, isUnknown, type Status, statusOf } from "../verify/check.ts";
import { findingsText } from "./findings-text.ts";
import type { Paint } from "./paint.ts";
import { recordsText } from "./records-text.ts";
import type { MonitorResult, VerifyResult } from "./result.ts";
import { table } from "./table.ts";

/** What is said of a check in one line: the worst of its findings, or what was seen. */
export function detailOf({ findings, seen }: Check): string {
  // A notice is the detail only where it is why nothing is known.
  const [worst] = inOrder(findings).filter((one) => one.severity !== "notice" || isUnknown(one));
  return worst === undefined ? visible(seen) : describe(worst).message;
}

const colours: Record<Status, "green" | "yellow" | "red" | "cyan"> = {
  ok: "green",
  warn: "yellow",
  fail: "red",
  unknown: "cyan",
};

/** Every check in a line, then what is wrong and how to mend it, then what to set. */
export async function verificationText(result: VerifyResult | MonitorResult, paint: Paint): Promise<string> {
  const { domain, checks, findings, sources, toSet } = result;
  // What a notice says stands in the line of its check; that the wait is over stands nowhere else.
  const stands = ({ severity, code }: Finding) => severity !== "notice" || code === "live/settled";
  // Where nothing was looked at, every finding says why.
  const problems = checks.length === 0 ? findings : findings.filter(stands);
  const parts = [
    checks.length === 0
      ? ""
      : `${paint.bold(`${visible(displayName(domain))} as senders see it`)}\n\n${lines(checks, paint)}`,
    findingsText(problems, sources, paint),
    issueLine(result),
    toSet.length === 0 ? "" : `${paint.bold("Now set this:")}\n\n${await recordsText(toSet, domain, paint)}`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function issueLine(result: VerifyResult | MonitorResult): string {
  const issue = "issue" in result ? result.issue : null;
  if (issue === null || issue.did === "failed" || issue.issue === null) return "";
  return `Issue #${issue.issue.number}: ${issue.did === "nothing" ? "nothing new" : issue.did}, ${issue.issue.url}\n`;
}

function lines(checks: readonly Check[], paint: Paint): string {
  const rows = checks.map((check) => ({ check, status: statusOf(check) }));
  const cells = table(
    rows.map(({ check, status }) => [
      status,
      check.name,
      visible(check.target),
      status === "warn" || status === "fail" ? "" : detailOf(check),
    ]),
  );
  return rows
    .map(
      ({ status }, index) =>
        `${paint[colours[status]](status)}${cells[index]!.slice(status.length).trimEnd()}\n`,
    )
    .join("");
}
