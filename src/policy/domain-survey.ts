import type { Finding } from "../base/finding.ts";
import type { MxObservation } from "../sts/mx-observation.ts";
import type { StsPolicy } from "../sts/policy-file.ts";
import type { RecordAlias } from "../sts/record-alias.ts";

/** What a domain has today: all that a first `policy.yml` is made from. */
export interface DomainSurvey {
  /** A-labels, lower case. */
  readonly domain: string;
  /** null: not looked up. */
  readonly mx: MxObservation;
  /** The policy that senders are served, and the id under which they know it; null: none that could be read. */
  readonly live: LivePolicy | null;
  /** Why senders may have a policy cached that could not be read; empty: `live` is all there is. */
  readonly doubts: readonly Finding[];
  /** Where senders report today; empty: nowhere. */
  readonly rua: readonly string[];
  /** What may be where the TXT records are to be set. */
  readonly aliases: readonly RecordAlias[];
}

/** The same where the mail servers may not have been looked up: `mx` is null then. */
export type PartialSurvey = Omit<DomainSurvey, "mx"> & { readonly mx: MxObservation | null };

export interface LivePolicy {
  readonly policy: StsPolicy;
  readonly id: string;
  /** The mx lines of the file that senders ignore. */
  readonly ignoredMx: readonly string[];
}
