import { catalog, type Entry } from "../base/catalog/catalog.ts";
import { type Finding, hasErrors } from "../base/finding.ts";
import type { IssueSync } from "../github/sync-issue.ts";
import type { PullRequestSync } from "../github/sync-pull-request.ts";
import type { Pages } from "../io/github/repository.ts";
import type { CachedPolicy } from "../ledger/cached.ts";
import type { Evidence, ReadCounts } from "../ledger/evidence/evidence.ts";
import type { Promotion } from "../ledger/evidence/promotion.ts";
import type { ReceivedReport } from "../ledger/evidence/received.ts";
import type { Sums } from "../ledger/evidence/sum-up.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import type { EngineName } from "../policy/dns-providers.ts";
import type { StsPolicy } from "../sts/policy-file.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import type { DnsRecord } from "../sts/records.ts";
import type { Check } from "../verify/check.ts";
import type { ToDo } from "../verify/to-do.ts";
import type { DnsDomainsResult, DnsResult } from "./dns-result.ts";
import type { ProposeUpdateResult, UpdateResult } from "./update-result.ts";

/** What every command returns to its entry point, as data; the other files here make text, JSON or Markdown of it. */
interface Common<Command extends string> {
  readonly command: Command;
  readonly findings: readonly Finding[];
  /** The texts that findings point into, by the name that the findings use. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What follows from a `policy.yml`. */
export interface Planned {
  readonly plan: Plan;
  /** The policy in force until now. */
  readonly previous: LedgerEntry | null;
  /** Whether senders are to fetch another policy than the one in force. */
  readonly isNew: boolean;
  /** The id to announce; null while the policy waits to be published. */
  readonly id: string | null;
  /** What senders may have cached apart from the current policy, and until when. */
  readonly cached: readonly CachedPolicy[];
  /** The generated files, by their path below the output folder, and whether they differ from what is there. */
  readonly files: readonly { readonly path: string; readonly changed: boolean }[];
  /** Those that are not wanted any more. */
  readonly removed: ReadonlySet<string>;
  readonly records: readonly DnsRecord[];
  /** What was seen in the way of a record. */
  readonly aliases: readonly RecordAlias[];
}

/** `planned`: null when a finding is an error. */
export interface CheckResult extends Common<"check"> {
  readonly planned: Planned | null;
}
export interface InitResult extends Common<"init"> {
  readonly planned: Planned | null;
}
export interface BuildResult extends Common<"build"> {
  readonly planned: Planned | null;
  /** null: a build that only writes files. */
  readonly publication: Publication | null;
}
export interface SetupResult extends Common<"setup"> {
  readonly planned: Planned | null;
  /** What only a person can do; absent where nothing was set up. */
  readonly toDo?: readonly ToDo[];
  readonly publication: Publication;
}

export interface RecordsResult extends Common<"records"> {
  readonly planned: Planned | null;
}

/** What happened to the change on GitHub. */
export interface Publication {
  /** The commit that has the files. */
  readonly commit: { readonly oid: string; readonly url: string | null } | null;
  readonly pullRequest: { readonly number: number; readonly url: string } | null;
  /** The files that could not be committed, to commit manually. */
  readonly byHand: ReadonlyMap<string, string>;
  readonly pages: Pages;
}

export const unpublished: Publication = {
  commit: null,
  pullRequest: null,
  byHand: new Map(),
  pages: "unknown",
};

export interface InspectResult extends Common<"inspect"> {
  readonly path: string;
  readonly policy: StsPolicy | null;
}

/** What senders see of a domain. */
interface Verification {
  /** "" when it is not known. */
  readonly domain: string;
  readonly checks: readonly Check[];
  /** What senders may have cached of what was published, as far as the ledger is known. */
  readonly cached: readonly CachedPolicy[];
  /** The policy that senders accept; null: none. */
  readonly policy: StsPolicy | null;
  /** Whether every address was seen to serve what was published; false too where nobody waited for that. */
  readonly isLive: boolean;
  /** Records that may be set now, since everything that must come before them was seen. */
  readonly toSet: readonly DnsRecord[];
  /** All records that the published policy needs; empty: nothing to compare with. */
  readonly wanted: readonly DnsRecord[];
  /** What was seen in the way of one of them. */
  readonly aliases: readonly RecordAlias[];
  /** What sets the records; null: a person does. */
  readonly engine: EngineName | null;
  /** What a person must do before the domain is protected, and what is done; empty: not requested. */
  readonly toDo: readonly ToDo[];
}

export interface VerifyResult extends Common<"verify">, Verification {}
/** `issue`: what happened to the issue that reports drift; null: there was no way to report. */
export interface MonitorResult extends Common<"monitor">, Verification {
  readonly issue: IssueSync | null;
}

/** `verify` and `monitor` of many domains; `findings` are all of them. */
export interface DomainsResult extends Common<"domains"> {
  readonly of: "verify" | "monitor";
  readonly results: readonly VerifyResult[];
  /** Those of `findings` that are about no single domain. */
  readonly own: readonly Finding[];
  /** Domain to the checks that the monitor reports; empty for `verify`. */
  readonly wrong: ReadonlyMap<string, readonly Check[]>;
  /** What happened to the one issue that reports drift; null: there was no way to report. */
  readonly issue: IssueSync | null;
}

/** What senders report about a domain. */
export interface ReportsResult extends Common<"reports"> {
  /** "" when it is not known. */
  readonly domain: string;
  /** null: nothing was. */
  readonly read: ReadCounts | null;
  readonly sums: Sums;
  /** The command's own keys in JSON. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Private. */
  readonly received: readonly ReceivedReport[];
  /** What may leave the machine; null: it was not asked for, or not everything could be read. */
  readonly evidence: Evidence | null;
}

/** May testing become enforce? */
export interface PromoteResult extends Common<"promote"> {
  /** "" when it is not known. */
  readonly domain: string;
  /** null: unknown. */
  readonly promotion: Promotion | null;
  /** Whether `policy.yml` now says enforce. */
  readonly isWritten: boolean;
  /** What happened to the pull request; null: there is none. */
  readonly proposal: PullRequestSync | null;
}

/** One policy of several, or one for several domains. */
export interface PolicyOfMany {
  /** Its file, as people call it. */
  readonly path: string;
  /** What it is called in a folder of policies; null: it is the only one. */
  readonly name: string | null;
  readonly domains: readonly string[];
  readonly findings: readonly Finding[];
  /** With the records of all its domains; null when a finding is an error. */
  readonly planned: Planned | null;
  /** Domains that are new, come from another policy, or no longer have one. */
  readonly joined: readonly string[];
  readonly moved: readonly string[];
  readonly left: readonly string[];
}

/** `init`, `build`, `check` and `records` for several policies, or for several domains; `findings` are all of them. */
export interface PoliciesResult extends Common<"policies"> {
  readonly of: "init" | "build" | "check" | "records";
  /** Those of `findings` that are about no single policy. */
  readonly own: readonly Finding[];
  readonly policies: readonly PolicyOfMany[];
  /** The files that differ from what is there, as people call them; false: it goes. */
  readonly changes: ReadonlyMap<string, boolean>;
  readonly publication: Publication | null;
}

export type PolicyResult = BuildResult | CheckResult | InitResult | RecordsResult | SetupResult;
export type VerificationResult = VerifyResult | MonitorResult;
export type Result =
  | PolicyResult
  | PoliciesResult
  | InspectResult
  | VerificationResult
  | DnsResult
  | DnsDomainsResult
  | ReportsResult
  | PromoteResult
  | UpdateResult
  | ProposeUpdateResult
  | DomainsResult;

export function isOk(result: Result): boolean {
  // What the monitor finds wrong is reported in its issue; only a report that failed is its own failure.
  if (result.command === "monitor" && result.issue !== null) return result.issue.action !== "failed";
  // The same in the workflow that reads and proposes: what the reports say is in the pull request and on the branch.
  if (result.command === "reports" && result.evidence !== null) return true;
  if (result.command === "promote" && result.proposal !== null) return !hasFailed(result);
  if (result.command === "promote" && result.promotion !== null && !isSettled(result.promotion)) return false;
  if (result.command === "domains" && result.issue !== null) return result.issue.action !== "failed";
  return !hasErrors(result.findings);
}

/** Something prevented the command from working. */
function hasFailed({ findings }: Pick<Result, "findings">): boolean {
  return findings.some(
    ({ code, severity }) => severity === "error" && (catalog[code] as Entry).stops === true,
  );
}

/** There is nothing to wait for. */
function isSettled({ verdict }: Promotion): boolean {
  return verdict === "ready" || verdict === "watch";
}

/** 0 nothing of severity error, 1 findings of severity error, 2 the command could not do its work. */
export function exitCode(result: Result): 0 | 1 | 2 {
  if (isOk(result)) return 0;
  return hasFailed(result) ? 2 : 1;
}
