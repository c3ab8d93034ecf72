import type { Issue, Issues, IssueText } from "./issues.ts";
import type { Outcome } from "./repository.ts";
import { type GitHubOptions, session } from "./session.ts";

/** How many issues of ours are looked through, a hundred at a time; the newest come first. */
const maxPages = 5;

/** The issues of a repository on GitHub. Refusals come back as outcomes; what is thrown is an Error for people. */
export function githubIssues(options: GitHubOptions): Issues {
  const { find, mutate, look, change } = session(options);

  async function page(after: string | null, createdBy: string | null): Promise<Page> {
    const { hasIssuesEnabled, issues } = await find<FoundIssues>(
      `hasIssuesEnabled
       issues(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }, filterBy: { createdBy: $createdBy }) {
         nodes { ${issueFields} viewerDidAuthor }
         pageInfo { hasNextPage endCursor }
       }`,
      ", $after: String, $createdBy: String",
      { after, createdBy },
    );
    if (!hasIssuesEnabled) return "disabled";
    // Anybody can put the marker into their own issue, which must not be edited.
    return { ...issues, nodes: issues.nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor) };
  }

  async function findBy(createdBy: string | null, marker: string): Promise<Issue | null | "disabled"> {
    let after: string | null = null;
    for (let count = 0; count < maxPages; count++) {
      const found: Page = await page(after, createdBy);
      if (found === "disabled") return "disabled";
      const node = found.nodes.find(({ body }) => body.includes(marker));
      if (node) return issueOf(node);
      if (!found.pageInfo.hasNextPage) return null;
      after = found.pageInfo.endCursor;
    }
    return null;
  }

  /**
   * The id of an account that issues can be assigned to; null: it cannot be, as for an app, or the token may not look
   * it up.
   */
  async function assignable(login: string): Promise<string | null> {
    try {
      // The search also matches parts of names.
      const { assignableUsers } = await find<FoundUsers>(
        "assignableUsers(first: 100, query: $login) { nodes { id login } }",
        ", $login: String!",
        { login },
      );
      const isMeant = (user: { login: string }) => user.login.toLowerCase() === login.toLowerCase();
      return assignableUsers.nodes.find(isMeant)?.id ?? null;
    } catch {
      // An issue without an assignee is better than none.
      return null;
    }
  }

  /** @param assigneeId of the account that the issue is assigned to; null: nobody */
  function openFor(
    text: IssueText,
    labels: readonly string[],
    assigneeId: string | null,
  ): Promise<Outcome<Issue>> {
    return change("open an issue", async () => {
      const fields = labels.map((_, index) => `label${index}: label(name: $label${index}) { id }`).join(" ");
      const parameters = labels.map((_, index) => `, $label${index}: String!`).join("");
      const names = Object.fromEntries(labels.map((name, index) => [`label${index}`, name]));
      const { id, ...known } = await find<{ id: string } & Record<string, { id: string } | null>>(
        `id ${fields}`,
        parameters,
        names,
      );
      const labelIds = Object.values(known).flatMap((label) => (label ? [label.id] : []));
      const { issue } = await mutate<{ issue: FoundIssue }>("createIssue", `issue { ${issueFields} }`, {
        repositoryId: id,
        ...text,
        ...(labelIds.length > 0 && { labelIds }),
        ...(assigneeId !== null && { assigneeIds: [assigneeId] }),
      });
      return issueOf(issue);
    });
  }

  return {
    find: (marker) =>
      look("look for the issue", async () => {
        // The name of an app in this filter is not documented: if it finds nothing, all issues are searched.
        const found = await findBy(appName, marker);
        return found ?? findBy(null, marker);
      }),

    open: async (text, labels, assignee) => {
      const assigneeId = assignee === null ? null : await assignable(assignee);
      const opened = await openFor(text, labels, assigneeId);
      // GitHub may list an account and still refuse it. What it refused was not opened, so a second attempt opens one issue.
      return opened.ok || assigneeId === null ? opened : openFor(text, labels, null);
    },

    edit: (id, { title, body }) =>
      change("edit the issue", async () => {
        await mutate("updateIssue", "clientMutationId", { id, title, body });
        return null;
      }),

    reopen: (id) =>
      change("reopen the issue", async () => {
        await mutate("reopenIssue", "clientMutationId", { issueId: id });
        return null;
      }),

    close: (id, words) =>
      change("close the issue", async () => {
        await mutate("addComment", "clientMutationId", { subjectId: id, body: words });
        await mutate("closeIssue", "clientMutationId", { issueId: id, stateReason: "COMPLETED" });
        return null;
      }),
  };
}

/** The author of issues that a workflow's own token opens. */
const appName = "github-actions[bot]";

const issueFields = "id number url title body state";
interface FoundIssue {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
}
interface FoundIssues {
  readonly hasIssuesEnabled: boolean;
  readonly issues: {
    readonly nodes: readonly (FoundIssue & { readonly viewerDidAuthor: boolean })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
interface FoundUsers {
  readonly assignableUsers: { readonly nodes: readonly { readonly id: string; readonly login: string }[] };
}
type Page = FoundIssues["issues"] | "disabled";

function issueOf({ id, number, url, title, body, state }: FoundIssue): Issue {
  return { id, number, url, title, body, isOpen: state === "OPEN" };
}
