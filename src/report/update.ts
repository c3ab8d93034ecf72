import { version } from "../base/version.ts";
import type { Colors } from "./colors.ts";
import { findingsText } from "./findings-text.ts";
import type { UpdateResult } from "./result.ts";

export async function updateText(result: UpdateResult, colors: Colors): Promise<string> {
  const { findings, sources, release, updated, isWritten } = result;
  const list = findingsText(findings, sources, colors);
  if (release === null) return list;
  const lines = updated.map(({ path, text }) => `  ${text === null ? "removed" : "written"}  ${path}\n`);
  if (lines.length === 0)
    return `${list}${findings.length > 0 ? "" : `Already up to date: ${release.version} is the newest release.\n`}`;
  const head = isWritten
    ? `Updated from ${version} to ${release.version}. Check it with git diff, then commit it.\n`
    : `An update from ${version} to ${release.version} would change:\n`;
  return `${list}${head}${lines.join("")}Release notes: ${release.page}\n`;
}

export function updateJson({ release, updated, isWritten }: UpdateResult): Record<string, unknown> {
  return {
    newest: release?.version ?? null,
    page: release?.page ?? null,
    written: isWritten,
    files: updated.map(({ path, text }) => ({ path, removed: text === null })),
  };
}
