import type { MxObservation } from "../sts/mx-observation.ts";
import type { StsPolicy } from "../sts/policy-file.ts";

/** What a domain has today: all that a first `policy.yml` is made from. */
export interface DomainSurvey {
  /** A-labels, lower case. */
  readonly domain: string;
  readonly mx: MxObservation;
  /** The policy that senders are served, and the id under which they know it; null: they know of none. */
  readonly live: { readonly policy: StsPolicy; readonly id: string } | null;
  /** Where senders report today; empty: nowhere. */
  readonly rua: readonly string[];
}
