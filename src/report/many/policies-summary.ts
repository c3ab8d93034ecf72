import { inOrder, someOf } from "../../base/finding.ts";
import { numberOf } from "../count-line.ts";
import { findingsList } from "../findings-list.ts";
import { code, details, escapeMarkdown, fenced, link, markdownTable } from "../markdown.ts";
import { policyDiff } from "../policy-diff.ts";
import { isOk, type PoliciesResult, type PolicyOfMany } from "../result.ts";
import { summaryText } from "../summary-text.ts";
import { membershipChanges } from "./policies-text.ts";

/** As many rows and diffs as are useful; the log and JSON have all. */
const maxRows = 100;
const maxDiffs = 20;

/** The job summary of several policies, as Markdown: what is wrong, then each policy in a row, then what changed. */
export function policiesSummary(result: PoliciesResult): string {
  const { policies, of } = result;
  const findings = inOrder(result.findings).filter((one) => one.code !== "github/pull-request");
  const isNotice = ({ severity }: { severity: string }) => severity === "notice";
  const [notices, problems] = [findings.filter(isNotice), findings.filter((one) => !isNotice(one))];
  const changed = policies.filter(isChanged);
  return summaryText([
    heading(result),
    outcome(result),
    findingsList(problems),
    policyTable([...changed, ...policies.filter((one) => !isChanged(one))]),
    ...changed.slice(0, maxDiffs).map((one) => changePart(one, of)),
    byHandPart(result),
    notices.length === 0 ? "" : details("Worth knowing", findingsList(notices)),
  ]);
}

function isChanged({ planned, joined, moved, left }: PolicyOfMany): boolean {
  return planned?.isNew === true || joined.length + moved.length + left.length > 0;
}

function heading(result: PoliciesResult): string {
  if (!isOk(result)) return "## ❌ MTA-STS policies: problems found";
  const count = result.policies.reduce((sum, one) => sum + one.domains.length, 0);
  const policies = result.policies.length === 1 ? "1 policy" : `${result.policies.length} policies`;
  return `## MTA-STS: ${policies} for ${numberOf(count, "domain")}`;
}

function outcome(result: PoliciesResult): string {
  const { of, publication, changes } = result;
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change is ready in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (!isOk(result))
    return of === "check"
      ? "**Do not merge this.** These findings show what would happen, and what to do instead:"
      : "**Nothing was published. The previous policies stay in force.** Fix these findings in a new commit:";
  if (!result.policies.some(isChanged) && changes.size === 0) return "✅ Nothing changed.";
  if (of === "check") return "✅ No problems found. Merging will publish this change.";
  const commit = publication?.commit ?? null;
  const name = commit === null ? "" : code(commit.oid.slice(0, 7));
  const where = commit === null ? "" : ` with commit ${commit.url === null ? name : link(name, commit.url)}`;
  return `✅ Published${where}. Set the TXT records last, once every policy host shows its policy.`;
}

function policyTable(policies: readonly PolicyOfMany[]): string {
  const rows = policies.slice(0, maxRows).map(({ path, domains, planned }) => {
    const mode = planned?.plan.policy.mode ?? "?";
    const id = planned === null ? "?" : planned.isNew && planned.id === null ? "new" : code(planned.plan.id);
    return [code(path), String(domains.length), mode, id];
  });
  const rest = policies.length - rows.length;
  const more = rest > 0 ? `\n\n… and ${rest} more.` : "";
  return rows.length === 0 ? "" : `${markdownTable(["Policy", "Domains", "Mode", "Id"], rows)}${more}`;
}

function changePart(one: PolicyOfMany, of: PoliciesResult["of"]): string {
  const { path, planned } = one;
  const lines = membershipChanges(one).map(([verb, names]) => `- ${verb}: ${escapeMarkdown(someOf(names))}`);
  const diff =
    planned?.isNew === true ? fenced("diff", policyDiff(planned.previous, planned.plan.policy)) : "";
  const title = `### ${of === "check" ? "What would change" : "What changed"}: ${code(path)}`;
  return [title, lines.join("\n"), diff].filter((part) => part !== "").join("\n\n");
}

/** Where nothing could be committed. Of so many files, the names say enough. */
function byHandPart({ publication }: PoliciesResult): string {
  const names = [...(publication?.byHand.keys() ?? [])];
  if (names.length === 0) return "";
  const shown = names.slice(0, maxRows).map((name) => `- ${code(name)}`);
  const rest = names.length - shown.length;
  const how = "Run `node dist/cli.mjs build` in a checkout of the branch and commit what it writes.";
  return `### The files to commit manually\n\n${[...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join("\n")}\n\n${how}`;
}
