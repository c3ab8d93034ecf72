import { type Finding, finding, hasErrors } from "../../base/finding.ts";
import { type DataKept, keepData } from "../../github/data-branch.ts";
import type { Repo } from "../../github/repo.ts";
import {
  type PullRequestSync,
  syncPullRequest,
  type WantedPullRequest,
} from "../../github/sync-pull-request.ts";
import type { Context } from "../../io/context.ts";
import type { Repository } from "../../io/github/repository.ts";
import { promotionOf } from "../../judge/promotion/promotion-of.ts";
import { ledgerOf } from "../../ledger/domains.ts";
import type { Evidence } from "../../ledger/evidence/evidence.ts";
import { renderEvidence } from "../../ledger/evidence/evidence-file.ts";
import { emptyEvidence, joinEvidence, withoutOld } from "../../ledger/evidence/join.ts";
import { evidenceBranch, evidencePath, maxEvidenceSize } from "../../ledger/evidence/place.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readContents } from "../../plan/contents.ts";
import { type PolicyOptions, treeOf } from "../../plan/workspace.ts";
import type { Policy } from "../../policy/schema.ts";
import { withMode } from "../../policy/set-mode.ts";
import { sourcesOf } from "../../report/planned.ts";
import { branchFiles, branchPaths } from "../../report/reports/branch-readme.ts";
import { proposalTexts } from "../../report/reports/enforce-proposal.ts";
import type { PromoteResult } from "../../report/result.ts";
import { evidenceOnBranchName } from "./evidence-on-branch.ts";
import { evidenceIn } from "./evidence-source.ts";
import { proposalFindings } from "./proposal-findings.ts";

export interface KeepPromotionOptions extends PolicyOptions {
  /** What the job that reads the mailbox found, as JSON. */
  readonly evidence: string;
  readonly repo: Repo;
}

/** The branch of the one pull request. */
export const enforceBranch = "mta-sts-policy/enforce";

/**
 * Adds what was read to the branch of the evidence, judges it all, and keeps the pull request that sets `mode:
 * enforce`. It contacts only GitHub: its input was read by a job without write permission.
 */
export async function keepPromotion(options: KeepPromotionOptions, context: Context): Promise<PromoteResult> {
  const contents = await readContents(treeOf(options, context.files.read));
  const { policy, text } = contents.reading;
  const sources = sourcesOf(contents.tree.policyPath, text);
  const result = (findings: readonly Finding[], kept: Kept | null, proposal: PullRequestSync | null) => ({
    ...{ command: "promote" as const, domain: policy?.domain ?? "", isWritten: false, sources },
    ...{ promotion: kept?.promotion ?? null, findings, proposal },
  });
  if (policy === null || contents.ledger === null || hasErrors(contents.findings))
    return result(contents.findings, null, null);
  const sent = evidenceIn({ kind: "text", text: options.evidence }, "the input `evidence`", policy.domain);
  if (sent.kind !== "evidence") return result(sent.kind === "unknown" ? [sent.finding] : [], null, null);
  const repository = await context.repository();
  if (repository === null) return result([finding("github/no-token", null, {})], null, null);
  const ledger = ledgerOf(contents.ledger, policy.domain);
  const judge = { policy, ledger, now: context.now() };
  const data = await keepOnBranch(sent.evidence, judge, repository, context);
  if (data.kind === "busy" || !("promotion" in data.detail))
    return result(proposalFindings.ofBranch(data, evidenceBranch), null, null);
  const kept = data.detail;
  const change = text === null ? null : withMode(text, "enforce");
  const changed = change === null ? null : { path: contents.tree.policyPath, text: change };
  const wanted = wantedPullRequest(kept, judge, options.repo, changed);
  const proposal = await sync(repository, options, kept.promotion, wanted);
  const findings = [
    ...kept.promotion.findings,
    ...proposalFindings.ofBranch(data, evidenceBranch),
    ...proposalFindings.ofPullRequest(proposal, options.repo),
  ];
  return result(findings, kept, proposal);
}

interface Kept {
  readonly evidence: Evidence;
  readonly promotion: Promotion;
}

interface Judge {
  readonly policy: Policy;
  /** Of the domain. */
  readonly ledger: Ledger;
  /** In seconds. */
  readonly now: number;
}

type Unusable = { readonly finding: Finding };

/** Evidence on the branch that cannot be read is left unchanged: the days that left the mailbox are nowhere else. */
async function keepOnBranch(
  sent: Evidence,
  { policy, ledger, now }: Judge,
  repository: Repository,
  { sleep }: Context,
): Promise<DataKept<Kept | Unusable>> {
  const { domain, accept: accepted } = policy;
  const name = evidenceBranch;
  return keepData<Kept | Unusable>({ repository, name, paths: branchPaths, sleep }, (current) => {
    const content = current?.read(evidencePath, maxEvidenceSize) ?? { kind: "absent" };
    const before = evidenceIn(content, evidenceOnBranchName, domain);
    if (before.kind === "unknown")
      return { detail: { finding: before.finding }, headline: "", files: new Map() };
    const known = before.kind === "evidence" ? before.evidence : emptyEvidence(domain);
    const evidence = withoutOld(joinEvidence(known, sent), now);
    const promotion = promotionOf({ evidence, ledger, look: null, accepted, now }, domain);
    const files = branchFiles(evidence, promotion).set(evidencePath, renderEvidence(evidence));
    return { detail: { evidence, promotion }, headline: `Reports read ${sent.read?.until ?? ""}`, files };
  });
}

/** @param change the policy with `mode: enforce`, by its path; null: it cannot be changed by one word */
function wantedPullRequest(
  { evidence, promotion }: Kept,
  { policy, now }: Judge,
  repo: Repo,
  change: { readonly path: string; readonly text: string } | null,
): WantedPullRequest {
  if (policy.mode !== "testing" || !policy.reports.promote || change === null) return { kind: "remove" };
  const branchUrl = `${repo.url}/tree/${evidenceBranch}`;
  const { domain, max_age: maxAge } = policy;
  const texts = proposalTexts({ domain, evidence, promotion, maxAge, branchUrl, now });
  switch (promotion.verdict) {
    case "ready": {
      const files = new Map([[repo.pathOf(change.path), change.text]]);
      return {
        kind: "open",
        text: texts.ready(),
        change: { files, headline: `Enforce MTA-STS for ${domain}` },
      };
    }
    case "wait":
      return { kind: "hold", text: texts.waiting() };
    case "stop":
      return { kind: "close", ...texts.stopped() };
    default:
      return { kind: "remove" };
  }
}

async function sync(
  repository: Repository,
  { repo: { branch } }: KeepPromotionOptions,
  { since }: Promotion,
  wanted: WantedPullRequest,
): Promise<PullRequestSync | null> {
  if (branch === null) return null;
  const cause = since ?? "none";
  return syncPullRequest({ repository, base: branch, head: enforceBranch, cause, wanted });
}
