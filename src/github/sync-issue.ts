import { type Finding, finding } from "../base/finding.ts";
import type { Issue, Issues, IssueText } from "../io/github/issues.ts";
import type { Outcome } from "../io/github/repository.ts";

/** One issue that opens, changes and closes automatically, identified by a marker in its body. */
export interface SyncedIssue {
  /** An HTML comment, which is not displayed. */
  readonly marker: string;
  /** What it says while there is something to report; null: everything works. */
  readonly open: IssueText | null;
  /** What it says once everything works, and the comment with which it is closed. */
  readonly closed: ClosedText;
  readonly labels: readonly string[];
  /** The login of the account that a new issue is assigned to, if possible; absent: nobody. */
  readonly assignee?: string;
}

export interface ClosedText extends IssueText {
  readonly comment: string;
}

/** What happened to the issue. */
export type IssueSync =
  | {
      readonly action: "opened" | "reopened" | "edited" | "closed" | "none";
      readonly issue: Pick<Issue, "number" | "url"> | null;
    }
  | { readonly action: "failed"; readonly finding: Finding };

/**
 * Brings the issue to what it should be. If there is nothing new, nothing happens: no edit, no comment. An issue that a
 * person closed stays closed until there is something new to report.
 */
export async function syncIssue(issues: Issues, wanted: SyncedIssue): Promise<IssueSync> {
  const found = await issues.find(wanted.marker);
  if (found === "disabled")
    return wanted.open === null
      ? noSync
      : { action: "failed", finding: finding("github/issues-disabled", null, {}) };
  return wanted.open === null ? close(issues, found, wanted) : report(issues, found, wanted.open, wanted);
}

export const noSync: IssueSync = { action: "none", issue: null };

async function report(
  issues: Issues,
  found: Issue | null,
  text: IssueText,
  { labels, assignee }: SyncedIssue,
): Promise<IssueSync> {
  if (found === null) {
    const opened = await issues.open(text, labels, assignee ?? null);
    return opened.ok ? { action: "opened", issue: opened.value } : refused(opened);
  }
  if (isSame(found, text)) return { action: "none", issue: found };
  const edited = await issues.edit(found.id, text);
  if (!edited.ok) return refused(edited);
  if (found.isOpen) return { action: "edited", issue: found };
  const reopened = await issues.reopen(found.id);
  return reopened.ok ? { action: "reopened", issue: found } : refused(reopened);
}

async function close(issues: Issues, found: Issue | null, { closed }: SyncedIssue): Promise<IssueSync> {
  if (found === null) return noSync;
  if (!isSame(found, closed)) {
    const edited = await issues.edit(found.id, closed);
    if (!edited.ok) return refused(edited);
  }
  if (!found.isOpen) return { action: "none", issue: found };
  const done = await issues.close(found.id, closed.comment);
  return done.ok ? { action: "closed", issue: found } : refused(done);
}

function isSame(issue: Issue, { title, body }: IssueText): boolean {
  return issue.title === title && isSameBody(issue.body, body);
}

/** GitHub changes the line endings of text that is edited in the browser. */
export function isSameBody(left: string, right: string): boolean {
  const lines = (text: string) => text.replace(/\r\n/g, "\n").trim();
  return lines(left) === lines(right);
}

function refused(outcome: Outcome<unknown>): IssueSync {
  const answer = outcome.ok ? "" : outcome.message;
  return { action: "failed", finding: finding("github/issues-forbidden", null, { answer }) };
}
