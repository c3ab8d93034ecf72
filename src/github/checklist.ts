import { type Finding, finding } from "../base/finding.ts";
import type { Issues, IssueText } from "../io/github/issues.ts";
import { type ClosedText, isSameBody, type SyncedIssue, syncIssue } from "./sync-issue.ts";

/** An item of a task list in an issue, identified by a hidden id, so its wording may change. */
export interface ChecklistItem {
  /** Lower-case letters and hyphens. */
  readonly id: string;
  /** Markdown, in one line. */
  readonly text: string;
  /** null: not known. */
  readonly isDone: boolean | null;
}

/** The state of a list's items, by their id; null: unknown, and not ticked. */
export type Ticks = ReadonlyMap<string, boolean | null>;

/** A task list as GitHub draws it. */
export function renderChecklist(items: readonly ChecklistItem[]): string {
  return items
    .map(({ id, text, isDone }) => {
      const comment = `<!-- task:${id}${isDone === null ? " unknown" : ""} -->`;
      return `- [${isDone ? "x" : " "}] ${text} ${comment}`;
    })
    .join("\n");
}

/** Reads a task list back; a person may have ticked items and edited their wording. */
export function ticksIn(body: string): Ticks {
  const items = body.matchAll(/^[ \t]*[-*+] \[([ xX])\].*<!-- task:([a-z-]+)( unknown)? -->/gm);
  return new Map(
    [...items].map(([, box, id, unknown]) => [id!, box === " " ? (unknown ? null : false) : true]),
  );
}

/** The issue with a checklist: open while something is left to do. */
export interface ChecklistIssue {
  readonly marker: string;
  readonly open: IssueText;
  readonly closed: ClosedText;
  readonly isComplete: boolean;
}

/** Opens the list, which notifies its assignee. */
export function openChecklist(
  issues: Issues,
  { marker, open, closed, assignee }: Omit<ChecklistIssue, "isComplete"> & Pick<SyncedIssue, "assignee">,
): Promise<Finding[]> {
  return noticeUnlessKept(async () => {
    const sync = await syncIssue(issues, { marker, open, closed, labels: [], ...(assignee && { assignee }) });
    if (sync.action !== "failed") return null;
    const { code, args } = sync.finding;
    return code === "github/issues-disabled" ? "issues are disabled" : String(args.answer);
  });
}

/**
 * Ticks what is done in an open list, and closes it when everything is. Where nobody opened one, or a person closed it,
 * nothing is opened.
 * @param update the list as it should be, from the ticks that it has
 */
export function updateChecklist(
  issues: Issues,
  marker: string,
  update: (ticks: Ticks) => Promise<Omit<ChecklistIssue, "marker">>,
): Promise<Finding[]> {
  return noticeUnlessKept(async () => {
    const found = await issues.find(marker);
    if (found === null || found === "disabled" || !found.isOpen) return null;
    const { open, closed, isComplete } = await update(ticksIn(found.body));
    const { title, body } = isComplete ? closed : open;
    if (!isComplete && isSameBody(found.body, body)) return null;
    const edited = await issues.edit(found.id, { title, body });
    const ended = edited.ok && isComplete ? await issues.close(found.id, closed.comment) : edited;
    return ended.ok ? null : ended.message;
  });
}

/** If the list cannot be updated, nothing else fails: a notice says why. `keep`: gives the reason, or null. */
async function noticeUnlessKept(keep: () => Promise<string | null>): Promise<Finding[]> {
  const reason = await keep().catch((error: Error) => error.message);
  return reason === null ? [] : [finding("setup/no-issue", null, { reason })];
}
