import { zoneLines } from "../plan/dns-formats/zone.ts";
import { policyHost } from "../sts/policy-file.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import { aliasIn, announcementIn, type DnsRecord, stsName, tlsRptName } from "../sts/records.ts";
import type { ToDo } from "../verify/to-do.ts";
import { code, details, fenced, link, markdownTable } from "./markdown.ts";
import type { Repository } from "./next-steps.ts";
import { panelRecords } from "./records-text.ts";
import { toDoList } from "./to-do-list.ts";

export interface Setup {
  readonly domain: string;
  readonly toDo: readonly ToDo[];
  /** Those to set, as far as they are known. */
  readonly records: readonly DnsRecord[];
  /** What was seen in the way of one of them. */
  readonly aliases: readonly RecordAlias[];
}

/** What only a person can do, and the records to set: the same in a run's summary and in the issue. */
export async function setupList(setup: Setup, repository: Repository): Promise<string> {
  const { domain, toDo, records, aliases } = setup;
  return [
    toDoList({ toDo, domain, wanted: records, aliases }, repository),
    await recordsPart(setup, repository),
  ].join("\n\n");
}

/** A record that the list asks for. */
interface Asked {
  readonly name: string;
  readonly type: string;
  /** null: unknown here. */
  readonly value: string | null;
  /** Markdown: where the value comes from. */
  readonly note: string;
}

/** A row for each record in the order of the list, then each value in a block with a button to copy it. */
async function recordsPart(setup: Setup, repository: Repository): Promise<string> {
  const asked = askedRecords(setup, repository);
  const named = asked.map(({ name }): DnsRecord => ({ name, type: "TXT", ttl: 0, value: "" }));
  const { zones, rows } = await panelRecords(named, setup.domain);
  const table = markdownTable(
    ["Name in full", "Name in a DNS panel", "Type", "Value"],
    asked.map(({ name, type, value, note }, index) => [
      code(name),
      code(rows[index]!.panelName),
      type,
      value === null ? note : code(value),
    ]),
  );
  const values = asked.flatMap(({ name, type, value }) =>
    value === null ? [] : [`${code(name)}, ${type}:\n\n${fenced("", value)}`],
  );
  return [
    `The DNS records, in the order in which to set them:\n\n${table}`,
    `Most DNS panels add the zone (assumed: ${zones.map(code).join(" or ")}). Enter the name from the second column.`,
    ...values,
    ...(setup.records.length === 0
      ? []
      : [details("As lines of a zone file", fenced("", zoneLines(setup.records)))]),
  ].join("\n\n");
}

function askedRecords(setup: Setup, { url }: Repository): Asked[] {
  const { domain, records } = setup;
  const has = (name: string) => records.some((one) => one.name === name);
  const asks = (task: ToDo["task"]) => setup.toDo.some((one) => one.task === task);
  const missing = (isAsked: boolean, one: Omit<Asked, "value">): Asked[] =>
    isAsked ? [{ ...one, value: null }] : [];
  const known = records.map(({ name, type, value }): Asked => ({ name, type, value, note: "" }));
  const isHost = ({ name }: Asked) => name === policyHost(domain);
  const isLast = ({ name, type, value }: Asked) =>
    (type === "CNAME" && name === stsName(domain)) || value === announcementIn(records)?.value;
  return [
    ...missing(asks("verified-domain"), {
      name: challengeName(domain, url),
      type: "TXT",
      note: `GitHub shows it when you add ${code(domain)} in ${link("your account's Pages settings", "https://github.com/settings/pages")}`,
    }),
    ...missing(asks("host-record") && !has(policyHost(domain)), {
      name: policyHost(domain),
      type: asks("pages") ? "CNAME" : "CNAME, or A and AAAA",
      note: asks("pages") ? "the account that owns the repository, then `.github.io`" : "your web host",
    }),
    ...known.filter(isHost),
    ...known.filter((one) => !isHost(one) && !isLast(one)),
    ...missing(asks("tls-rpt") && !has(tlsRptName(domain)), {
      name: tlsRptName(domain),
      type: "TXT",
      note: `name a mailbox for the reports in ${link("policy.yml", `${url}/blob/HEAD/policy.yml`)} first, under \`tls_rpt\``,
    }),
    ...known.filter(isLast),
    ...missing(asks("txt") && announcementIn(records) === undefined, {
      name: aliasIn(records, domain) ?? stsName(domain),
      type: "TXT",
      note: "see the summary of the run that publishes the policy",
    }),
  ];
}

/** Where GitHub looks for proof that the account owns a domain. */
function challengeName(domain: string, repositoryUrl: string): string {
  const owner = repositoryUrl.split("/").at(-2) ?? "";
  return `_github-pages-challenge-${owner.toLowerCase()}.${domain}`;
}
