import { type Finding, inOrder } from "../base/finding.ts";
import { isNewPolicy } from "../judge/proposal.ts";
import { displayName } from "../sts/host-name.ts";
import { findingsList } from "./findings-list.ts";
import { heldPart } from "./held-policies.ts";
import { code, fenced, folded, link } from "./markdown.ts";
import { nextSteps, type Repository } from "./next-steps.ts";
import { policyDiff } from "./policy-diff.ts";
import { recordsTable } from "./records-table.ts";
import { isOk, type PolicyResult } from "./result.ts";
import { summaryText } from "./summary-text.ts";
import type { NextPolicy } from "./timeline.ts";

/** The job summary, as Markdown: what changed, what is wrong, the records, and what to do in which order. */
export async function summary(result: PolicyResult, repository: Repository): Promise<string> {
  const { problems, notices } = sorted(result.findings);
  return summaryText([
    heading(result),
    outcome(result),
    findingsList(problems),
    changes(result),
    sendersPart(result),
    byHand(result),
    await recordsPart(result),
    nextSteps(result, repository),
    notices.length === 0 || isOnlyTold(result) ? "" : folded("Worth knowing", findingsList(notices)),
  ]);
}

/** The outcome is made of the notices alone. */
function isOnlyTold({ command, plan }: PolicyResult): boolean {
  return command === "setup" && plan === null;
}

function heading(result: PolicyResult): string {
  if (!isOk(result)) return "## ❌ MTA-STS policy: something is in the way";
  if (result.plan === null)
    return result.command === "setup"
      ? "## MTA-STS: nothing was set up"
      : "## MTA-STS policy: the end of the road";
  const { domain, mode } = result.plan.policy;
  return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}

function outcome(result: PolicyResult): string {
  const { plan, publication, command } = result;
  if (plan === null) {
    if (!isOk(result)) return "Nothing was changed. These findings say what to mend:";
    return command === "setup" ? findingsList(result.findings) : "✅ Nothing speaks against it.";
  }
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change waits in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (command === "check") return verdict(result);
  if (!isOk(result)) return "The policy is fine, but it could not be committed:";
  if (!result.files.some(({ changed }) => changed))
    return `✅ Nothing changed. The id stays ${code(plan.id)}.`;
  const commit = publication?.commit;
  const where = commit
    ? ` with commit ${commit.url === null ? code(commit.oid.slice(0, 7)) : link(code(commit.oid.slice(0, 7)), commit.url)}`
    : "";
  return isNewPolicy(result)
    ? `✅ New policy, id ${code(plan.id)}${where}.`
    : `✅ The generated files were put right${where}. The id stays ${code(plan.id)}.`;
}

/** What a check says of a change. */
function verdict(result: PolicyResult): string {
  if (!isOk(result))
    return "**Do not merge this.** These findings say what it would do, and what to do instead:";
  if (!isNewPolicy(result)) return "✅ The policy stays as it is.";
  const isDoubtful = result.findings.some(({ severity }) => severity === "warning");
  const words = isDoubtful ? "⚠️ Read this first." : "✅ Nothing speaks against this policy.";
  return `${words} Merging publishes it, under an id made at that time.`;
}

function sorted(findings: readonly Finding[]) {
  // The pull request is the outcome, told above.
  const told = inOrder(findings).filter(({ code }) => code !== "github/pull-request");
  const isNotice = ({ severity }: Finding) => severity === "notice";
  return { problems: told.filter((one) => !isNotice(one)), notices: told.filter(isNotice) };
}

function changes(result: PolicyResult): string {
  const { plan, previous, command } = result;
  if (plan === null || !isNewPolicy(result)) return "";
  const title = command === "check" ? "What would be published" : "What changed";
  return `### ${title}\n\n${fenced("diff", policyDiff(previous, plan.policy))}`;
}

function sendersPart(result: PolicyResult): string {
  const { command, plan, held } = result;
  if (plan === null || command === "records" || (held.length === 0 && command === "build")) return "";
  const picture =
    held.length === 0 ? "No sender holds a policy of this domain yet." : heldPart(held, nextPolicy(result));
  // RFC 8461 §8.1: no record is set before the new bytes are live, so this is told and nothing to be done.
  const records =
    command === "check" && isNewPolicy(result)
      ? `\n\n**After publication**, and not before, the record ${code(`_mta-sts.${plan.policy.domain}`)} gets a new id, made at that time. Set nothing now.`
      : "";
  return `### What senders hold, and until when\n\n${picture}${records}`;
}

function nextPolicy(result: PolicyResult): NextPolicy | null {
  if (result.plan === null || !isNewPolicy(result)) return null;
  const { policy, id } = result.plan;
  if (result.command === "check") return { mode: policy.mode, name: "proposed", when: "once merged" };
  const isPublished = isOk(result) && !result.publication?.pullRequest;
  return { mode: policy.mode, name: id, when: isPublished ? "in force" : "once merged" };
}

/** Where nothing could be committed: the exact files, for a person to commit. */
function byHand({ publication }: PolicyResult): string {
  const files = [...(publication?.byHand ?? [])];
  if (files.length === 0) return "";
  const parts = files.map(
    ([path, text]) => `${code(path)}${text === "" ? " (an empty file)" : `\n\n${fenced("", text)}`}`,
  );
  const how = "Or run `node dist/cli.mjs build` in a checkout of the branch and commit what it writes.";
  return `### The change to commit by hand\n\n${parts.join("\n\n")}\n\n${how}`;
}

async function recordsPart({ plan, records, command }: PolicyResult): Promise<string> {
  if (plan === null || records.length === 0 || command === "check") return "";
  return `### DNS records\n\n${await recordsTable(records, plan.policy.domain)}`;
}
