import type { Outcome } from "./repository.ts";

/** The issues of a repository, as far as keeping one of them needs: the smallest interface that serves. */
export interface Issues {
  /** The newest issue of ours that has the marker in its body, open or closed; "disabled": the repository has none. */
  find(marker: string): Promise<Issue | null | "disabled">;
  /**
   * Labels that the repository does not have are left out, as is an assignee whom GitHub would not take.
   * @param assignee the login of an account; null: nobody
   */
  open(text: IssueText, labels: readonly string[], assignee: string | null): Promise<Outcome<Issue>>;
  edit(id: string, text: IssueText): Promise<Outcome<null>>;
  reopen(id: string): Promise<Outcome<null>>;
  /** Closes it as completed, with a comment. */
  close(id: string, words: string): Promise<Outcome<null>>;
}

export interface IssueText {
  readonly title: string;
  readonly body: string;
}

export interface Issue extends IssueText {
  /** GraphQL node id. */
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
}
