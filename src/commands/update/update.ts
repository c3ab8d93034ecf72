import { type Finding, finding } from "../../base/finding.ts";
import { isNewer, version } from "../../base/version.ts";
import { type FileUpdate, updatesTo } from "../../github/template/release-files.ts";
import type { Context } from "../../io/context.ts";
import type { Release, Releases } from "../../io/github/releases.ts";
import type { ReleaseCheck } from "../../io/release-check.ts";
import { fileChange, type PolicyOptions } from "../../plan/workspace.ts";
import type { UpdateResult } from "../../report/update-result.ts";
import { pin } from "./pin.ts";
import { hasNewFindings } from "./release-judgement.ts";
import { fetchVerified, missingOfCopy, presentFiles } from "./verified-release.ts";

export interface UpdateOptions extends PolicyOptions {
  /** Write nothing. */
  readonly dryRun: boolean;
  /** Write workflows too. */
  readonly workflows: boolean;
  /** Have the workflows name the release by its commit, in place of a program of the copy's own. */
  readonly pin: boolean;
  /** The repository whose releases count, as `owner/name`. */
  readonly home: string;
}

/**
 * Brings a copy's program to the newest release: only what the release workflow has signed, and only after its findings
 * about this policy were compared with those of the present program. Commits nothing.
 */
export async function update(
  options: UpdateOptions,
  context: Pick<Context, "files" | "now">,
  releases: Releases,
  checks: ReleaseCheck,
): Promise<UpdateResult> {
  const missing = options.pin ? null : missingOfCopy(context);
  if (missing !== null) return stopped(null, finding("update/not-a-copy", null, { missing }));
  const release = await releases.newest();
  if (release === null) return stopped(null, finding("update/unknown", null, {}));
  const { version: newest, page } = release;
  if (isNewer(version, newest))
    return stopped(release, finding("update/older", null, { newest, version, page }));
  const fetched = await fetchVerified(release, options, releases, checks);
  if ("code" in fetched) return stopped(release, fetched);
  const present = presentFiles(fetched, context, checks);
  const { program, workflows } = updatesTo(fetched, present);
  const judged = program.length === 0 ? [] : await hasNewFindings(fetched, options, context, checks);
  const done = (updated: readonly FileUpdate[], left: readonly Finding[]): UpdateResult => {
    if (!options.dryRun)
      context.files.write(updated.map(({ path, text }) => ({ ...fileChange(path, text ?? ""), text })));
    return { ...common, findings: [...judged, ...left], release, updated, isWritten: !options.dryRun };
  };
  if (options.pin) {
    const pinned = pin(fetched, present, options);
    return "code" in pinned ? stopped(release, pinned) : done(pinned.updates, []);
  }
  if (options.workflows) return done([...program, ...workflows], []);
  return done(program, workflows.length === 0 ? [] : [workflowsLeft(newest, workflows)]);
}

const common = { command: "update", sources: new Map(), found: "" } as const;

/** Nothing was done. */
export function stopped(release: Release | null, one: Finding): UpdateResult {
  return { ...common, findings: [one], release, updated: [], isWritten: false };
}

export function workflowsLeft(newest: string, workflows: readonly FileUpdate[]): Finding {
  const paths = workflows.map(({ path }) => path).join(", ");
  return finding("update/workflows-differ", null, { newest, paths });
}
