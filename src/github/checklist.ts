import { type Finding, finding } from "../base/finding.ts";
import type { Issues } from "../io/github/issues.ts";
import type { VerifyResult } from "../report/result.ts";
import { asListed, isComplete, type Setup, setupIssue, setupMarker } from "../report/setup-issue.ts";
import { isSameBody, keepIssue } from "./sync-issue.ts";

/** Opens the list of what is left to do. */
export function openList(issues: Issues, setup: Setup, repositoryUrl: string): Promise<Finding[]> {
  return orNotice(async () => {
    const { open, closed } = setupIssue(setup, repositoryUrl);
    const kept = await keepIssue(issues, { marker: setupMarker(setup.domain), open, closed, labels: [] });
    if (kept.did !== "failed") return null;
    const { code, args } = kept.finding;
    return code === "github/issues-disabled" ? "issues are switched off" : String(args.answer);
  });
}

/**
 * Ticks what is done in the list that `setup` opened, and closes it when all is. Where there is no such list, or a person
 * closed it, nothing is opened.
 */
export function tickList(
  issues: Issues,
  { domain, toDo: seen, wanted }: Pick<VerifyResult, "domain" | "toDo" | "wanted">,
  repositoryUrl: string,
): Promise<Finding[]> {
  return orNotice(async () => {
    if (seen.length === 0 || wanted.length === 0) return null;
    const found = await issues.find(setupMarker(domain));
    if (found === null || found === "disabled" || !found.isOpen) return null;
    const toDo = asListed({ domain, toDo: seen }, found.body, repositoryUrl);
    const { open, closed } = setupIssue({ domain, toDo, records: wanted }, repositoryUrl);
    const isDone = isComplete(toDo);
    const { title, body } = isDone ? closed : open;
    if (!isDone && isSameBody(found.body, body)) return null;
    const edited = await issues.edit(found.id, { title, body });
    const ended = edited.ok && isDone ? await issues.close(found.id, closed.words) : edited;
    return ended.ok ? null : ended.message;
  });
}

/** That the list cannot be kept keeps nobody from anything: a notice says why. `keep`: gives the reason, or null. */
async function orNotice(keep: () => Promise<string | null>): Promise<Finding[]> {
  const reason = await keep().catch((error: Error) => error.message);
  return reason === null ? [] : [finding("setup/no-issue", null, { reason })];
}
