import { type Finding, finding, type Place } from "../base/finding.ts";
import { secondsOf, timestampOf } from "../base/time.ts";
import { currentEntry, type Ledger, ledgerPath, margin } from "../ledger/ledger.ts";
import { policyFilePath } from "../sts/policy-file.ts";

/** What is odd about the ledger although it can be read; `now` in seconds. */
export function judgeLedger(
  ledger: Ledger,
  policyFileExists: boolean,
  pinnedId: string | null,
  now: number,
  placeOf: (path: string) => Place,
): Finding[] {
  const current = currentEntry(ledger);
  const place = placeOf(ledgerPath);
  if (current === null) {
    return policyFileExists && pinnedId === null
      ? [finding("ledger/missing", place, { path: place.file, policyFile: placeOf(policyFilePath).file })]
      : [];
  }
  return secondsOf(current.from) > now + margin
    ? [finding("ledger/future", place, { path: place.file, from: current.from, now: timestampOf(now) })]
    : [];
}
