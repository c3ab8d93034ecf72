import { visible } from "../base/finding.ts";
import { isNewPolicy } from "../judge/proposal.ts";
import { displayName } from "../sts/host-name.ts";
import { policyFilePath, policyHost } from "../sts/policy-file.ts";
import { findingsText } from "./findings-text.ts";
import { heldText } from "./held-policies.ts";
import type { Paint } from "./paint.ts";
import { policyDiff } from "./policy-diff.ts";
import { recordsText } from "./records-text.ts";
import { type InspectResult, isOk, isVerification, type PolicyResult, type Result } from "./result.ts";
import { verificationText } from "./verification.ts";

/** A result for a person at a terminal or in a log. */
export async function resultText(result: Result, paint: Paint): Promise<string> {
  if (isVerification(result)) return verificationText(result, paint);
  const findings = findingsText(result.findings, result.sources, paint);
  const rest = result.command === "inspect" ? inspectText(result, paint) : await policyText(result, paint);
  return [findings, rest].filter((part) => part !== "").join("\n");
}

function inspectText(result: InspectResult, paint: Paint): string {
  const { policy, findings } = result;
  if (findings.some(({ code }) => code.startsWith("file/"))) return "";
  const some = findings.some(({ severity }) => severity === "warning");
  if (policy === null || !isOk(result)) return paint.red("No sender accepts this policy.\n");
  const verdict = some
    ? paint.yellow("Not every sender can use this policy as it stands.")
    : paint.green("Every known sender accepts this policy.");
  return `${verdict}\nmode ${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age} seconds\n`;
}

async function policyText(result: PolicyResult, paint: Paint): Promise<string> {
  const { plan, command, records } = result;
  if (plan === null) return isOk(result) ? "" : paint.red(`${command} stopped: nothing was written.\n`);
  const { domain, mode } = plan.policy;
  const table = await recordsText(records, domain, paint);
  if (command === "records") return table;
  const heading = paint.bold(`MTA-STS policy of ${visible(displayName(domain))}: ${mode}`);
  const lines =
    command === "check"
      ? checkLines(result, paint)
      : [...buildLines(result, paint), "", table, ...lastStep(result)];
  return `${[heading, ...lines].join("\n")}\n`;
}

function buildLines(result: PolicyResult, paint: Paint): string[] {
  const changed = result.files.filter((file) => file.changed).map(({ path }) => path);
  const id = `id ${result.plan!.id}${isNewPolicy(result) ? " (new)" : ""}`;
  if (result.publication?.pullRequest)
    return [`${id}, waits in pull request ${result.publication.pullRequest.url}`];
  if (!isOk(result)) return [`not committed: ${changed.join(", ")}`];
  const wrote = `${id}, ${changed.length === 0 ? "nothing changed" : `wrote ${changed.join(", ")}`}`;
  return isNewPolicy(result) ? [wrote, "", ...diffLines(result, paint)] : [wrote];
}

function diffLines({ previous, plan }: PolicyResult, paint: Paint): string[] {
  const colours: Readonly<Record<string, (text: string) => string>> = { "+": paint.green, "-": paint.red };
  return policyDiff(previous, plan!.policy)
    .split("\n")
    .map((line) => `  ${(colours[line[0]!] ?? String)(line)}`);
}

function checkLines(result: PolicyResult, paint: Paint): string[] {
  const { id } = result.plan!;
  const held = result.held.map((one) => `  ${heldText(one)}`);
  const senders = held.length === 0 ? [] : ["", "What senders may hold:", ...held];
  if (!isNewPolicy(result)) return [`is what was last built, id ${id}`, ...senders];
  return ["would be published, under an id made at that time:", "", ...diffLines(result, paint), ...senders];
}

/** RFC 8461 §8.1: a sender that sees the new id before the new file would keep the old policy under the new id. */
function lastStep({ id, plan }: PolicyResult): string[] {
  if (id === null) return [];
  const url = `https://${policyHost(plan!.policy.domain)}/${policyFilePath}`;
  return [`Set _mta-sts last: when ${url} shows this policy.`];
}
