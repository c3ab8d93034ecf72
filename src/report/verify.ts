import { describe, escapeControl, type Finding, inOrder } from "../base/finding.ts";
import { displayName } from "../sts/host-name.ts";
import { type Check, isUnknown, type Status, statusOf } from "../verify/check.ts";
import { joined } from "./build.ts";
import type { Colors } from "./colors.ts";
import { findingsText } from "./findings-text.ts";
import { recordsText } from "./records-text.ts";
import { isOk, type VerificationResult } from "./result.ts";
import { table } from "./table.ts";

/** A check in one line: its worst finding, or what was seen. */
export function detailOf({ findings, seen }: Check): string {
  // A notice is the detail only if it is the reason why nothing is known.
  const [worst] = inOrder(findings).filter((one) => one.severity !== "notice" || isUnknown(one));
  return worst === undefined ? escapeControl(seen) : describe(worst).message;
}

const statusColors: Record<Status, "green" | "yellow" | "red" | "cyan"> = {
  ok: "green",
  warn: "yellow",
  fail: "red",
  unknown: "cyan",
};

/** `verify` and `monitor`: every check in a line, then problems and fixes, then what to set. */
export async function verificationText(result: VerificationResult, colors: Colors): Promise<string> {
  const { domain, checks, findings, sources, toSet, aliases } = result;
  // Notices appear in the line of their check; the end of the wait appears only here.
  const isShown = ({ severity, code }: Finding) =>
    severity !== "notice" || code.startsWith("live/") || code === "domain/understood";
  // Where nothing was checked, every finding says why.
  const problems = checks.length === 0 ? findings : findings.filter(isShown);
  return joined(
    checks.length === 0
      ? ""
      : `${colors.bold(`${escapeControl(displayName(domain))} as senders see it`)}\n\n${lines(checks, colors)}`,
    findingsText(problems, sources, colors),
    issueLine(result),
    toSet.length === 0
      ? ""
      : `${colors.bold(`${whenToSet(result)}:`)}\n\n${await recordsText({ records: toSet, aliases }, domain, colors)}`,
  );
}

/** The heading of the records to set. */
export function whenToSet({ findings }: VerificationResult): string {
  const caches = findings.find(({ code }) => code === "live/caches");
  return caches === undefined ? "Set this now" : `Set this after ${caches.args.time}, not earlier`;
}

function issueLine(result: VerificationResult): string {
  const sync = result.command === "monitor" ? result.issue : null;
  if (sync === null || sync.action === "failed" || sync.issue === null) return "";
  const { number, url } = sync.issue;
  return `Issue #${number}: ${sync.action === "none" ? "no change" : sync.action}, ${url}\n`;
}

function lines(checks: readonly Check[], colors: Colors): string {
  const rows = checks.map((check) => ({ check, status: statusOf(check) }));
  const cells = table(
    rows.map(({ check, status }) => [
      status,
      check.name,
      escapeControl(check.target),
      status === "warn" || status === "fail" ? "" : detailOf(check),
    ]),
  );
  return rows
    .map(
      ({ status }, index) =>
        `${colors[statusColors[status]](status)}${cells[index]!.slice(status.length).trimEnd()}\n`,
    )
    .join("");
}

export function verificationJson({ checks, policy, toSet }: VerificationResult) {
  return { checks: checks.map(checkJson), policy, records: toSet };
}

function checkJson(check: Check) {
  return { name: check.name, target: check.target, status: statusOf(check), detail: detailOf(check) };
}

/** The Action's outputs. */
export function verificationOutputs(result: VerificationResult): Record<string, string> {
  const { domain, policy, toSet, checks, engine, isLive } = result;
  const sync = result.command === "monitor" ? result.issue : null;
  const issue = sync === null || sync.action === "failed" ? null : sync.issue;
  return {
    domain,
    mode: policy?.mode ?? "",
    records: JSON.stringify(toSet),
    ok: String(isOk(result)),
    checks: JSON.stringify(checks.map(checkJson)),
    live: String(isLive),
    ...(engine !== null && { "dns-engine": engine }),
    issue: issue === null ? "" : String(issue.number),
  };
}
