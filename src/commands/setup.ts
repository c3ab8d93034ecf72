import { type Finding, finding } from "../findings/finding.ts";
import type { Issues } from "../io/issues.ts";
import type { Outcome, Commit as RepositoryCommit } from "../io/repository.ts";
import type { World } from "../observe/world.ts";
import { repositoryGrammar } from "../policy/schema.ts";
import { type Proposal, propose } from "../proposal.ts";
import type { PolicyResult } from "../result.ts";
import { leftovers, withoutWorkflows } from "../setup/copy.ts";
import { domainOfRepository } from "../setup/domain-name.ts";
import { copyDependabot, copyReadme } from "../setup/texts.ts";
import { type Task, toDo } from "../verify/to-do.ts";
import { type Branch, commitRequest, lookAtBranch } from "./branch.ts";
import { start } from "./init.ts";
import { observe, write } from "./inputs.ts";
import { type PublishInputs, type PublishWorld, unpublished } from "./job.ts";
import { policyResult } from "./policy-result.ts";
import { openList } from "./tick-list.ts";

export interface SetupInputs extends PublishInputs {
  /** As it was given by hand; null: the repository's name has to say it. */
  readonly domain: string | null;
  /** Where nothing is to be set up, such as the template itself, for people; null: here it is. */
  readonly notHere: string | null;
}

export interface SetupWorld extends PublishWorld {
  readonly world: World;
  readonly issues: Issues | null;
}

/** The first run of a copy: from the template's example to a policy in testing, and a list of what is left to do. */
export async function setup(inputs: SetupInputs, outside: SetupWorld): Promise<PolicyResult> {
  const local = await propose(observe(outside.files, inputs), outside.now());
  const refuse = (one: Finding) => ended(local, inputs, [one]);
  const { repositoryName: name, repositoryUrl, branch, ref, notHere } = inputs;
  if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
  const isExample = local.findings.some(({ code }) => code === "domain/placeholder");
  if (!isExample && local.plan !== null)
    return refuse(finding("setup/done-before", null, { domain: local.plan.policy.domain }));
  const domain = inputs.domain ?? domainOfRepository(name.split("/").at(-1)!);
  if (domain === null)
    return refuse(finding("setup/no-domain", null, { name, actions: `${repositoryUrl}/actions` }));
  if (outside.repository === null) return refuse(finding("github/no-token", null, {}));
  const there = branch === null ? null : await lookAtBranch(outside.repository, inputs, branch);
  if (branch === null || there === null)
    return refuse(finding("github/no-branch", null, { ref, repository: name }));
  return setUp({ ...inputs, domain, branch }, { ...outside, repository: outside.repository }, there);
}

type Ready = SetupInputs & { readonly domain: string; readonly branch: string };
type Able = SetupWorld & { readonly repository: NonNullable<SetupWorld["repository"]> };

async function setUp(inputs: Ready, outside: Able, there: Branch): Promise<PolicyResult> {
  const { repository, files, now } = outside;
  const { proposal, policyYml } = await start(
    { ...inputs, force: false, hasSchema: true, repository: addressOf(inputs) },
    there.tree,
    outside.world,
    now(),
  );
  if (policyYml === null) return ended(proposal, inputs, proposal.findings);
  const { domain } = proposal.plan!.policy;
  const own = new Map([
    [inputs.inRepository(inputs.policy), policyYml],
    ["README.md", copyReadme(domain, inputs.repositoryUrl)],
    [".github/dependabot.yml", copyDependabot],
  ]);
  const inventory = await repository.inventory(there.head);
  const isTheirs = (path: string) =>
    inventory !== null &&
    inventory.now.get(path) !== inventory.first.get(path) &&
    !path.endsWith("policy.yml");
  for (const path of ["README.md", ".github/dependabot.yml"]) if (isTheirs(path)) own.delete(path);
  const request = commitRequest(proposal, inputs, {
    branch: inputs.branch,
    head: there.head,
    files: proposal.changes,
  });
  const all = new Map([...request.files, ...bytesOf(own)]);
  const { toDelete, toKeep } =
    inventory === null
      ? { toDelete: [], toKeep: [] }
      : leftovers(inventory.now, inventory.first, new Set([...all.keys(), ...generatedIn(proposal, inputs)]));
  const headline = `Set up MTA-STS for ${domain}`;
  const commit = (deletions: readonly string[]) =>
    repository.commit({ ...request, headline, files: all, deletions });
  let outcome: Outcome<RepositoryCommit> = await commit(toDelete);
  if (!outcome.ok && outcome.reason !== "moved") outcome = await commit(withoutWorkflows(toDelete));
  const pages = await repository.pages();
  if (!outcome.ok && outcome.reason === "moved")
    return ended(proposal, inputs, [finding("github/busy", null, { branch: inputs.branch, attempts: 1 })]);
  if (!outcome.ok) {
    const problem = finding("github/forbidden", null, {
      repository: inputs.repositoryName,
      answer: outcome.message,
    });
    const byHand = new Map([...proposal.changes, ...own]);
    return ended(proposal, inputs, [...proposal.findings, problem], {
      ...unpublished,
      byHand,
      pages: pages.build,
    });
  }
  // What was committed is what is deployed.
  write(files, inputs, proposal.plan!.files);
  const kept =
    toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
  const result = policyResult("setup", withFindings(proposal, kept), inputs, proposal.plan!.id, {
    ...unpublished,
    commit: outcome.value,
    pages: pages.build,
  });
  if (outside.issues === null) return result;
  const left = toDo(pages, [], { domain, published: null, now: now() }).map((one) => ({
    ...one,
    done: toldByGitHubAlone.has(one.task) ? one.done : (one.done ?? false),
  }));
  const list = { domain, toDo: left, records: result.records };
  const unlisted = await openList(outside.issues, list, inputs.repositoryUrl);
  return { ...result, findings: [...result.findings, ...unlisted] };
}

/** Nobody else can see whether it is done, so it may stay unknown. All else is not done before a run finds that it is. */
const toldByGitHubAlone: ReadonlySet<Task> = new Set(["verified-domain", "https"]);

/** A server of one's own may be called otherwise than `policy.yml` takes. */
function addressOf({ repositoryUrl }: Ready): string | null {
  return repositoryGrammar.test(repositoryUrl) ? repositoryUrl : null;
}

function bytesOf(texts: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]));
}

function generatedIn(proposal: Proposal, { inRepository }: Ready): string[] {
  return [...proposal.plan!.files.keys()].map(inRepository);
}

function withFindings(proposal: Proposal, more: readonly Finding[]): Proposal {
  return { ...proposal, findings: [...proposal.findings, ...more] };
}

function ended(
  proposal: Proposal,
  inputs: SetupInputs,
  findings: readonly Finding[],
  publication = unpublished,
): PolicyResult {
  const isNothing = publication === unpublished;
  const shown = isNothing
    ? { ...proposal, findings, plan: null, changes: new Map() }
    : { ...proposal, findings };
  return policyResult("setup", shown, inputs, null, publication);
}
