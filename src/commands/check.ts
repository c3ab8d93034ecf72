import { type Finding, finding } from "../base/finding.ts";
import type { Dns } from "../io/dns/dns.ts";
import type { Files } from "../io/files.ts";
import { accepted } from "../judge/accept.ts";
import type { Change } from "../judge/change.ts";
import { judgeChange } from "../judge/judges.ts";
import { isNewPolicy, type Proposal, propose, publishedDomain, type Tree } from "../judge/proposal.ts";
import { judgeDeletion } from "../judge/removal.ts";
import { judgeRewrittenLedger } from "../judge/rewritten-ledger.ts";
import { currentEntry, ledgerPath } from "../ledger/ledger.ts";
import { readLedger } from "../ledger/read.ts";
import type { PolicyResult } from "../report/result.ts";
import { observeMx } from "../verify/look/mx.ts";
import { observe, type PolicyInputs, withStrictness } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

export interface CheckWorld {
  readonly files: Files;
  /** null: offline. */
  readonly dns: Dns | null;
  /** What the pull request is for, as GitHub has it; null: there is none, or it was not looked at. */
  readonly base: Base | null;
  /** In seconds. */
  readonly now: number;
}

export interface Base {
  readonly name: string;
  readonly tree: Tree;
}

/** Is this change right and safe? Writes nothing. A new id is made only at publication, so none is told. */
export async function check(inputs: PolicyInputs, world: CheckWorld): Promise<PolicyResult> {
  const own = await propose(observe(world.files, inputs), world.now);
  const { proposal, rewritten } = againstBase(own, world);
  const judged = isDeleted(proposal)
    ? judgeDeleted(proposal, inputs, world)
    : await judgeProposal(proposal, world.dns);
  const findings = [...judged, ...rewritten];
  const id = isNewPolicy(proposal) ? null : (proposal.plan?.id ?? null);
  return policyResult("check", withStrictness({ ...proposal, findings }, inputs), inputs, id);
}

/** All there is to say about a proposal, as a change of what is published. `dns`: null, offline. */
export async function judgeProposal(proposal: Proposal, dns: Dns | null): Promise<Finding[]> {
  const { findings, plan, ledger, previous: published, publishedDomain, reading, now } = proposal;
  if (plan === null || ledger === null) return [...findings];
  const mx = dns === null ? null : await observeMx(dns, plan.policy.domain);
  const { policy } = plan;
  const isNew = isNewPolicy(proposal);
  const change: Change = { policy, ledger, published, publishedDomain, isNew, mx, now, place: reading.place };
  return [...findings, ...accepted(judgeChange(change), policy.accept, mx?.kind === "hosts", reading.place)];
}

function isDeleted({ findings }: Proposal): boolean {
  return findings.some(({ code }) => code === "policy/not-found");
}

/** A pull request that deletes `policy.yml` means it, and may be the right end; elsewhere it may be a wrong name. */
function judgeDeleted(
  { findings, ledger, now }: Proposal,
  { policy: file }: PolicyInputs,
  { base }: CheckWorld,
): Finding[] {
  const atStake = ledger === null ? [] : judgeDeletion({ ledger, now }, { file });
  if (base?.tree.policy.kind !== "text" || ledger === null) return [...findings, ...atStake];
  const others = findings.filter(({ code }) => code !== "policy/not-found");
  return [
    ...others,
    ...(atStake.length > 0 ? atStake : [finding("removal/complete", { file }, { path: file })]),
  ];
}

/** What is published is what the branch says: a pull request's own files say what its author wants. */
function againstBase(own: Proposal, { base, now }: CheckWorld): { proposal: Proposal; rewritten: Finding[] } {
  if (base === null || own.ledger === null) return { proposal: own, rewritten: [] };
  const file = base.tree.nameOf(ledgerPath);
  const { ledger } = readLedger(base.tree.generated.get(ledgerPath) ?? { kind: "absent" }, file);
  // A ledger that is damaged on the branch is what this pull request may mend.
  if (ledger === null) return { proposal: own, rewritten: [] };
  const published = { ledger, previous: currentEntry(ledger), publishedDomain: publishedDomain(base.tree) };
  return {
    proposal: { ...own, ...published },
    rewritten: judgeRewrittenLedger(ledger, own.ledger, base.name, now, { file }),
  };
}
