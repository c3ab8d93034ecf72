import { type Finding, finding } from "../base/finding.ts";
import type { DnsAnswer } from "../io/dns/answer.ts";
import { candidates, hasBlankBeforeSemicolon, type RecordKind, readRecord } from "../sts/read-record.ts";
import { type Check, type Subject, wantedRecord } from "./check.ts";
import type { ServerAnswer, TxtObservation } from "./look/txt.ts";

/** What makes one of the two records a different one. */
export interface RecordRules {
  readonly check: keyof typeof codes;
  readonly kind: RecordKind;
  /** A right one, for those of whom we know none. */
  readonly example: string;
  readonly judge: (field: Field) => { readonly seen: string; readonly findings: readonly Finding[] };
}

/** The value of the field that a record must have; its grammar is right. */
export interface Field {
  readonly value: string;
  /** The record's name. */
  readonly name: string;
  /** In seconds. */
  readonly ttl: number;
  readonly subject: Subject;
}

/** What can be wrong with either record. */
const codes = {
  txt: {
    unknown: "txt/unknown",
    absent: "txt/absent",
    misplaced: "txt/misplaced",
    "dangling-alias": "txt/dangling-alias",
    quoted: "txt/quoted",
    version: "txt/version",
    blank: "txt/blank-before-semicolon",
    several: "txt/several",
    field: "txt/field",
    missing: "txt/id-missing",
    grammar: "txt/id-grammar",
    "resolver-behind": "txt/resolver-behind",
    "servers-disagree": "txt/servers-disagree",
    "server-silent": "txt/server-silent",
  },
  "tls-rpt": {
    unknown: "tls-rpt/unknown",
    absent: "tls-rpt/record-absent",
    misplaced: "tls-rpt/record-misplaced",
    "dangling-alias": "tls-rpt/dangling-alias",
    quoted: "tls-rpt/quoted",
    version: "tls-rpt/version",
    blank: "tls-rpt/blank-before-semicolon",
    several: "tls-rpt/several",
    field: "tls-rpt/field",
    missing: "tls-rpt/rua-missing",
    grammar: "tls-rpt/rua-grammar",
    "resolver-behind": "tls-rpt/resolver-behind",
    "servers-disagree": "tls-rpt/servers-disagree",
    "server-silent": "tls-rpt/server-silent",
  },
} as const;

/** A problem, and what its sentence needs besides the record's name. */
interface Problem {
  readonly code: keyof (typeof codes)["txt"];
  readonly args?: Readonly<Record<string, string | number>>;
}

/** The record that senders choose and read (RFC 8461 §3.1, RFC 8460 §3), or why they take none. */
export function checkRecord(observation: TxtObservation, subject: Subject, rules: RecordRules): Check {
  const { name } = observation;
  const servers = judgeServers(observation);
  const { value, problems } = read(servers.answer, observation.strays, rules.kind);
  const ttl = longestTtl(observation);
  const judged = value === null ? null : rules.judge({ value, name, ttl, subject });
  const place = {
    name,
    domain: subject.domain,
    record: wantedRecord(subject, name, rules.example.replace("example.com", subject.domain)),
    ...{
      alias: "",
      found: "",
      text: "",
      field: "",
      value: "",
      reason: "",
      servers: "",
      others: "",
      count: 0,
    },
  };
  const tell = ({ code, args }: Problem) => finding(codes[rules.check][code], null, { ...place, ...args });
  return {
    name: rules.check,
    target: name,
    seen: judged === null ? "" : `${judged.seen}, TTL ${ttl}`,
    findings: [...problems.map(tell), ...(judged?.findings ?? []), ...servers.problems.map(tell)],
  };
}

interface Read {
  /** null: senders take nothing of it. */
  readonly value: string | null;
  readonly problems: readonly Problem[];
}

