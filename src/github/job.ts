import { type Finding, finding } from "../base/finding.ts";
import { observe, write } from "../commands/inputs.ts";
import { policyResult } from "../commands/policy-result.ts";
import type { Dns } from "../io/dns/dns.ts";
import type { Files } from "../io/files.ts";
import type { Pages, Repository } from "../io/github/repository.ts";
import { type Changes, differing, type Proposal } from "../judge/proposal.ts";
import type { PolicyResult, Publication } from "../report/result.ts";
import type { BranchInputs, RepositoryInputs } from "./branch.ts";

export interface PublishInputs extends RepositoryInputs {
  readonly commit: "push" | "pull-request" | "none";
  /** The branch that the run is for; null: it is for a tag or a pull request. */
  readonly branch: string | null;
  /** What the run is for and where, as GitHub names it. */
  readonly ref: string;
  readonly repositoryName: string;
  readonly repositoryUrl: string;
}

export interface PublishWorld {
  readonly files: Files;
  /** null: there is no token. */
  readonly repository: Repository | null;
  /** For what was not judged in a pull request; null: offline. */
  dns(): Promise<Dns | null>;
  /** In seconds. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

/** A publication under way: there is something to commit, and somewhere to commit it. */
export interface Job extends PublishWorld {
  readonly inputs: PublishInputs & BranchInputs;
  readonly repository: Repository;
  readonly pages: Promise<Pages>;
  /** What a build of the checkout on disk would do; the branch may be ahead of it. */
  readonly local: Proposal;
}

export const unpublished: Publication = {
  commit: null,
  pullRequest: null,
  byHand: new Map(),
  pages: "unknown",
};

/** The branch has the files, by our commit or another run's; the disk gets them too, to deploy what was committed. */
export async function published(
  job: Job,
  proposal: Proposal,
  commit: NonNullable<Publication["commit"]>,
): Promise<PolicyResult> {
  const { inputs, files, pages, local } = job;
  const plan = proposal.plan!;
  write(files, inputs, differing(plan, observe(files, inputs)));
  const sinceCheckout = { ...proposal, previous: local.previous, changes: local.changes };
  return policyResult("build", sinceCheckout, inputs, plan.id, {
    ...unpublished,
    commit,
    pages: await pages,
  });
}

/** Nothing could be committed: the files go into the result, for a person to do it by hand. */
export function stopped(
  proposal: Proposal,
  inputs: PublishInputs,
  problem: Finding,
  pages: Pages,
): PolicyResult {
  const findings = [...proposal.findings, problem];
  return policyResult("build", { ...proposal, findings }, inputs, null, {
    ...unpublished,
    byHand: writtenOf(proposal.changes),
    pages,
  });
}

/** What a person commits by hand; a file that goes is told by its finding. */
export function writtenOf(changes: Changes): Map<string, string> {
  return new Map([...changes].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
}

const attempts = 6;

/** Repeats a step that answers null when others were quicker, each time after a longer pause. */
export async function untilSettled(
  job: Job,
  step: () => Promise<PolicyResult | null>,
): Promise<PolicyResult> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) await job.pause(100 * 2 ** attempt * (0.5 + Math.random()));
    const result = await step();
    if (result !== null) return result;
  }
  const busy = finding("github/busy", null, { branch: job.inputs.branch, attempts });
  return stopped(job.local, job.inputs, busy, await job.pages);
}

/** The run is for no branch, or for one that GitHub does not have. */
export async function withoutBranch({
  inputs,
  local,
  pages,
}: Pick<Job, "local" | "pages"> & { readonly inputs: PublishInputs }): Promise<PolicyResult> {
  const { ref, repositoryName: repository } = inputs;
  return stopped(local, inputs, finding("github/no-branch", null, { ref, repository }), await pages);
}
