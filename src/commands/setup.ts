import { type Finding, finding, hasErrors } from "../base/finding.ts";
import { type Branch, readBranch } from "../github/branch.ts";
import { openChecklist } from "../github/checklist.ts";
import { type CopyChange, copyChange, withoutWorkflows } from "../github/template/copy.ts";
import { domainOfRepository } from "../github/template/domain-name.ts";
import { copyDependabot, copyReadme } from "../github/template/texts.ts";
import { commitRequest } from "../github/wanted.ts";
import type { Context } from "../io/context.ts";
import type { Commit, Outcome, PagesSettings, Refusal, Repository } from "../io/github/repository.ts";
import { treeOn } from "../judge/branch-build.ts";
import { type FirstBuild, firstBuild } from "../judge/first-build.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { recordsOf } from "../plan/records.ts";
import { namesIn, pathsIn, treeOf, writeChanges } from "../plan/workspace.ts";
import { isExample } from "../policy/example.ts";
import { repositoryGrammar } from "../policy/fields.ts";
import { defaultHost } from "../policy/hosts.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import { commitText } from "../report/pull-request.ts";
import { type Publication, type SetupResult, unpublished } from "../report/result.ts";
import { setupIssue, setupMarker } from "../report/setup-issue.ts";
import { readHostName } from "../sts/host-name.ts";
import { surveyDomain } from "../verify/survey.ts";
import { tasksAtStart } from "../verify/to-do.ts";
import type { PublishOptions } from "./publish.ts";

export interface SetupOptions extends PublishOptions {
  /** As it was given by hand; null: the repository's name has to say it. */
  readonly domain: string | null;
  /** Where nothing is to be set up, such as the template itself, for people; null: here it is. */
  readonly notHere: string | null;
}

type Ready = NonNullable<FirstBuild["ready"]>;

/** The first run of a copy: from the template's example to a policy in testing, and a list of what is left to do. */
export async function setup(options: SetupOptions, context: Context): Promise<SetupResult> {
  const { notHere, repo } = options;
  const local = await readContents(treeOf(options, context.files.read));
  const refuse = (one: Finding) => stopped([one], options, local);
  if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
  if (local.reading.policy !== null && !isExample(local.findings) && !hasErrors(local.findings))
    return refuse(finding("setup/done-before", null, { domain: local.reading.policy.domain }));
  const written = options.domain ?? domainOfRepository(repo.name.split("/").at(-1)!);
  if (written === null)
    return refuse(finding("setup/no-domain", null, { name: repo.name, actions: `${repo.url}/actions` }));
  const repository = await context.repository();
  if (repository === null) return refuse(finding("github/no-token", null, {}));
  const paths = pathsIn(options).map(repo.pathOf);
  const branch = repo.branch === null ? null : await readBranch(repository, repo.branch, paths);
  if (branch === null)
    return refuse(finding("github/no-branch", null, { ref: repo.ref, repository: repo.name }));

  const there = await readContents(treeOn(branch, options, repo.pathOf));
  if (there.tree.policy.kind !== "absent" && !isExample(there.findings))
    return stopped(
      [finding("init/exists", { file: options.policy }, { path: options.policy })],
      options,
      there,
    );
  const domain = readHostName(written);
  if ("problem" in domain)
    return stopped(
      [finding("domain/not-verifiable", null, { value: written, reason: domain.reason })],
      options,
      there,
    );
  const survey = await surveyDomain(await context.network(true), domain.name, context.now());
  const first = await firstBuild(survey, there, {
    links: linksOf(repo.url),
    now: context.now(),
    force: false,
    host: defaultHost.name,
  });
  if (first.ready === null) return stopped(first.findings, options, there);
  return commitSetup(first.findings, first.ready, options, context, repository, branch);
}

/** The schema comes with the template. A server of one's own may have a name that `policy.yml` does not take. */
function linksOf(url: string) {
  return { schema: "policy.schema.json", repository: repositoryGrammar.test(url) ? url : null };
}

