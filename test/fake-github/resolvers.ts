import { GraphQLError, type GraphQLFieldResolver } from "graphql";
import type { FakeGitHub } from "./server.ts";
import { blobOid, type Commit, type Issue, type PullRequest, type Repository } from "./state.ts";

/*
 * What GraphQL requests see and do. Queries and mutations are the methods of one root; an object of GitHub is a
 * plain object whose properties are its fields, values or functions `(arguments) => value`. A field that a test
 * needs and that isn't here is a violation: add it to the object that should have it.
 */

/** GitHub says no in a 200 answer: `errors[]` with its own `type` beside the message. */
export function refusal(type: string | null, message: string): GraphQLError {
  return new GraphQLError(message, type === null ? {} : { extensions: { type } });
}

export const resolveField: GraphQLFieldResolver<Record<string, unknown>, FakeGitHub> = (
  source,
  args,
  fake,
  info,
) => {
  // Every payload of a mutation has it, and nobody here sends one.
  if (info.fieldName === "clientMutationId") return null;
  if (!(info.fieldName in source)) {
    const message = `The fake GitHub has no ${info.parentType.name}.${info.fieldName}`;
    fake.violations.push(message);
    throw new GraphQLError(message);
  }
  const field = source[info.fieldName];
  return typeof field === "function" ? field.call(source, args, fake) : field;
};

