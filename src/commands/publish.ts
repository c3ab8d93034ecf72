import { type Finding, finding } from "../base/finding.ts";
import type { Branch } from "../github/branch.ts";
import {
  commitFiles,
  type MakeFiles,
  type Published,
  proposeFiles,
  type Target,
} from "../github/publish-files.ts";
import { problemIn } from "../github/publish-problem.ts";
import type { Repo } from "../github/repo.ts";
import { withdrawUpdate } from "../github/update-pull-request.ts";
import { differing, type Wanted, writtenIn } from "../github/wanted.ts";
import type { Context } from "../io/context.ts";
import type { Pages } from "../io/github/repository.ts";
import { proposeOn, treeOn } from "../judge/branch-build.ts";
import { isNewPolicy } from "../judge/change.ts";
import { type Build, propose, readyToBuild } from "../judge/proposal.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { changesTo } from "../plan/plan.ts";
import { namesIn, type PolicyOptions, pathsIn, treeOf, writeChanges } from "../plan/workspace.ts";
import { commitText, pullRequestBody } from "../report/pull-request.ts";
import { type BuildResult, unpublished } from "../report/result.ts";
import { withAliases } from "../report/with-aliases.ts";
import type { MxObservation } from "../sts/mx-observation.ts";
import { observeDomainOf } from "../verify/look/domain-of-policy.ts";
import { buildResult } from "./build.ts";
import { oncePerDomain } from "./once-per-domain.ts";
import { withPagesState } from "./pages-state.ts";

export interface PublishOptions extends PolicyOptions {
  readonly commit: "push" | "pull-request" | "none";
  readonly repo: Repo;
}

/**
 * `build`, and its files committed. When nothing differs, GitHub is only asked how Pages is enabled, and for an update
 * pull request that is no longer needed.
 */
export async function publish(options: PublishOptions, context: Context): Promise<BuildResult> {
  const look = oncePerDomain((domain) => observeDomainOf({ domain }, context.dns));
  const mxOf: MxOf = async ({ policy }) => {
    const seen = policy === null ? null : await look(policy.domain);
    return seen?.mx ?? null;
  };
  const result = await publishJudged(options, context, mxOf);
  const seen = result.planned && (await look(result.planned.plan.policy.domain));
  return withAliases(result, seen?.aliases ?? []);
}

async function publishJudged(options: PublishOptions, context: Context, mxOf: MxOf): Promise<BuildResult> {
  const contents = await readContents(treeOf(options, context.files.read));
  const proposal = await propose(contents, {
    now: context.now(),
    mx: await mxOf(contents.reading),
    base: null,
  });
  const local = await readyToBuild(proposal, options.strict);
  if (local.ready === null) return buildResult(local, options, null, unpublished);
  const { change, changes } = local.ready;
  const repository = await context.repository();
  if (repository === null)
    return changes.size === 0
      ? buildResult(local, options, change.plan.id, unpublished)
      : byHand(local, options, finding("github/no-token", null, {}), "unknown");

  const pages = repository.pages();
  const { branch } = options.repo;
  const target: Target | null =
    branch === null
      ? null
      : { repository, branch, paths: pathsIn(options).map(options.repo.pathOf), sleep: context.sleep };
  if (changes.size === 0) {
    if (target !== null)
      await withdrawUpdate(target, (base) => isSettled(base, make(options, mxOf, context.now)));
    const unchanged = buildResult(local, options, change.plan.id, {
      ...unpublished,
      pages: (await pages).build,
    });
    return withPagesState(unchanged, await pages, options);
  }
  const published: Published<Build> =
    target === null
      ? { kind: "no-branch" }
      : options.commit === "push"
        ? await commitFiles(target, make(options, mxOf, context.now))
        : await proposeFiles(target, make(options, mxOf, context.now), "the input `commit` asks for one");
  const ended = await resultOf(published, local, options, context, (await pages).build);
  return withPagesState(ended, await pages, options);
}

/** The mail servers to judge by. */
type MxOf = (reading: Contents["reading"]) => Promise<MxObservation | null>;

/** Judges and plans a branch as the disk is. */
function make(options: PublishOptions, mxOf: MxOf, now: Context["now"]): MakeFiles<Build> {
  return async (base, update) => {
    const { pathOf } = options.repo;
    const contents = await readContents(treeOn(base, options, pathOf));
    const mx = await mxOf(contents.reading);
    const open = update && treeOn(update, options, pathOf);
    const detail = await readyToBuild(await proposeOn(contents, open, { now: now(), mx }), options.strict);
    return { detail, wanted: detail.ready === null ? null : wantedOf(detail.ready, options) };
  };
}

function wantedOf(ready: Ready, options: PublishOptions): Wanted {
  const { change } = ready;
  return { files: repositoryFiles(ready, options), ...commitText(change), body: pullRequestBody(change) };
}

type Ready = NonNullable<Build["ready"]>;

/** Every planned file by its path in the repository, and null for those that go. */
export function repositoryFiles({ change, changes }: Ready, options: PublishOptions): Wanted["files"] {
  const nameOf = namesIn(options);
  const removed = [...changes].filter(([, text]) => text === null);
  return new Map(
    [...change.plan.files, ...removed].map(([path, text]) => [options.repo.pathOf(nameOf(path)), text]),
  );
}

/** `policy.yml` is back to what is published. */
async function isSettled(base: Branch, make: MakeFiles<Build>): Promise<boolean> {
  const { wanted } = await make(base, null);
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
      return buildResult(sinceCheckout(detail, local), options, change.plan.id, {
        ...unpublished,
        commit,
        pages,
      });
    }
    case "proposed": {
      const { number, url } = published.pullRequest;
      const findings = [...published.detail.findings, finding("github/pull-request", null, { url })];
      const pullRequest = { number, url };
      return buildResult({ ...published.detail, findings }, options, null, {
        ...unpublished,
        pullRequest,
        pages,
      });
    }
    case "stopped":
      return buildResult(published.detail, options, null, { ...unpublished, pages });
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

/** Nothing could be committed: the files go into the result, to commit manually. */
function byHand(build: Build, options: PublishOptions, problem: Finding, pages: Pages): BuildResult {
  const findings = [...build.findings, problem];
  // A file that is removed has a finding of its own.
  const publication = { ...unpublished, byHand: writtenIn(build.ready!.changes), pages };
  return buildResult({ ...build, findings }, options, null, publication);
}
