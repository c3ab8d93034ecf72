import type { ChecklistIssue, Ticks } from "../github/checklist.ts";
import type { ClosedText } from "../github/sync-issue.ts";
import type { IssueText } from "../io/github/issues.ts";
import { displayName } from "../sts/host-name.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import { aliasIn, type DnsRecord, stsName } from "../sts/records.ts";
import type { Task, ToDo } from "../verify/to-do.ts";
import { code, link, markdownTable } from "./markdown.ts";
import { toDoList } from "./to-do-list.ts";

/** How the list is found again: nobody sees it. */
export function setupMarker(domain: string): string {
  return `<!-- mta-sts-policy setup ${domain} -->`;
}

export interface Setup {
  readonly domain: string;
  readonly toDo: readonly ToDo[];
  /** Those to set, all of them. */
  readonly records: readonly DnsRecord[];
  /** What was seen in the way of one of them. */
  readonly aliases: readonly RecordAlias[];
  /** What comes before all that, in Markdown; absent: nothing. */
  readonly first?: string;
}

/** The issue with what only a person can do. Runs tick what they find done. */
export function setupIssue(
  { domain, toDo, records, aliases, first }: Setup,
  repositoryUrl: string,
): { open: IssueText; closed: ClosedText } {
  const name = displayName(domain);
  const marker = setupMarker(domain);
  const title = `Finish setting up MTA-STS for ${name}`;
  const rows = records.map(({ name: owner, type, value }) => [code(owner), type, code(value)]);
  const reports = `_smtp._tls.${domain}`;
  const policyYml = link("policy.yml", `${repositoryUrl}/blob/HEAD/policy.yml`);
  const withoutReports = `There is no value for ${code(reports)} yet: add a mailbox for the reports under \`tls_rpt\` in ${policyYml}, and merge the change.`;
  const body = [
    marker,
    ...(first === undefined ? [] : [first]),
    `These steps only you can do. Follow them in this order. Later runs tick off what is done and close this issue when everything is.`,
    toDoList({ toDo, domain, wanted: records, aliases }, { url: repositoryUrl }),
    `The DNS records:\n\n${markdownTable(["Name", "Type", "Value"], rows)}`,
    ...(records.some(({ name: owner }) => owner === reports) ? [] : [withoutReports]),
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

/**
 * The list brought up to date. An item whose state is unknown keeps the state it has in the list: a run that sees less
 * than the one before takes nothing back, and what a person ticked stays ticked.
 */
export function checklistOf(
  { domain, toDo, records, aliases }: Setup,
  ticks: Ticks,
  repositoryUrl: string,
): Omit<ChecklistIssue, "marker"> {
  const merged = toDo.map((one): ToDo => ({ ...one, done: one.done ?? ticks.get(one.task) ?? null }));
  const issue = setupIssue({ domain, toDo: merged, records, aliases }, repositoryUrl);
  return { ...issue, isComplete: isComplete(merged) };
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