export const root = {
  repository({ owner, name }: { owner: string; name: string }, fake: FakeGitHub) {
    return repositoryNode(fake, findRepository(fake, `${owner}/${name}`));
  },

  async createCommitOnBranch({ input }: { input: CreateCommitOnBranchInput }, fake: FakeGitHub) {
    const { repository, branch } = committable(fake, input.branch);
    await fake.beforeCommit?.(repository, branch);
    requireWrite(repository.permissions.contents);
    if (!repository.branches.has(branch)) {
      throw refusal("NOT_FOUND", `A branch named "${branch}" does not exist.`);
    }
    requireUnprotected(repository, branch);
    if (repository.branches.get(branch) !== input.expectedHeadOid) {
      throw refusal(
        "STALE_DATA",
        `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`,
      );
    }
    const { additions = [], deletions = [] } = input.fileChanges ?? {};
    if (deletions.length > repository.maxDeletions)
      throw refusal(
        null,
        "Something went wrong while executing your query. This may be the result of a timeout.",
      );
    const files = Object.fromEntries([
      ...additions.map(({ path, contents }) => [path, Buffer.from(contents, "base64")]),
      ...deletions.map(({ path }) => [path, null]),
    ]);
    for (const path of Object.keys(files)) requireRepositoryPath(path);
    requireNoWorkflows(repository, files);
    const tree = repository.head(branch).tree;
    const missing = deletions.find(({ path }) => !tree.has(path));
    if (missing) {
      throw refusal(
        "UNPROCESSABLE",
        `A path was requested for deletion which does not exist: ${missing.path}`,
      );
    }
    const commit = repository.commit(branch, files, input.message.headline, input.message.body ?? "");
    return { commit: commitNode(fake, repository, commit), ref: refNode(fake, repository, branch) };
  },

  createRef({ input }: { input: { repositoryId: string; name: string; oid: string } }, fake: FakeGitHub) {
    const [repository] = findNode(fake, "Repository", input.repositoryId);
    requireWrite(repository.permissions.contents);
    const branch = branchOf(input.name);
    if (branch === null) throw refusal("UNPROCESSABLE", `"${input.name}" is not a valid ref name.`);
    if (repository.branches.has(branch)) {
      throw refusal("UNPROCESSABLE", `A ref named "${input.name}" already exists in the repository.`);
    }
    if (!repository.commits.has(input.oid)) {
      throw refusal("NOT_FOUND", `Object ${input.oid} does not exist.`);
    }
    repository.createBranch(branch, input.oid);
    return { ref: refNode(fake, repository, branch) };
  },

  deleteRef({ input }: { input: { refId: string } }, fake: FakeGitHub) {
    const [repository, branch] = findNode(fake, "Ref", input.refId);
    requireWrite(repository.permissions.contents);
    requireUnprotected(repository, branch);
    if (!repository.branches.has(branch)) throw unresolved(input.refId);
    repository.deleteBranch(branch);
    return {};
  },

  createPullRequest({ input }: { input: CreatePullRequestInput }, fake: FakeGitHub) {
    const [repository] = findNode(fake, "Repository", input.repositoryId);
    const { baseRefName: base, headRefName: head } = input;
    requireWrite(repository.permissions.pullRequests);
    if (!repository.actionsMayOpenPullRequests) {
      throw refusal("FORBIDDEN", "GitHub Actions is not permitted to create or approve pull requests.");
    }
    if (!repository.branches.has(head)) {
      throw refusal("UNPROCESSABLE", "Head sha can't be blank, Head ref must be a branch");
    }
    if (openFrom(repository, base, head).some((pullRequest) => !pullRequest.crossRepository)) {
      throw refusal("UNPROCESSABLE", `A pull request already exists for ${repository.owner}:${head}.`);
    }
    if (repository.branches.get(base) === repository.branches.get(head)) {
      throw refusal("UNPROCESSABLE", `No commits between ${base} and ${head}`);
    }
    const request = repository.openPullRequest({ base, head, title: input.title, body: input.body ?? "" });
    return { pullRequest: pullRequestNode(fake, repository, request) };
  },

  updatePullRequest({ input }: { input: UpdatePullRequestInput }, fake: FakeGitHub) {
    const [repository, pullRequest] = changeablePullRequest(fake, input.pullRequestId);
    if (input.title != null) pullRequest.title = input.title;
    if (input.body != null) pullRequest.body = input.body;
    if (input.state != null) pullRequest.state = input.state;
    return { pullRequest: pullRequestNode(fake, repository, pullRequest) };
  },

  closePullRequest({ input }: { input: { pullRequestId: string } }, fake: FakeGitHub) {
    const [repository, pullRequest] = changeablePullRequest(fake, input.pullRequestId);
    if (pullRequest.state === "MERGED") throw refusal("UNPROCESSABLE", "The pull request is already merged.");
    pullRequest.state = "CLOSED";
    return { pullRequest: pullRequestNode(fake, repository, pullRequest) };
  },

  reopenPullRequest({ input }: { input: { pullRequestId: string } }, fake: FakeGitHub) {
    const [repository, pullRequest] = changeablePullRequest(fake, input.pullRequestId);
    if (pullRequest.state !== "CLOSED" || !repository.branches.has(pullRequest.head)) {
      throw refusal("UNPROCESSABLE", "Could not open the pull request.");
    }
    pullRequest.state = "OPEN";
    return { pullRequest: pullRequestNode(fake, repository, pullRequest) };
  },

  createIssue({ input }: { input: CreateIssueInput }, fake: FakeGitHub) {
    const [repository] = findNode(fake, "Repository", input.repositoryId);
    requireIssues(repository);
    const labels = (input.labelIds ?? []).map((id) => findNode(fake, "Label", id)[1]);
    const assignees = (input.assigneeIds ?? []).map((id) => findNode(fake, "User", id)[1]);
    if (repository.refusesAssignees && assignees.length > 0)
      throw refusal("UNPROCESSABLE", "Could not add assignees to the issue.");
    const { title, body } = input;
    const issue = repository.openIssue({ title, body: body ?? "", labels, assignees, author: fake.viewer });
    return { issue: issueNode(fake, repository, issue) };
  },

  updateIssue({ input }: { input: { id: string; title?: string; body?: string } }, fake: FakeGitHub) {
    const [repository, issue] = changeableIssue(fake, input.id);
    repository.touch(issue, { title: input.title ?? issue.title, body: input.body ?? issue.body });
    return { issue: issueNode(fake, repository, issue) };
  },

  closeIssue({ input }: { input: { issueId: string; stateReason?: string } }, fake: FakeGitHub) {
    const [repository, issue] = changeableIssue(fake, input.issueId);
    repository.touch(issue, { state: "CLOSED" });
    return { issue: issueNode(fake, repository, issue) };
  },

  reopenIssue({ input }: { input: { issueId: string } }, fake: FakeGitHub) {
    const [repository, issue] = changeableIssue(fake, input.issueId);
    repository.touch(issue, { state: "OPEN" });
    return { issue: issueNode(fake, repository, issue) };
  },

  addComment({ input }: { input: { subjectId: string; body: string } }, fake: FakeGitHub) {
    const comment = { author: fake.viewer, body: input.body };
    if (isNode(input.subjectId, "PullRequest")) {
      changeablePullRequest(fake, input.subjectId)[1].comments.push(comment);
      return {};
    }
    const [repository, issue] = changeableIssue(fake, input.subjectId);
    issue.comments.push(comment);
    repository.touch(issue, {});
    return {};
  },
};

