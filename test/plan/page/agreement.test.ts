import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/plan/page/live/answer.ts";
import { type Color, judgeSts, judgeTlsRpt, type Published } from "../../../src/plan/page/live/verdicts.ts";
import { type Check, type Status, statusOf } from "../../../src/verify/check.ts";
import { checkTlsRpt } from "../../../src/verify/tls-rpt.ts";
import { checkTxt } from "../../../src/verify/txt.ts";
import { publishedIn, subjectIn } from "../../verify/setup.ts";

// The page judges DNS records in the visitor's browser, `verify` on the command line. They must agree.

const rua = ["mailto:a@example.test", "https://r.example.test/tls?x=y"];
const setup = { policy: { tls_rpt: rua } };
const subject = subjectIn(setup);
const { entry, ledger, policy } = publishedIn(setup);
const id = entry.id;
const oldId = ledger.published.find((one) => one.id !== id)!.id;
const published: Published = {
  mode: policy.mode,
  id,
  sha256: entry.sha256,
  mx: policy.mx,
  rua,
  earlier: ledger.published.filter((one) => one.id !== id).map((one) => [one.id, one.sha256]),
};

/** Texts of all TXT records at the name, and what `verify` says: "ok", or its findings. */
type Row = readonly [texts: readonly string[], expected: string];

const stsRows: readonly Row[] = [
  [[`v=STSv1; id=${id}`], "ok"],
  [[`v=STSv1;id=${id}`], "ok"],
  [[`v=STSv1;\t id=${id} \t; `], "ok"],
  [[`v=STSv1; id=${id};`], "ok"],
  [[`v=STSv1; x=1; id=${id}; y.z-_=!~`], "ok"],
  [["v=spf1 -all", `v=STSv1; id=${id}`, ""], "ok"],
  // A repeated field: the first counts, whether it is valid or not.
  [[`v=STSv1; id=${id}; id=1`], "txt/id-repeated"],
  [[`v=STSv1; id=${id}; id=-`], "txt/id-repeated"],
  [[`v=STSv1; id=-; id=${id}`], "txt/id-grammar"],
  [[`v=STSv1; id=1; id=${id}`], "txt/id-unknown txt/id-repeated"],
  [[`v=STSv1; id=${oldId}`], "txt/id-old"],
  [[`v=STSv1; id=${id.slice(1)}`], "txt/id-unknown"],
  // Spaces.
  [[`v=STSv1 ; id=${id}`], "txt/blank-before-semicolon"],
  [[`v=STSv1\t;id=${id} ;`], "txt/blank-before-semicolon"],
  [[`v=STSv1 ; id=${oldId}`], "txt/blank-before-semicolon txt/id-old"],
  [["v=STSv1 ; x=1"], "txt/blank-before-semicolon txt/id-missing"],
  [[`v=STSv1; id=${id} `], "txt/id-grammar"],
  [[`v=STSv1; id=${id}\t`], "txt/id-grammar"],
  [[`v=STSv1; id=${id}; x=1 `], "txt/field"],
  [[`v=STSv1; id= ${id}`], "txt/id-grammar"],
  [[`v=STSv1; id =${id}`], "txt/field"],
  [[` v=STSv1; id=${id}`], "txt/version"],
  [[`v=STSv1;\u00a0id=${id}`], "txt/field"],
  [[`v=STSv1; id=${id}\n`], "txt/id-grammar"],
  [[`v=STSv1;\nid=${id}`], "txt/field"],
  // Fields.
  [["v=STSv1"], "txt/version"],
  [["v=STSv1;"], "txt/id-missing"],
  [["v=STSv1; ID=1"], "txt/id-missing"],
  [["v=STSv1; x=1; y=2"], "txt/id-missing"],
  [["v=STSv1; xid=1"], "txt/id-missing"],
  [[`v=STSv1;; id=${id}`], "txt/field"],
  [[`v=STSv1; id=${id};;`], "txt/field"],
  [[`v=STSv1; id=${id}; x`], "txt/field"],
  [[`v=STSv1; id=${id}; x=`], "txt/field"],
  [[`v=STSv1; id=${id}; x=a=b`], "txt/field"],
  [[`v=STSv1; id=${id}; -x=1`], "txt/field"],
  [[`v=STSv1; id=${id}; ${"x".repeat(32)}=1`], "ok"],
  [[`v=STSv1; id=${id}; ${"x".repeat(33)}=1`], "txt/field"],
  [[`v=STSv1; id=${id}; x=\u00e4`], "txt/field"],
  [["v=STSv1; id="], "txt/id-grammar"],
  [["v=STSv1; id=2026-11-21"], "txt/id-grammar"],
  [["v=STSv1; id=a=b"], "txt/id-grammar"],
  [[`v=STSv1; id=${"1".repeat(33)}`], "txt/id-grammar"],
  [["v=STSv1; id=\u0661"], "txt/id-grammar"],
  [["v=STSv1; id=\u202e\0<img src=x onerror=alert(1)>"], "txt/id-grammar"],
  // Versions.
  [[`v=stsv1; id=${id}`], "txt/version"],
  [[`V=STSv1; id=${id}`], "txt/version"],
  [[`v=STSv12; id=${id}`], "txt/version"],
  [[`v=STSv1.1; id=${id}`], "txt/version"],
  [[`v=STSv1: id=${id}`], "txt/version"],
  [[`v=STSv1, id=${id}`], "txt/version"],
  [[`v=STSv1 id=${id}`], "txt/version"],
  [[`v = STSv1; id=${id}`], "txt/version"],
  [[`id=${id}; v=STSv1`], "txt/version"],
  [[`"v=STSv1; id=${id}"`], "txt/quoted"],
  [[`\\"v=STSv1; id=${id}`], "txt/quoted"],
  [[`\ufeffv=STSv1; id=${id}`], "txt/version"],
  // Several records.
  [[`v=STSv1; id=${id}`, `v=STSv1; id=${id}`], "txt/several"],
  [[`v=STSv1; id=${id}`, "v=STSv1;"], "txt/several"],
  [[`v=STSv1; id=${id}`, "v=STSv1 ; id=1"], "ok"],
  [[`v=STSv1; id=${id}`, "v=STSv1"], "ok"],
  [[`v=STSv1; id=${id}`, "v=stsv1; id=1"], "ok"],
  [[`v=STSv1 ; id=${id}`, `v=STSv1 ; id=${id}`], "txt/version"],
  // Something else.
  [[], "txt/absent"],
  [[""], "txt/absent"],
  [["v=spf1 -all"], "txt/absent"],
  [["v=TLSRPTv1; rua=mailto:a@example.test"], "txt/absent"],
  [["<script>alert(1)</script>"], "txt/absent"],
  [["x".repeat(65_000)], "txt/absent"],
  [[`v=STSv1;${" ".repeat(65_000)}`], "txt/id-missing"],
];

