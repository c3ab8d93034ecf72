import { finding } from "../base/finding.ts";
import { secondsOf } from "../base/time.ts";
import { withStrictness } from "../commands/inputs.ts";
import { policyResult } from "../commands/policy-result.ts";
import type { Outcome, PullRequest, Refusal } from "../io/github/repository.ts";
import { differing, type Proposal, propose } from "../judge/proposal.ts";
import { currentEntry, ledgerPath } from "../ledger/ledger.ts";
import { readLedger } from "../ledger/read.ts";
import { pullRequestBody } from "../report/pull-request-body.ts";
import type { PolicyResult } from "../report/result.ts";
import { type Branch, commitMessage, commitRequest, lookAtBranch } from "./branch.ts";
import { type Job, published, stopped, unpublished, untilSettled, withoutBranch } from "./job.ts";

/** One name for each branch, so that there is one pull request: who creates it holds the lock between two runs at once. */
export function updateBranchOf(base: string): string {
  return `mta-sts-policy/${base}`;
}

/**
 * How long (seconds) a pull request keeps its id: what was published before it ends, by the ledger, when it was made,
 * and that must stay true to within the ledger's margin when it is merged.
 */
const freshness = 6 * 3600;

/** The way where a branch takes no direct commits: open one pull request, or bring the open one up to date. */
export function proposeByPullRequest(job: Job, refusal: string): Promise<PolicyResult> {
  const { inputs, repository, pages } = job;
  const updateBranch = updateBranchOf(inputs.branch);
  return untilSettled(job, async () => {
    const base = await lookAtBranch(repository, inputs, inputs.branch);
    if (base === null) return withoutBranch(job);
    const update = await lookAtBranch(repository, inputs, updateBranch);
    const proposal = withStrictness(await proposeAtTimeOf(update, base, job.now()), inputs);
    if (proposal.plan === null)
      return policyResult("build", proposal, inputs, null, { ...unpublished, pages: await pages });
    if (proposal.changes.size === 0) {
      await withdrawPullRequest(job);
      return published(job, proposal, { oid: base.head, url: null });
    }
    const outcome = await bringUpToDate(job, proposal, base, update);
    if (outcome.ok) return proposed(job, proposal, outcome.value);
    if (outcome.reason === "moved" || outcome.reason === "exists") return null;
    const settings = `${inputs.repositoryUrl}/settings/actions`;
    const args = { branch: inputs.branch, refusal, answer: outcome.message, settings };
    return stopped(proposal, inputs, finding("github/pull-request-forbidden", null, args), await pages);
  });
}

/** An open pull request for the same policy keeps its id: the plan is made as of the time that its ledger has. */
async function proposeAtTimeOf(update: Branch | null, base: Branch, now: number): Promise<Proposal> {
  const proposal = await propose(base.tree, now);
  const content = update?.tree.generated.get(ledgerPath);
  const { ledger } = content === undefined ? { ledger: null } : readLedger(content, ledgerPath);
  const entry = ledger === null ? null : currentEntry(ledger);
  const isFresh = entry !== null && now - secondsOf(entry.from) < freshness;
  if (!isFresh || entry.sha256 !== proposal.plan?.sha256) return proposal;
  const { findings } = proposal;
  return { ...(await propose(base.tree, secondsOf(entry.from))), findings };
}

/** Branch, commit and pull request, each only where it is missing or differs. A race comes back as `moved` or `exists`. */
async function bringUpToDate(
  job: Job,
  proposal: Proposal,
  base: Branch,
  update: Branch | null,
): Promise<Outcome<PullRequest>> {
  const { inputs, repository } = job;
  const updateBranch = updateBranchOf(inputs.branch);
  const open = await repository.openPullRequest(inputs.branch, updateBranch);
  if (open === null && update !== null && !isBuiltOn(update, base)) {
    // Left over from a pull request that was merged or closed: building on it would bring its old changes back.
    return again(await repository.deleteBranch(updateBranch));
  }
  if (update === null) {
    const created = await repository.createBranch(updateBranch, base.head);
    if (!created.ok) return created;
  }
  const { head, tree } = update ?? base;
  const files = differing(proposal.plan!, tree);
  if (files.size > 0) {
    const committed = await repository.commit(
      commitRequest(proposal, inputs, { branch: updateBranch, head, files }),
    );
    if (!committed.ok) return committed;
  }
  const text = { title: commitMessage(proposal).headline, body: pullRequestBody(proposal) };
  if (open === null)
    return repository.createPullRequest({ ...text, base: inputs.branch, head: updateBranch });
  const same = open.title === text.title && open.body === text.body;
  return same ? { ok: true, value: open } : repository.updatePullRequest(open.id, text);
}

/** Another run may be about to open the pull request: its branch is the base, or one commit ahead of it. */
function isBuiltOn(update: Branch, base: Branch): boolean {
  return update.head === base.head || update.parent === base.head;
}

/**
 * `policy.yml` is back to what is published: a pull request that waits would publish something else when it is merged.
 * Deleting its branch closes it. The checkout may be old, so the branch has the last word; that GitHub cannot be asked
 * is no reason to fail a build that has nothing to do.
 */
export async function withdrawPullRequest({ inputs, repository, now }: Job): Promise<void> {
  const updateBranch = updateBranchOf(inputs.branch);
  try {
    if ((await repository.openPullRequest(inputs.branch, updateBranch)) === null) return;
    const base = await lookAtBranch(repository, inputs, inputs.branch);
    const proposal = base === null ? null : await propose(base.tree, now());
    if (proposal !== null && proposal.plan !== null && proposal.changes.size === 0)
      await repository.deleteBranch(updateBranch);
  } catch {
    // The next run asks again.
  }
}

function again(outcome: Outcome<unknown>): Refusal {
  return outcome.ok ? { ok: false, reason: "moved", message: "" } : outcome;
}

async function proposed(job: Job, proposal: Proposal, { number, url }: PullRequest): Promise<PolicyResult> {
  const findings = [...proposal.findings, finding("github/pull-request", null, { url })];
  const publication = { ...unpublished, pullRequest: { number, url }, pages: await job.pages };
  return policyResult("build", { ...proposal, findings }, job.inputs, null, publication);
}
