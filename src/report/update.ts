import { hasErrors, inOrder } from "../base/finding.ts";
import { version } from "../base/version.ts";
import { renderFound } from "../github/template/found-update.ts";
import type { Colors } from "./colors.ts";
import { findingsList } from "./findings-list.ts";
import { findingsText } from "./findings-text.ts";
import { code, link, markdownTable } from "./markdown.ts";
import { summaryText } from "./summary-text.ts";
import type { ProposeUpdateResult, UpdateResult } from "./update-result.ts";

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

export async function proposedUpdateText(result: ProposeUpdateResult, colors: Colors): Promise<string> {
  const { findings, sources, proposal } = result;
  const list = findingsText(findings, sources, colors);
  return list !== "" || proposal === null ? list : `The pull request with the update: ${proposal.action}.\n`;
}

/** For the job that proposes it, as JSON; "" where nothing may be proposed. */
export function foundOutput({ release, findings }: UpdateResult): string {
  if (release === null || hasErrors(findings)) return "";
  const finds = findings.filter(({ code }) => code === "update/finds-more");
  const unjudged = findings.find(({ code }) => code === "update/not-judged");
  return renderFound({
    version: release.version,
    finds: finds.map(({ args }) => ({ code: String(args.code), message: String(args.message) })),
    unjudged: unjudged === undefined ? null : String(unjudged.args.reason),
  });
}

/** The job summary of both commands, as Markdown. */
export function updateSummary({ release, findings, updated }: UpdateResult | ProposeUpdateResult): string {
  const rows = updated.map(({ path, text }) => [code(path), text === null ? "removed" : "replaced"]);
  return summaryText([
    release === null
      ? "## ❔ No release was checked"
      : `## Release ${link(release.version, release.page)}, and ${version} here`,
    findingsList(inOrder(findings)),
    rows.length === 0 ? "" : markdownTable(["File", ""], rows),
  ]);
}
