import { type Finding, finding, type Place } from "../base/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** An id pinned by hand must not have been used for other bytes: senders that know it would not fetch the new ones. */
export function judgePinnedId(id: string | null, sha256: string, ledger: Ledger, place: Place): Finding[] {
  const used = ledger.published.find((entry) => entry.id === id && entry.sha256 !== sha256);
  if (id === null || used === undefined) return [];
  return [finding("id/reused", place, { id, when: used.from })];
}
