import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  detailOf
} from "./shared-verification.mjs";
import {
  isOk,
  isVerification
} from "./shared-result.mjs";
import {
  statusOf
} from "./shared-fields.mjs";
import {
  describe,
  inOrder
} from "./shared-policy.mjs";

// src/report/json.ts
function resultJson(result) {
  return {
    command: result.command,
    ok: isOk(result),
    domain: domainOf(result),
    findings: inOrder(result.findings).map(describe),
    ...keysOf(result)
  };
}
function domainOf(result) {
  if (isVerification(result)) return result.domain || null;
  return result.command === "inspect" ? null : result.plan?.policy.domain ?? null;
}
function keysOf(result) {
  if (isVerification(result)) return verifyKeys(result);
  return result.command === "inspect" ? inspectKeys(result) : policyKeys(result);
}
function verifyKeys({ checks, policy, toSet }) {
  return {
    checks: checks.map((check) => ({
      name: check.name,
      target: check.target,
      status: statusOf(check),
      detail: detailOf(check)
    })),
    policy,
    records: toSet
  };
}
function inspectKeys({ policy }) {
  return { policy };
}
function policyKeys({ command, plan, id, files, records }) {
  if (command === "records") return { records };
  return {
    changed: files.some(({ changed }) => changed),
    id,
    sha256: plan?.sha256 ?? null,
    policy: plan === null ? null : { mode: plan.policy.mode, mx: plan.policy.mx, max_age: plan.policy.max_age },
    files,
    records
  };
}

export {
  resultJson
};
