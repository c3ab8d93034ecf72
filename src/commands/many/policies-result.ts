import { type Finding, strictly } from "../../base/finding.ts";
import type { Change } from "../../judge/change.ts";
import type { BuildTogether } from "../../judge/ready-together.ts";
import type { Joint } from "../../judge/together.ts";
import { recordsOfAll } from "../../plan/many-records.ts";
import { changesTo } from "../../plan/plan.ts";
import { domainsIn } from "../../policy/domains.ts";
import { planned, sourcesOf } from "../../report/planned.ts";
import type { PoliciesResult, PolicyOfMany } from "../../report/result.ts";
import { incomplete } from "../records.ts";

/**
 * What is proposed for several policies, as a result.
 * @param idOf the id to announce; null while the policy waits to be published
 */
export function policiesResult(
  of: PoliciesResult["of"],
  {
    policies,
    findings: own,
    ready,
  }: Pick<BuildTogether, "findings" | "ready"> & { policies: readonly Joint[] },
  pagesHost: string | null,
  idOf: (change: Change) => string | null,
): PoliciesResult {
  const each = policies.map((one) => policyOf(one, of, pagesHost, ready === null ? null : idOf));
  return {
    command: "policies",
    of,
    own,
    policies: each,
    findings: [...own, ...each.flatMap((one) => one.findings)],
    sources: new Map(
      policies.flatMap(({ contents: { tree, reading } }) => [...sourcesOf(tree.policyPath, reading.text)]),
    ),
    changes: new Map([...(ready?.changes ?? [])].map(([name, text]) => [name, text !== null])),
    publication: null,
  };
}

/** @param idOf null: nothing is planned, since an error prevents it */
function policyOf(
  { contents, change, findings, joined, moved, left }: Joint,
  of: PoliciesResult["of"],
  pagesHost: string | null,
  idOf: ((change: Change) => string | null) | null,
): PolicyOfMany {
  const { tree, reading } = contents;
  const common = { path: tree.policyPath, name: tree.name ?? null, joined, moved, left };
  const domains = reading.policy === null ? [] : domainsIn(reading.policy);
  if (change === null || idOf === null) return { ...common, domains, findings, planned: null };
  const id = idOf(change);
  const facts = planned(change, changesTo(tree, change.plan), id, pagesHost).planned;
  const { records, findings: missing } = recordsOfAll(change.policy, id, pagesHost);
  return {
    ...common,
    domains,
    findings: [...findings, ...(of === "records" ? incomplete(missing) : missing)],
    planned: { ...facts, records },
  };
}

/** The same with warnings as errors. */
export function strictResult(result: PoliciesResult): PoliciesResult {
  const policies = result.policies.map((one) => ({ ...one, findings: strictly(one.findings) }));
  const own: readonly Finding[] = strictly(result.own);
  return { ...result, own, policies, findings: strictly(result.findings) };
}
