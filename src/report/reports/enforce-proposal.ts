import { describe, type Finding, inOrder } from "../../base/finding.ts";
import { dayOf } from "../../base/time.ts";
import type { Evidence } from "../../ledger/evidence/evidence.ts";
import { fromEvidence } from "../../ledger/evidence/observation.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import { type Sums, sumUp } from "../../ledger/evidence/sum-up.ts";
import { displayName } from "../../sts/host-name.ts";
import { code, details, escapeMarkdown } from "../markdown.ts";
import { bodyOf } from "../pull-request-body.ts";
import { numberText, sessionsText } from "./advice.ts";
import { lookPart } from "./branch-readme.ts";
import { sessionsChart } from "./chart.ts";
import { failuresPart, sendersPart } from "./reports-markdown.ts";
import { counted } from "./verdict.ts";

export interface Proposal {
  readonly domain: string;
  readonly evidence: Evidence;
  readonly promotion: Promotion;
  /** Of the policy, in seconds: how long senders remember it. */
  readonly maxAge: number;
  /** The branch with all the figures, on the web. */
  readonly branchUrl: string;
  /** In seconds. */
  readonly now: number;
}

interface Text {
  readonly title: string;
  readonly body: string;
}

/** What the pull request that sets `mode: enforce` says, by what the reports say. */
export function proposalTexts(proposal: Proposal) {
  return {
    ready: () => readyProposal(proposal),
    waiting: () => waitingProposal(proposal),
    stopped: () => stoppedProposal(proposal),
  };
}

/** The reports say that no mail would be lost. */
function readyProposal(proposal: Proposal): Text {
  const { domain, promotion, evidence } = proposal;
  const { days, sessions } = promotion.numbers;
  const sums = sumUp(fromEvidence(evidence));
  return {
    title: `Enforce: no failure in ${sessionsText(sessions)} on ${counted(days, "day")}`,
    body: bodyOf([
      `Merging this changes ${code("mode: testing")} to ${code("mode: enforce")} for ${code(displayName(domain))}. From then on, senders that support MTA-STS deliver over verified TLS to the servers that the policy lists, or not at all.`,
      provenPart(promotion),
      ...figures(sums, evidence),
      notProven(promotion.findings),
      afterMerge(proposal),
      rulePart,
      keptPart(proposal),
    ]),
  };
}

/** Something has to be waited for: it stays open, and says what for. */
function waitingProposal(proposal: Proposal): Text {
  const { domain, promotion, evidence } = proposal;
  const date = promotion.earliest === null ? "" : ` Earliest date: ${promotion.earliest.slice(0, 10)}.`;
  return {
    title: `On hold: enforce for ${displayName(domain)}`,
    body: bodyOf([
      `**Do not merge this yet.**${date}`,
      findingList(reasons(promotion.findings)),
      ...figures(sumUp(fromEvidence(evidence)), evidence),
      keptPart(proposal),
    ]),
  };
}

/** Mail would be refused: the text, and the comment with which it is closed. */
function stoppedProposal(proposal: Proposal): { readonly text: Text; readonly comment: string } {
  const { domain, promotion, evidence } = proposal;
  const list = findingList(reasons(promotion.findings));
  const text = {
    title: `Stopped: enforce for ${displayName(domain)}`,
    body: bodyOf([
      "**Under enforce, mail would be refused now.** This opens again once the cause is gone and the reports have been quiet for a week.",
      list,
      ...figures(sumUp(fromEvidence(evidence)), evidence),
      keptPart(proposal),
    ]),
  };
  return { text, comment: bodyOf(["Closed, because under enforce mail would be refused:", list]) };
}

function reasons(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== "notice");
}

function provenPart({ since, numbers: { sessions, days, bound } }: Promotion): string {
  const proof =
    bound === null
      ? ""
      : ` If nothing changes, fewer than 1 session in ${numberText(bound)} would fail, with 95 % confidence.`;
  return `In testing since ${since?.slice(0, 10)}: ${sessionsText(sessions)} on ${counted(days, "day")} were verified by senders known to check, and none failed.${proof}`;
}

function figures(sums: Sums, { looks }: Evidence): string[] {
  return [sessionsChart(sums), failuresPart(sums.failures), sendersPart(sums), lookPart(looks[0])];
}

function notProven(findings: readonly Finding[]): string {
  const notices = findings.filter(({ severity }) => severity === "notice");
  const general =
    "- Senders that send no reports, and servers that no sender has used, show up in no report.";
  return `### What is not proven\n\n${[general, ...(notices.length === 0 ? [] : [findingList(notices)])].join("\n")}`;
}

function afterMerge({ domain, maxAge, now }: Proposal): string {
  const last = dayOf(now + maxAge);
  return [
    "### After the merge",
    "- The policy is published with a new id. Set that id in DNS when the run after the merge says so; with `dns` in `policy.yml` it sets itself.",
    `- **The way back:** write ${code("mode: testing")} again, and set the new id. Senders that look at the id stop refusing within the TTL of the record. The others keep enforce for as long as ${code("max_age")} says: after a merge today until ${last}.`,
    `- From then on the monitor's issue for ${code(displayName(domain))} says when a sender refuses mail.`,
  ].join("\n");
}

const rulePart = details(
  "When this is proposed",
  [
    "- Testing has lasted at least 14 days with the same mail servers.",
    "- Only reports with a valid DKIM signature count, and only Google, Microsoft and Mail.ru prove success: they verify policies and report every day.",
    "- They verified at least 30 sessions on 7 days or, after 30 days with little mail, 3 sessions on 2 days.",
    "- After a failure, 7 quiet days follow, and enough sessions of the same sender to show that the fault is gone. Many successes never outweigh a failure.",
    "- Our own look at DNS, the policy host and the mail servers finds nothing wrong.",
  ].join("\n"),
);

function keptPart({ branchUrl }: Proposal): string {
  return `*A workflow keeps this pull request up to date with [the reports](${branchUrl}). If you close it, it stays closed until the mail servers in the policy change or testing starts again. If its checks wait, press **Approve workflows to run**.*`;
}

const maxFindings = 20;

function findingList(findings: readonly Finding[]): string {
  return inOrder(findings)
    .slice(0, maxFindings)
    .map(describe)
    .map(
      ({ message, fix }) =>
        `- ${escapeMarkdown(message)}${fix === undefined ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`,
    )
    .join("\n");
}
