import { type Finding, finding } from "../base/finding.ts";
import type { Files } from "../io/files.ts";
import { accepted } from "../judge/accept.ts";
import { type Proposal, propose } from "../judge/proposal.ts";
import { judgeRollout } from "../judge/rollout.ts";
import { isExample } from "../policy/example.ts";
import { readHostName } from "../sts/host-name.ts";
import { renderPolicyFile } from "../sts/policy-file.ts";
import type { Published, Subject } from "../verify/check.ts";
import { observe, type PolicyInputs } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

/** Why there is no domain to verify. */
export interface Unusable {
  readonly domain: string;
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
}

/** The domain that was named, or that of `policy.yml`, with what was published for it when that is known here. */
export async function subjectOf(
  inputs: PolicyInputs & { readonly domain: string | null },
  files: Files,
  now: number,
): Promise<Subject | Unusable> {
  const named = inputs.domain === null ? null : readHostName(inputs.domain);
  if (named !== null && "problem" in named) {
    const findings = [finding("domain/not-verifiable", null, { value: inputs.domain! })];
    return { domain: inputs.domain!, findings, sources: new Map() };
  }
  const tree = observe(files, inputs);
  const proposal = await propose(tree, now);
  const domain = named?.name ?? proposal.plan?.policy.domain;
  if (domain === undefined || (named === null && isExample(proposal.findings))) {
    const { findings, sources } = policyResult("check", proposal, inputs, null);
    return { domain: "", findings, sources };
  }
  const isOurs = proposal.plan?.policy.domain === domain;
  return { domain, published: isOurs ? published(proposal, inputs) : null, now };
}

/** null: it was not built yet. */
function published(proposal: Proposal, inputs: PolicyInputs): Published | null {
  const { plan, previous, ledger, reading } = proposal;
  if (plan === null || previous === null || ledger === null) return null;
  const { policy } = plan;
  const { records } = policyResult("records", proposal, inputs, previous.id);
  const { place } = reading;
  const asItIs = {
    policy,
    ledger,
    published: previous,
    publishedDomain: policy.domain,
    isNew: false,
    mx: null,
  };
  const aged = accepted(judgeRollout({ ...asItIs, now: proposal.now, place }), policy.accept, false, place);
  return {
    policy,
    entry: previous,
    ledger,
    // What the id stands for, and not what somebody may have made of the file since.
    text: renderPolicyFile(previous),
    records,
    aged: aged.filter(({ code }) => code !== "accept/unused"),
  };
}
