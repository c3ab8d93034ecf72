import { describe, inOrder } from "../base/finding.ts";
import { statusOf } from "../verify/check.ts";
import {
  type InspectResult,
  isOk,
  isVerification,
  type PolicyResult,
  type Result,
  type VerifyResult,
} from "./result.ts";
import { detailOf } from "./verification.ts";

/** The one object that `--json` prints: the same first keys for every command, then the command's own. */
export function resultJson(result: Result): Record<string, unknown> {
  return {
    command: result.command,
    ok: isOk(result),
    domain: domainOf(result),
    findings: inOrder(result.findings).map(describe),
    ...keysOf(result),
  };
}

function domainOf(result: Result): string | null {
  if (isVerification(result)) return result.domain || null;
  return result.command === "inspect" ? null : (result.plan?.policy.domain ?? null);
}

function keysOf(result: Result): Record<string, unknown> {
  if (isVerification(result)) return verifyKeys(result);
  return result.command === "inspect" ? inspectKeys(result) : policyKeys(result);
}

function verifyKeys({ checks, policy, toSet }: VerifyResult) {
  return {
    checks: checks.map((check) => ({
      name: check.name,
      target: check.target,
      status: statusOf(check),
      detail: detailOf(check),
    })),
    policy,
    records: toSet,
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
