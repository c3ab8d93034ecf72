import type { Files } from "../io/files.ts";
import { isNewPolicy, propose } from "../proposal.ts";
import type { PolicyResult } from "../result.ts";
import { observe, type PolicyInputs, withStrictness } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

/** Judges `policy.yml` and shows what a build would publish; writes nothing. A new id is made only at publication. */
export async function check(inputs: PolicyInputs, files: Files, now: number): Promise<PolicyResult> {
  const proposal = withStrictness(await propose(observe(files, inputs), now), inputs);
  const id = isNewPolicy(proposal) ? null : (proposal.plan?.id ?? null);
  return policyResult("check", proposal, inputs, id);
}
