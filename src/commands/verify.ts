import { type Finding, strictly } from "../base/finding.ts";
import type { Files } from "../io/files.ts";
import type { PagesSettings } from "../io/github/repository.ts";
import type { Network } from "../io/network.ts";
import { heldPolicies } from "../ledger/held.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import type { VerifyResult } from "../report/result.ts";
import type { DnsRecord } from "../sts/records.ts";
import { type Check, type CheckName, type Subject, statusOf } from "../verify/check.ts";
import { toDo } from "../verify/to-do.ts";
import { asUnfinished } from "../verify/unfinished.ts";
import { type Verification, verifyDomain } from "../verify/verify-domain.ts";
import { type Patience, untilLive } from "../verify/wait.ts";
import type { PolicyInputs } from "./inputs.ts";
import { subjectOf, type Unusable } from "./verify-subject.ts";

export interface VerifyInputs extends PolicyInputs {
  /** As it was written; null: that of `policy.yml`. */
  readonly domain: string | null;
  readonly skip: ReadonlySet<CheckName>;
  /** null: one look, without waiting for the policy to be live. */
  readonly patience: Patience | null;
}

export interface VerifyWorld {
  readonly world: Network;
  readonly files: Files;
  /** What GitHub says of the site that serves the policy, where there is a list of what is to be done; null: there is none. */
  readonly pages: Promise<PagesSettings | null> | null;
  /** In seconds. */
  now(): number;
  /** Told of each check as it ends. */
  watch(check: Check): void;
}

/** What do senders see now? Touches the network alone. */
export async function verify(inputs: VerifyInputs, outside: VerifyWorld): Promise<VerifyResult> {
  const { world, files, watch, now } = outside;
  const subject = await subjectOf(inputs, files, now());
  if ("findings" in subject) return withoutSubject(inputs, subject);
  const { patience, skip } = inputs;
  const live = patience === null ? [] : await untilLive(world, subject, patience, now);
  const [verification, pages] = await Promise.all([
    verifyDomain(world, subject, { skip, watch }),
    outside.pages,
  ]);
  const checks = patience === null ? verification.checks : asUnfinished(verification.checks);
  const result = verifyResult({ ...verification, checks }, subject, inputs, live);
  return outside.pages === null ? result : { ...result, toDo: toDo(pages, verification.checks, subject) };
}

export function verifyResult(
  { checks, served }: Verification,
  { domain, published, now }: Subject,
  { strict }: { readonly strict: boolean },
  live: readonly Finding[] = [],
): VerifyResult {
  const judged = strict ? checks.map((check) => ({ ...check, findings: strictly(check.findings) })) : checks;
  // RFC 8461 §8.1: never before everybody gets the policy, and still does.
  const isSettled = live.some(({ code }) => code === "live/settled") && served?.isPublished !== false;
  const text = served?.text ?? null;
  return {
    ...nothingSeen,
    domain,
    checks: judged,
    held: heldPolicies(published?.ledger ?? emptyLedger, now, false),
    policy: served?.policy ?? null,
    findings: [...judged.flatMap(({ findings }) => findings), ...(strict ? strictly(live) : live)],
    sources: new Map(text === null ? [] : [[served!.check.target, text]]),
    wanted: published?.records ?? [],
    toSet: isSettled ? (published?.records ?? []).filter((record) => !isRight(record, judged)) : [],
  };
}

/** DNS has the record as it should be. That of the policy host must be right: the policy is served there. */
function isRight({ name, type }: DnsRecord, checks: readonly Check[]): boolean {
  return type !== "TXT" || checks.some((check) => check.target === name && statusOf(check) === "ok");
}

function withoutSubject({ strict }: VerifyInputs, { domain, findings, sources }: Unusable): VerifyResult {
  const judged = strict ? strictly(findings) : [...findings];
  return { ...nothingSeen, domain, findings: judged, sources };
}

/** The result before anything was looked at. */
export const nothingSeen = {
  command: "verify",
  checks: [],
  held: [],
  policy: null,
  sources: new Map(),
  toSet: [],
  wanted: [],
  toDo: [],
} as const satisfies Partial<VerifyResult>;
