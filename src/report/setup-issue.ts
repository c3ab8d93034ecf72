import type { ChecklistIssue, Ticks } from "../github/checklist.ts";
import type { ClosedText } from "../github/sync-issue.ts";
import type { IssueText } from "../io/github/issues.ts";
import { displayName } from "../sts/host-name.ts";
import { aliasIn, stsName } from "../sts/records.ts";
import type { Task, ToDo } from "../verify/to-do.ts";
import { code, link } from "./markdown.ts";
import { type Setup, setupList } from "./setup-list.ts";
import { toDoList } from "./to-do-list.ts";

/** Identifies the list; not displayed. */
export function setupMarker(domain: string): string {
  return `<!-- mta-sts-policy setup ${domain} -->`;
}

/**
 * The issue with what only a person can do. Runs tick off what they find done.
 * @param first what comes before the list, in Markdown
 */
export async function setupIssue(
  setup: Setup & { readonly first?: string },
  repositoryUrl: string,
): Promise<{ open: IssueText; closed: ClosedText }> {
  const { domain, toDo, records, first } = setup;
  const name = displayName(domain);
  const marker = setupMarker(domain);
  const title = `Finish setting up MTA-STS for ${name}`;
  const body = [
    marker,
    ...(first === undefined ? [] : [first]),
    `Only you can do these steps. Follow them in this order. Later runs tick off what is done and close this issue when everything is.`,
    await setupList(setup, { url: repositoryUrl }),
    `The workflow **MTA-STS monitor** checks every day what senders see. In a public repository, GitHub disables such schedules after 60 days without activity and notifies you by email: ${link("turn it on again", `${repositoryUrl}/actions/workflows/mta-sts-monitor.yml`)} then.`,
    `The id in ${code(aliasIn(records, domain) ?? stsName(domain))} may change before you set it: copy it from the last run of the workflow **MTA-STS policy**.`,
  ];
  const comment = `${name} is set up: senders see its policy.`;
  const done = { toDo, domain, wanted: records, aliases: [] };
  return {
    open: { title, body: body.join("\n\n") },
    closed: {
      title,
      body: [marker, comment, toDoList(done, { url: repositoryUrl })].join("\n\n"),
      comment,
    },
  };
}

/** The updated list: its items, and the issue with them. */
export async function checklistOf(
  setup: Setup,
  ticks: Ticks,
  repositoryUrl: string,
): Promise<Omit<ChecklistIssue, "marker">> {
  const toDo = ticked(setup.toDo, ticks);
  return { ...(await setupIssue({ ...setup, toDo }, repositoryUrl)), isComplete: isComplete(toDo) };
}

/**
 * An item whose state is unknown keeps the state that it has in the list: a run that sees less than the previous one
 * reverts nothing, and what a person ticked stays ticked.
 */
export function ticked(toDo: readonly ToDo[], ticks: Ticks): ToDo[] {
  return toDo.map((one) => ({ ...one, done: one.done ?? ticks.get(one.task) ?? null }));
}

const neededTasks: readonly Task[] = ["host-record", "policy", "txt"];

/** Nothing is known to be left to do; items of unknown state are left to the person. */
function isComplete(toDo: readonly ToDo[]): boolean {
  const known = toDo.filter(({ done }) => done !== null);
  return (
    known.every(({ done }) => done === true) &&
    neededTasks.every((task) => known.some((one) => one.task === task))
  );
}
