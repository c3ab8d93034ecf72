import { describe, hasErrors, inOrder } from "../../base/finding.ts";
import { engineOf } from "../../policy/dns-providers.ts";
import { policyFacts } from "../build.ts";
import type { PoliciesResult, PolicyOfMany } from "../result.ts";

/** The keys of several policies in JSON: `policies` has an object for each, with its own findings. */
export function policiesJson({ own, policies, changes }: PoliciesResult): Record<string, unknown> {
  return {
    changed: changes.size > 0,
    // Those of the policies are listed there.
    findings: inOrder(own).map(describe),
    policies: policies.map(policyJsonOf),
  };
}

function policyJsonOf({ path, name, domains, findings, planned, joined, moved, left }: PolicyOfMany) {
  return {
    path,
    name,
    ok: !hasErrors(findings),
    domains,
    findings: inOrder(findings).map(describe),
    ...policyFacts(planned),
    joined,
    moved,
    left,
  };
}

/** The Action's outputs: what the next steps of a workflow use. Records of a thousand domains do not fit into an output. */
export function policiesOutputs({ policies, changes, publication }: PoliciesResult): Record<string, string> {
  const shown = policies.map(({ name, path, domains, planned }) => ({
    name: name ?? path,
    id: planned?.id ?? planned?.previous?.id ?? "",
    mode: planned?.plan.policy.mode ?? "",
    domains: domains.length,
    changed: planned?.files.some((file) => file.changed) ?? false,
  }));
  const dns = policies.flatMap(({ planned }) => planned?.plan.policy.dns ?? []);
  return {
    changed: String(changes.size > 0),
    policies: JSON.stringify(shown),
    commit: publication?.commit?.oid ?? "",
    pages: publication?.pages ?? "unknown",
    "dns-engine": dns[0] === undefined ? "" : engineOf(dns[0]),
  };
}
