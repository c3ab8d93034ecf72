import type { Finding } from "../base/finding.ts";
import { type Changes, isNewPolicy, type Proposal } from "../judge/proposal.ts";
import { type HeldPolicy, heldPolicies } from "../ledger/held.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import { hostOf } from "../plan/hosts/hosts.ts";
import type { Plan } from "../plan/plan.ts";
import type { Policy } from "../policy/schema.ts";
import type { PolicyResult, Publication } from "../report/result.ts";
import { type DnsRecord, stsRecord, tlsRptRecord } from "../sts/records.ts";
import type { PolicyInputs } from "./inputs.ts";

/** A proposal as the result of a command. `id`: the one to tell the world, null while the policy waits to be published. */
export function policyResult(
  command: PolicyResult["command"],
  proposal: Proposal,
  inputs: PolicyInputs,
  id: string | null,
  publication: Publication | null = null,
): PolicyResult {
  const { plan, previous, changes, reading } = proposal;
  const { records, findings } = plan === null ? nothingToSet : recordsOf(plan.policy, id, inputs.pagesHost);
  // Who only checks is about to set no record.
  const missing = command === "check" ? [] : findings;
  return {
    command,
    plan,
    previous,
    id: plan === null ? null : id,
    findings: [...proposal.findings, ...missing],
    sources: new Map(reading.text === null ? [] : [[inputs.policy, reading.text]]),
    held: heldOf(proposal),
    files: plan === null ? [] : filesOf(plan, changes),
    records,
    publication,
  };
}

/** Every published policy that a sender may hold once the proposed one is published, newest first. */
function heldOf(proposal: Proposal): HeldPolicy[] {
  const { ledger, now, plan, publishedDomain } = proposal;
  // What is held for another domain is no business of this one's senders; that it is left behind is a finding.
  if (plan !== null && publishedDomain !== null && publishedDomain !== plan.policy.domain) return [];
  return heldPolicies(ledger ?? emptyLedger, now, isNewPolicy(proposal));
}

/** The planned files, and those that go. */
function filesOf({ files }: Plan, changes: Changes): PolicyResult["files"] {
  const paths = new Set([...files.keys(), ...changes.keys()]);
  return [...paths].map((path) => ({ path, changed: changes.has(path) }));
}

interface Records {
  readonly records: readonly DnsRecord[];
  readonly findings: readonly Finding[];
}

const nothingToSet: Records = { records: [], findings: [] };

/** The records in the order in which they are set: the host, where reports go, and last what makes senders look. */
function recordsOf(
  { domain, tls_rpt, host }: Pick<Policy, "domain" | "tls_rpt" | "host">,
  id: string | null,
  pagesHost: string | null,
): Records {
  const hosted = hostOf(host).record({ domain, argument: host.argument }, pagesHost);
  return {
    records: [
      ...("record" in hosted ? [hosted.record] : []),
      ...(tls_rpt.length === 0 ? [] : [tlsRptRecord(domain, tls_rpt)]),
      ...(id === null ? [] : [stsRecord(domain, id)]),
    ],
    findings: "finding" in hosted ? [hosted.finding] : [],
  };
}
