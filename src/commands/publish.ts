import { type Finding, finding } from "../base/finding.ts";
import type { Branch } from "../github/branch.ts";
import {
  commitFiles,
  type Make,
  type Published,
  proposeFiles,
  type Target,
} from "../github/publish-files.ts";
import { problemIn } from "../github/publish-problem.ts";
import type { Repo } from "../github/repo.ts";
import { withdrawUpdate } from "../github/update-pull-request.ts";
import { differing, type Wanted } from "../github/wanted.ts";
import type { Context } from "../io/context.ts";
import type { Pages } from "../io/github/repository.ts";
import { proposeOn, treeOn } from "../judge/branch-build.ts";
import { isNewPolicy } from "../judge/change.ts";
import { type Build, propose, readyToBuild } from "../judge/proposal.ts";
import { readContents } from "../plan/contents.ts";
import { changesTo } from "../plan/plan.ts";
import { recordsOf } from "../plan/records.ts";
import { namesIn, type PolicyOptions, pathsIn, treeOf, writeChanges } from "../plan/workspace.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import { commitText, pullRequestBody } from "../report/pull-request.ts";
import { type BuildResult, type Publication, unpublished } from "../report/result.ts";
import { observeMxOf } from "../verify/look/mx-of-policy.ts";
import { build } from "./build.ts";
import { withPagesState } from "./pages-state.ts";

export interface PublishOptions extends PolicyOptions {
  readonly commit: "push" | "pull-request" | "none";
  readonly repo: Repo;
}

/**
 * `build`, and its files committed. When nothing differs, GitHub is only asked how Pages is switched on, and for an
 * update that nobody needs any more.
 */
export async function publish(options: PublishOptions, context: Context): Promise<BuildResult> {
  if (options.commit === "none") return { ...(await build(options, context)), publication: unpublished };
  const contents = await readContents(treeOf(options, context.files.read));
  const mx = await observeMxOf(contents.reading.policy, context.dns);
  const proposal = await propose(contents, { now: context.now(), mx, base: null });
  const local = await readyToBuild(proposal, options.strict);
  if (local.ready === null) return result(local, options, null, unpublished);
  const { change, changes } = local.ready;
  const repository = await context.repository();
  if (repository === null)
    return changes.size === 0
      ? result(local, options, change.plan.id, unpublished)
      : byHand(local, options, finding("github/no-token", null, {}), "unknown");

  const pages = repository.pages();
  const { branch } = options.repo;
  const target: Target | null =
    branch === null
      ? null
      : { repository, branch, paths: pathsIn(options).map(options.repo.pathOf), sleep: context.sleep };
  if (changes.size === 0) {
    if (target !== null) await withdrawUpdate(target, (base) => isSettled(base, options, context));
    const unchanged = result(local, options, change.plan.id, { ...unpublished, pages: (await pages).build });
    return withPagesState(unchanged, await pages, options);
  }
  const published: Published<Build> =
    target === null
      ? { kind: "no-branch" }
      : options.commit === "push"
        ? await commitFiles(target, make(options, context))
        : await proposeFiles(target, make(options, context), "the input `commit` asks for one");
  const ended = await resultOf(published, local, options, context, (await pages).build);
  return withPagesState(ended, await pages, options);
}

/** Judges and plans a branch as the disk is. */
function make(options: PublishOptions, { now, dns }: Context): Make<Build> {
  return async (base, update) => {
    const { pathOf } = options.repo;
    const contents = await readContents(treeOn(base, options, pathOf));
    const mx = await observeMxOf(contents.reading.policy, dns);
    const open = update && treeOn(update, options, pathOf);
    const detail = await readyToBuild(await proposeOn(contents, open, { now: now(), mx }), options.strict);
    return { detail, wanted: detail.ready === null ? null : wantedOf(detail.ready, options) };
  };
}

function wantedOf({ change, changes }: NonNullable<Build["ready"]>, options: PublishOptions): Wanted {
  const nameOf = namesIn(options);
  const removed = [...changes].filter(([, text]) => text === null);
  const files = [...change.plan.files, ...removed].map(
    ([path, text]) => [options.repo.pathOf(nameOf(path)), text] as const,
  );
  return { files: new Map(files), ...commitText(change), body: pullRequestBody(change) };
}

/** `policy.yml` is back to what is published. */
async function isSettled(base: Branch, options: PublishOptions, context: Context): Promise<boolean> {
  const { wanted } = await make(options, context)(base, null);
  return wanted !== null && differing(wanted, base).size === 0;
}

async function resultOf(
  published: Published<Build>,
  local: Build,
  options: PublishOptions,
  { files }: Context,
  pages: Pages,
): Promise<BuildResult> {
  const { repo } = options;
  switch (published.kind) {
    case "committed": {
      const { change } = published.detail.ready!;
      // The disk gets the files too, to deploy what was committed.
      writeChanges(files, options, changesTo(treeOf(options, files.read), change.plan));
      const { detail, commit } = published;
      return result(sinceCheckout(detail, local), options, change.plan.id, { ...unpublished, commit, pages });
    }
    case "proposed": {
      const { number, url } = published.pullRequest;
      const findings = [...published.detail.findings, finding("github/pull-request", null, { url })];
      const pullRequest = { number, url };
      return result({ ...published.detail, findings }, options, null, { ...unpublished, pullRequest, pages });
    }
    case "stopped":
      return result(published.detail, options, null, { ...unpublished, pages });
    case "forbidden":
    case "pull-request-forbidden":
      return byHand(published.detail, options, problemIn(published, repo), pages);
    case "no-branch":
    case "busy":
      return byHand(local, options, problemIn(published, repo), pages);
  }
}

/** What the run changed, seen from the commit that was checked out: another run may have committed meanwhile. */
function sinceCheckout(detail: Build, local: Build): Build {
  const { change } = detail.ready!;
  const { published } = local.ready!.change;
  const isNew = isNewPolicy(change.plan, published);
  return { ...detail, ready: { change: { ...change, published, isNew }, changes: local.ready!.changes } };
}

/** Nothing could be committed: the files go into the result, for a person to do it by hand. */
function byHand(build: Build, options: PublishOptions, problem: Finding, pages: Pages): BuildResult {
  const findings = [...build.findings, problem];
  // A file that is removed has a finding of its own.
  const written = [...build.ready!.changes].flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const publication = { ...unpublished, byHand: new Map(written), pages };
  return result({ ...build, findings }, options, null, publication);
}

/** `id`: the one to announce; null while the policy waits to be published. */
function result(
  { contents, findings, ready }: Build,
  { policy, pagesHost }: PublishOptions,
  id: string | null,
  publication: Publication,
): BuildResult {
  const common = {
    command: "build",
    sources: sourcesOf(policy, contents.reading.text),
    publication,
  } as const;
  if (ready === null) return { ...common, findings, planned: null };
  const { change, changes } = ready;
  const { records, findings: missing } = recordsOf(change.policy, id, pagesHost);
  return {
    ...common,
    findings: [...findings, ...missing],
    planned: planned(change, changes, id, records),
  };
}
