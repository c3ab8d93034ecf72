import { type Finding, finding } from "../findings/finding.ts";
import type { Issues } from "../io/issues.ts";
import { isComplete, setupIssue, setupMarker } from "../report/setup-issue.ts";
import type { VerifyResult } from "../result.ts";

/**
 * Ticks what is done in the list that `setup` opened, and closes it when all is. Where there is no such list, or a person
 * closed it, nothing is opened. That it cannot be edited keeps nobody from anything: a notice says so.
 */
export async function tickList(
  issues: Issues,
  { domain, toDo, wanted }: Pick<VerifyResult, "domain" | "toDo" | "wanted">,
  repositoryUrl: string,
): Promise<Finding[]> {
  if (toDo.length === 0 || wanted.length === 0) return [];
  const found = await issues.find(setupMarker(domain));
  if (found === null || found === "disabled" || !found.isOpen) return [];
  const { open, closed } = setupIssue({ domain, toDo, records: wanted }, repositoryUrl);
  const isDone = isComplete(toDo);
  const { title, body } = isDone ? closed : open;
  if (found.body.replace(/\r\n/g, "\n").trim() === body && !isDone) return [];
  const edited = await issues.edit(found.id, { title, body });
  const ended = edited.ok && isDone ? await issues.close(found.id, closed.words) : edited;
  return ended.ok ? [] : [finding("setup/no-issue", null, { reason: ended.message })];
}
