import { catalogue, type Entry } from "../base/catalogue/catalogue.ts";
import { type Finding, hasErrors } from "../base/finding.ts";
import type { Kept } from "../github/sync-issue.ts";
import type { Pages } from "../io/github/repository.ts";
import type { HeldPolicy } from "../ledger/held.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import type { StsPolicy } from "../sts/policy-file.ts";
import type { DnsRecord } from "../sts/records.ts";
import type { Check } from "../verify/check.ts";
import type { ToDo } from "../verify/to-do.ts";

/** What every command hands to its door, as data; `report/` makes text, JSON, annotations or Markdown of it. */
interface Common {
  readonly findings: readonly Finding[];
  /** The texts that findings point into, by the name that the findings use. */
  readonly sources: ReadonlyMap<string, string>;
}

/** `build`, `check`, `records`, `init` and `setup`: what follows from a `policy.yml`. */
export interface PolicyResult extends Common {
  readonly command: "build" | "check" | "records" | "init" | "setup";
  /** null when a finding is an error. */
  readonly plan: Plan | null;
  readonly previous: LedgerEntry | null;
  /** The id to tell the world; null while the policy waits to be published. */
  readonly id: string | null;
  /** What senders may hold besides the policy in force, and until when (seconds). */
  readonly held: readonly HeldPolicy[];
  /** The files that a build writes, by their path below the output folder, and whether they differed. */
  readonly files: readonly { readonly path: string; readonly changed: boolean }[];
  readonly records: readonly DnsRecord[];
  readonly publication: Publication | null;
}

/** What became of the change on GitHub; null for a build that only writes files. */
export interface Publication {
  /** The commit that holds the files. */
  readonly commit: { readonly oid: string; readonly url: string | null } | null;
  readonly pullRequest: { readonly number: number; readonly url: string } | null;
  /** The files that could not be committed, for a person to commit by hand. */
  readonly byHand: ReadonlyMap<string, string>;
  readonly pages: Pages;
}

export interface InspectResult extends Common {
  readonly command: "inspect";
  readonly path: string;
  readonly policy: StsPolicy | null;
}

/** `verify`: what senders see of a domain. */
export interface VerifyResult extends Common {
  readonly command: "verify" | "monitor";
  readonly domain: string;
  readonly checks: readonly Check[];
  /** What senders may hold of what was published, as far as the ledger is known. */
  readonly held: readonly HeldPolicy[];
  /** The policy that senders take; null: none. */
  readonly policy: StsPolicy | null;
  /** Records that may be set now, as the world shows all that must come before them. */
  readonly toSet: readonly DnsRecord[];
  /** All records that the published policy wants; empty: nothing to compare with. */
  readonly wanted: readonly DnsRecord[];
  /** What a person has to do before the domain is protected, and what of it is done; empty: not asked. */
  readonly toDo: readonly ToDo[];
}

/** `monitor`: the same, and what became of the issue that tells of it; null: there was no way to tell. */
export interface MonitorResult extends VerifyResult {
  readonly command: "monitor";
  readonly issue: Kept | null;
}

export type Result = PolicyResult | InspectResult | VerifyResult | MonitorResult;

export function isVerification(result: Result): result is VerifyResult | MonitorResult {
  return result.command === "verify" || result.command === "monitor";
}

export function isOk(result: Result): boolean {
  // What the monitor finds wrong is told in its issue; only where it could not tell it is that its own failure.
  if (result.command === "monitor" && "issue" in result && result.issue !== null)
    return result.issue.did !== "failed";
  return !hasErrors(result.findings);
}

/** 0 nothing of severity error, 1 findings of severity error, 2 the command could not do its work. */
export function exitCode(result: Result): 0 | 1 | 2 {
  if (isOk(result)) return 0;
  return result.findings.some(
    ({ code, severity }) => severity === "error" && (catalogue[code] as Entry).stops,
  )
    ? 2
    : 1;
}