interface CreateIssueInput {
  repositoryId: string;
  title: string;
  body?: string | null;
  labelIds?: string[] | null;
  assigneeIds?: string[] | null;
}

function requireIssues(repository: Repository): void {
  requireWrite(repository.permissions.issues);
  if (!repository.hasIssues) throw refusal("UNPROCESSABLE", "Issues are disabled for this repository.");
}

function changeableIssue(fake: FakeGitHub, id: string): [Repository, Issue] {
  const [repository, number] = findNode(fake, "Issue", id);
  requireIssues(repository);
  const issue = repository.issues.find((each) => each.number === Number(number));
  if (!issue) throw unresolved(id);
  return [repository, issue];
}

function changeablePullRequest(fake: FakeGitHub, id: string): [Repository, PullRequest] {
  const [repository, number] = findNode(fake, "PullRequest", id);
  requireWrite(repository.permissions.pullRequests);
  const pullRequest = repository.pullRequests.find((each) => each.number === Number(number));
  if (!pullRequest) throw unresolved(id);
  return [repository, pullRequest];
}

interface CreateCommitOnBranchInput {
  branch: CommittableBranch;
  expectedHeadOid: string;
  message: { headline: string; body?: string | null };
  fileChanges?: { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] };
}
interface CommittableBranch {
  id?: string;
  repositoryNameWithOwner?: string;
  branchName?: string;
}
interface CreatePullRequestInput {
  repositoryId: string;
  baseRefName: string;
  headRefName: string;
  title: string;
  body?: string | null;
}
interface UpdatePullRequestInput {
  pullRequestId: string;
  title?: string | null;
  body?: string | null;
  state?: "OPEN" | "CLOSED" | null;
}

function repositoryNode(fake: FakeGitHub, repository: Repository) {
  return {
    __typename: "Repository",
    id: idOf("Repository", repository),
    name: repository.name,
    nameWithOwner: repository.nameWithOwner,
    url: `${fake.url}/${repository.nameWithOwner}`,
    object({ oid }: { oid: string }) {
      const commit = repository.commits.get(oid);
      return commit ? commitNode(fake, repository, commit) : null;
    },
    hasIssuesEnabled: repository.hasIssues,
    issues: (filter: IssueFilter) => issueConnection(fake, repository, filter),
    assignableUsers: ({ query, first }: { query?: string | null; first: number }) => {
      if (repository.assignable === null)
        throw refusal("FORBIDDEN", "Resource not accessible by integration");
      const matching = repository.assignable.filter((login) =>
        login.toLowerCase().includes((query ?? "").toLowerCase()),
      );
      return {
        nodes: matching
          .slice(0, first)
          .map((login) => ({ __typename: "User", id: idOf("User", repository, login), login })),
      };
    },
    label: ({ name }: { name: string }) =>
      repository.labels.has(name) ? { __typename: "Label", id: idOf("Label", repository, name), name } : null,
    ref({ qualifiedName }: { qualifiedName: string }) {
      const branch = branchOf(qualifiedName);
      return branch !== null && repository.branches.has(branch) ? refNode(fake, repository, branch) : null;
    },
    pullRequests(filter: {
      states?: string[];
      baseRefName?: string;
      headRefName?: string;
      first?: number;
      last?: number;
      orderBy?: { field: "CREATED_AT" | "UPDATED_AT"; direction: "ASC" | "DESC" };
    }) {
      if (filter.first === undefined && filter.last === undefined) {
        throw refusal(
          "MISSING_PAGINATION_BOUNDARIES",
          "You must provide a `first` or `last` value to properly paginate the `pullRequests` connection.",
        );
      }
      const matching = repository.pullRequests.filter(
        ({ state, base, head }) =>
          (!filter.states || filter.states.includes(state)) &&
          (!filter.baseRefName || filter.baseRefName === base) &&
          (!filter.headRefName || filter.headRefName === head),
      );
      if (filter.orderBy?.direction === "DESC") matching.reverse();
      const page =
        filter.first === undefined ? matching.slice(-filter.last!) : matching.slice(0, filter.first);
      return {
        nodes: page.map((request) => pullRequestNode(fake, repository, request)),
        totalCount: matching.length,
      };
    },
  };
}

