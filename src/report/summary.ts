import { type Finding, inOrder } from "../base/finding.ts";
import { announcementName } from "../plan/records.ts";
import type { Policy } from "../policy/schema.ts";
import { displayName } from "../sts/host-name.ts";
import { cachedPart } from "./cached-policies.ts";
import { findingsList } from "./findings-list.ts";
import { code, details, fenced, link } from "./markdown.ts";
import { nextSteps, type Repository } from "./next-steps.ts";
import { policyDiff } from "./policy-diff.ts";
import { recordsTable } from "./records-table.ts";
import { isOk, type Planned, type PolicyResult, type Publication, type SetupResult } from "./result.ts";
import { summaryText } from "./summary-text.ts";
import type { NextPolicy } from "./timeline.ts";

/** The job summary, as Markdown: what changed, what is wrong, the records, and what to do in which order. */
export async function summary(result: PolicyResult, repository: Repository): Promise<string> {
  const { problems, notices } = sorted(result.findings);
  const { planned } = result;
  return summaryText([
    heading(result),
    planned === null ? outcomeWithoutPlan(result) : outcome(result, planned),
    findingsList(problems),
    ...(planned === null ? [] : [changes(result, planned), sendersPart(result, planned)]),
    byHand(result),
    ...(result.command === "setup"
      ? [await listPart(result, repository)]
      : [planned === null ? "" : await recordsPart(result, planned), nextSteps(result, repository)]),
    notices.length === 0 || isOnlyNotices(result) ? "" : details("Worth knowing", findingsList(notices)),
  ]);
}

/** The outcome consists only of the notices. */
function isOnlyNotices({ command, planned }: PolicyResult): boolean {
  return command === "setup" && planned === null;
}

/** null: nothing was to be published. */
export function publicationOf(result: PolicyResult): Publication | null {
  return "publication" in result ? result.publication : null;
}

function heading(result: PolicyResult): string {
  if (!isOk(result)) return "## ❌ MTA-STS policy: problems found";
  if (result.planned === null)
    return result.command === "setup" ? "## MTA-STS: nothing was set up" : "## MTA-STS policy: removed";
  const { domain, mode } = result.planned.plan.policy;
  return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}

function outcomeWithoutPlan(result: PolicyResult): string {
  if (!isOk(result) && result.command === "build")
    return "**Nothing was published. The previous policy stays in force.** Fix these findings in a new commit, or accept a finding under `accept` in `policy.yml` and give the reason:";
  if (!isOk(result)) return "Nothing was changed. Fix these findings:";
  return result.command === "setup" ? findingsList(result.findings) : "✅ No problems found.";
}

function outcome(result: PolicyResult, { plan, isNew, files }: Planned): string {
  const publication = publicationOf(result);
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change is ready in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (result.command === "check") return verdict(result, isNew);
  if (!isOk(result)) return "The policy is fine, but the change could not be committed:";
  if (!files.some(({ changed }) => changed)) return `✅ Nothing changed. The id stays ${code(plan.id)}.`;
  const where = commitLink(publication?.commit ?? null);
  return isNew
    ? `✅ New policy, id ${code(plan.id)}${where}.`
    : `✅ The generated files were corrected${where}. The id stays ${code(plan.id)}.`;
}

function commitLink(commit: Publication["commit"]): string {
  if (commit === null) return "";
  const name = code(commit.oid.slice(0, 7));
  return ` with commit ${commit.url === null ? name : link(name, commit.url)}`;
}

/** The verdict of a check on a change. */
function verdict(result: PolicyResult, isNew: boolean): string {
  if (!isOk(result))
    return "**Do not merge this.** These findings show what would happen, and what to do instead:";
  if (!isNew) return "✅ The policy does not change.";
  const isDoubtful = result.findings.some(({ severity }) => severity === "warning");
  const words = isDoubtful ? "⚠️ Read this first." : "✅ No problems found.";
  return `${words} Merging will publish this policy with a new id.`;
}

function sorted(findings: readonly Finding[]) {
  // The pull request is the outcome, reported above.
  const shown = inOrder(findings).filter(({ code }) => code !== "github/pull-request");
  const isNotice = ({ severity }: Finding) => severity === "notice";
  return { problems: shown.filter((one) => !isNotice(one)), notices: shown.filter(isNotice) };
}

function changes({ command }: PolicyResult, { plan, previous, isNew }: Planned): string {
  if (!isNew) return "";
  const title = command === "check" ? "What would be published" : "What changed";
  return `### ${title}\n\n${fenced("diff", policyDiff(previous, plan.policy))}`;
}

function sendersPart(result: PolicyResult, planned: Planned): string {
  const { command } = result;
  const { plan, cached, isNew } = planned;
  if (command === "records" || (cached.length === 0 && command === "build")) return "";
  const picture =
    cached.length === 0
      ? "No sender has a policy of this domain cached yet."
      : cachedPart(cached, nextPolicy(result, planned));
  // RFC 8461 §8.1: no record is set before the new bytes are live, so this is only announced.
  const records =
    command === "check" && isNew
      ? `\n\nThe record ${code(announcementName(plan.policy))} gets a new id **after publication**, not before. ${whoSetsIt(plan.policy)}`
      : "";
  return `### What senders have cached, and until when\n\n${picture}${records}`;
}

function whoSetsIt({ dns }: Pick<Policy, "dns">): string {
  return dns === null
    ? "Don't change DNS yet: the run after the merge shows when to set the record, and to what."
    : `Don't change DNS: the workflow sets the record at ${code(dns.name)} when the policy is live.`;
}

function nextPolicy(result: PolicyResult, { plan, isNew }: Planned): NextPolicy | null {
  if (!isNew) return null;
  const { mode } = plan.policy;
  if (result.command === "check") return { mode, name: "proposed", when: "once merged" };
  const isPublished = isOk(result) && !publicationOf(result)?.pullRequest;
  return { mode, name: plan.id, when: isPublished ? "current" : "once merged" };
}

/** If nothing could be committed: the exact files, to commit manually. */
function byHand(result: PolicyResult): string {
  const files = [...(publicationOf(result)?.byHand ?? [])];
  if (files.length === 0) return "";
  const parts = files.map(
    ([path, text]) => `${code(path)}${text === "" ? " (an empty file)" : `\n\n${fenced("", text)}`}`,
  );
  const command = result.command === "setup" ? "init DOMAIN" : "build";
  const how = `Or run \`node dist/cli.mjs ${command}\` in a checkout of the branch and commit what it writes.`;
  return `### The change to commit manually\n\n${parts.join("\n\n")}\n\n${how}`;
}

/** The same list that the issue has. */
async function listPart(result: SetupResult, repository: Repository): Promise<string> {
  const { planned, toDo } = result;
  if (planned === null || toDo === undefined || !isOk(result)) return "";
  const { plan, records, aliases } = planned;
  // Only a first run needs it.
  const { setupList } = await import("./setup-list.ts");
  return `### To do\n\n${await setupList({ domain: plan.policy.domain, toDo, records, aliases }, repository)}`;
}

async function recordsPart({ command }: PolicyResult, { plan, records }: Planned): Promise<string> {
  if (records.length === 0 || command === "check") return "";
  return `### DNS records\n\n${await recordsTable(records, plan.policy.domain)}`;
}
