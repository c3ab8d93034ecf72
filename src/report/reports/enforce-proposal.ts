import { type Finding, inOrder } from "../../base/finding.ts";
import { dayOf } from "../../base/time.ts";
import type { Evidence } from "../../ledger/evidence/evidence.ts";
import { fromEvidence } from "../../ledger/evidence/observation.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import { type Sums, sumUp } from "../../ledger/evidence/sum-up.ts";
import { displayName } from "../../sts/host-name.ts";
import { findingsList } from "../findings-list.ts";
import { code, details } from "../markdown.ts";
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
  /** Of the policy, in seconds: how long senders cache it. */
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
      `Merging this changes ${code("mode: testing")} to ${code("mode: enforce")} for ${code(displayName(domain))}. After that, senders that support MTA-STS deliver over verified TLS to the servers that the policy lists, or not at all.`,
      provenPart(promotion),
      ...figures(sums, evidence),
      notProven(promotion.findings),
      afterMerge(proposal),
      rulePart,
      keptPart(proposal),
    ]),
  };
}

/** It stays open and says what to wait for. */
function waitingProposal(proposal: Proposal): Text {
  const { domain, promotion, evidence } = proposal;
  const date = promotion.earliest === null ? "" : ` Earliest date: ${promotion.earliest.slice(0, 10)}.`;
  return {
    title: `On hold: enforce for ${displayName(domain)}`,
    body: bodyOf([
      `**Do not merge this yet.**${date}`,
      listOf(reasons(promotion.findings)),
      ...figures(sumUp(fromEvidence(evidence)), evidence),
      keptPart(proposal),
    ]),
  };
}

/** Mail would be refused: the text, and the comment with which it is closed. */
function stoppedProposal(proposal: Proposal): { readonly text: Text; readonly comment: string } {
  const { domain, promotion, evidence } = proposal;
  const list = listOf(reasons(promotion.findings));
  const text = {
    title: `Stopped: enforce for ${displayName(domain)}`,
    body: bodyOf([
      "**Under enforce, mail would be refused now.** This pull request reopens once the cause is fixed and the reports have shown no failures for a week.",
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
  const general = "- Reports do not cover senders that send none, or servers that no sender has used.";
  return `### What is not proven\n\n${[general, ...(notices.length === 0 ? [] : [listOf(notices)])].join("\n")}`;
}

function afterMerge({ domain, maxAge, now }: Proposal): string {
  const last = dayOf(now + maxAge);
  return [
    "### After the merge",
    "- The policy is published with a new id. Set that id in DNS when the run after the merge shows that it is time. With `dns` in `policy.yml`, the workflow sets it.",
    `- **The way back:** set ${code("mode: testing")} again, and set the new id. Senders that check the id stop refusing within the TTL of the record. The others keep enforcing for as long as ${code("max_age")} says: after a merge today, until ${last}.`,
    `- If a sender refuses mail, the monitor's issue for ${code(displayName(domain))} reports it.`,
  ].join("\n");
}

const rulePart = details(
  "When a change to enforce is proposed",
  [
    "- Testing has lasted at least 14 days with the same mail servers.",
    "- Only reports with a valid DKIM signature count, and only Google, Microsoft and Mail.ru prove success: they verify policies and report every day.",
    "- They verified at least 30 sessions on 7 days or, after 30 days with little mail, 3 sessions on 2 days.",
    "- After a failure, 7 days without failures have passed, with enough sessions from the same sender to show that the problem is fixed. Many successes never outweigh a failure.",
    "- Our own check of DNS, the policy host and the mail servers finds no problems.",
  ].join("\n"),
);

function keptPart({ branchUrl }: Proposal): string {
  return `*A workflow keeps this pull request up to date with [the reports](${branchUrl}). If you close it, it stays closed until the mail servers in the policy change or testing starts again. If its checks are waiting, press **Approve workflows to run**.*`;
}

const maxFindings = 20;

function listOf(findings: readonly Finding[]): string {
  return findingsList(inOrder(findings), maxFindings);
}
