import fc from "fast-check";
import type { Cell, CellFailure, CellPolicy, Evidence, Look } from "../../../src/ledger/evidence/evidence.ts";
import { emptyEvidence, joinEvidence } from "../../../src/ledger/evidence/join.ts";
import type { FailureKind } from "../../../src/sts/tls-report/kinds.ts";

const count = fc.integer({ min: 0, max: 3 });

const failure: fc.Arbitrary<CellFailure> = fc.record({
  kind: fc.constantFrom<FailureKind[]>("certificate-expired", "validation-failure", "tlsa-invalid"),
  mx: fc.constantFrom("mx1.example.test", "another host", null),
  reason: fc.constantFrom("timeout" as const, null),
  sessions: count,
});

const policy: fc.Arbitrary<CellPolicy> = fc.record({
  type: fc.constantFrom("sts" as const, "tlsa" as const),
  policy: fc.constantFrom("20261101120000", "unknown", null),
  mode: fc.constantFrom("testing" as const, null),
  ok: count,
  failed: count,
  failures: fc.array(failure, { maxLength: 2 }),
});

const cell: fc.Arbitrary<Cell> = fc.record({
  sender: fc.constantFrom("google.com", "mail.ru", "others"),
  reports: count,
  rules: fc.integer({ min: 1, max: 2 }),
  policies: fc.array(policy, { maxLength: 2 }),
});

const look: fc.Arbitrary<Look> = fc.record({
  at: fc.constantFrom("2026-11-24T05:00:00Z", "2026-11-25T05:00:00Z", "2026-11-26T05:00:00Z"),
  fail: fc.subarray(["mx m", "txt t"]),
  unknown: fc.subarray(["starttls m", "https h"]),
});

const read = fc.record({
  until: fc.constantFrom("2026-11-24T05:00:00Z", "2026-11-25T05:00:00Z"),
  since: fc.constant("2026-10-21"),
  reports: count,
  unreadable: count,
  unsigned: count,
  foreign: count,
  duplicates: count,
});

/** Few senders and days, so that most of them meet. */
export const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    read: fc.option(read),
    days: fc.array(
      fc.record({
        day: fc.constantFrom("2026-11-22", "2026-11-23", "2026-11-24"),
        senders: fc.array(cell, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    looks: fc.array(look, { maxLength: 2 }),
  })
  // As everything is that is read or written.
  .map((parts) =>
    joinEvidence(emptyEvidence("example.test"), { ...emptyEvidence("example.test"), ...parts }),
  );
