import type { Finding } from "../../base/finding.ts";
import { promotionOf } from "../../judge/promotion/promotion-of.ts";
import { ledgerOf } from "../../ledger/domains.ts";
import { currentEntry, type Ledger } from "../../ledger/ledger.ts";
import type { Reading } from "../../policy/read.ts";
import { type EvidenceSource, findEvidence } from "./evidence-source.ts";

export interface Reported {
  /** What the reports say about enforce; null: nothing is known, or it was not looked up. */
  readonly reported: readonly Finding[] | null;
  /** Why nothing is known. */
  readonly findings: readonly Finding[];
}

const nothing: Reported = { reported: null, findings: [] };

/**
 * What the reports say about a change from testing to enforce; no other change needs it.
 * @param ledger of all domains, as published
 * @param now in seconds
 */
export async function reportedOn(
  { policy, place }: Pick<Reading, "policy" | "place">,
  ledger: Ledger,
  source: EvidenceSource,
  now: number,
): Promise<Reported> {
  if (policy === null || policy.mode !== "enforce") return nothing;
  const own = ledgerOf(ledger, policy.domain);
  if (currentEntry(own)?.mode !== "testing") return nothing;
  const found = await findEvidence(source, policy.domain);
  if (found.kind === "absent") return nothing;
  // The check itself goes on without.
  if (found.kind === "unknown")
    return { reported: null, findings: [{ ...found.finding, severity: "warning", place: place(["mode"]) }] };
  const { evidence } = found;
  const known = { evidence, ledger: own, look: null, accepted: policy.accept, now };
  const { findings } = promotionOf(known, policy.domain);
  return { reported: findings.map((one) => ({ ...one, place: place(["mode"]) })), findings: [] };
}
