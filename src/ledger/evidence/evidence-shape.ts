import { secondsOf } from "../../base/time.ts";
import { modes } from "../../sts/policy-file.ts";
import { idGrammar } from "../../sts/read-record.ts";
import { kinds } from "../../sts/tls-report/kinds.ts";
import { reasonCodes } from "../../sts/tls-report/report.ts";
import { type Check, list, mapping, orAbsent, orNull, single, text } from "../shape.ts";
import { mostFailures } from "./cell-sums.ts";
import { isDay } from "./day.ts";
import type { Cell, CellFailure, CellPolicy, Evidence, EvidenceDay, Look, ReadCounts } from "./evidence.ts";
import { keptDays } from "./join.ts";
import { mostSessions } from "./rounded.ts";

const timestamp = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, (written) => !Number.isNaN(secondsOf(written)));
const day = single((value) => typeof value === "string" && isDay(value));
const count = single(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostSessions,
);
const domain = text(/^[a-z\d.-]{1,253}$/);
const oneOf = (words: readonly string[]) => single((value) => words.some((word) => word === value));

/** No real evidence has longer lists. */
function atMost(most: number, check: Check): Check {
  return (value) => (Array.isArray(value) && value.length > most ? [[]] : list(check)(value));
}

const failure = mapping<CellFailure>({
  kind: oneOf(Object.keys(kinds)),
  mx: orNull(text(/^(another host|[a-z\d.-]{1,253})$/)),
  reason: orNull(oneOf(reasonCodes)),
  sessions: count,
});

const policy = mapping<CellPolicy>({
  type: oneOf(["sts", "tlsa", "none", "unknown"]),
  policy: orNull(text(idGrammar)),
  mode: orNull(oneOf(modes)),
  ok: count,
  failed: count,
  failures: atMost(mostFailures, failure),
});

const cell = mapping<Cell>({
  sender: domain,
  count: orAbsent(count),
  failing: orAbsent(count),
  reports: count,
  rules: count,
  policies: atMost(100, policy),
});

const evidenceDay = mapping<EvidenceDay>({ day, senders: atMost(100, cell) });

const read = mapping<ReadCounts>({
  until: timestamp,
  since: day,
  reports: count,
  unreadable: count,
  unsigned: count,
  foreign: count,
  duplicates: count,
});

/** The name of a check and what it looks at, as in `starttls mx2.example.com`. */
const checks = atMost(100, text(/^[a-z-]{1,20}( [\x21-\x7e]{1,300})?$/));
const look = mapping<Look>({ at: timestamp, fail: checks, unknown: checks });

/** What of a text of JSON is not as evidence is written. Some more days than are kept: a clock may be wrong. */
export const evidenceViolations: Check = mapping<Evidence>({
  version: single((value) => value === 1),
  domain,
  read: orNull(read),
  days: atMost(keptDays + 100, evidenceDay),
  looks: atMost(2000, look),
});
