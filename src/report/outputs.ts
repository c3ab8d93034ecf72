import { resultJson } from "./json.ts";
import { isOk, isVerification, type MonitorResult, type PolicyResult, type VerifyResult } from "./result.ts";

/** The Action's outputs, by the names of `action.yml`; empty where there is nothing to tell. */
export function outputs(result: PolicyResult | VerifyResult | MonitorResult): Record<string, string> {
  return isVerification(result) ? verificationOutputs(result) : policyOutputs(result);
}

function verificationOutputs(result: VerifyResult | MonitorResult): Record<string, string> {
  const { domain, policy, toSet } = result;
  const issue =
    "issue" in result && result.issue !== null && "issue" in result.issue ? result.issue.issue : null;
  return {
    domain,
    mode: policy?.mode ?? "",
    records: JSON.stringify(toSet),
    ok: String(isOk(result)),
    checks: JSON.stringify(resultJson(result).checks),
    issue: issue === null ? "" : String(issue.number),
  };
}

function policyOutputs({
  plan,
  previous,
  id,
  files,
  records,
  publication,
}: PolicyResult): Record<string, string> {
  const txt = records.find(({ name }) => name.startsWith("_mta-sts."));
  const tlsRpt = records.find(({ name }) => name.startsWith("_smtp._tls."));
  return {
    changed: String(files.some(({ changed }) => changed)),
    id: id ?? previous?.id ?? "",
    mode: plan?.policy.mode ?? "",
    domain: plan?.policy.domain ?? "",
    sha256: plan?.sha256 ?? "",
    records: JSON.stringify(records),
    "txt-name": txt?.name ?? "",
    "txt-value": txt?.value ?? "",
    "tls-rpt-name": tlsRpt?.name ?? "",
    "tls-rpt-value": tlsRpt?.value ?? "",
    commit: publication?.commit?.oid ?? "",
    pages: publication?.pages ?? "unknown",
  };
}
