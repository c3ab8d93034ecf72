import { type Finding, finding } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { reasonsOf } from "../../judge/dns/grouped-states.ts";
import { emptyLedger } from "../../ledger/ledger.ts";
import { recordsOf } from "../../plan/records.ts";
import type { PoliciesResult, PolicyOfMany } from "../../report/result.ts";
import { announcementIn } from "../../sts/records.ts";
import { judgePolicyRecords, type Membership } from "../../verify/dns/policy-records.ts";
import { asWarning } from "../dns-preview.ts";
import { lookAtNames } from "./dns-looks.ts";

/** Domains of a policy that are looked at: a pull request is checked at every push. */
const most = 100;

/** The check of policies with `dns`, with what would keep the records that change from being set after the merge. */
export async function withDnsPreviewOfAll(
  result: PoliciesResult,
  context: Pick<Context, "network" | "progress">,
): Promise<PoliciesResult> {
  if (!result.policies.some(isPreviewed)) return result;
  const policies = await Promise.all(
    result.policies.map(async (one) =>
      isPreviewed(one) ? { ...one, findings: [...one.findings, ...(await preview(one, context))] } : one,
    ),
  );
  return { ...result, policies, findings: [...result.own, ...policies.flatMap((one) => one.findings)] };
}

function isPreviewed(policy: PolicyOfMany): boolean {
  return policy.planned !== null && policy.planned.plan.policy.dns !== null && changing(policy).length > 0;
}

/** Those whose records change; with an alias, a new id is that of one record. */
function changing({ planned, domains, joined, moved }: PolicyOfMany): readonly string[] {
  const coming = new Set([...joined, ...moved]);
  if (!planned!.isNew) return [...coming];
  return planned!.plan.policy.alias === null || coming.size > 0
    ? domains.filter((name) => planned!.plan.policy.alias === null || coming.has(name))
    : domains.slice(0, 1);
}

async function preview(
  policy: PolicyOfMany,
  context: Pick<Context, "network" | "progress">,
): Promise<Finding[]> {
  const domains = changing(policy);
  const membership = membershipOf(policy, domains.slice(0, most));
  const { shared, members } = membership;
  const names = [...members.flatMap(({ records }) => records), ...(shared === null ? [] : [shared])];
  const network = await context.network(true);
  const seen = await lookAtNames(
    network,
    names.map(({ name }) => name),
    context,
  );
  const states = judgePolicyRecords(membership, { seen, ledger: emptyLedger, aliases: new Set() });
  const left = domains.length - most;
  const rest = left > 0 ? [finding("dns/preview-part", { file: policy.path }, { count: left, most })] : [];
  return [...reasonsOf(states).map(asWarning), ...rest];
}

/** As if everything were served: whether it will be is not known before the merge. */
function membershipOf({ planned }: PolicyOfMany, domains: readonly string[]): Membership {
  const { policy, id } = planned!.plan;
  const all = domains.map((domain) => ({
    domain,
    records: recordsOf({ ...policy, domain }, id, null).records.filter(({ type }) => type === "TXT"),
  }));
  const isShared = policy.alias !== null;
  return {
    shared: isShared ? (announcementIn(all[0]?.records ?? []) ?? null) : null,
    members: all.map(({ domain, records }) => ({
      domain,
      records: isShared ? records.filter((record) => record !== announcementIn(records)) : records,
      served: { kind: "settled", since: 0 },
      ledger: emptyLedger,
      isAsked: true,
    })),
  };
}
