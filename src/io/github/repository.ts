/** The parts of a GitHub repository that publishing needs: the smallest interface that serves. */
export interface Repository {
  /** The newest commit of a branch and the bytes of the files asked for; null when the branch does not exist. */
  branch(name: string, paths: readonly string[]): Promise<BranchState | null>;
  /** The names in a folder on a branch, sorted, and the commit they are of; null when there is no such branch or folder. */
  folder(name: string, path: string): Promise<FolderState | null>;
  /** One commit by `createCommitOnBranch`, refused when the branch no longer points to `expectedHead`. */
  commit(request: CommitRequest): Promise<Outcome<Commit>>;
  /** Every file of a commit, and of the repository's first one; null: there are too many to list. */
  inventory(head: string): Promise<Inventory | null>;
  createBranch(name: string, head: string): Promise<Outcome<null>>;
  /** A branch without history that has only these files. */
  startBranch(name: string, start: BranchStart): Promise<Outcome<Commit>>;
  deleteBranch(name: string): Promise<Outcome<null>>;
  /** The open pull request from `head` (a branch of this repository, never of a fork) to `base`. */
  openPullRequest(base: string, head: string): Promise<PullRequest | null>;
  createPullRequest(request: PullRequestText & { base: string; head: string }): Promise<Outcome<PullRequest>>;
  updatePullRequest(id: string, text: PullRequestText): Promise<Outcome<PullRequest>>;
  /** The newest pull request from `head` (a branch of this repository) to `base`, whatever became of it. */
  newestPullRequest(base: string, head: string): Promise<PastPullRequest | null>;
  /** With a comment that says why. */
  closePullRequest(id: string, comment: string): Promise<Outcome<null>>;
  /** Refused by GitHub once the branch is gone. */
  reopenPullRequest(id: string): Promise<Outcome<null>>;
  /** how GitHub Pages is enabled and set; "unknown" and null where the token may not ask or the answer does not say. */
  pages(): Promise<PagesSettings>;
  /** The state of a workflow, by the name of its file, such as `active`; null: there is none, or the token may not ask. */
  workflowState(file: string): Promise<string | null>;
}

export interface BranchState {
  readonly head: string;
  /** The commit that the newest one follows; null: it is the first. */
  readonly parent: string | null;
  /** Path in the repository, with `/`, to what is there; null: no such file. */
  readonly files: ReadonlyMap<string, Uint8Array | "link" | null>;
}

export interface FolderState {
  readonly head: string;
  readonly names: readonly string[];
}

export interface CommitRequest {
  readonly branch: string;
  readonly expectedHead: string;
  readonly headline: string;
  readonly body: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of files that are there. */
  readonly deletions?: readonly string[];
}

/** The first commit of a branch. */
export interface BranchStart {
  readonly headline: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Path to git's name of the bytes. */
export interface Inventory {
  readonly now: ReadonlyMap<string, string>;
  readonly first: ReadonlyMap<string, string>;
}

export interface Commit {
  readonly oid: string;
  readonly url: string;
}

export interface PullRequestText {
  readonly title: string;
  readonly body: string;
}

export interface PullRequest extends PullRequestText {
  /** GraphQL node id. */
  readonly id: string;
  readonly number: number;
  readonly url: string;
}

export interface PastPullRequest extends PullRequest {
  readonly state: "open" | "closed" | "merged";
}

export interface PagesSettings {
  readonly build: Pages;
  /** The custom domain; null: none, or not known. */
  readonly domain: string | null;
  /** Of the certificate: GitHub's state, such as `approved`. */
  readonly certificate: string | null;
  readonly enforcesHttps: boolean | null;
  /** Whether the domain is verified as the account's: `verified`, `pending` or `unverified`. */
  readonly domainState: string | null;
  /** false: only members of the organization see the site. */
  readonly isPublic: boolean | null;
  /** What is served when it is built from a branch: `path` is `/` or `/docs`. */
  readonly source: { readonly branch: string; readonly path: string } | null;
}

export type Pages = "workflow" | "legacy" | "none" | "unknown";

/** GitHub said yes, or why not: `moved` look again, `exists` somebody else made it, `forbidden` the token may not, `refused` a rule of the repository. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;
export interface Refusal {
  readonly ok: false;
  readonly reason: "moved" | "exists" | "forbidden" | "refused";
  /** GitHub's own words. */
  readonly message: string;
}
