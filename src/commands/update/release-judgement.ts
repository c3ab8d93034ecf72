import { describe, type Finding, finding } from "../../base/finding.ts";
import { version } from "../../base/version.ts";
import type { ReleaseFiles } from "../../github/template/release-files.ts";
import type { Context } from "../../io/context.ts";
import type { ReleaseCheck } from "../../io/release-check.ts";
import type { PolicyOptions } from "../../plan/workspace.ts";
import { checkPolicies } from "../policies.ts";

/** What the new program reports about the policy and this one does not. */
export async function hasNewFindings(
  { version: newest, files }: ReleaseFiles,
  options: PolicyOptions,
  { files: here, now }: Pick<Context, "files" | "now">,
  { tryCheck }: ReleaseCheck,
): Promise<Finding[]> {
  const before = await checkPolicies(options, { files: here, now, dns: async () => null }, null);
  const known = new Set(before.findings.map(describe).map(keyOf));
  try {
    const { findings } = JSON.parse(
      await tryCheck(files, ["--policy", options.policy, "--output", options.output]),
    ) as { findings: Described[] };
    return findings
      .filter((one) => !known.has(keyOf(one)))
      .slice(0, 20)
      .map(({ code, message }) => finding("update/finds-more", null, { newest, version, code, message }));
  } catch (error) {
    return [finding("update/not-judged", null, { newest, reason: (error as Error).message })];
  }
}

interface Described {
  readonly code: string;
  readonly message: string;
}

function keyOf({ code, message }: Described): string {
  return `${code} ${message}`;
}
