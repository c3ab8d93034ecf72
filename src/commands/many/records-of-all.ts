import { type Finding, finding, hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { type Joint, proposeTogether } from "../../judge/together.ts";
import type { PolicyOptions } from "../../plan/workspace.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { policiesResult, strictResult } from "./policies-result.ts";
import { type Given, readMany } from "./read-many.ts";

/** The DNS records of all domains, as far as their policies are published: never an id whose policy was not built yet. */
export async function recordsOfMany(
  options: PolicyOptions,
  { files, now }: Pick<Context, "files" | "now">,
  { names, own }: Given,
): Promise<PoliciesResult> {
  const { strict, pagesHost } = options;
  const many = await readMany(options, names, files.read, own);
  const together = await proposeTogether(many.contents, { now: now(), look: async () => null, base: null });
  const policies = together.policies.map((one) => ({ ...one, findings: aboutRecords(one) }));
  const findings = many.findings;
  const isReady = !hasErrors(findings) && policies.every(({ change }) => change !== null);
  const ready = isReady ? { files: new Map(), changes: new Map() } : null;
  const result = policiesResult(
    "records",
    { policies, findings, ready },
    pagesHost,
    ({ published }) => published?.id ?? null,
  );
  return strict ? strictResult(result) : result;
}

/** `check` reports what a change would do to mail; here, only what was built matters. */
function aboutRecords({ contents, change, joined, moved }: Joint): Finding[] {
  const file = contents.tree.policyPath;
  if (change === null) return [...contents.findings];
  if (change.published === null) return [finding("records/not-built", { file }, {})];
  const isBehind = change.isNew || joined.length > 0 || moved.length > 0;
  return isBehind ? [finding("records/behind", { file }, { path: file })] : [];
}
