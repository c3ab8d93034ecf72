import type { PastPullRequest, PullRequest, Repository } from "./repository.ts";
import type { Session } from "./session.ts";

type PullRequests = Pick<
  Repository,
  | "openPullRequest"
  | "createPullRequest"
  | "updatePullRequest"
  | "newestPullRequest"
  | "closePullRequest"
  | "reopenPullRequest"
>;

/** The pull requests of a repository on GitHub, between its own branches. */
export function pullRequests({ find, mutate, look, change }: Session): PullRequests {
  /** Newest first. `filter`: more of GitHub's arguments. */
  async function between(base: string, head: string, filter: string): Promise<Found[]> {
    const { pullRequests } = await find<{ pullRequests: { nodes: Found[] } }>(
      `pullRequests(${filter}baseRefName: $base, headRefName: $head, first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { ${fields} state isCrossRepository }
      }`,
      ", $base: String!, $head: String!",
      { base, head },
    );
    // A fork's branch can have any name, and then the pull request is a stranger's.
    return pullRequests.nodes.filter(({ isCrossRepository }) => !isCrossRepository);
  }

  return {
    openPullRequest: (base, head) =>
      look("look for a pull request", async () => {
        const [newest] = await between(base, head, "states: OPEN, ");
        return newest ? textOf(newest) : null;
      }),

    newestPullRequest: (base, head) =>
      look("look for a pull request", async () => {
        const [newest] = await between(base, head, "");
        return newest ? { ...textOf(newest), state: states[newest.state] } : null;
      }),

    createPullRequest: ({ base, head, title, body }) =>
      change(`open a pull request from ${head}`, async () => {
        const { id } = await find<{ id: string }>("id", "", {});
        const input = { repositoryId: id, baseRefName: base, headRefName: head, title, body };
        return (await mutate<Payload>("createPullRequest", payload, input)).pullRequest;
      }),

    updatePullRequest: (id, { title, body }) =>
      change("update a pull request", async () => {
        const input = { pullRequestId: id, title, body };
        return (await mutate<Payload>("updatePullRequest", payload, input)).pullRequest;
      }),

    closePullRequest: (id, comment) =>
      change("close a pull request", async () => {
        await mutate("addComment", "clientMutationId", { subjectId: id, body: comment });
        await mutate("closePullRequest", "clientMutationId", { pullRequestId: id });
        return null;
      }),

    reopenPullRequest: (id) =>
      change("reopen a pull request", async () => {
        await mutate("reopenPullRequest", "clientMutationId", { pullRequestId: id });
        return null;
      }),
  };
}

const fields = "id number url title body";
const payload = `pullRequest { ${fields} }`;
type Payload = { readonly pullRequest: PullRequest };
type Found = PullRequest & {
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly isCrossRepository: boolean;
};
const states: Record<Found["state"], PastPullRequest["state"]> = {
  OPEN: "open",
  CLOSED: "closed",
  MERGED: "merged",
};

function textOf({ id, number, url, title, body }: Found): PullRequest {
  return { id, number, url, title, body };
}
