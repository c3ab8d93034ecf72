import type { Situation } from "../situation.ts";

const txt = "_mta-sts.DOMAIN TXT";
const tlsRpt = "_smtp._tls.DOMAIN TXT";
const right = '"v=STSv1; id=20260101000000"';

/** The `_mta-sts` record: RFC 8461 §3.1. Without one that counts, mail goes as if there were no policy. */
const stsRecord: readonly Situation[] = [
  {
    name: "txt-missing",
    about: "the policy is served, but no _mta-sts record says so",
    records: { [txt]: [] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-two",
    about: "two records: none counts",
    records: { [txt]: [right, '"v=STSv1; id=20250101000000"'] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-blank-before-semicolon",
    about: "v=STSv1 ; is right by the grammar, and dropped by the selection rule (erratum 6285)",
    records: { [txt]: ['"v=STSv1 ; id=20260101000000"'] },
    expected: { checks: { txt: "warn" }, fate: "verified" },
  },
  {
    name: "txt-id-with-dashes",
    about: "an id is letters and digits",
    records: { [txt]: ['"v=STSv1; id=2026-01-01"'] },
    expected: {
      checks: { txt: "fail" },
      fate: "verified",
      note: "postfix-mta-sts-resolver takes any id; senders that parse strictly have no policy",
    },
  },
  {
    name: "txt-without-id",
    about: "the id is required",
    records: { [txt]: ['"v=STSv1;"'] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-lower-case",
    about: "v=stsv1 is another version",
    records: { [txt]: ['"v=stsv1; id=20260101000000"'] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-quotes-in-value",
    about: "quotes that were typed into a DNS panel",
    records: { [txt]: ['"\\"v=STSv1; id=20260101000000\\""'] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-at-apex",
    about: "the record stands at the domain itself",
    records: { [txt]: [], "DOMAIN TXT": [right] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-zone-twice",
    about: "the DNS panel appended the zone once more",
    records: { [txt]: [], "_mta-sts.DOMAIN.DOMAIN TXT": [right] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-wrong-name",
    about: "_mta_sts instead of _mta-sts",
    records: { [txt]: [], "_mta_sts.DOMAIN TXT": [right] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-alias",
    about: "a CNAME to another zone's record, as a provider asks for (RFC 8461 §8.2)",
    records: { [txt]: [], "_mta-sts.DOMAIN CNAME": ["_mta-sts.healthy.test."] },
    expected: { checks: {}, fate: "verified" },
  },
  {
    name: "txt-alias-dangling",
    about: "a CNAME to a name that there is not",
    records: { [txt]: [], "_mta-sts.DOMAIN CNAME": ["_mta-sts.gone.test."] },
    expected: { checks: { txt: "fail" }, fate: "trusted" },
  },
  {
    name: "txt-strings",
    about: "several strings in one record are one value",
    records: { [txt]: ['"v=STSv1; " "id=2026" "0101000000;"'] },
    expected: { checks: {}, fate: "verified" },
  },
  {
    name: "txt-servers-disagree",
    about: "one of two name servers still has the old id",
    secondServer: { [txt]: ['"v=STSv1; id=20200101000000"'] },
    expected: { checks: { txt: "warn" }, fate: "verified" },
  },
];

/** The `_smtp._tls` record: RFC 8460 §3. No mail depends on it. */
const tlsRptRecord: readonly Situation[] = [
  {
    name: "tls-rpt-missing",
    about: "nobody hears of failures",
    records: { [tlsRpt]: [] },
    expected: { checks: { "tls-rpt": "warn" }, fate: "verified" },
  },
  {
    name: "tls-rpt-without-mailto",
    about: "rua=postmaster@… is no URI",
    records: { [tlsRpt]: ['"v=TLSRPTv1; rua=postmaster@DOMAIN"'] },
    expected: { checks: { "tls-rpt": "fail" }, fate: "verified" },
  },
  {
    name: "tls-rpt-two",
    about: "two records: none counts",
    records: { [tlsRpt]: ['"v=TLSRPTv1; rua=mailto:a@DOMAIN"', '"v=TLSRPTv1; rua=mailto:b@DOMAIN"'] },
    expected: { checks: { "tls-rpt": "fail" }, fate: "verified" },
  },
];

export const recordSituations = [...stsRecord, ...tlsRptRecord];
