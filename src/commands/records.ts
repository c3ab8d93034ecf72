import { type Finding, finding } from "../base/finding.ts";
import type { Files } from "../io/files.ts";
import { isNewPolicy, type Proposal, propose } from "../judge/proposal.ts";
import type { PolicyResult } from "../report/result.ts";
import { observe, type PolicyInputs, withStrictness } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

/** The DNS records of what is published: never an id whose policy file was not built yet (RFC 8461 §8.1). */
export async function records(inputs: PolicyInputs, files: Files, now: number): Promise<PolicyResult> {
  const proposal = await propose(observe(files, inputs), now);
  const findings = [...proposal.findings, ...behind(proposal, inputs.policy)];
  const judged = withStrictness({ ...proposal, findings }, inputs);
  return policyResult("records", judged, inputs, proposal.previous?.id ?? null);
}

function behind(proposal: Proposal, file: string): Finding[] {
  if (proposal.plan === null) return [];
  if (proposal.previous === null) return [finding("records/not-built", { file }, {})];
  return isNewPolicy(proposal) ? [finding("records/behind", { file }, { path: file })] : [];
}
