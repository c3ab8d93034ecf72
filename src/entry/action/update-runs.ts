import { type Finding, finding } from "../../base/finding.ts";
import { home } from "../../base/version.ts";
import { notProposed, proposeUpdate } from "../../commands/update/propose-update.ts";
import { stopped, update } from "../../commands/update/update.ts";
import type { Repo } from "../../github/repo.ts";
import type { Context } from "../../io/context.ts";
import { releaseCheck } from "../../io/release-check.ts";
import type { PolicyOptions } from "../../plan/workspace.ts";
import { foundOutput } from "../../report/update.ts";
import type { ProposeUpdateResult, UpdateResult } from "../../report/update-result.ts";

export { updateSummary } from "../../report/update.ts";

/** What the newest release would change for the copy in the workspace; writes nothing. */
export async function lookForUpdate(
  options: PolicyOptions,
  workspace: string,
  context: Context,
): Promise<UpdateResult> {
  const releases = await context.releases();
  if (releases === null || home === null) return stopped(null, noHome());
  const own = { ...options, dryRun: true, workflows: false, pin: false, home };
  const result = await update(own, context, releases, releaseCheck(workspace));
  return { ...result, found: foundOutput(result) };
}

/** `found`: what `lookForUpdate` gave as an output. */
export async function proposeFound(
  found: string,
  repo: Repo,
  workspace: string,
  context: Context,
): Promise<ProposeUpdateResult> {
  const releases = await context.releases();
  if (releases === null || home === null) return notProposed(null, noHome());
  return proposeUpdate({ found, repo, home }, context, releases, releaseCheck(workspace));
}

function noHome(): Finding {
  return finding("update/no-home", null, {});
}
