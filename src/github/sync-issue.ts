import { type Finding, finding } from "../base/finding.ts";
import type { Issue, Issues, IssueText } from "../io/github/issues.ts";
import type { Outcome } from "../io/github/repository.ts";

/** One issue that opens, changes and closes by itself, known by a marker in its body. */
export interface KeptIssue {
  /** An HTML comment, which nobody sees. */
  readonly marker: string;
  /** What it says while there is something to say; null: all is well. */
  readonly open: IssueText | null;
  /** What it says once all is well, and the word with which it is closed. */
  readonly closed: IssueText & { readonly words: string };
  readonly labels: readonly string[];
}

/** What became of the issue. */
export type Kept =
  | {
      readonly did: "opened" | "reopened" | "edited" | "closed" | "nothing";
      readonly issue: Pick<Issue, "number" | "url"> | null;
    }
  | { readonly did: "failed"; readonly finding: Finding };

/**
 * Brings the issue to what it should be. What says nothing new does nothing: no edit, no comment. An issue that a person
 * closed stays closed until there is something new to say.
 */
export async function keepIssue(issues: Issues, kept: KeptIssue): Promise<Kept> {
  const found = await issues.find(kept.marker);
  if (found === "disabled")
    return kept.open === null
      ? nothingDone
      : { did: "failed", finding: finding("github/issues-disabled", null, {}) };
  return kept.open === null ? closeIt(issues, found, kept) : sayIt(issues, found, kept.open, kept.labels);
}

export const nothingDone: Kept = { did: "nothing", issue: null };

async function sayIt(
  issues: Issues,
  found: Issue | null,
  text: IssueText,
  labels: readonly string[],
): Promise<Kept> {
  if (found === null) {
    const opened = await issues.open(text, labels);
    return opened.ok ? { did: "opened", issue: opened.value } : refused(opened);
  }
  if (isSame(found, text)) return { did: "nothing", issue: found };
  const edited = await issues.edit(found.id, text);
  if (!edited.ok) return refused(edited);
  if (found.isOpen) return { did: "edited", issue: found };
  const reopened = await issues.reopen(found.id);
  return reopened.ok ? { did: "reopened", issue: found } : refused(reopened);
}

async function closeIt(issues: Issues, found: Issue | null, { closed }: KeptIssue): Promise<Kept> {
  if (found === null) return nothingDone;
  if (!isSame(found, closed)) {
    const edited = await issues.edit(found.id, closed);
    if (!edited.ok) return refused(edited);
  }
  if (!found.isOpen) return { did: "nothing", issue: found };
  const done = await issues.close(found.id, closed.words);
  return done.ok ? { did: "closed", issue: found } : refused(done);
}

function isSame(issue: Issue, { title, body }: IssueText): boolean {
  return issue.title === title && isSameBody(issue.body, body);
}

/** GitHub gives line ends of its own to what a person edits in the browser. */
export function isSameBody(left: string, right: string): boolean {
  const lines = (text: string) => text.replace(/\r\n/g, "\n").trim();
  return lines(left) === lines(right);
}

function refused(outcome: Outcome<unknown>): Kept {
  const answer = outcome.ok ? "" : outcome.message;
  return { did: "failed", finding: finding("github/issues-forbidden", null, { answer }) };
}
