import { type Finding, finding } from "../base/finding.ts";
import { type Branch, commitRequest, lookAtBranch } from "../github/branch.ts";
import { openList } from "../github/checklist.ts";
import { type PublishInputs, type PublishWorld, unpublished, writtenOf } from "../github/job.ts";
import { leftovers, withoutWorkflows } from "../github/template/copy.ts";
import { domainOfRepository } from "../github/template/domain-name.ts";
import { copyDependabot, copyReadme } from "../github/template/texts.ts";
import type { Issues } from "../io/github/issues.ts";
import type { Commit, Inventory, Outcome, PagesSettings, Refusal } from "../io/github/repository.ts";
import type { Network } from "../io/network.ts";
import { type Proposal, propose } from "../judge/proposal.ts";
import { isExample } from "../policy/example.ts";
import { repositoryGrammar } from "../policy/fields.ts";
import type { PolicyResult } from "../report/result.ts";
import { type Task, toDo } from "../verify/to-do.ts";
import { start } from "./init.ts";
import { observe, write } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

export interface SetupInputs extends PublishInputs {
  /** As it was given by hand; null: the repository's name has to say it. */
  readonly domain: string | null;
  /** Where nothing is to be set up, such as the template itself, for people; null: here it is. */
  readonly notHere: string | null;
}

export interface SetupWorld extends PublishWorld {
  readonly world: Network;
  readonly issues: Issues | null;
}

/** The first run of a copy: from the template's example to a policy in testing, and a list of what is left to do. */
export async function setup(inputs: SetupInputs, outside: SetupWorld): Promise<PolicyResult> {
  const local = await propose(observe(outside.files, inputs), outside.now());
  const refuse = (one: Finding) => ended(local, inputs, [one]);
  const { repositoryName: name, repositoryUrl, branch, ref, notHere } = inputs;
  if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
  if (!isExample(local.findings) && local.plan !== null)
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
  const schema = { force: false, hasSchema: true, repository: addressOf(inputs) };
  const { proposal, policyYml } = await start({ ...inputs, ...schema }, there.tree, outside.world, now());
  if (policyYml === null) return ended(proposal, inputs, proposal.findings);
  const change = changeOf(proposal, policyYml, inputs, await repository.inventory(there.head));
  const outcome = await commitChange(change, proposal, inputs, repository, there);
  const pages = await repository.pages();
  if (!outcome.ok) return refused(outcome, change, proposal, inputs, pages);
  // What was committed is what is deployed.
  write(files, inputs, proposal.plan!.files);
  const publication = { ...unpublished, commit: outcome.value, pages: pages.build };
  const told = { ...proposal, findings: [...proposal.findings, ...keptFindings(change)] };
  const result = policyResult("setup", told, inputs, proposal.plan!.id, publication);
  return { ...result, findings: [...result.findings, ...(await openedList(result, pages, inputs, outside))] };
}

/** What the one commit of a set-up holds, besides what is generated. */
interface Change {
  /** Path in the repository to contents. */
  readonly written: ReadonlyMap<string, string>;
  readonly toDelete: readonly string[];
  /** The makers' files that a person changed. */
  readonly toKeep: readonly string[];
}

/** `inventory` null: GitHub does not tell all files, so none is taken for the makers' and deleted. */
function changeOf(proposal: Proposal, policyYml: string, inputs: Ready, inventory: Inventory | null): Change {
  const { domain } = proposal.plan!.policy;
  const isTheirs = (path: string) =>
    inventory !== null && inventory.now.get(path) !== inventory.first.get(path);
  const texts = [
    ["README.md", copyReadme(domain, inputs.repositoryUrl)],
    [".github/dependabot.yml", copyDependabot],
  ] as const;
  const written = new Map([
    [inputs.inRepository(inputs.policy), policyYml],
    ...texts.filter(([path]) => !isTheirs(path)),
  ]);
  const generated = [...proposal.plan!.files.keys()].map(inputs.inRepository);
  const left =
    inventory === null
      ? { toDelete: [], toKeep: [] }
      : leftovers(inventory.now, inventory.first, new Set([...written.keys(), ...generated]));
  return { written, ...left };
}

async function commitChange(
  { written, toDelete }: Change,
  proposal: Proposal,
  inputs: Ready,
  repository: Able["repository"],
  { head }: Branch,
): Promise<Outcome<Commit>> {
  const request = commitRequest(proposal, inputs, { branch: inputs.branch, head, files: proposal.changes });
  const encoder = new TextEncoder();
  const ours = [...written].map(([path, text]) => [path, encoder.encode(text)] as const);
  const headline = `Set up MTA-STS for ${proposal.plan!.policy.domain}`;
  const commit = (deletions: readonly string[]) =>
    repository.commit({ ...request, headline, files: new Map([...request.files, ...ours]), deletions });
  const outcome = await commit(toDelete);
  return outcome.ok || outcome.reason === "moved" ? outcome : commit(withoutWorkflows(toDelete));
}

/** Every byte goes into the result, for a person to commit by hand. */
function refused(
  { reason, message: answer }: Refusal,
  { written }: Change,
  proposal: Proposal,
  inputs: Ready,
  { build: pages }: PagesSettings,
): PolicyResult {
  const { branch, repositoryName: repository } = inputs;
  if (reason === "moved")
    return ended(proposal, inputs, [finding("github/busy", null, { branch, attempts: 1 })]);
  const problem = finding("github/forbidden", null, { repository, answer });
  const byHand = new Map([...writtenOf(proposal.changes), ...written]);
  return ended(proposal, inputs, [...proposal.findings, problem], { ...unpublished, byHand, pages });
}

function keptFindings({ toKeep }: Change): Finding[] {
  return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}

/** The issue with what only a person can do. */
async function openedList(
  { plan, records }: PolicyResult,
  pages: PagesSettings,
  { repositoryUrl }: Ready,
  { issues, now }: Able,
): Promise<Finding[]> {
  if (issues === null) return [];
  const { domain } = plan!.policy;
  const left = toDo(pages, [], { domain, published: null, now: now() }).map(({ task, done }) => ({
    task,
    done: toldByGitHubAlone.has(task) ? done : (done ?? false),
  }));
  return openList(issues, { domain, toDo: left, records }, repositoryUrl);
}

/** Nobody else can see whether it is done, so it may stay unknown. All else is not done before a run finds that it is. */
const toldByGitHubAlone: ReadonlySet<Task> = new Set(["verified-domain", "https"]);

/** A server of one's own may be called otherwise than `policy.yml` takes. */
function addressOf({ repositoryUrl }: Ready): string | null {
  return repositoryGrammar.test(repositoryUrl) ? repositoryUrl : null;
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
