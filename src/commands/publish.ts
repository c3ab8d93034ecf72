import { finding, hasErrors } from "../base/finding.ts";
import { commitRequest, lookAtBranch } from "../github/branch.ts";
import {
  type Job,
  type PublishInputs,
  type PublishWorld,
  published,
  stopped,
  unpublished,
  untilSettled,
  withoutBranch,
} from "../github/job.ts";
import { proposeByPullRequest, withdrawPullRequest } from "../github/pull-request.ts";
import { isNewPolicy, type Proposal, propose } from "../judge/proposal.ts";
import type { PolicyResult } from "../report/result.ts";
import { build } from "./build.ts";
import { judgeProposal } from "./check.ts";
import { observe, withStrictness } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

/** `build`, and its files committed. When nothing differs, GitHub is only asked how Pages is switched on, and for an update that nobody needs any more. */
export async function publish(inputs: PublishInputs, world: PublishWorld): Promise<PolicyResult> {
  if (inputs.commit === "none")
    return { ...(await build(inputs, world.files, world.now())), publication: unpublished };
  const local = withStrictness(await propose(observe(world.files, inputs), world.now()), inputs);
  if (local.plan === null) return policyResult("build", local, inputs, null, unpublished);
  const { repository } = world;
  if (repository === null) return withoutToken(local, inputs);
  const pages = repository.pages().then(({ build }) => build);
  const { branch } = inputs;
  const job = branch === null ? null : { ...world, repository, inputs: { ...inputs, branch }, pages, local };
  if (local.changes.size === 0) {
    if (job !== null) await withdrawPullRequest(job);
    return policyResult("build", local, inputs, local.plan.id, { ...unpublished, pages: await pages });
  }
  if (job === null) return withoutBranch({ inputs, local, pages });
  return inputs.commit === "push"
    ? commitToBranch(job)
    : proposeByPullRequest(job, "the input `commit` asks for one");
}

/** Look, plan, commit; when the branch moved meanwhile, again from the start. Never by force, so no update is lost. */
async function commitToBranch(job: Job): Promise<PolicyResult> {
  const { inputs, repository, pages } = job;
  return untilSettled(job, async () => {
    const branch = await lookAtBranch(repository, inputs, inputs.branch);
    if (branch === null) return withoutBranch(job);
    const proposal = withStrictness(await propose(branch.tree, job.now()), inputs);
    if (proposal.plan === null)
      return policyResult("build", proposal, inputs, null, { ...unpublished, pages: await pages });
    if (proposal.changes.size === 0) return published(job, proposal, { oid: branch.head, url: null });
    const harm = await harmOfPreset(proposal, job);
    if (harm !== null)
      return policyResult("build", harm, inputs, null, { ...unpublished, pages: await pages });
    const target = { branch: inputs.branch, head: branch.head, files: proposal.changes };
    const outcome = await repository.commit(commitRequest(proposal, inputs, target));
    if (outcome.ok) return published(job, proposal, outcome.value);
    if (outcome.reason === "refused") return proposeByPullRequest(job, outcome.message);
    if (outcome.reason === "forbidden") {
      const problem = finding("github/forbidden", null, {
        repository: inputs.repositoryName,
        answer: outcome.message,
      });
      return stopped(proposal, inputs, problem, await pages);
    }
    return null;
  });
}

/**
 * A preset that changed with an update of the Action comes without a pull request that somebody looked at, so the change
 * is judged here, as there. null: nothing speaks against it.
 */
async function harmOfPreset(proposal: Proposal, { inputs, dns }: Job): Promise<Proposal | null> {
  if (proposal.plan?.policy.provider == null || !isNewPolicy(proposal)) return null;
  const judged = { ...proposal, findings: await judgeProposal(proposal, await dns()) };
  const strict = withStrictness(judged, inputs);
  return hasErrors(strict.findings) ? { ...strict, plan: null, changes: new Map() } : null;
}

/** Without a token an unchanged build is still a good one. */
function withoutToken(local: Proposal, inputs: PublishInputs): PolicyResult {
  return local.changes.size === 0
    ? policyResult("build", local, inputs, local.plan!.id, unpublished)
    : stopped(local, inputs, finding("github/no-token", null, {}), "unknown");
}
