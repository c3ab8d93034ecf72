import type { FailureSums } from "../../ledger/evidence/failure-sums.ts";
import type { SenderSums } from "../../ledger/evidence/sender-day.ts";
import type { Sums } from "../../ledger/evidence/sum-up.ts";
import { code, escapeMarkdown, markdownTable } from "../markdown.ts";
import { summaryText } from "../summary-text.ts";
import { adviceOn, isCorroborated, numberText } from "./advice.ts";
import { blocksOf, columnsOfDays } from "./blocks.ts";
import { sessionsChart } from "./chart.ts";
import { counted, verdictOn } from "./verdict.ts";

/** More would not be read on GitHub. */
const [maxSenders, maxFailures, maxColumns] = [25, 25, 42];

const icons = { good: "✅", doubtful: "⚠️", bad: "❌", unknown: "ℹ️" } as const;

/**
 * The job summary of `reports`: verdict, chart, senders, failures. A job summary may be public, so it contains only the
 * totals of `evidence.json`, see `fromEvidence`.
 */
export function reportsSummary(domain: string, sums: Sums): string {
  const { tone, headline, figures } = verdictOn(domain, sums);
  return summaryText([
    `## ${icons[tone]} ${escapeMarkdown(headline)}`,
    figures,
    sessionsChart(sums),
    failuresPart(sums.failures),
    sendersPart(sums),
  ]);
}

export function sendersPart({ senders, range }: Sums): string {
  if (senders.length === 0) return "";
  const shown = senders.slice(0, maxSenders);
  const rows = shown.map((one) => senderRow(one, range));
  const header = ["Sender", "Sessions by day", "Verified", "Failed", "No&nbsp;policy", "Days"];
  return `### Senders\n\n${markdownTable(header, rows)}${moreThan(senders.length - shown.length, "sender")}`;
}

function senderRow({ sender, name, total, days, series }: SenderSums, range: Sums["range"]): string[] {
  const blocks = range === null ? "" : blocksOf(columnsOfDays(series, range, maxColumns)).join("");
  const failed = total.faulty === 0 ? "0" : `**${numberText(total.faulty)}**`;
  const verified = numberText(total.verified);
  return [
    sender === null || sender === "others" ? escapeMarkdown(name) : code(sender),
    blocks,
    verified,
    failed,
    numberText(total.unverified),
    numberText(days),
  ];
}

export function failuresPart(failures: readonly FailureSums[]): string {
  if (failures.length === 0) return "";
  const shown = failures.slice(0, maxFailures);
  const header = ["What failed", "Seen by, when", "Why", "What to do"];
  return `### What failed\n\n${markdownTable(header, shown.map(failureRow))}${moreThan(failures.length - shown.length, "kind")}`;
}

function failureRow(failure: FailureSums): string[] {
  const { what, who, when, meaning, cause, whose, fix } = adviceOn(failure);
  const icon = failure.effect === "refusal" && isCorroborated(failure) ? "❌" : "⚠️";
  return [
    `${icon} **${escapeMarkdown(what)}**<br>${code(failure.kind)}`,
    `${escapeMarkdown(who)}<br>${escapeMarkdown(when)}`,
    `${escapeMarkdown(meaning)}${cause === null ? "" : `<br>Most often: ${escapeMarkdown(cause)}`}<br>Where to look: ${escapeMarkdown(whose)}.`,
    escapeMarkdown(fix),
  ];
}

function moreThan(rest: number, noun: string): string {
  return rest > 0 ? `\n\n… and ${counted(rest, `more ${noun}`)}.` : "";
}
