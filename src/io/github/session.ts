import type { Octokit } from "@octokit/core";
import { type ClientOptions, client, explained, type Failure, secondsToWait, wordsOf } from "./client.ts";
import type { Outcome, Refusal } from "./repository.ts";

export interface GitHubOptions extends ClientOptions {
  readonly owner: string;
  readonly name: string;
}

/** One repository, over GraphQL. Errors for people are thrown; refusals by GitHub are outcomes. */
export interface Session {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly name: string;
  /** What a query finds in the repository. `parameters`: additional ones, such as `, $base: String!`. */
  find<Found>(fields: string, parameters: string, variables: Record<string, unknown>): Promise<Found>;
  mutate<Payload>(mutation: Mutation, fields: string, input: object): Promise<Payload>;
  /** `tried`: what it is about, for the Error. */
  look<Answer>(tried: string, run: () => Promise<Answer>): Promise<Answer>;
  change<Value>(tried: string, run: () => Promise<Value>): Promise<Outcome<Value>>;
}

export type Mutation =
  | "createCommitOnBranch"
  | "createRef"
  | "deleteRef"
  | "createPullRequest"
  | "updatePullRequest"
  | "closePullRequest"
  | "reopenPullRequest"
  | "createIssue"
  | "updateIssue"
  | "closeIssue"
  | "reopenIssue"
  | "addComment";

/** GitHub would do these twice if the answer to the first attempt was lost. */
const notTwice: ReadonlySet<Mutation> = new Set(["createIssue", "addComment"]);

export function session({ owner, name, ...options }: GitHubOptions): Session {
  const octokit = client(options);

  async function ask<Answer>(
    query: string,
    variables: Record<string, unknown>,
    once = false,
  ): Promise<Answer> {
    const answer = await octokit.graphql<Answer | undefined>(query, { ...variables, request: { once } });
    if (!answer) throw new Error("the answer is not from GraphQL, but perhaps from a proxy");
    return answer;
  }

  async function look<Answer>(tried: string, run: () => Promise<Answer>): Promise<Answer> {
    try {
      return await run();
    } catch (error) {
      throw explained(`${tried} of ${owner}/${name}`, options.apiUrl, error);
    }
  }

  return {
    octokit,
    owner,
    name,
    look,
    async find<Found>(fields: string, parameters: string, variables: Record<string, unknown>) {
      const answer = await ask<{ repository: Found }>(
        `query ($owner: String!, $name: String!${parameters}) {
          repository(owner: $owner, name: $name) { ${fields} }
        }`,
        { owner, name, ...variables },
      );
      return answer.repository;
    },
    async mutate<Payload>(mutation: Mutation, fields: string, input: object): Promise<Payload> {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
      const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`;
      const once = notTwice.has(mutation);
      return (await ask<Record<Mutation, Payload>>(query, { input }, once))[mutation];
    },
    change: (tried, run) =>
      look(tried, () => run().then((value) => ({ ok: true, value }) as const, refusalOf)),
  };
}

/** GitHub's error `type` and message, to what it means here. The types are not documented, so the words count too. */
const reasons: readonly (readonly [RegExp, Refusal["reason"]])[] = [
  [/^STALE_DATA|expected branch to point to/i, "moved"],
  // The object of the mutation disappeared after it was looked up.
  [/^NOT_FOUND/, "moved"],
  // The branch of a pull request that is about to be opened: another run deleted or recreated it.
  [/no commits between|head sha can't be blank|head ref must be a branch/i, "moved"],
  [/already exists/i, "exists"],
  [/^FORBIDDEN|^INSUFFICIENT_SCOPES|not accessible by|not permitted/i, "forbidden"],
];

/** What GitHub refused. Errors without an answer are thrown again. */
function refusalOf(error: Failure): Refusal {
  const [first] = error.errors ?? [];
  // Without a type and without data nothing was executed: the request itself was wrong.
  if (first && (first.type || error.data) && first.path?.[0] !== "repository") {
    const words = `${first.type ?? ""} ${first.message}`;
    const [, reason] = reasons.find(([pattern]) => pattern.test(words)) ?? [null, "refused" as const];
    return { ok: false, reason, message: wordsOf(error) };
  }
  if (error.status === 403 && secondsToWait(error, 1) === null) {
    return { ok: false, reason: "forbidden", message: wordsOf(error) };
  }
  // REST answers this for an existing ref, and for what a rule of the repository refuses.
  if (error.status === 422) {
    const reason = /already exists/i.test(error.message) ? "exists" : "refused";
    return { ok: false, reason, message: wordsOf(error) };
  }
  throw error;
}
