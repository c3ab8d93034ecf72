import { hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { proposeTogether } from "../../judge/together.ts";
import type { PolicyOptions } from "../../plan/workspace.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { policiesResult, strictResult } from "./policies-result.ts";
import { formerOf, type Given, lookWith, type Read, readMany } from "./read-many.ts";

/** The branch that a pull request is for: its files, and the names in the folder of policies. */
export interface ManyBase {
  readonly name: string;
  readonly names: readonly string[] | null;
  readonly read: Read;
}

/** Is this change of several policies, or of the one for several domains, right and safe? Writes nothing. */
export async function checkAll(
  options: PolicyOptions & { readonly base: ManyBase | null },
  { files, now, dns }: Pick<Context, "files" | "now" | "dns">,
  { names, own }: Given,
): Promise<PoliciesResult> {
  const { base, strict, pagesHost } = options;
  const many = await readMany(options, names, files.read, own);
  const hasOne = files.read(formerOf(options).policy, 0).kind !== "absent";
  const former = hasOne ? "left" : "published";
  const published = base === null ? null : await readMany(options, base.names, base.read, null, former);
  const together = await proposeTogether(many.contents, {
    now: now(),
    look: lookWith(() => dns()),
    base: published === null ? null : { name: base!.name, contents: published.contents },
  });
  const findings = [...many.findings, ...together.findings];
  const isBuildable = !hasErrors(many.findings) && together.policies.every((one) => one.isBuildable);
  const ready = isBuildable ? { files: new Map(), changes: new Map() } : null;
  const result = policiesResult(
    "check",
    { policies: together.policies, findings, ready },
    pagesHost,
    (one) => (one.isNew ? null : one.plan.id),
  );
  return strict ? strictResult(result) : result;
}
