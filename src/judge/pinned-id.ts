import { type Finding, finding } from "../base/finding.ts";
import type { Change } from "./change.ts";

/** An id set manually must not have been used for other bytes: senders that know it would not fetch the new ones. */
export function judgePinnedId({ policy: { id }, plan: { sha256 }, whole, place }: Change): Finding[] {
  const used = whole.published.find((entry) => entry.id === id && entry.sha256 !== sha256);
  if (id === null || used === undefined) return [];
  return [finding("id/reused", place(["id"]), { id, when: used.from })];
}

/** The same of what a domain had elsewhere. */
export function judgeKnownId({ policy: { id, domain }, plan: { sha256 }, ledger, place }: Change): Finding[] {
  const isUsed = ledger.published.some((entry) => entry.id === id && entry.sha256 !== sha256);
  return id !== null && isUsed ? [finding("id/used-before", place(["id"]), { id, domain })] : [];
}
