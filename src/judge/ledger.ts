import { type Finding, finding } from "../base/finding.ts";
import { secondsOf, timestampOf } from "../base/time.ts";
import { currentEntry, ledgerPath, margin } from "../ledger/ledger.ts";
import { contentAt } from "../plan/contents.ts";
import { policyFilePath } from "../sts/policy-file.ts";
import type { Change } from "./change.ts";

/** What is odd about the ledger of the tree although it can be read. */
export function judgeLedger({ whole, pullRequest, existing, policy, now, placeOf }: Change): Finding[] {
  const current = currentEntry(pullRequest?.ledger ?? whole);
  const place = placeOf(ledgerPath);
  if (current === null) {
    const isBuilt = contentAt(existing, policyFilePath).kind !== "absent";
    return isBuilt && policy.id === null
      ? [finding("ledger/missing", place, { path: place.file, policyFile: placeOf(policyFilePath).file })]
      : [];
  }
  return secondsOf(current.from) > now + margin
    ? [finding("ledger/future", place, { path: place.file, from: current.from, now: timestampOf(now) })]
    : [];
}
