import { type Finding, finding, hasErrors } from "../base/finding.ts";
import { openChecklist } from "../github/checklist.ts";
import { commitFiles, type Published, proposeFiles, type Target } from "../github/publish-files.ts";
import { problemIn } from "../github/publish-problem.ts";
import { domainOfRepository } from "../github/template/domain-name.ts";
import { tidy } from "../github/template/tidy.ts";
import { updateBranchOf } from "../github/update-pull-request.ts";
import { writtenIn } from "../github/wanted.ts";
import type { Context } from "../io/context.ts";
import type { PagesSettings } from "../io/github/repository.ts";
import { ledgerPath } from "../ledger/ledger.ts";
import { type Contents, contentAt, readContents } from "../plan/contents.ts";
import { pathsIn, treeOf, writeChanges } from "../plan/workspace.ts";
import { isExample, looksLikeExampleLedger } from "../policy/example.ts";
import { link } from "../report/markdown.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import { type Publication, type SetupResult, unpublished } from "../report/result.ts";
import { setupIssue, setupMarker } from "../report/setup-issue.ts";
import { withAliases } from "../report/with-aliases.ts";
import { readWrittenDomain } from "../sts/written-domain.ts";
import { tasksAtStart } from "../verify/to-do.ts";
import { withPagesState } from "./pages-state.ts";
import type { PublishOptions } from "./publish.ts";
import { type Draft, draftOn, ownPaths, textPaths } from "./setup-draft.ts";
import { understood } from "./understood.ts";

export interface SetupOptions extends PublishOptions {
  /** As it was entered manually; null: taken from the repository's name. */
  readonly domain: string | null;
  /** Where nothing is to be set up, such as the template itself, for people; null: here it is. */
  readonly notHere: string | null;
  /** The login of the person who created the copy or started the run; null: unknown. */
  readonly actor: string | null;
}

/**
 * The first run of a copy: from the template's example to a policy in testing, and a list of what is left to do. If a
 * person has already committed a policy, it does the rest.
 */
export async function setup(options: SetupOptions, context: Context): Promise<SetupResult> {
  const { notHere, repo } = options;
  const local = await readContents(treeOf(options, context.files.read));
  const refuse = (...findings: Finding[]) => stopped(findings, options, local);
  if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
  const isOwn = local.tree.policy.kind !== "absent" && !isExample(local.findings);
  if (isOwn && hasErrors(local.findings)) return refuse(...local.findings);
  const own = isOwn ? (local.reading.policy?.domain ?? null) : null;
  if (own !== null && !isOfExample(local)) return refuse(finding("setup/done-before", null, { domain: own }));
  const written = own ?? options.domain ?? domainOfRepository(repo.name.split("/").at(-1)!);
  if (written === null)
    return refuse(finding("setup/no-domain", null, { name: repo.name, actions: `${repo.url}/actions` }));
  const repository = await context.repository();
  if (repository === null) return refuse(finding("github/no-token", null, {}));
  const domain = readWrittenDomain(written);
  if ("problem" in domain)
    return refuse(finding("domain/not-verifiable", null, { value: written, reason: domain.reason }));
  if (repo.branch === null)
    return refuse(finding("github/no-branch", null, { ref: repo.ref, repository: repo.name }));

  const paths = [...pathsIn(options).map(repo.pathOf), ...textPaths];
  const target: Target = { repository, branch: repo.branch, paths, sleep: context.sleep };
  const draft = draftOn(domain.name, options, repository, context);
  const published =
    options.commit === "pull-request"
      ? await proposeFiles(target, draft, "the input `commit` asks for one")
      : await commitFiles(target, draft);
  const result = await resultOf(published, local, options, context, target);
  return { ...result, findings: [...understood(written, domain), ...result.findings] };
}

/** Nothing was published from here yet. */
function isOfExample({ tree }: Contents): boolean {
  const ledger = contentAt(tree.generated, ledgerPath);
  return ledger.kind === "text" && looksLikeExampleLedger(ledger.text);
}

