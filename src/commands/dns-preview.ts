import type { Finding } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import { recordsOf } from "../plan/records.ts";
import type { CheckResult } from "../report/result.ts";
import { judgeRecords } from "../verify/dns/records.ts";
import { observeNames } from "../verify/look/name.ts";

/**
 * The check of a policy with `dns`, with what would keep the records from being set after the merge. DNS is public, so this
 * needs no credential, and works in a fork's pull request too.
 */
export async function withDnsPreview(
  result: CheckResult,
  context: Pick<Context, "network">,
): Promise<CheckResult> {
  if (result.planned === null) return result;
  const { policy, id } = result.planned.plan;
  const network = await context.network(true);
  const records = recordsOf(policy, id, null).records.filter(({ type }) => type === "TXT");
  const seen = await observeNames(
    network,
    records.map(({ name }) => name),
  );
  const situation = { seen, ledger: emptyLedger, isAsked: true, ownsPolicyHost: null };
  const states = judgeRecords(records, { ...situation, served: { kind: "settled", since: 0 } });
  const findings = states.flatMap(({ reason }) => (reason === null ? [] : [asWarning(reason)]));
  return { ...result, findings: [...result.findings, ...findings] };
}

/** The policy can be published anyway: senders keep the one that they have cached. */
export function asWarning(reason: Finding): Finding {
  return reason.severity === "error" ? { ...reason, severity: "warning" } : reason;
}
