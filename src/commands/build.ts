import type { Files } from "../io/files.ts";
import { propose } from "../judge/proposal.ts";
import type { PolicyResult } from "../report/result.ts";
import { observe, type PolicyInputs, withStrictness, write } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

/** `policy.yml` → generated files, id and records, on this machine's disk. Writes nothing when a finding is an error. */
export async function build(inputs: PolicyInputs, files: Files, now: number): Promise<PolicyResult> {
  const proposal = withStrictness(await propose(observe(files, inputs), now), inputs);
  write(files, inputs, proposal.changes);
  return policyResult("build", proposal, inputs, proposal.plan?.id ?? null);
}
