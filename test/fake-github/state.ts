import { createHash } from "node:crypto";

export type Tree = ReadonlyMap<string, Uint8Array>;
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface Commit {
  readonly oid: string;
  readonly parent: string | null;
  readonly tree: Tree;
  readonly headline: string;
  readonly body: string;
}

export interface PullRequest {
  readonly number: number;
  readonly base: string;
  readonly head: string;
  /** The head is a branch of a fork, which may have any name. */
  readonly crossRepository: boolean;
  title: string;
  body: string;
  state: "OPEN" | "CLOSED" | "MERGED";
  readonly comments: { author: string; body: string }[];
}

export interface Issue {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: "OPEN" | "CLOSED";
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly comments: { author: string; body: string }[];
  /** Later is larger. */
  updated: number;
}

/** What `GET /repos/{owner}/{repo}/pages` answers; null: Pages is off. Every field but these few may be missing. */
export type PagesSite = {
  readonly build_type?: "workflow" | "legacy" | null;
  readonly cname?: string | null;
  readonly https_enforced?: boolean;
  readonly https_certificate?: { readonly state: string };
  readonly protected_domain_state?: "pending" | "verified" | "unverified" | null;
  readonly public?: boolean;
  readonly source?: { readonly branch: string; readonly path: string } | null;
} | null;

export interface Release {
  readonly tag: string;
  /** The notes, as Markdown. */
  readonly body: string;
  /** Name to bytes; the number of a file is its place in it, from 1. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** One repository in memory. Tests read it, and write it as other people would: past every rule. */
export class Repository {
  readonly branches = new Map<string, string>();
  readonly commits = new Map<string, Commit>();
  /** Made by REST, and in no commit yet. */
  readonly trees = new Map<string, Tree>();
  readonly pullRequests: PullRequest[] = [];
  readonly issues: Issue[] = [];
  readonly labels = new Set<string>();
  /** The logins of people who can be assigned to issues: those with access, and no apps; null: the token may not ask. */
  assignable: readonly string[] | null = ["octocat"];
  /** Whether GitHub refuses an issue that is assigned to anybody, although it lists them. */
  refusesAssignees = false;
  /** Settings, General, Features: "Issues". */
  hasIssues = true;
  /** The newest release; null: there is none. */
  release: Release | null = null;
  /** More files than GitHub tells at once. */
  treesAreTruncated = false;
  /** Whether a workflow's token may delete workflows: not documented. */
  workflowsMayBeDeleted = true;
  /** Files that one commit can delete; GitHub has failed at some hundreds. */
  maxDeletions = Number.POSITIVE_INFINITY;

  /** The token's permissions, as a workflow's `permissions:` gives them. */
  readonly permissions = {
    contents: "write" as "read" | "write",
    pullRequests: "write" as "read" | "write",
    pages: "read" as "none" | "read",
    issues: "write" as "read" | "write",
  };
  /** Branches that only pull requests may change, and what guards them. */
  readonly protectedBranches = new Map<string, "classic" | "ruleset">();
  /** Settings, Actions, General: "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPullRequests = true;
  pages: PagesSite = null;
  /** Workflows by the name of the file, where they are not simply `active`; null: the token may not ask. */
  workflowStates: Map<string, string> | null = new Map();

  #clock = 0;

  readonly owner: string;
  readonly name: string;

  constructor(owner: string, name: string) {
    this.owner = owner;
    this.name = name;
  }

  get nameWithOwner(): string {
    return `${this.owner}/${this.name}`;
  }

  /** The newest commit of a branch; an Error when the branch does not exist. */
  head(branch: string): Commit {
    const commit = this.commits.get(this.branches.get(branch) ?? "");
    if (!commit) throw new Error(`${this.nameWithOwner} has no branch ${branch}`);
    return commit;
  }

  /** The bytes of a file on a branch; null: no such file. */
  file(branch: string, path: string): Uint8Array | null {
    return this.head(branch).tree.get(path) ?? null;
  }

  /** The commits of a branch, newest first. */
  history(branch: string): Commit[] {
    return this.historyOf(this.branches.get(branch) ?? null);
  }

  historyOf(newest: string | null): Commit[] {
    const commits: Commit[] = [];
    for (let oid = newest; oid; ) {
      const commit: Commit = this.commits.get(oid)!;
      commits.push(commit);
      oid = commit.parent;
    }
    return commits;
  }

  /** A commit on a branch, which is created when it isn't there; null deletes a file. */
  commit(branch: string, files: Files, headline = "Change", body = ""): Commit {
    const parent = this.branches.get(branch) ?? null;
    const tree = new Map(parent === null ? [] : this.commits.get(parent)!.tree);
    for (const [path, contents] of Object.entries(files)) {
      if (contents === null) tree.delete(path);
      else tree.set(path, Buffer.from(contents));
    }
    const oid = sha1(`commit ${this.nameWithOwner} ${this.commits.size} ${branch} ${headline}`);
    const commit = { oid, parent, tree, headline, body };
    this.commits.set(oid, commit);
    this.branches.set(branch, oid);
    return commit;
  }

  /** A tree for a commit that is made later; returns git's name of it. */
  addTree(tree: Tree): string {
    const oid = sha1(`tree ${[...tree].map(([path, bytes]) => `${path} ${blobOid(bytes)}`).join()}`);
    this.trees.set(oid, tree);
    return oid;
  }

  /** A commit that is on no branch. */
  addCommit(tree: Tree, parent: string | null, headline: string): Commit {
    const oid = sha1(`commit ${this.nameWithOwner} ${this.commits.size} ${parent} ${headline}`);
    const commit = { oid, parent, tree, headline, body: "" };
    this.commits.set(oid, commit);
    return commit;
  }

  createBranch(name: string, oid: string): void {
    this.branches.set(name, oid);
  }

  openIssue(
    issue: Pick<Issue, "title" | "body" | "author"> & {
      labels?: readonly string[];
      assignees?: readonly string[];
    },
  ): Issue {
    const number = this.issues.length + this.pullRequests.length + 1;
    const opened: Issue = {
      labels: [],
      assignees: [],
      comments: [],
      state: "OPEN",
      updated: this.#clock++,
      ...issue,
      number,
    };
    this.issues.push(opened);
    return opened;
  }

  /** Whatever happens to an issue makes it the one that was updated last. */
  touch(issue: Issue, change: Partial<Pick<Issue, "title" | "body" | "state">>): void {
    Object.assign(issue, change, { updated: this.#clock++ });
  }

  /** As on GitHub, the pull requests from a branch close when it goes. */
  deleteBranch(name: string): void {
    this.branches.delete(name);
    for (const pullRequest of this.pullRequests) {
      if (pullRequest.state === "OPEN" && pullRequest.head === name && !pullRequest.crossRepository) {
        pullRequest.state = "CLOSED";
      }
    }
  }

  openPullRequest(
    request: Pick<PullRequest, "base" | "head" | "title" | "body"> & Partial<PullRequest>,
  ): PullRequest {
    const pullRequest: PullRequest = {
      number: this.pullRequests.length + 1,
      crossRepository: false,
      state: "OPEN",
      comments: [],
      ...request,
    };
    this.pullRequests.push(pullRequest);
    return pullRequest;
  }
}

/** The name that git gives to these bytes. */
export function blobOid(bytes: Uint8Array): string {
  return sha1(`blob ${bytes.length}\0`, bytes);
}

function sha1(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
