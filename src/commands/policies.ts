import type { Context } from "../io/context.ts";
import { readContents } from "../plan/contents.ts";
import { type PolicyOptions, treeOf, type Workspace } from "../plan/workspace.ts";
import type { BuildResult, CheckResult, PoliciesResult, RecordsResult } from "../report/result.ts";
import { build } from "./build.ts";
import { type BaseBranch, type CheckOptions, check } from "./check.ts";
import type { ManyBase } from "./many/check-all.ts";
import type { Given } from "./many/read-many.ts";
import { records } from "./records.ts";

/** What `--policy` names, and whether it is a folder of policies, or one policy for several domains. */
export async function givenIn(
  workspace: Workspace,
  { read, list }: Pick<Context["files"], "read" | "list">,
): Promise<Given & { readonly isForMany: boolean }> {
  const names = list(workspace.policy);
  if (names !== null) return { names, own: null, isForMany: true };
  const own = await readContents(treeOf(workspace, read));
  return { names, own, isForMany: (own.reading.policy?.domains ?? null) !== null };
}

/** `build`, whatever the policies are. */
export async function buildPolicies(
  options: PolicyOptions,
  context: Pick<Context, "files" | "now" | "dns">,
): Promise<BuildResult | PoliciesResult> {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return build(options, context, given.own);
  const { buildAll } = await import("./many/build-all.ts");
  return buildAll(options, context, given);
}

/** Where the pull request is for a branch, that is read as one policy or as many. */
export interface BaseReaders {
  readonly one: () => Promise<BaseBranch | null>;
  readonly many: () => Promise<ManyBase | null>;
}

/** `check`, whatever the policies are. */
export async function checkPolicies(
  options: Omit<CheckOptions, "base">,
  context: Pick<Context, "files" | "now" | "dns">,
  base: BaseReaders | null,
): Promise<CheckResult | PoliciesResult> {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return check({ ...options, base: (await base?.one()) ?? null }, context, given.own);
  const { checkAll } = await import("./many/check-all.ts");
  return checkAll({ ...options, base: (await base?.many()) ?? null }, context, given);
}

/** `records`, whatever the policies are. */
export async function recordsOfPolicies(
  options: PolicyOptions,
  context: Pick<Context, "files" | "now">,
): Promise<RecordsResult | PoliciesResult> {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return records(options, context, given.own);
  const { recordsOfMany } = await import("./many/records-of-all.ts");
  return recordsOfMany(options, context, given);
}
