import type { Context } from "../io/context.ts";
import { propose, readyToBuild } from "../judge/proposal.ts";
import { recordsOf } from "../plan/records.ts";
import { type PolicyOptions, treeOf, writeChanges } from "../plan/workspace.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import type { BuildResult } from "../report/result.ts";

/** `policy.yml` → generated files, id and records, on this machine's disk. Writes nothing when a finding is an error. */
export async function build(
  options: PolicyOptions,
  { files, now }: Pick<Context, "files" | "now">,
): Promise<BuildResult> {
  const proposal = await propose(treeOf(options, files.read), now());
  const { ready, findings } = await readyToBuild(proposal, options.strict);
  const sources = sourcesOf(options.policy, proposal.contents.reading.text);
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
