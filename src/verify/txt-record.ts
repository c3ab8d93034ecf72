import type { Args } from "../base/catalog/catalog.ts";
import { type RecordCheck, type RecordCode, recordCode } from "../base/catalog/published-records.ts";
import { type Finding, finding } from "../base/finding.ts";
import type { DnsAnswer } from "../io/dns/answer.ts";
import { candidates, type RecordKind, type RecordProblem, readRecords } from "../sts/read-record.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import { asText, hintFor, hintForOthers } from "../sts/record-mistakes.ts";
import { type Check, type Subject, wantedRecord } from "./check.ts";
import { recordTexts } from "./look/record-texts.ts";
import type { ServerAnswer, TxtObservation } from "./look/txt.ts";

/** How one of the two records differs from the other. */
export interface RecordRules {
  readonly check: RecordCheck;
  readonly kind: RecordKind;
  /**
   * A record of example.com, to suggest if the right one is unknown; it contains no invented values that must be real.
   */
  readonly example: string;
  readonly judge: (field: Field) => { readonly seen: string; readonly findings: readonly Finding[] };
}

/** The required field of a record; its value follows the grammar. */
export interface Field {
  readonly value: string;
  /** The record's name. */
  readonly name: string;
  /** In seconds. */
  readonly ttl: number;
  /** The record that has it. */
  readonly text: string;
  /** The CNAME record at the name; null: none was seen. */
  readonly alias: RecordAlias | null;
  readonly subject: Subject;
}

type ProblemName =
  | RecordProblem["problem"]
  | "unknown"
  | "misplaced"
  | "dangling-alias"
  | "resolver-behind"
  | "servers-disagree"
  | "server-silent";

/** Arguments of the sentences about every record. */
type Common = Readonly<Record<"name" | "domain" | "record" | "hint", string>>;

/** A problem with either record, and the arguments of its sentence in addition to `Common`. */
type Problem = {
  [Name in ProblemName]: { readonly problem: Name } & Readonly<
    Omit<Args<RecordCode<RecordCheck, Name>>, keyof Common>
  >;
}[ProblemName];

/** Checks the record that senders choose and read (RFC 8461 §3.1, RFC 8460 §3). */
export function checkRecord(observation: TxtObservation, subject: Subject, rules: RecordRules): Check {
  const { name } = observation;
  const { domain } = subject;
  const servers = compareServers(observation);
  const { value, problems } = readAnswer(servers.answer, observation, rules.kind);
  const ttl = maxTtl(observation);
  const texts = textsOf(servers.answer);
  const alias = "aliases" in servers.answer ? (servers.answer.aliases.at(-1) ?? null) : null;
  const text =
    candidates(texts, rules.kind)[0] ?? texts.find((one) => one.startsWith(rules.kind.version)) ?? "";
  const judged =
    value === null ? null : rules.judge({ value, name, ttl, text, alias: observation.alias, subject });
  const record = wantedRecord(subject, name, rules.example.replace("example.com", domain));
  const report = (problem: Problem) => {
    const hint =
      "text" in problem
        ? hintFor(String(problem.text), rules.kind)
        : `${hintForOthers(texts, rules.kind)}${hintForAlias(observation)}`;
    return findingOf(problem, rules.check, { name, domain, record, hint });
  };
  return {
    name: rules.check,
    target: name,
    seen: judged === null ? "" : `${judged.seen}, TTL ${ttl}${alias === null ? "" : `, alias of ${alias}`}`,
    findings: [...problems.map(report), ...(judged?.findings ?? []), ...servers.problems.map(report)],
    // The answer that counts may say more than the resolver's.
    ...(observation.alias && { alias: { ...observation.alias, texts } }),
  };
}

/** No other record may exist beside a CNAME record (RFC 1034 §3.6.2). */
function hintForAlias({ alias }: TxtObservation): string {
  return alias === null ? "" : ` A CNAME record there points to ${alias.alias}: delete it first.`;
}

function findingOf({ problem, ...args }: Problem, check: RecordCheck, common: Common): Finding {
  const code = recordCode(check, problem);
  // `Problem` has the arguments of each code; TypeScript asks for those of all codes at once.
  return finding(code, null, { ...common, ...args } as Args<typeof code>);
}

interface Reading {
  /** null: senders accept no record. */
  readonly value: string | null;
  readonly problems: readonly Problem[];
}

function readAnswer(answer: DnsAnswer<"TXT">, { misplaced }: TxtObservation, kind: RecordKind): Reading {
  if (answer.kind === "unknown") return problem({ problem: "unknown", reason: answer.reason });
  const texts = textsOf(answer);
  const reading = readRecords(texts, kind);
  if (reading.problems[0]?.problem !== "absent") return reading;
  const [elsewhere] = misplaced;
  if (elsewhere !== undefined) return problem({ problem: "misplaced", found: elsewhere });
  const alias = answer.aliases.at(-1);
  return alias === undefined || texts.length > 0 ? reading : problem({ problem: "dangling-alias", alias });
}

export function textsOf(answer: DnsAnswer<"TXT">): string[] {
  return recordTexts(answer).map(asText);
}

function problem(one: Problem): Reading {
  return { value: null, problems: [one] };
}

interface Comparison {
  /** The answer that counts. */
  readonly answer: DnsAnswer<"TXT">;
  readonly problems: readonly Problem[];
}

/**
 * Compares the answer of each name server with that of the majority. Where all of them agree, their answer counts: the
 * resolver may still cache an earlier one.
 */
function compareServers({ answer, servers }: TxtObservation): Comparison {
  const silent = servers.filter((one) => one.answer.kind === "unknown");
  const answering = servers.filter((one) => one.answer.kind !== "unknown");
  const count = (one: ServerAnswer) =>
    answering.filter((other) => textsIn(other.answer) === textsIn(one.answer)).length;
  const [usual] = [...answering].sort((one, other) => count(other) - count(one));
  const agree = answering.filter((one) => textsIn(one.answer) === textsIn(usual!.answer));
  const differ = answering.filter((one) => !agree.includes(one));
  const isBehind =
    usual !== undefined &&
    differ.length === 0 &&
    agree.every((one) => "authoritative" in one.answer && one.answer.authoritative) &&
    textsIn(usual.answer) !== textsIn(answer);
  const problems: Problem[] = [];
  if (isBehind) problems.push({ problem: "resolver-behind" });
  if (differ.length > 0)
    problems.push({ problem: "servers-disagree", servers: namesOf(differ), others: namesOf(agree) });
  if (silent.length > 0) problems.push({ problem: "server-silent", servers: namesOf(silent) });
  return { answer: isBehind ? usual.answer : answer, problems };
}

/** In one string, to compare answers. */
function textsIn(answer: DnsAnswer<"TXT">): string {
  return recordTexts(answer).sort().join("\n");
}

function namesOf(servers: readonly ServerAnswer[]): string {
  return servers.map(({ server }) => server).join(", ");
}

/** The TTL of a resolver's answer counts down, so those of the name servers say how long caches keep the record. */
function maxTtl({ answer, servers }: TxtObservation): number {
  const answers = [answer, ...servers.map((one) => one.answer)];
  return Math.max(0, ...answers.map((one) => (one.kind === "records" ? one.ttl : 0)));
}