function issueConnection(fake: FakeGitHub, repository: Repository, filter: IssueFilter) {
  const { createdBy } = filter.filterBy ?? {};
  const matching = repository.issues
    .filter(({ author }) => !createdBy || (author === createdBy && fake.filterKnowsApps))
    .sort((a, b) => b.updated - a.updated);
  const start = filter.after ? Number(filter.after) : 0;
  const end = start + filter.first;
  return {
    nodes: matching.slice(start, end).map((issue) => issueNode(fake, repository, issue)),
    pageInfo: { hasNextPage: end < matching.length, endCursor: String(end) },
  };
}

interface IssueFilter {
  first: number;
  after?: string | null;
  filterBy?: { createdBy?: string | null } | null;
}

function issueNode(fake: FakeGitHub, repository: Repository, issue: Issue) {
  const { number, title, body, state, author } = issue;
  return {
    __typename: "Issue",
    id: idOf("Issue", repository, String(number)),
    number,
    url: `${fake.url}/${repository.nameWithOwner}/issues/${number}`,
    title,
    body,
    state,
    viewerDidAuthor: author === fake.viewer,
  };
}

function refNode(fake: FakeGitHub, repository: Repository, branch: string) {
  return {
    __typename: "Ref",
    id: idOf("Ref", repository, branch),
    name: branch,
    target: () => commitNode(fake, repository, repository.head(branch)),
  };
}

function commitNode(fake: FakeGitHub, repository: Repository, commit: Commit) {
  return {
    __typename: "Commit",
    id: idOf("Commit", repository, commit.oid),
    oid: commit.oid,
    url: `${fake.url}/${repository.nameWithOwner}/commit/${commit.oid}`,
    messageHeadline: commit.headline,
    messageBody: commit.body,
    history: () => ({ totalCount: repository.historyOf(commit.oid).length }),
    parents: () => ({ nodes: commit.parent === null ? [] : [{ __typename: "Commit", oid: commit.parent }] }),
    file({ path }: { path: string }) {
      const bytes = commit.tree.get(path);
      if (bytes)
        return {
          path,
          mode: 0o100644,
          oid: blobOid(bytes),
          type: "blob",
          object: blobNode(fake, repository, bytes),
        };
      const below = [...commit.tree.keys()].filter((each) => each.startsWith(`${path}/`));
      const names = new Set(below.map((each) => each.slice(path.length + 1).split("/")[0]!));
      const entries = [...names].map((name) => ({ name }));
      return names.size > 0
        ? { path, mode: 0o040000, type: "tree", object: { __typename: "Tree", entries } }
        : null;
    },
  };
}

const textLimit = 512 * 1024;

function blobNode(fake: FakeGitHub, repository: Repository, bytes: Uint8Array) {
  const isBinary = bytes.subarray(0, 8000).includes(0);
  const isTruncated = !isBinary && bytes.length > textLimit;
  const text = isBinary ? null : Buffer.from(bytes.subarray(0, textLimit)).toString("utf8");
  return {
    __typename: "Blob",
    id: idOf("Blob", repository, blobOid(bytes)),
    oid: blobOid(bytes),
    byteSize: bytes.length,
    isBinary,
    isTruncated,
    text: text === null ? null : fake.blobText(text),
  };
}

