import type { Finding } from "../../src/base/finding.ts";
import { changeOf } from "../../src/judge/change.ts";
import { judgeDeletion } from "../../src/judge/removal.ts";
import { judge } from "../../src/judge/rules.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { type MxObservation, observedHosts } from "../../src/sts/mx-observation.ts";
import type { StsPolicy } from "../../src/sts/policy-file.ts";

/** A `check` of something that was then done: a pull request that was merged, or the MX records after a move. */
export interface Check {
  /** In seconds. */
  readonly at: number;
  /** The policy domain, and the one that it replaces. */
  readonly domains: readonly string[];
  /** After a move of the MX records: what was judged is in force already. */
  readonly isMove: boolean;
  /** Under which the judged policy is published; null: there is none any more. */
  readonly id: string | null;
  readonly findings: readonly Finding[];
  /** The mail servers that the domain had, whether or not the look-up succeeded. */
  readonly hosts: readonly string[];
  /** The policy in force before it; null: there was none. */
  readonly before: StsPolicy | null;
}

/** What is known when a check runs. */
export interface Known {
  readonly ledger: Ledger;
  /** The hosts of the MX records; null: their look-up failed. */
  readonly hosts: readonly string[] | null;
  /** In seconds. */
  readonly now: number;
}

const place = () => ({ file: "policy.yml" });

/** As the command `check` judges, not offline, and with nothing accepted in `policy.yml`. */
export function findingsOn(policy: Policy, { ledger, hosts, now }: Known): Finding[] {
  return judge(
    changeOf({
      plan: makePlan(policy, ledger, now),
      whole: ledger,
      pullRequest: null,
      existing: new Map(),
      mx: observed(hosts, policy.domain),
      now,
      place,
      placeOf: (path) => ({ file: path }),
    }),
  );
}

export function findingsOnDeletion({ ledger, now }: Known): Finding[] {
  return judgeDeletion({ ledger, now }, place());
}

export function observed(hosts: Known["hosts"], domain: string): MxObservation {
  if (hosts === null) return { kind: "unknown", reason: "no answer in time" };
  return hosts.length > 0
    ? observedHosts(hosts.map((host, index) => ({ host, preference: index })))
    : {
        kind: "hosts",
        hosts: [{ host: domain, preference: 0 }],
        implicit: true,
        truncated: false,
        invalid: [],
      };
}

/** Nothing above a notice. */
export function isQuiet(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity === "notice");
}

/** A required check would keep it from being merged. */
export function isRed(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
