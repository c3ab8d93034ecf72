import { branchFiles } from "./branch-files.ts";
import type { Failure } from "./client.ts";
import { pullRequests } from "./pull-requests.ts";
import type { Commit, PagesSettings, Repository } from "./repository.ts";
import { type GitHubOptions, session } from "./session.ts";
import { startBranch } from "./start-branch.ts";

export { githubIssues } from "./github-issues.ts";
export type { GitHubOptions } from "./session.ts";

/** For optional information: milliseconds until the look-up is abandoned. */
const optionalTimeout = 10_000;

/**
 * A repository on GitHub or on a GitHub Enterprise Server. Refusals come back as outcomes. What is thrown is an Error
 * for people: the network or GitHub is down, the token is wrong, the repository does not exist.
 */
export function github(options: GitHubOptions): Repository {
  const own = session(options);
  const { octokit, owner, name, find, mutate, look, change } = own;

  const optional = () => ({
    owner,
    repo: name,
    request: { retries: 0, signal: AbortSignal.timeout(optionalTimeout) },
  });

  const findRef = (branch: string) =>
    find<{ id: string; ref: { id: string } | null }>(
      "id ref(qualifiedName: $ref) { id }",
      ", $ref: String!",
      { ref: `refs/heads/${branch}` },
    );

  const headOf = async (branch: string) => {
    const { ref } = await find<{ ref: { target: { oid: string } } | null }>(
      "ref(qualifiedName: $ref) { target { oid } }",
      ", $ref: String!",
      { ref: `refs/heads/${branch}` },
    );
    return ref?.target.oid ?? null;
  };

  /** null: more than GitHub lists at once (100,000). */
  async function filesOf(commit: string): Promise<Map<string, string> | null> {
    const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
    const { data } = await octokit.request(route, { owner, repo: name, tree_sha: commit, recursive: "1" });
    const files = data.tree.filter(({ type }) => type === "blob");
    return data.truncated ? null : new Map(files.map(({ path, sha }) => [path, sha]));
  }

  return {
    inventory: (head) =>
      look("list the files", async () => {
        const total = await find<{ object: { history: { totalCount: number } } | null }>(
          "object(oid: $oid) { ... on Commit { history(first: 1) { totalCount } } }",
          ", $oid: GitObjectID!",
          { oid: head },
        );
        const page = total.object?.history.totalCount ?? 1;
        const { data: oldest } = await octokit.request("GET /repos/{owner}/{repo}/commits", {
          owner,
          repo: name,
          sha: head,
          per_page: 1,
          page,
        });
        const [now, first] = await Promise.all([filesOf(head), filesOf(oldest[0]?.sha ?? head)]);
        return now === null || first === null ? null : { now, first };
      }),

    commit: async ({ branch, expectedHead, headline, body, files, deletions = [] }) => {
      const outcome = await change(`commit to the branch ${branch}`, async () => {
        const { commit } = await mutate<{ commit: Commit }>("createCommitOnBranch", "commit { oid url }", {
          branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: branch },
          expectedHeadOid: expectedHead,
          message: { headline, body },
          fileChanges: {
            additions: Array.from(files, ([path, bytes]) => ({
              path,
              contents: Buffer.from(bytes).toString("base64"),
            })),
            ...(deletions.length > 0 && { deletions: deletions.map((path) => ({ path })) }),
          },
        });
        return commit;
      });
      if (outcome.ok || outcome.reason !== "refused") return outcome;
      // The words of a refusal are not documented, so a moved head may be reported in unknown words.
      const hasMoved = await headOf(branch).then(
        (head) => head !== expectedHead,
        () => false,
      );
      return hasMoved ? { ...outcome, reason: "moved" } : outcome;
    },

    createBranch: (branch, head) =>
      change(`create the branch ${branch}`, async () => {
        const { id } = await findRef(branch);
        await mutate("createRef", "clientMutationId", {
          repositoryId: id,
          name: `refs/heads/${branch}`,
          oid: head,
        });
        return null;
      }),

    deleteBranch: async (branch) => {
      const outcome = await change(`delete the branch ${branch}`, async () => {
        const { ref } = await findRef(branch);
        if (ref) await mutate("deleteRef", "clientMutationId", { refId: ref.id });
        return null;
      });
      // Already gone, perhaps by an attempt whose answer was lost: that is the desired result.
      return !outcome.ok && outcome.reason === "moved" ? { ok: true, value: null } : outcome;
    },

    ...branchFiles(own),

    ...pullRequests(own),

    startBranch: (branch, start) => startBranch(own, branch, start),

    pages: async () => {
      try {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/pages", optional());
        return pagesSettings(data);
      } catch (error) {
        return { ...nothingKnown, build: (error as Failure).status === 404 ? "none" : "unknown" };
      }
    },

    workflowState: async (file) => {
      try {
        const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}";
        const { data } = await octokit.request(route, { ...optional(), workflow_id: file });
        return typeof data.state === "string" ? data.state : null;
      } catch {
        return null;
      }
    },
  };
}

const nothingKnown = {
  domain: null,
  certificate: null,
  enforcesHttps: null,
  domainState: null,
  isPublic: null,
  source: null,
} as const;

/** Every field may be missing: which ones a token without administrator rights sees is not documented. */
function pagesSettings(data: Record<string, unknown>): PagesSettings {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const certificate = data.https_certificate as { state?: unknown } | null | undefined;
  const { branch, path } = (data.source as { branch?: unknown; path?: unknown } | null | undefined) ?? {};
  const { build_type: build } = data;
  return {
    build: build === "workflow" || build === "legacy" ? build : "unknown",
    domain: text(data.cname),
    certificate: text(certificate?.state),
    enforcesHttps: typeof data.https_enforced === "boolean" ? data.https_enforced : null,
    domainState: text(data.protected_domain_state),
    isPublic: typeof data.public === "boolean" ? data.public : null,
    source: typeof branch === "string" && typeof path === "string" ? { branch, path } : null,
  };
}
