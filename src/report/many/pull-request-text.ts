import { someOf } from "../../base/finding.ts";
import type { LedgerEntry } from "../../ledger/ledger.ts";
import type { Plan } from "../../plan/plan.ts";
import { domainsIn } from "../../policy/domains.ts";
import { numberOf } from "../count-line.ts";
import { code, escapeMarkdown, fenced } from "../markdown.ts";
import { policyDiff } from "../policy-diff.ts";

/** The part of each policy that commit and pull request describe. */
interface Changing {
  readonly contents: { readonly tree: { readonly policyPath: string } };
  readonly change: {
    readonly plan: Plan;
    readonly published: LedgerEntry | null;
    readonly isNew: boolean;
  } | null;
  readonly joined: readonly string[];
  readonly moved: readonly string[];
  readonly left: readonly string[];
}

/** As many as are useful. */
const most = 20;

/** The commit with the generated files; the title is the pull request's too. */
export function manyCommitText(policies: readonly Changing[]): { title: string; message: string } {
  const fresh = policies.filter(({ change }) => change?.isNew);
  const coming = policies.filter(({ joined, moved, left }) => joined.length + moved.length + left.length > 0);
  const title =
    fresh.length > 0
      ? `Publish ${fresh.length === 1 ? "an MTA-STS policy" : `${fresh.length} MTA-STS policies`}`
      : coming.length > 0
        ? "Publish MTA-STS policies for other domains"
        : "Regenerate the MTA-STS files";
  const lines = fresh.slice(0, most).map(({ contents, change }) => {
    const { policy, id } = change!.plan;
    return `${contents.tree.policyPath}: id ${id}, mode ${policy.mode}, ${numberOf(domainsIn(policy).length, "domain")}`;
  });
  return { title, message: lines.join("\n") };
}

/** What the pull request with the generated files says. It depends only on the policies, so that it becomes stable. */
export function manyRequestBody(policies: readonly Changing[]): string {
  const changed = policies.filter(
    ({ change, joined, moved, left }) => change?.isNew || joined.length + moved.length + left.length > 0,
  );
  return [
    "The branch does not accept direct commits, so the files generated from the policies come as a pull request. Merging it publishes them.",
    ...changed.slice(0, most).map(partOf),
    ...(changed.length > most ? [`… and ${changed.length - most} more policies.`] : []),
    "If its checks are waiting, press **Approve workflows to run** below: GitHub requires that for pull requests opened by a workflow.",
    "Merge it within a day, or run the workflow again first: the dates until which senders may have a policy cached are counted from when it was created.",
    "Don't change the TXT records until the policies are live. The run after the merge shows when to set them, and to what.",
  ].join("\n\n");
}

function partOf({ contents, change, joined, moved, left }: Changing): string {
  const { plan, published, isNew } = change!;
  const membershipChanges = [
    ["new here", joined],
    ["moved here", moved],
    ["no longer here", left],
  ] as const;
  const lines = membershipChanges
    .filter(([, names]) => names.length > 0)
    .map(([verb, names]) => `- ${verb}: ${escapeMarkdown(someOf(names))}`);
  const diff = isNew ? [fenced("diff", policyDiff(published, plan.policy))] : [];
  return [
    `**${code(contents.tree.policyPath)}**`,
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    ...diff,
  ].join("\n\n");
}