const [mailto, https] = rua as [string, string];
const right = `v=TLSRPTv1; rua=${mailto},${https}`;
const tlsRptRows: readonly Row[] = [
  [[right], "ok"],
  [[`v=TLSRPTv1;rua=${https} ,\t${mailto} ; `], "ok"],
  [["v=spf1 -all", right], "ok"],
  [[`v=TLSRPTv1; x=1; rua=${mailto},${https}; y=2;`], "ok"],
  [[`${right}; rua=mailto:b@example.test`], "tls-rpt/record-differs"],
  [[`v=TLSRPTv1; rua=; rua=${mailto},${https}`], "tls-rpt/rua-grammar"],
  [[`v=TLSRPTv1; rua=mailto:b@example.test; rua=${mailto},${https}`], "tls-rpt/record-differs"],
  [[`v=TLSRPTv1; rua=${mailto}`], "tls-rpt/record-differs"],
  [[`v=TLSRPTv1; rua=${mailto},${mailto}`], "tls-rpt/record-differs"],
  [[`${right},mailto:b@example.test`], "tls-rpt/record-differs"],
  [[`v=TLSRPTv1; rua=${mailto.toUpperCase()},${https}`], "tls-rpt/record-differs"],
  // Spaces.
  [[`v=TLSRPTv1 ; rua=${mailto},${https}`], "tls-rpt/blank-before-semicolon"],
  [[`v=TLSRPTv1 ;rua=${mailto}`], "tls-rpt/blank-before-semicolon tls-rpt/record-differs"],
  [[`${right} `], "tls-rpt/rua-grammar"],
  [[`v=TLSRPTv1; rua= ${mailto},${https}`], "tls-rpt/rua-scheme"],
  [[`v=TLSRPTv1; rua=${mailto}\u00a0,${https}`], "tls-rpt/rua-grammar"],
  [[`v=TLSRPTv1; rua =${mailto},${https}`], "tls-rpt/field"],
  [[`v=TLSRPTv1; rua=${mailto} ${https}`], "tls-rpt/rua-grammar"],
  // Fields.
  [["v=TLSRPTv1"], "tls-rpt/version"],
  [["v=TLSRPTv1;"], "tls-rpt/rua-missing"],
  [[`v=TLSRPTv1; ruf=x`], "tls-rpt/rua-missing"],
  [[`${right}; x`], "tls-rpt/field"],
  [[`${right};;`], "tls-rpt/field"],
  [[`${right}; x=a=b`], "tls-rpt/field"],
  [[`v=TLSRPTv1; rua=${mailto};${https}`], "tls-rpt/field"],
  [["v=TLSRPTv1; rua="], "tls-rpt/rua-grammar"],
  // Addresses.
  [["v=TLSRPTv1; rua=a@example.test"], "tls-rpt/rua-scheme"],
  [["v=TLSRPTv1; rua=http://r.example.test/"], "tls-rpt/rua-scheme"],
  [[`${right},`], "tls-rpt/rua-scheme"],
  [[`v=TLSRPTv1; rua=${mailto}!10m,${https}`], "tls-rpt/rua-grammar"],
  [["v=TLSRPTv1; rua=mailto:example.test"], "tls-rpt/rua-grammar"],
  [["v=TLSRPTv1; rua=mailto:\u00fc@example.test"], "tls-rpt/rua-grammar"],
  // Versions, several records, something else.
  [[`v=tlsrptv1; rua=${mailto},${https}`], "tls-rpt/version"],
  [[`v=TLSRPTv10; rua=${mailto},${https}`], "tls-rpt/version"],
  [[`"${right}"`], "tls-rpt/quoted"],
  [[right, right], "tls-rpt/several"],
  [[right, "v=TLSRPTv1 ; rua=mailto:b@example.test"], "ok"],
  [[right, "v=TLSRPTv1"], "ok"],
  [[], "tls-rpt/record-absent"],
  [["hello"], "tls-rpt/record-absent"],
];