async function resultOf(
  published: Published<Draft>,
  local: Contents,
  options: SetupOptions,
  context: Context,
  { repository, branch, sleep }: Target,
): Promise<SetupResult> {
  const { repo } = options;
  if (published.kind === "no-branch" || published.kind === "busy")
    return stopped([problemIn(published, repo)], options, local);
  const { detail } = published;
  if (detail.ready === null) return stopped(detail.findings, options, detail.contents);
  const pages = await repository.pages();
  const known = { ...unpublished, pages: pages.build };
  const end = (more: readonly Finding[], publication: Publication, id: string | null, first?: string) => {
    const result = reported([...detail.findings, ...more], detail, options, publication, id);
    return withList(withPagesState(result, pages, options), pages, options, context, first);
  };
  const tidied = (where: string) =>
    tidy({ repository, branch: where, sleep, own: new Set(ownPaths(detail.ready!, options)) });
  switch (published.kind) {
    case "committed": {
      const { plan } = detail.ready.change;
      // What was committed is what is deployed.
      writeChanges(context.files, options, plan.files);
      const more = [...keptFindings(detail), ...(await tidied(branch))];
      return end(more, { ...known, commit: published.commit }, plan.id);
    }
    case "proposed": {
      const { number, url } = published.pullRequest;
      const waits = finding("github/pull-request", null, { url });
      const more = [waits, ...keptFindings(detail), ...(await tidied(updateBranchOf(branch)))];
      const first = `**First, merge ${link(`#${number}`, url)}**, which sets up this repository. If its checks are waiting, press **Approve workflows to run** there.`;
      return end(more, { ...known, pullRequest: { number, url } }, null, first);
    }
    case "stopped":
      return stopped(detail.findings, options, detail.contents);
    default: {
      const byHand = writtenIn(detail.files);
      const first = `**First, get the change committed**: this run was not allowed to. The summary of the last run in ${link("Actions", `${repo.url}/actions`)} shows why, and what to allow. Then run it again.`;
      return end([problemIn(published, repo)], { ...known, byHand }, null, first);
    }
  }
}

function keptFindings({ toKeep }: Draft): Finding[] {
  return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}

/** The issue with what only a person can do. */
async function withList(
  result: SetupResult,
  pages: PagesSettings,
  { repo, actor }: SetupOptions,
  context: Context,
  first?: string,
): Promise<SetupResult> {
  const { plan, records, aliases } = result.planned!;
  const { domain } = plan.policy;
  const toDo = tasksAtStart(pages, domain, context.now());
  const issues = await context.issues();
  if (issues === null) return { ...result, toDo };
  const issue = await setupIssue({ domain, toDo, records, aliases, ...(first && { first }) }, repo.url);
  const list = { marker: setupMarker(domain), ...issue, ...(actor !== null && { assignee: actor }) };
  const findings = await openChecklist(issues, list);
  return { ...result, toDo, findings: [...result.findings, ...findings] };
}

/** `id`: the one to announce; null while the policy waits to be committed. */
function reported(
  findings: readonly Finding[],
  { ready, aliases }: Draft,
  { policy, pagesHost }: SetupOptions,
  publication: Publication,
  id: string | null,
): SetupResult {
  const { change, changes, policyYml } = ready!;
  const { planned: facts, missing } = planned(change, changes, id, pagesHost);
  const result: SetupResult = {
    command: "setup",
    findings: [...findings, ...missing],
    sources: sourcesOf(policy, policyYml),
    planned: facts,
    publication,
  };
  return withAliases(result, aliases);
}

function stopped(findings: readonly Finding[], { policy }: SetupOptions, { reading }: Contents): SetupResult {
  const sources = sourcesOf(policy, reading.text);
  return { command: "setup", findings, sources, planned: null, publication: unpublished };
}
