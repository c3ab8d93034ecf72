import { type Finding, finding } from "../base/finding.ts";
import { reportAddresses, reportAddressProblem, sameAddresses, tlsRptKind } from "../sts/read-record.ts";
import { hintFor } from "../sts/record-mistakes.ts";
import { type Check, type Subject, wantedRecord } from "./check.ts";
import type { TxtObservation } from "./look/txt.ts";
import { checkRecord, type Field, type RecordRules } from "./txt-record.ts";

/** The `_smtp._tls` record: where senders report (RFC 8460 §3). */
export function checkTlsRpt(observation: TxtObservation, subject: Subject): Check {
  return checkRecord(observation, subject, rules);
}

const rules: RecordRules = {
  check: "tls-rpt",
  kind: tlsRptKind,
  example: "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
  judge(field) {
    const addresses = reportAddresses(field.value);
    const [problem] = addresses.flatMap((address) => judgeAddress(address, field));
    return {
      seen: addresses.join(", "),
      findings: problem === undefined ? compareAddresses(addresses, field) : [problem],
    };
  },
};

function judgeAddress(value: string, { text }: Field): Finding[] {
  const problem = reportAddressProblem(value);
  if (problem === null) return [];
  return [finding(`tls-rpt/rua-${problem}`, null, { value, hint: hintFor(text, tlsRptKind) })];
}

function compareAddresses(rua: readonly string[], { name, alias, subject }: Field): Finding[] {
  const wanted = subject.published?.policy.tls_rpt ?? [];
  if (wanted.length === 0 || sameAddresses(rua, wanted)) return [];
  const args = {
    name,
    rua: rua.join(", "),
    published: wanted.join(", "),
    record: wantedRecord(subject, name, ""),
    hint: alias === null ? "" : ` (first delete the CNAME record there, which points to ${alias.alias})`,
  };
  return [finding("tls-rpt/record-differs", null, args)];
}
