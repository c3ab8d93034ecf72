import { type Finding, finding } from "../base/finding.ts";
import { minuteOf, secondsOf } from "../base/time.ts";
import { stsKind } from "../sts/read-record.ts";
import { countOf } from "../sts/record-mistakes.ts";
import { type Check, type Subject, wantedRecord } from "./check.ts";
import type { TxtObservation } from "./look/txt.ts";
import { checkAliased } from "./sts-alias.ts";
import { checkRecord, type Field, type RecordRules } from "./txt-record.ts";

/** The `_mta-sts` record, which senders look up before they fetch the policy (RFC 8461 §3.1). */
export function checkTxt(observation: TxtObservation, subject: Subject): Check {
  const { published } = subject;
  const checkThere = (there: TxtObservation) => checkRecord(there, subject, rules);
  // Where another domain keeps its record is up to its owner.
  return published === null || published.policy.alias === null
    ? checkThere(observation)
    : checkAliased(observation, published.policy.alias, published, checkThere);
}

const day = 86_400;

const rules: RecordRules = {
  check: "txt",
  kind: stsKind,
  example: "v=STSv1; id=ID, with a new ID for each version of the policy",
  judge: (field) => ({
    seen: `id ${field.value}`,
    findings: [
      ...compareId(field),
      ...(countOf(field.text, stsKind) > 1 ? [repeated(field)] : []),
      ...(field.ttl > day ? [finding("txt/long-ttl", null, { ttl: field.ttl })] : []),
    ],
  }),
};

function repeated({ name, value, subject }: Field): Finding {
  return finding("txt/id-repeated", null, {
    name,
    record: wantedRecord(subject, name, `v=STSv1; id=${value}`),
  });
}

function compareId({ value: id, name, alias, subject }: Field): Finding[] {
  const { published } = subject;
  if (published === null || published.entry.id === id) return [];
  const isOld = published.ledger.published.some((entry) => entry.id === id);
  const record = wantedRecord(subject, name, "");
  // No other record may exist beside a CNAME (RFC 1034 §3.6.2).
  const first = alias === null ? "" : `change the id at ${alias.target}, or delete the CNAME record and `;
  const args = { id, name, published: published.entry.id, record, first };
  const since = minuteOf(secondsOf(published.entry.from));
  return [isOld ? finding("txt/id-old", null, { ...args, since }) : finding("txt/id-unknown", null, args)];
}
