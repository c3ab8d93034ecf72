import { type Finding, finding, strictly } from "../base/finding.ts";
import { cachedPolicies } from "../ledger/cached.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import { engineOf } from "../policy/dns-providers.ts";
import { policyHost } from "../sts/policy-file.ts";
import { aliasesInTheWay } from "../sts/record-alias.ts";
import { announcementIn, type DnsRecord, stsName } from "../sts/records.ts";
import { type Check, checkNames, type Subject, statusOf } from "../verify/check.ts";
import { leadsToAlias } from "../verify/sts-alias.ts";
import type { Verification } from "../verify/verify-domain.ts";
import type { VerifyResult } from "./result.ts";

/**
 * What was seen of a domain, as a result.
 * @param live the state of a publication that was waited for
 */
export function verified(
  { checks, served }: Verification,
  subject: Subject,
  strict: boolean,
  live: readonly Finding[] = [],
): VerifyResult {
  const { domain, published, now } = subject;
  const judged = strict ? checks.map((check) => ({ ...check, findings: strictly(check.findings) })) : checks;
  // RFC 8461 §8.1: never before the policy is served everywhere, and still is.
  const isLive =
    live.some(({ code }) => code === "live/settled" || code === "live/caches") &&
    served?.isPublished !== false;
  const text = served?.text ?? null;
  const all = [
    ...judged.flatMap(({ findings }) => findings),
    ...(strict ? strictly(live) : live),
    ...(checks.length === 0
      ? [finding("verify/nothing-checked", null, { names: checkNames.join(", ") })]
      : []),
  ];
  return {
    ...nothingSeen,
    domain,
    checks: judged,
    cached: cachedPolicies(published?.ledger ?? emptyLedger, now, false),
    policy: served?.policy ?? null,
    findings: all,
    sources: new Map(text === null ? [] : [[served!.check.target, text]]),
    wanted: published?.records ?? [],
    engine: published?.policy.dns ? engineOf(published.policy.dns) : null,
    aliases: aliasesInTheWay(
      checks.flatMap(({ alias }) => alias ?? []),
      published?.records ?? [],
    ),
    isLive,
    toSet: isLive ? (published?.records ?? []).filter((record) => !isRight(record, subject, judged)) : [],
  };
}

/**
 * DNS has the right record. That of the policy host must be right: the policy is served there. What the TXT record of
 * the policy says is seen at the name that senders ask for, wherever it is kept.
 */
function isRight(record: DnsRecord, { domain, published }: Subject, checks: readonly Check[]): boolean {
  if (record.name === policyHost(domain)) return true;
  const isAnnouncement = record === announcementIn(published?.records ?? []);
  const target = isAnnouncement ? stsName(domain) : record.name;
  const isGood = record.type === "CNAME" ? leadsToAlias : (check: Check) => statusOf(check) === "ok";
  return checks.some((check) => check.target === target && isGood(check));
}

/** The result before anything was checked. */
export const nothingSeen = {
  command: "verify",
  checks: [],
  cached: [],
  policy: null,
  sources: new Map(),
  isLive: false,
  toSet: [],
  wanted: [],
  engine: null,
  aliases: [],
  toDo: [],
} as const satisfies Partial<VerifyResult>;
