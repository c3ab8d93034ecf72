import { accepted } from "../findings/accepted.ts";
import type { Finding } from "../findings/finding.ts";
import type { Dns } from "../io/dns.ts";
import type { Files } from "../io/files.ts";
import type { Change } from "../judge/change.ts";
import { judgeChange } from "../judge/judges.ts";
import { judgeDeletion } from "../judge/removal.ts";
import { isNewPolicy, type Proposal, propose } from "../proposal.ts";
import type { PolicyResult } from "../result.ts";
import { observe, type PolicyInputs, withStrictness } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

export interface CheckWorld {
  readonly files: Files;
  /** null: offline. */
  readonly dns: Dns | null;
  /** In seconds. */
  readonly now: number;
}

/** Is this change right and safe? Writes nothing. A new id is made only at publication, so none is told. */
export async function check(inputs: PolicyInputs, world: CheckWorld): Promise<PolicyResult> {
  const proposal = await propose(observe(world.files, inputs), world.now);
  const judged = {
    ...proposal,
    findings: [...proposal.findings, ...(await judgeProposal(proposal, inputs, world))],
  };
  const id = isNewPolicy(proposal) ? null : (proposal.plan?.id ?? null);
  return policyResult("check", withStrictness(judged, inputs), inputs, id);
}

function isDeleted({ findings }: Proposal): boolean {
  return findings.some(({ code }) => code === "policy/not-found");
}

async function judgeProposal(
  proposal: Proposal,
  inputs: PolicyInputs,
  { dns, now }: CheckWorld,
): Promise<Finding[]> {
  const { plan, ledger, previous: published, publishedDomain, reading } = proposal;
  if (ledger === null) return [];
  const known = {
    ledger,
    published,
    publishedDomain,
    now,
    isNew: isNewPolicy(proposal),
    place: reading.place,
  };
  if (plan === null) return isDeleted(proposal) ? judgeDeletion(known, { file: inputs.policy }) : [];
  const mx = dns === null ? null : await dns.mx(plan.policy.domain);
  const change: Change = { ...known, policy: plan.policy, mx };
  return accepted(judgeChange(change), plan.policy.accept, mx?.kind === "hosts", reading.place);
}
