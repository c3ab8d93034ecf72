import type { Context } from "../io/context.ts";
import { propose, readyToBuild } from "../judge/proposal.ts";
import { readContents } from "../plan/contents.ts";
import { recordsOf } from "../plan/records.ts";
import { type PolicyOptions, treeOf, writeChanges } from "../plan/workspace.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import type { BuildResult } from "../report/result.ts";
import { observeMxOf } from "../verify/look/mx-of-policy.ts";

/** Seconds: a build on a machine without a network does not wait longer for a resolver. */
const dnsLimit = 2;

/** `policy.yml` → generated files, id and records, on this machine's disk. Writes nothing when a finding is an error. */
export async function build(
  options: PolicyOptions,
  { files, now, dns }: Pick<Context, "files" | "now" | "dns">,
): Promise<BuildResult> {
  const contents = await readContents(treeOf(options, files.read));
  const mx = await observeMxOf(contents.reading.policy, () => dns(dnsLimit));
  const proposal = await propose(contents, { now: now(), mx, base: null });
  const { ready, findings } = await readyToBuild(proposal, options.strict);
  const sources = sourcesOf(options.policy, contents.reading.text);
  if (ready === null) return { command: "build", findings, sources, planned: null, publication: null };
  const { change, changes } = ready;
  writeChanges(files, options, changes);
  const { records, findings: missing } = recordsOf(change.policy, change.plan.id, options.pagesHost);
  return {
    command: "build",
    findings: [...findings, ...missing],
    sources,
    planned: planned(change, changes, change.plan.id, records),
    publication: null,
  };
}
