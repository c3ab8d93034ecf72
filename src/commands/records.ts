import { type Finding, finding, hasErrors, strictly } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import type { Change } from "../judge/change.ts";
import { changeIn } from "../judge/proposal.ts";
import { judgeFiles } from "../judge/rules.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { changesTo } from "../plan/plan.ts";
import { type PolicyOptions, treeOf } from "../plan/workspace.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import type { RecordsResult } from "../report/result.ts";

/** The DNS records of what is published: never an id whose policy file was not built yet (RFC 8461 §8.1). */
export async function records(
  { strict, pagesHost, ...workspace }: PolicyOptions,
  { files, now }: Pick<Context, "files" | "now">,
  read: Contents | null = null,
): Promise<RecordsResult> {
  const contents = read ?? (await readContents(treeOf(workspace, files.read)));
  const { tree } = contents;
  const file = tree.policyPath;
  const change = await changeIn(contents, { now: now(), mx: null, base: null });
  const proposed = [...contents.findings, ...(change === null ? [] : judgeFiles(change))];
  const found = [...proposed, ...(change === null ? [] : behind(change, file))];
  const findings = strict ? strictly(found) : found;
  const sources = sourcesOf(file, contents.reading.text);
  if (change === null || hasErrors(strict ? findings : proposed))
    return { command: "records", findings, sources, planned: null };
  const id = change.published?.id ?? null;
  const { planned: facts, missing } = planned(change, changesTo(tree, change.plan), id, pagesHost);
  return { command: "records", findings: [...findings, ...incomplete(missing)], sources, planned: facts };
}

/**
 * A pipeline that takes these records for all of them would delete the one that is left out. The address of a policy
 * host's server, on the other hand, is known only to its owner.
 */
export function incomplete(missing: readonly Finding[]): Finding[] {
  return missing.map((one) => (one.code === "records/owner-unknown" ? { ...one, severity: "error" } : one));
}

function behind({ published, isNew }: Change, file: string): Finding[] {
  if (published === null) return [finding("records/not-built", { file }, {})];
  return isNew ? [finding("records/behind", { file }, { path: file })] : [];
}
