import { escapeControl } from "../../base/finding.ts";
import type { FailureSums } from "../../ledger/evidence/failure-sums.ts";
import type { SenderSums } from "../../ledger/evidence/sender-day.ts";
import type { Sums } from "../../ledger/evidence/sum-up.ts";
import { joined } from "../build.ts";
import type { Colors } from "../colors.ts";
import { findingsText } from "../findings-text.ts";
import type { ReportsResult } from "../result.ts";
import { adviceOn, isCorroborated, modeNow, numberText } from "./advice.ts";
import { blocksOf, columnsOfDays } from "./blocks.ts";
import { columnsIn, fit } from "./fit.ts";
import { counted, type ReportsVerdict, verdictOn } from "./verdict.ts";

const tones: Readonly<Record<ReportsVerdict["tone"], "green" | "yellow" | "red" | "cyan">> = {
  good: "green",
  doubtful: "yellow",
  bad: "red",
  unknown: "cyan",
};

/** More would not be read in a terminal; JSON and HTML have them. */
const [maxSenders, maxFailures] = [20, 20];

/** `reports` for a person: the verdict first, who reports, what fails and why, what to do next. */
export function reportsText(result: ReportsResult, colors: Colors): string {
  const { domain, sums, findings, sources } = result;
  const { tone, headline, figures } = verdictOn(domain, sums);
  // The rest is said in the tables.
  const rest = findings.filter(({ code }) => !/^reading\/(refusal|fetch|dane|unsigned|unchecked)/.test(code));
  const verdict = `${colors.bold(colors[tones[tone]](escapeControl(headline)))}\n${figures === "" ? "" : `${figures}\n`}`;
  return joined(
    // Where nothing was read, a finding says why.
    sums.senders.length === 0 ? "" : verdict,
    sendersText(sums, colors),
    failuresText(sums.failures, colors),
    findingsText(rest, sources, colors),
    nextText(result, tone, colors),
  );
}

function sendersText({ senders, range }: Sums, colors: Colors): string {
  if (senders.length === 0) return "";
  const shown = senders.slice(0, maxSenders);
  const names = shown.map(({ name }) => name);
  const width = names.reduce((widest, name) => Math.max(widest, columnsIn(name, 28)), 8);
  const lines = shown.map((one) => senderLine(one, width, range, colors));
  const more = senders.length - shown.length;
  return [
    colors.bold(range === null ? "Senders" : `Sessions by day, ${range.from} to ${range.until}`),
    "",
    ...lines,
    ...(more > 0 ? [`  … and ${counted(more, "more sender")}; --json lists them all.`] : []),
    "",
  ].join("\n");
}

function senderLine(sums: SenderSums, width: number, range: Sums["range"], colors: Colors): string {
  const { name, signed, total, series } = sums;
  const columns = range === null ? [] : columnsOfDays(series, range, maxColumns);
  const blocks = blocksOf(columns).map((block, index) => {
    const { faulty, hasReports } = columns[index]!;
    return faulty > 0 ? colors.red(block) : hasReports ? colors.green(block) : colors.dim(block);
  });
  const marks = columns.map(({ faulty }) => (faulty > 0 ? "×" : " ")).join("");
  const figures = [
    ...(total.verified > 0 ? [`${numberText(total.verified)} verified`] : []),
    ...(total.faulty > 0 ? [colors.red(`${numberText(total.faulty)} failed`)] : []),
    ...(total.unverified > 0 ? [`${numberText(total.unverified)} without a policy`] : []),
    ...(signed === true ? [] : [colors.yellow(signed === false ? "not signed" : "signature not checked")]),
  ];
  const first = `  ${fit(name, width)} ${blocks.join("")}  ${figures.join(", ") || "no sessions"}`;
  return marks.trim() === "" ? first : `${first}\n  ${" ".repeat(width)} ${colors.red(marks.trimEnd())}`;
}

const maxColumns = 42;

function failuresText(failures: readonly FailureSums[], colors: Colors): string {
  if (failures.length === 0) return "";
  const shown = failures.slice(0, maxFailures);
  const more = failures.length - shown.length;
  return [
    colors.bold("What failed"),
    "",
    ...shown.map((one) => failureText(one, colors)),
    ...(more > 0 ? [`… and ${more} more; --json lists them all.\n`] : []),
  ].join("\n");
}

function failureText(failure: FailureSums, colors: Colors): string {
  const { what, who, when, meaning, cause, whose, fix } = adviceOn(failure);
  const isBad = failure.effect === "refusal" && isCorroborated(failure);
  const mark = isBad ? colors.red("×") : colors.yellow("!");
  return [
    `${mark} ${colors.bold(what)} ${colors.dim(`[${failure.kind}]`)}`,
    `  ${meaning}`,
    `  Reported by ${who} ${when}.`,
    ...(cause === null ? [] : [`  Most often: ${cause}`]),
    `  Where to look: ${whose}.`,
    `  ${colors.green("fix:")} ${fix}`,
    "",
  ].join("\n");
}

function nextText({ read, sums }: ReportsResult, tone: ReportsVerdict["tone"], colors: Colors): string {
  if (read === null || sums.senders.length === 0) return "";
  const { reports, since, unreadable, unsigned, foreign, duplicates } = read;
  const asides = [
    [duplicates, "read twice"],
    [foreign, "about other domains"],
    [unsigned, "not signed"],
    [unreadable, "unreadable"],
  ] as const;
  const counts = asides.flatMap(([count, word]) => (count > 0 ? [`${numberText(count)} ${word}`] : []));
  return [
    colors.dim(
      `${counted(reports, "report")} since ${since}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}.`,
    ),
    ...nextSteps(tone, sums),
    "",
  ].join("\n");
}

function nextSteps(tone: ReportsVerdict["tone"], sums: Sums): string[] {
  const detail = "To see every report, with addresses: mta-sts reports … --format html > reports.html";
  if (tone === "unknown") return [];
  if (tone === "bad")
    return ["After the fix, run mta-sts verify to check the mail servers right away.", detail];
  return modeNow(sums) === "testing"
    ? ["To see whether you can enforce the policy: mta-sts promote", detail]
    : [detail];
}
