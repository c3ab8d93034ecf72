import type { Finding } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import { recordsOf } from "../plan/records.ts";
import type { CheckResult } from "../report/result.ts";
import { judgeRecords } from "../verify/dns/records.ts";
import { observeName } from "../verify/look/name.ts";

/**
 * A check of a policy with `dns`, and besides what would keep `dns` from setting the records after the merge. DNS is public, so that needs no
 * credential, and a fork's pull request hears it too.
 */
export async function withDnsPreview(
  result: CheckResult,
  context: Pick<Context, "network">,
): Promise<CheckResult> {
  if (result.planned === null) return result;
  const { policy, id } = result.planned.plan;
  const network = await context.network(true);
  const records = recordsOf(policy, id, null).records.filter(({ type }) => type === "TXT");
  const seen = new Map(
    await Promise.all(records.map(async ({ name }) => [name, await observeName(network, name)] as const)),
  );
  const situation = { seen, ledger: emptyLedger, isAsked: true, ownsPolicyHost: null };
  const states = judgeRecords(records, { ...situation, served: { kind: "settled", since: 0 } });
  const findings = states.flatMap(({ reason }) => (reason === null ? [] : [asWarning(reason)]));
  return { ...result, findings: [...result.findings, ...findings] };
}

/** It keeps nobody from publishing: the policy that senders have stays as it is. */
function asWarning(reason: Finding): Finding {
  return reason.severity === "error" ? { ...reason, severity: "warning" } : reason;
}
