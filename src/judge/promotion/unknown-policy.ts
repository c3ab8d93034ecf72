import { finding } from "../../base/finding.ts";
import { dayName } from "../../ledger/evidence/day.ts";
import type { Cell } from "../../ledger/evidence/evidence.ts";
import { senderName } from "../../ledger/evidence/known-senders.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { constants } from "./constants.ts";
import type { Facts } from "./facts.ts";
import { openEnd, type Reason } from "./reason.ts";

/** A policy that is served somewhere and was never published: a host that was forgotten, or taken over. */
export function unknownPolicy({ known, ledger, today }: Facts): Reason[] {
  return known.flatMap(({ sender, days }) => {
    const last = days.findLast(({ cell }) => hasUnknown(cell, ledger));
    if (last === undefined || last.day < today - constants.quietDays) return [];
    const args = { sender: senderName(sender), day: dayName(last.day) };
    return [openEnd(finding("reports/unknown-policy", null, args))];
  });
}

function hasUnknown({ policies }: Cell, { published }: Ledger): boolean {
  // Somebody may have pinned that very word as an id.
  const isId = published.some(({ id }) => id === "unknown");
  return !isId && policies.some(({ type, policy }) => type === "sts" && policy === "unknown");
}