function pullRequestNode(fake: FakeGitHub, repository: Repository, pullRequest: PullRequest) {
  return {
    __typename: "PullRequest",
    id: idOf("PullRequest", repository, String(pullRequest.number)),
    number: pullRequest.number,
    url: `${fake.url}/${repository.nameWithOwner}/pull/${pullRequest.number}`,
    title: pullRequest.title,
    body: pullRequest.body,
    state: pullRequest.state,
    baseRefName: pullRequest.base,
    headRefName: pullRequest.head,
    isCrossRepository: pullRequest.crossRepository,
  };
}

type NodeType = "Repository" | "Ref" | "Commit" | "Blob" | "PullRequest" | "Issue" | "Label" | "User";

/** A global node id: opaque to clients, and read back by `findNode`. */
function idOf(type: NodeType, repository: Repository, key = ""): string {
  return Buffer.from(JSON.stringify([type, repository.nameWithOwner, key])).toString("base64url");
}

/** The repository of a node, and its key there: a branch's name, a pull request's number. */
function findNode(fake: FakeGitHub, type: NodeType, id: string): [Repository, string] {
  const [found, nameWithOwner, key] = parsedOrEmpty(Buffer.from(id, "base64url").toString());
  const repository = fake.repositories.get(nameWithOwner ?? "");
  if (found !== type || !repository) throw unresolved(id);
  return [repository, key ?? ""];
}

function isNode(id: string, type: NodeType): boolean {
  return parsedOrEmpty(Buffer.from(id, "base64url").toString())[0] === type;
}

function parsedOrEmpty(json: string): string[] {
  try {
    return JSON.parse(json);
  } catch {
    return [];
  }
}

function unresolved(id: string): GraphQLError {
  return refusal("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}

function findRepository(fake: FakeGitHub, nameWithOwner: string): Repository {
  const repository = fake.repositories.get(nameWithOwner);
  if (repository) return repository;
  throw refusal("NOT_FOUND", `Could not resolve to a Repository with the name '${nameWithOwner}'.`);
}

function committable(
  fake: FakeGitHub,
  branch: CommittableBranch,
): { repository: Repository; branch: string } {
  if (branch.id) {
    const [repository, name] = findNode(fake, "Ref", branch.id);
    return { repository, branch: name };
  }
  const name = branch.branchName ?? "";
  return {
    repository: findRepository(fake, branch.repositoryNameWithOwner ?? ""),
    branch: branchOf(name) ?? name,
  };
}

function branchOf(qualifiedName: string): string | null {
  const prefix = "refs/heads/";
  return qualifiedName.startsWith(prefix) ? qualifiedName.slice(prefix.length) : null;
}

function openFrom(repository: Repository, base: string, head: string): PullRequest[] {
  return repository.pullRequests.filter(
    (each) => each.state === "OPEN" && each.base === base && each.head === head,
  );
}

function requireWrite(permission: "read" | "write"): void {
  if (permission !== "write") throw refusal("FORBIDDEN", "Resource not accessible by integration");
}

function requireUnprotected(repository: Repository, branch: string): void {
  const guard = repository.protectedBranches.get(branch);
  if (guard === "classic") {
    throw refusal("BRANCH_PROTECTION_RULE_VIOLATION", "Changes must be made through a pull request.");
  }
  // Rulesets came later, and their refusals carry a type that isn't documented, or none.
  if (guard === "ruleset") {
    throw refusal(
      null,
      "Repository rule violations found\n\nChanges must be made through a pull request.\n\n",
    );
  }
}

/** No permission of a workflow's token allows to write workflows; deleting them may be another matter. */
function requireNoWorkflows(repository: Repository, files: Readonly<Record<string, unknown>>): void {
  const refused = Object.entries(files).find(
    ([path, contents]) =>
      path.startsWith(".github/workflows/") && (contents !== null || !repository.workflowsMayBeDeleted),
  );
  if (refused) {
    throw refusal(
      "FORBIDDEN",
      `refusing to allow a GitHub App to create or update workflow \`${refused[0]}\` without \`workflows\` permission`,
    );
  }
}

function requireRepositoryPath(path: string): void {
  const segments = path.split("/");
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    throw refusal("UNPROCESSABLE", `A path was requested for addition or deletion that is invalid: ${path}`);
  }
}
