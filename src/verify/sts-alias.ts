import type { Code } from "../base/catalog/catalog.ts";
import { type Finding, finding } from "../base/finding.ts";
import type { DnsAnswer } from "../io/dns/answer.ts";
import { readRecords, stsKind } from "../sts/read-record.ts";
import { type Check, type Published, statusOf, wantedRecord } from "./check.ts";
import type { TxtObservation } from "./look/txt.ts";
import { textsOf } from "./txt-record.ts";

type Known = Exclude<DnsAnswer<"TXT">, { kind: "unknown" }>;

/** How serious it is that `_mta-sts` does not lead to where the TXT record is kept: what do senders find instead? */
const elsewhere = {
  right: { own: "txt/own-record", alias: "txt/alias-elsewhere" },
  other: { own: "txt/own-record-old", alias: "txt/alias-elsewhere-old" },
} as const;

const codes: ReadonlySet<Code> = new Set([
  "txt/alias-missing",
  ...Object.values(elsewhere).flatMap((one) => Object.values(one)),
]);

/** Whether `_mta-sts` was seen to lead to where the TXT record is kept. */
export function leadsToAlias(check: Check): boolean {
  return statusOf(check) !== "unknown" && !check.findings.some(({ code }) => codes.has(code));
}

/**
 * Where the published TXT record is kept in another zone: whether `_mta-sts` leads there (RFC 8461 §3.1), and what
 * `checkThere` says of the record. Further aliases in between are fine: senders find it, and every change of it.
 */
export function checkAliased(
  observation: TxtObservation,
  alias: string,
  published: Published,
  checkThere: (there: TxtObservation) => Check,
): Check {
  const { name, answer } = observation;
  if (answer.kind === "unknown") return checkThere(observation);
  const isLed = leads(answer, alias);
  const found = isLed ? answer : answerOfServers(observation, alias);
  if (found === null)
    return {
      name: "txt",
      target: name,
      seen: "",
      findings: [missing(observation, answer, alias, published)],
    };
  const there = observedAt(alias, found, observation);
  const check = checkThere(isLed ? there : { ...there, servers: [], misplaced: [] });
  return {
    ...check,
    target: name,
    seen: check.seen && `${check.seen}, alias of ${alias}`,
    findings: [...check.findings, ...(isLed ? [] : [finding("txt/resolver-behind", null, { name })])],
  };
}

function leads(answer: DnsAnswer<"TXT">, alias: string): answer is Known {
  return answer.kind !== "unknown" && answer.aliases.includes(alias);
}

/** If all name servers lead there, the resolver has cached what was there before the CNAME record. */
function answerOfServers({ servers }: TxtObservation, alias: string): Known | null {
  const answers = servers.map(({ answer }) => answer).filter(({ kind }) => kind !== "unknown");
  return answers.every((one) => leads(one, alias)) ? ((answers[0] as Known | undefined) ?? null) : null;
}

/** As if the alias itself had been looked up: it may lead to further names. */
function observedAt(alias: string, answer: Known, observation: TxtObservation): TxtObservation {
  const beyond = answer.aliases.slice(answer.aliases.indexOf(alias) + 1);
  const [next, ...others] = beyond;
  const texts = textsOf(answer);
  return {
    ...observation,
    name: alias,
    answer: { ...answer, aliases: beyond },
    alias: next === undefined ? null : { name: alias, alias: next, target: others.at(-1) ?? next, texts },
  };
}

function missing(
  { name, misplaced: [found] }: TxtObservation,
  answer: Known,
  alias: string,
  published: Published,
): Finding {
  const wanted = (owner: string) => wantedRecord({ published }, owner, "");
  const args = { name, alias, cname: wanted(name), record: wanted(alias), domain: published.policy.domain };
  const { value: id } = readRecords(textsOf(answer), stsKind);
  const target = answer.aliases.at(-1);
  if (id === null) {
    const leadsTo = target === undefined ? "" : ` It points to ${target}.`;
    const isAt = found === undefined ? "" : ` There is a record at ${found}, where senders do not look.`;
    return finding("txt/alias-missing", null, { ...args, hint: `${leadsTo}${isAt}` });
  }
  const kind = id === published.entry.id ? "right" : "other";
  const known = { ...args, id, published: published.entry.id };
  return target === undefined
    ? finding(elsewhere[kind].own, null, known)
    : finding(elsewhere[kind].alias, null, { ...known, target });
}