async function commitSetup(
  findings: readonly Finding[],
  ready: Ready,
  options: SetupOptions,
  context: Context,
  repository: Repository,
  branch: Branch,
): Promise<SetupResult> {
  const copy = copyOf(ready, options, await repository.inventory(branch.head));
  const outcome = await commit(copy, ready, options, repository, branch);
  const pages = await repository.pages();
  if (!outcome.ok) return refused(outcome, copy, findings, ready, options, pages);
  // What was committed is what is deployed.
  writeChanges(context.files, options, ready.change.plan.files);
  const publication = { ...unpublished, commit: outcome.value, pages: pages.build };
  const result = resultOf([...findings, ...keptFindings(copy)], ready, options, publication);
  return { ...result, findings: [...result.findings, ...(await openList(result, pages, options, context))] };
}

function copyOf(
  { change, policyYml }: Ready,
  { repo, ...options }: SetupOptions,
  inventory: Awaited<ReturnType<Repository["inventory"]>>,
): CopyChange {
  const texts = new Map([
    ["README.md", copyReadme(change.policy.domain, repo.url)],
    [".github/dependabot.yml", copyDependabot],
  ]);
  const own = new Map([[repo.pathOf(options.policy), policyYml]]);
  const nameOf = namesIn(options);
  const generated = [...change.plan.files.keys()].map((path) => repo.pathOf(nameOf(path)));
  return copyChange(inventory, texts, own, generated);
}

async function commit(
  { written, toDelete }: CopyChange,
  { change, changes }: Ready,
  { repo, ...options }: SetupOptions,
  repository: Repository,
  { head }: Branch,
): Promise<Outcome<Commit>> {
  const nameOf = namesIn(options);
  const generated = [...changes].map(([path, text]) => [repo.pathOf(nameOf(path)), text] as const);
  const title = `Set up MTA-STS for ${change.policy.domain}`;
  const text = { ...commitText(change), title };
  const commitWithout = (deletions: readonly string[]) => {
    const deleted = deletions.map((path) => [path, null] as const);
    const files = new Map([...generated, ...written, ...deleted]);
    return repository.commit(commitRequest(text, files, { branch: repo.branch!, head }));
  };
  const outcome = await commitWithout(toDelete);
  return outcome.ok || outcome.reason === "moved" ? outcome : commitWithout(withoutWorkflows(toDelete));
}

/** Every byte goes into the result, for a person to commit by hand. */
function refused(
  { reason, message: answer }: Refusal,
  { written }: CopyChange,
  findings: readonly Finding[],
  ready: Ready,
  options: SetupOptions,
  { build: pages }: PagesSettings,
): SetupResult {
  const { repo } = options;
  if (reason === "moved") {
    const busy = finding("github/busy", null, { branch: repo.branch!, attempts: 1 });
    return {
      command: "setup",
      findings: [busy],
      sources: new Map(),
      planned: null,
      publication: unpublished,
    };
  }
  const problem = finding("github/forbidden", null, { repository: repo.name, answer });
  const generated = [...ready.changes].flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const byHand = new Map([...generated, ...written]);
  const publication = { ...unpublished, byHand, pages };
  return resultOf([...findings, problem], ready, options, publication, null);
}

function keptFindings({ toKeep }: CopyChange): Finding[] {
  return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}

/** The issue with what only a person can do. */
async function openList(
  { planned }: SetupResult,
  pages: PagesSettings,
  { repo }: SetupOptions,
  context: Context,
): Promise<Finding[]> {
  const issues = await context.issues();
  if (issues === null) return [];
  const { domain } = planned!.plan.policy;
  const toDo = tasksAtStart(pages, domain, context.now());
  const issue = setupIssue({ domain, toDo, records: planned!.records }, repo.url);
  return openChecklist(issues, { marker: setupMarker(domain), ...issue });
}

/** `id`: the one to announce; null while the policy waits to be committed. */
function resultOf(
  findings: readonly Finding[],
  { change, changes, policyYml }: Ready,
  { policy, pagesHost }: SetupOptions,
  publication: Publication,
  id: string | null = change.plan.id,
): SetupResult {
  const { records, findings: missing } = recordsOf(change.policy, id, pagesHost);
  return {
    command: "setup",
    findings: [...findings, ...missing],
    sources: sourcesOf(policy, policyYml),
    planned: planned(change, changes, id, records),
    publication,
  };
}

function stopped(findings: readonly Finding[], { policy }: SetupOptions, { reading }: Contents): SetupResult {
  const sources = sourcesOf(policy, reading.text);
  return { command: "setup", findings, sources, planned: null, publication: unpublished };
}