const observed = (name: string, texts: readonly string[]) => ({
  name,
  answer: {
    ...(texts.length === 0
      ? { kind: "no-name" as const, zone: null }
      : { kind: "records" as const, records: texts.map((text) => [text]), ttl: 300 }),
    aliases: [],
    authoritative: false,
  },
  alias: null,
  reports: { promote: true, names: null },
  misplaced: [],
  servers: [],
});
const answered = (texts: readonly string[]): Answer =>
  texts.length === 0 ? { kind: "none" } : { kind: "records", values: texts };

const codesOf = (check: Check) => check.findings.map(({ code }) => code).join(" ") || "ok";

const sts = {
  verify: (texts: readonly string[]) => checkTxt(observed("_mta-sts.example.test", texts), subject),
  page: (texts: readonly string[]) => judgeSts(answered(texts), published),
  /** Amber where senders read another id: they keep the policy that they have. */
  color: (check: Check): Color =>
    /txt\/id-(old|unknown)/.test(codesOf(check)) ? "amber" : colors[statusOf(check)],
};
const tlsRpt = {
  verify: (texts: readonly string[]) => checkTlsRpt(observed("_smtp._tls.example.test", texts), subject),
  page: (texts: readonly string[]) => judgeTlsRpt(answered(texts), published),
  /** Never red: reports do not protect mail. */
  color: (check: Check): Color => (statusOf(check) === "ok" ? "green" : "amber"),
};
const colors: Readonly<Record<Status, Color>> = {
  ok: "green",
  warn: "amber",
  fail: "red",
  unknown: "gray",
};

describe.each([
  ["_mta-sts", sts, stsRows],
  ["_smtp._tls", tlsRpt, tlsRptRows],
] as const)("%s", (_, { verify, page, color }, rows) => {
  test.each(rows)("%j: %s", (texts, expected) => {
    const check = verify(texts);
    expect(codesOf(check)).toBe(expected);
    expect(page(texts).color).toBe(color(check));
  });

  test("pieces in any order", () => {
    const words = ["v=STSv1", "v=TLSRPTv1", "id=", "rua=", "x=1", id, oldId, mailto, https];
    const piece = fc.constantFrom(...words, ...'; ;=,"-1\t\n\u00a0');
    const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(""));
    const start = fc.constantFrom("", `v=STSv1; id=${id}`, "v=STSv1;", right, "v=TLSRPTv1;");
    const texts = fc.array(
      fc.tuple(start, text).map((parts) => parts.join("")),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(texts, (texts) => {
        expect(page(texts).color).toBe(color(verify(texts)));
      }),
      { numRuns: 3000 },
    );
  });
});
