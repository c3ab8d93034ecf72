import { inOrder } from "../../base/finding.ts";
import type { Evidence, Look } from "../../ledger/evidence/evidence.ts";
import { fromEvidence } from "../../ledger/evidence/observation.ts";
import { evidencePath } from "../../ledger/evidence/place.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import { type Sums, sumUp } from "../../ledger/evidence/sum-up.ts";
import { displayName } from "../../sts/host-name.ts";
import { findingsList } from "../findings-list.ts";
import { code, escapeMarkdown } from "../markdown.ts";
import { summaryText } from "../summary-text.ts";
import { numberText, sessionsText } from "./advice.ts";
import { drawing } from "./drawing.ts";
import { type Palette, palettes } from "./palettes.ts";
import { failuresPart, sendersPart } from "./reports-markdown.ts";
import { counted, verdictOn } from "./verdict.ts";

/** All files of the data branch. */
export const branchPaths = [evidencePath, "README.md", "sessions-light.svg", "sessions-dark.svg"] as const;

/** What people see on the data branch: path to text. The same evidence gives the same bytes. */
export function branchFiles(evidence: Evidence, judged: Promotion): Map<string, string> {
  const sums = sumUp(fromEvidence(evidence));
  const file = (palette: Palette) => `${drawing(evidence.domain, sums, palette, "sessions").text}\n`;
  return new Map([
    ["README.md", branchReadme(evidence, judged)],
    ["sessions-light.svg", file(palettes.light)],
    ["sessions-dark.svg", file(palettes.dark)],
  ]);
}

/** The README of the data branch: verdict with dates, drawing, failures, senders. */
export function branchReadme(evidence: Evidence, judged: Promotion): string {
  const sums = sumUp(fromEvidence(evidence));
  return summaryText([
    `# TLS reports of ${code(displayName(evidence.domain))}`,
    `**${headlineOf(judged, sums, evidence.domain)}**${figuresOf(sums, evidence.domain)}`,
    provenText(judged),
    findingsList(inOrder(judged.findings), maxReasons),
    sums.days.length === 0 ? "" : picture(sums),
    failuresPart(sums.failures),
    sendersPart(sums),
    lookPart(evidence.looks[0]),
    readPart(evidence),
  ]);
}

function headlineOf({ verdict, earliest }: Promotion, sums: Sums, domain: string): string {
  const date = earliest === null ? "" : ` Earliest date: ${earliest.slice(0, 10)}.`;
  const headlines = {
    ready: "✅ Ready to enforce: the reports show no failure that would make senders refuse mail.",
    wait: `⏳ Not ready to enforce yet.${date}`,
    stop: "❌ Do not enforce: mail would be refused.",
    watch: escapeMarkdown(verdictOn(domain, sums).headline),
    none: "ℹ️ There is no policy in testing, so there is nothing to enforce.",
  };
  return headlines[verdict];
}

function figuresOf(sums: Sums, domain: string): string {
  const { figures } = verdictOn(domain, sums);
  return figures === "" ? "" : `\n\n${figures}`;
}

function provenText({ verdict, since, numbers }: Promotion): string {
  if (verdict === "watch" || verdict === "none" || since === null) return "";
  const { sessions, days, bound } = numbers;
  const proof =
    bound === null ? "" : `: with 95 % confidence fewer than 1 in ${numberText(bound)} would fail`;
  return `In testing since ${since.slice(0, 10)}. Verified since then by senders known to check: ${sessionsText(sessions)} on ${counted(days, "day")}${proof}.`;
}

const maxReasons = 20;

function picture(sums: Sums): string {
  const label = `Sessions by day from ${sums.range?.from} to ${sums.range?.until}; the table below has the figures.`;
  return [
    "<picture>",
    '<source media="(prefers-color-scheme: dark)" srcset="sessions-dark.svg">',
    `<img src="sessions-light.svg" width="760" alt="${label}">`,
    "</picture>",
  ].join("\n");
}

export function lookPart(look: Look | undefined): string {
  if (look === undefined) return "";
  const list = (names: readonly string[]) => names.slice(0, maxReasons).map(code).join(", ");
  const { at, fail, unknown } = look;
  const words = [
    fail.length === 0 ? "nothing failed" : `failed: ${list(fail)}`,
    ...(unknown.length > 0 ? [`could not be tested from here: ${list(unknown)}`] : []),
  ];
  return `### Our own check\n\n${at.slice(0, 10)}: ${words.join("; ")}.`;
}

function readPart({ read }: Evidence): string {
  if (read === null) return "*No mailbox has been read yet.*";
  const { until, since, reports, unreadable, unsigned, foreign, duplicates } = read;
  return [
    `*Read ${until.slice(0, 16).replace("T", " ")} UTC, since ${since}: ${counted(reports, "report")}; ${unsigned} not signed, ${unreadable} unreadable, ${foreign} about other domains, ${duplicates} read twice.`,
    "A workflow updates this branch. Numbers are rounded, and only signed reports count. IP addresses and texts from reports stay in the mailbox.*",
  ].join(" ");
}
