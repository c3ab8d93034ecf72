import { describe, inOrder } from "../findings/finding.ts";
import type { InspectResult, PolicyResult, Result } from "../result.ts";
import { isOk } from "../result.ts";

/** The one object that `--json` prints: the same first keys for every command, then the command's own. */
export function resultJson(result: Result): Record<string, unknown> {
  return {
    command: result.command,
    ok: isOk(result),
    domain: result.command === "inspect" ? null : (result.plan?.policy.domain ?? null),
    findings: inOrder(result.findings).map(describe),
    ...(result.command === "inspect" ? inspectKeys(result) : policyKeys(result)),
  };
}

function inspectKeys({ policy }: InspectResult) {
  return { policy };
}

function policyKeys({ command, plan, id, files, records }: PolicyResult) {
  if (command === "records") return { records };
  return {
    changed: files.some(({ changed }) => changed),
    id,
    sha256: plan?.sha256 ?? null,
    policy:
      plan === null ? null : { mode: plan.policy.mode, mx: plan.policy.mx, max_age: plan.policy.max_age },
    files,
    records,
  };
}
