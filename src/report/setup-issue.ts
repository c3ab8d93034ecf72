import type { IssueText } from "../io/github/issues.ts";
import { displayName } from "../sts/host-name.ts";
import type { DnsRecord } from "../sts/records.ts";
import type { ToDo } from "../verify/to-do.ts";
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
}

/** The issue with what only a person can do, ticked as it is found done. */
export function setupIssue(
  { domain, toDo, records }: Setup,
  repositoryUrl: string,
): { open: IssueText; closed: IssueText & { words: string } } {
  const name = displayName(domain);
  const marker = setupMarker(domain);
  const title = `Finish setting up MTA-STS for ${name}`;
  const rows = records.map(({ name: owner, type, value }) => [code(owner), type, code(value)]);
  const reports = `_smtp._tls.${domain}`;
  const policyYml = link("policy.yml", `${repositoryUrl}/blob/HEAD/policy.yml`);
  const withoutReports = `There is no value for ${code(reports)} yet: name a mailbox for the reports in ${policyYml}, under \`tls_rpt\`, and merge that.`;
  const body = [
    marker,
    `What only you can do, in this order. Later runs tick what they find done, and close this issue when all is.`,
    toDoList({ toDo, domain }, { url: repositoryUrl }),
    `The DNS records:\n\n${markdownTable(["Name", "Type", "Value"], rows)}`,
    ...(records.some(({ name: owner }) => owner === reports) ? [] : [withoutReports]),
    `The id in ${code(`_mta-sts.${domain}`)} may change before it is set: take it from the last run of the workflow **MTA-STS policy**.`,
  ];
  const words = `${name} is set up: senders see its policy.`;
  return {
    open: { title, body: body.join("\n\n") },
    closed: {
      title,
      body: [marker, words, toDoList({ toDo, domain }, { url: repositoryUrl })].join("\n\n"),
      words,
    },
  };
}

/**
 * What nobody could tell this time is as the list has it: a run that sees less than the one before takes nothing back,
 * and what a person ticked stays ticked. `body`: the list as it is.
 */
export function asListed(
  { domain, toDo }: Pick<Setup, "domain" | "toDo">,
  body: string,
  repositoryUrl: string,
): ToDo[] {
  const lines = body.split("\n").map((line) => line.trim());
  const lineOf = (one: ToDo) => toDoList({ toDo: [one], domain }, { url: repositoryUrl });
  return toDo.map((one) => {
    if (one.done !== null) return one;
    const [yes, no] = [{ ...one, done: true } as const, { ...one, done: false } as const];
    // Behind what a person ticked it may still say that nobody could tell.
    if (lines.some((line) => line.startsWith(lineOf(yes)))) return yes;
    return lines.includes(lineOf(no)) ? no : one;
  });
}

/** Nothing is known to be left; what nobody could tell is the person's to know. */
export function isComplete(toDo: readonly ToDo[]): boolean {
  const told = toDo.filter(({ done }) => done !== null);
  const needed = ["host-record", "policy", "txt"];
  return (
    told.every(({ done }) => done === true) && needed.every((task) => told.some((one) => one.task === task))
  );
}
