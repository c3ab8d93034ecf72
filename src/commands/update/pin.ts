import { type Finding, finding } from "../../base/finding.ts";
import { pinnedWorkflow, updateWorkflow } from "../../github/template/pinned.ts";
import { type FileUpdate, updatesTo } from "../../github/template/release-files.ts";
import type { VerifiedRelease } from "./verified-release.ts";

/** What is no longer used once no workflow runs the copy's own program. */
const isOwnProgram = (path: string) =>
  path.startsWith("dist/") || path === "action.yml" || path === updateWorkflow;

/**
 * What has the workflows run a release by its commit. A Finding: why that cannot be.
 * @param present path to what the copy has there
 */
export function pin(
  release: VerifiedRelease,
  present: ReadonlyMap<string, string>,
  { workflows, home }: { readonly workflows: boolean; readonly home: string },
): { readonly updates: readonly FileUpdate[] } | Finding {
  const { commit, version, files } = release;
  if (commit === null) return finding("update/no-commit", null, { newest: version });
  const texts = [...(workflows ? files : present)].filter(
    ([path]) => path.startsWith(".github/workflows/") && files.has(path) && path !== updateWorkflow,
  );
  const pinned = texts.map(
    ([path, text]) => [path, pinnedWorkflow(text, { home, commit, version })] as const,
  );
  if (!pinned.some(([, text]) => text.includes(`${home}@${commit}`)))
    return finding("update/nothing-to-pin", null, {});
  const { program } = updatesTo(release, present);
  return {
    updates: [
      ...pinned.filter(([path, text]) => present.get(path) !== text).map(([path, text]) => ({ path, text })),
      ...program.filter(({ path }) => !isOwnProgram(path)),
      ...[...present.keys()].filter(isOwnProgram).map((path) => ({ path, text: null })),
    ],
  };
}