function read(answer: DnsAnswer<"TXT">, strays: TxtObservation["strays"], kind: RecordKind): Read {
  if (answer.kind === "unknown") return nothing("unknown", { reason: answer.reason });
  const texts = answer.kind === "records" ? answer.records : [];
  const [chosen, ...others] = candidates(texts, kind);
  if (others.length > 0) return nothing("several", { count: others.length + 1 });
  if (chosen !== undefined) return readChosen(chosen, kind, []);
  const meant = texts.filter((text) => looksLike(text, kind));
  const [one = ""] = meant;
  if (meant.length === 1 && hasBlankBeforeSemicolon(one, kind))
    return readChosen(one, kind, [{ code: "blank", args: { text: one } }]);
  if (meant.length > 0) return nothing(/^\s*["'“\\]/.test(one) ? "quoted" : "version", { text: one });
  const [stray] = strays;
  if (stray !== undefined) return nothing("misplaced", { found: stray.name });
  const alias = answer.aliases.at(-1);
  return alias === undefined || texts.length > 0 ? nothing("absent") : nothing("dangling-alias", { alias });
}

function nothing(code: Problem["code"], args: NonNullable<Problem["args"]> = {}): Read {
  return { value: null, problems: [{ code, args }] };
}

function readChosen(text: string, kind: RecordKind, problems: readonly Problem[]): Read {
  const reading = readRecord(text, kind);
  return reading.problem === null
    ? { value: reading.value, problems }
    : { value: null, problems: [...problems, { code: reading.problem, args: { text, ...reading } }] };
}

/** Somebody wanted it to be one: `v = stsv1`, `"v=STSv1; …"`, `STSv1; …`, or the whole line of a zone file. */
function looksLike(text: string, { version }: RecordKind): boolean {
  const letters = (value: string) => value.toLowerCase().replace(/[^a-z\d]/g, "");
  return letters(text).includes(letters(version.slice("v=".length)));
}

/**
 * Each name server's own answer beside that of most of them. Where all of them say the same, that is what counts: the
 * resolver may still hold what they said before.
 */
function judgeServers({ answer, servers }: TxtObservation): {
  readonly answer: DnsAnswer<"TXT">;
  readonly problems: readonly Problem[];
} {
  const silent = servers.filter((one) => one.answer.kind === "unknown");
  const spoken = servers.filter((one) => one.answer.kind !== "unknown");
  const count = (one: ServerAnswer) =>
    spoken.filter(({ answer }) => said(answer) === said(one.answer)).length;
  const [usual] = [...spoken].sort((one, other) => count(other) - count(one));
  const odd = spoken.filter((one) => said(one.answer) !== said(usual!.answer));
  const others = spoken.filter((one) => !odd.includes(one));
  const isBehind =
    usual !== undefined &&
    odd.length === 0 &&
    others.every(({ answer }) => "authoritative" in answer && answer.authoritative) &&
    said(usual.answer) !== said(answer);
  return {
    answer: isBehind ? usual.answer : answer,
    problems: [
      ...(isBehind ? [{ code: "resolver-behind" } as const] : []),
      ...(odd.length === 0
        ? []
        : [{ code: "servers-disagree", args: { servers: names(odd), others: names(others) } } as const]),
      ...(silent.length === 0 ? [] : [{ code: "server-silent", args: { servers: names(silent) } } as const]),
    ],
  };
}

function said(answer: DnsAnswer<"TXT">): string {
  return answer.kind === "records" ? [...answer.records].sort().join("\n") : "";
}

function names(servers: readonly ServerAnswer[]): string {
  return servers.map(({ server }) => server).join(", ");
}

/** A resolver counts down; the name servers say how long others may keep it. */
function longestTtl({ answer, servers }: TxtObservation): number {
  const answers = [answer, ...servers.map((one) => one.answer)];
  return Math.max(0, ...answers.map((one) => (one.kind === "records" ? one.ttl : 0)));
}

/** Names under which such a record is found by mistake. */
export function mistakenNames(
  label: string,
  others: readonly string[],
  domain: string,
  zone: string,
): string[] {
  const names = [
    domain,
    `${label}.${domain}.${domain}`,
    `${label}.${domain}.${zone}`,
    `${label}.mta-sts.${domain}`,
    ...others.map((other) => `${other}.${domain}`),
  ];
  return [...new Set(names)];
}
