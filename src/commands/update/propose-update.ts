import { type Finding, finding } from "../../base/finding.ts";
import { isNewer, version } from "../../base/version.ts";
import type { Repo } from "../../github/repo.ts";
import {
  type PullRequestSync,
  syncPullRequest,
  type WantedPullRequest,
} from "../../github/sync-pull-request.ts";
import { type FoundUpdate, parseFound } from "../../github/template/found-update.ts";
import { type FileUpdate, updatesTo } from "../../github/template/release-files.ts";
import type { Context } from "../../io/context.ts";
import type { Release, Releases } from "../../io/github/releases.ts";
import type { ReleaseCheck } from "../../io/release-check.ts";
import { updateProposal } from "../../report/update-proposal.ts";
import type { ProposeUpdateResult } from "../../report/update-result.ts";
import { workflowsLeft } from "./update.ts";
import { fetchVerified, missingOfCopy, presentFiles } from "./verified-release.ts";

export interface ProposeUpdateOptions {
  /** What the job without write permission found, as JSON. */
  readonly found: string;
  readonly repo: Repo;
  /** The repository whose releases count, as `owner/name`. */
  readonly home: string;
}

/** The branch of the one pull request. */
export const updateHead = "mta-sts-policy/update";

/**
 * Opens or updates the pull request that brings a copy to the newest release. Nothing of the release runs here: its
 * files are fetched and verified once more, next to the token that writes, and what the release reports was found by a
 * job without one.
 */
export async function proposeUpdate(
  options: ProposeUpdateOptions,
  context: Pick<Context, "files" | "repository">,
  releases: Releases,
  checks: ReleaseCheck,
): Promise<ProposeUpdateResult> {
  const { repo } = options;
  const found = parseFound(options.found);
  if (found === null) return notProposed(null, finding("update/found-unreadable", null, {}));
  const missing = missingOfCopy(context);
  if (missing !== null) return notProposed(null, finding("update/not-a-copy", null, { missing }));
  const repository = await context.repository();
  if (repository === null || repo.branch === null)
    return notProposed(null, finding("github/no-token", null, {}));
  const release = await releases.newest();
  if (release === null) return notProposed(null, finding("update/unknown", null, {}));
  if (release.version !== found.version)
    return notProposed(release, finding("update/moved-on", null, { newest: release.version }));
  const change = isNewer(release.version, version)
    ? await changeTo(release, found, options, context, releases, checks)
    : nothing;
  if ("code" in change) return notProposed(release, change);
  const { wanted, program, left } = change;
  const own = { base: repo.branch, head: updateHead, cause: release.version };
  const proposal = await syncPullRequest({ repository, ...own, wanted });
  const findings = [...left, ...said(proposal, release, repo)];
  return { ...common, findings, release, updated: program, proposal };
}

const common = { command: "propose-update", sources: new Map() } as const;

/** Nothing was done. */
export function notProposed(release: Release | null, one: Finding): ProposeUpdateResult {
  return { ...common, findings: [one], release, updated: [], proposal: null };
}

interface Change {
  readonly wanted: WantedPullRequest;
  readonly program: readonly FileUpdate[];
  /** What a person still has to do. */
  readonly left: readonly Finding[];
}

const nothing: Change = { wanted: { kind: "remove" }, program: [], left: [] };

async function changeTo(
  release: Release,
  found: FoundUpdate,
  { repo, home }: ProposeUpdateOptions,
  context: Pick<Context, "files">,
  releases: Releases,
  checks: ReleaseCheck,
): Promise<Change | Finding> {
  const fetched = await fetchVerified(release, { home }, releases, checks);
  if ("code" in fetched) return fetched;
  const present = presentFiles(fetched, context, checks);
  const { program, workflows } = updatesTo(fetched, present);
  if (program.length === 0) return nothing;
  const { notes } = fetched;
  const { page } = release;
  const text = updateProposal({ found, notes, page, home, program, workflows, present, head: updateHead });
  const files = new Map(program.map((one) => [repo.pathOf(one.path), one.text]));
  const change = { files, headline: `Update mta-sts-policy to ${release.version}` };
  return {
    wanted: { kind: "open", text, change, isVersioned: true },
    program,
    left: workflows.length === 0 ? [] : [workflowsLeft(release.version, workflows)],
  };
}

/** What happened to the pull request, if a person should know. */
function said(sync: PullRequestSync, { version: newest }: Release, { url }: Repo): Finding[] {
  if (sync.action === "failed") {
    const args = { answer: sync.refusal.message, settings: `${url}/settings/actions` };
    return [finding("update/pull-request-refused", null, args)];
  }
  if (sync.pullRequest === null) return [];
  const args = { newest, url: sync.pullRequest.url };
  switch (sync.action) {
    case "opened":
    case "reopened":
      return [finding("update/proposed", null, args)];
    case "declined":
      return [finding("update/declined", null, args)];
    case "modified":
      return [finding("update/modified", null, args)];
    default:
      return [];
  }
}
