import { type Finding, finding, strictly } from "../../base/finding.ts";
import { dayOf, timestampOf } from "../../base/time.ts";
import type { Context } from "../../io/context.ts";
import type { Letter } from "../../io/inbox/letter.ts";
import { NotOpened } from "../../io/inbox/not-opened.ts";
import type { ReadCounts } from "../../ledger/evidence/evidence.ts";
import type { ReceivedReport, Sender } from "../../ledger/evidence/received.ts";
import type { Sums } from "../../ledger/evidence/sum-up.ts";
import type { PolicyOptions } from "../../plan/workspace.ts";
import { reportsJson } from "../../report/reports/reports-json.ts";
import type { ReportsResult } from "../../report/result.ts";
import type { TlsReport } from "../../sts/tls-report/report.ts";
import { receivedFindings } from "./received-findings.ts";
import { domainOfReports, isAbout, summedUp } from "./reports-of-domain.ts";

export interface ReportsOptions extends Pick<PolicyOptions, "policy" | "strict"> {
  /** Paths, addresses of mailboxes, or `-`. */
  readonly sources: readonly string[];
  /** As it was written; null: that of `policy.yml`, otherwise the only one that the reports are about. */
  readonly domain: string | null;
  /** The first and the last day that is read, `2026-11-24`; null: `days` before the last one, and today. */
  readonly since: string | null;
  readonly until: string | null;
  readonly days: number;
}

/** How letters are read and opened; the entry point gives the real functions. */
export interface ReportReader {
  /** Throws `NotOpened`. */
  readonly open: (source: string, range: DayRange) => AsyncIterable<Letter>;
  /** The reports in a document; `problem`: what of it could not be read, in a few words. */
  readonly read: (bytes: Uint8Array) => {
    readonly reports: readonly TlsReport[];
    readonly problem: string | null;
  };
  readonly senderOf: (letter: Letter, report: TlsReport) => Promise<Sender>;
  readonly withoutRepetitions: (received: readonly ReceivedReport[]) => {
    readonly reports: readonly ReceivedReport[];
    readonly duplicates: number;
  };
}

export interface DayRange {
  readonly since: string;
  readonly until: string;
}

/** What was read about one domain, not added up yet. */
export interface Collected {
  readonly domain: string;
  readonly range: DayRange;
  readonly read: ReadCounts;
  /** Each report once. */
  readonly received: readonly ReceivedReport[];
  readonly unreadable: Inbox["unreadable"];
  /** What kept sources from being read. */
  readonly findings: readonly Finding[];
}

/** What do senders report? Reads, and changes nothing. */
export async function reports(
  options: ReportsOptions,
  context: Pick<Context, "files" | "now" | "progress">,
  reader: ReportReader,
): Promise<ReportsResult> {
  const collected = await collectReports(options, context, reader);
  if ("command" in collected) return collected;
  const { domain, received } = collected;
  return { ...summedResult(collected, summedUp(received, domain), options), received };
}

/** Everything that the sources have about one domain; a result if the domain is unknown. */
export async function collectReports(
  options: ReportsOptions,
  context: Pick<Context, "files" | "now" | "progress">,
  reader: ReportReader,
): Promise<Collected | ReportsResult> {
  const range = rangeOf(options, context.now());
  const inbox = await readAll(options.sources, range, reader, context);
  const domain = await domainOfReports(options, context, inbox.reports);
  if ("findings" in domain) return failed(options, [...inbox.findings, ...domain.findings]);
  const about = inbox.reports.filter(({ report }) => isAbout(report, domain.name));
  const { reports: received, duplicates } = reader.withoutRepetitions(about);
  const read = {
    until: timestampOf(context.now()),
    since: range.since,
    reports: received.length,
    unreadable: inbox.unreadable.length,
    unsigned: received.filter(({ sender }) => sender.kind === "unsigned").length,
    foreign: inbox.reports.length - about.length,
    duplicates,
  };
  const { unreadable } = inbox;
  const findings = [...(domain.news ?? []), ...inbox.findings];
  return { domain: domain.name, range, read, received, unreadable, findings };
}

/** A result in which nothing but the sums says what was read. */
export function summedResult(
  collected: Collected,
  sums: Sums,
  { strict }: Pick<ReportsOptions, "strict">,
): ReportsResult {
  const { domain, read } = collected;
  const findings = [...collected.findings, ...receivedFindings({ ...collected, sums })];
  return {
    command: "reports",
    domain,
    read,
    sums,
    json: reportsJson(read, sums),
    received: [],
    evidence: null,
    findings: strict ? strictly(findings) : findings,
    sources: new Map(),
  };
}

function failed({ strict }: ReportsOptions, findings: readonly Finding[]): ReportsResult {
  const sums = summedUp([], "");
  return {
    command: "reports",
    domain: "",
    read: null,
    sums,
    json: reportsJson(null, sums),
    received: [],
    evidence: null,
    findings: strict ? strictly(findings) : findings,
    sources: new Map(),
  };
}

function rangeOf({ since, until, days }: ReportsOptions, now: number): DayRange {
  const last = until ?? timestampOf(now).slice(0, 10);
  // dayOf counts up to the next day; a midnight is its own.
  return { since: since ?? dayOf(Date.parse(last) / 1000 - days * 86_400), until: last };
}

interface Inbox {
  readonly reports: ReceivedReport[];
  readonly unreadable: { readonly where: string; readonly why: string }[];
  readonly findings: Finding[];
}

async function readAll(
  sources: readonly string[],
  range: DayRange,
  reader: ReportReader,
  { progress }: Pick<Context, "progress">,
): Promise<Inbox> {
  const inbox: Inbox = { reports: [], unreadable: [], findings: [] };
  for (const source of sources) {
    try {
      for await (const letter of reader.open(source, range)) {
        await take(letter, inbox, range, reader);
        progress(`Read ${letter.where}`);
      }
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      const { kind, reason } = error;
      inbox.findings.push(finding(`reading/${kind}`, null, { where: placeOf(source), reason }));
    }
  }
  return inbox;
}

/** A password that somebody wrote into the address is not printed. */
function placeOf(source: string): string {
  return source === "-" ? "Standard input" : source.replace(/^(\w+:\/\/[^@:/]*):.*@/s, "$1@");
}

async function take(letter: Letter, inbox: Inbox, range: DayRange, reader: ReportReader): Promise<void> {
  const { arrived, where } = letter;
  for (const one of letter.unreadable) inbox.unreadable.push(one);
  for (const { bytes, name } of letter.documents) {
    const { reports, problem } = reader.read(bytes);
    if (problem !== null)
      inbox.unreadable.push({ where: name === null ? where : `${where}, ${name}`, why: problem });
    for (const report of reports)
      if (isWithin(report.day ?? arrived?.slice(0, 10) ?? null, range))
        inbox.reports.push({ report, sender: await reader.senderOf(letter, report), arrived, where });
  }
}

function isWithin(day: string | null, { since, until }: DayRange): boolean {
  return day === null || (day >= since && day <= until);
}
