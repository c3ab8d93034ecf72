import type { Context } from "../io/context.ts";
import { type Build, propose, readyToBuild } from "../judge/proposal.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { type PolicyOptions, treeOf, writeChanges } from "../plan/workspace.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import type { BuildResult, Publication } from "../report/result.ts";
import { observeDomainOf } from "../verify/look/domain-of-policy.ts";

/** Seconds: a build on a machine without a network does not wait longer for a resolver. */
const dnsLimit = 2;

/**
 * `policy.yml` → generated files, id and records, on this machine's disk. Writes nothing when a finding is an error.
 * @param read the files, where they were read already
 */
export async function build(
  options: PolicyOptions,
  { files, now, dns }: Pick<Context, "files" | "now" | "dns">,
  read: Contents | null = null,
): Promise<BuildResult> {
  const contents = read ?? (await readContents(treeOf(options, files.read)));
  const seen = await observeDomainOf(contents.reading.policy, () => dns(dnsLimit));
  const proposal = await propose(contents, { now: now(), mx: seen?.mx ?? null, base: null });
  const built = await readyToBuild(proposal, options.strict);
  if (built.ready !== null) writeChanges(files, options, built.ready.changes);
  const result = buildResult(built, options, built.ready?.change.plan.id ?? null, null);
  if (seen === null || seen.aliases.length === 0) return result;
  const { withAliases } = await import("../report/with-aliases.ts");
  return withAliases(result, seen.aliases);
}

/** `id`: the one to announce; null while the policy waits to be published. */
export function buildResult(
  { contents, findings, ready }: Build,
  { pagesHost }: PolicyOptions,
  id: string | null,
  publication: Publication | null,
): BuildResult {
  const sources = sourcesOf(contents.tree.policyPath, contents.reading.text);
  const common = { command: "build", sources, publication } as const;
  if (ready === null) return { ...common, findings, planned: null };
  const reported = planned(ready.change, ready.changes, id, pagesHost);
  return { ...common, findings: [...findings, ...reported.missing], planned: reported.planned };
}
