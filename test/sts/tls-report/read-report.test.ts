import { describe, expect, test } from "vitest";
import { kinds } from "../../../src/sts/tls-report/kinds.ts";
import { readReports } from "../../../src/sts/tls-report/read-report.ts";
import type { ReportedPolicy, TlsReport } from "../../../src/sts/tls-report/report.ts";
import { detail, failing, type Json, plainPolicy, plainReport, shapes } from "./shapes.ts";

const bytesOf = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const readAll = (value: unknown) => readReports(bytesOf(value));
function readOne(value: unknown): TlsReport {
  const { reports } = readAll(value);
  expect(reports.length).toBe(1);
  return reports[0]!;
}
const readPolicy = (policy: unknown): ReportedPolicy =>
  readOne(plainReport({ policies: [policy] })).policies[0]!;
const plain = readOne(plainReport());
const text = JSON.stringify(plainReport());

test("a report as the RFC has it", () => {
  expect(plain).toEqual({
    organization: "Sender Inc.",
    reportId: "2026-11-24T00:00:00Z_shop.example",
    contact: "tls-reports@sender.example",
    from: "2026-11-24T00:00:00Z",
    until: "2026-11-24T23:59:59Z",
    day: "2026-11-24",
    policies: [
      {
        type: "sts",
        domain: "shop.example",
        text: [
          "version: STSv1",
          "mode: testing",
          "mx: mx1.shop.example",
          "mx: mx2.shop.example",
          "max_age: 604800",
        ],
        mx: [],
        ok: 120,
        failed: 0,
        failures: [],
      },
    ],
    notes: [],
  });
});

test.each(Object.entries(shapes))("%s", (_, { report, says }) => {
  const { reports, problem } = readAll(report);
  expect(problem).toBeNull();
  expect(reports[0]!.policies.map(({ type, ok, failed }) => [type, ok, failed])).toEqual(says);
  expect(reports[0]!.day).toBe("2026-11-24");
  for (const { failed, failures } of reports[0]!.policies)
    expect(failures.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(failed);
  for (const { type, text } of reports[0]!.policies.filter(({ text }) => text.length > 0))
    expect(text).toContain(type === "sts" ? "mode: testing" : "3 1 1 0f0e0d");
});

describe("a document around the report", () => {
  test.each<[string, Uint8Array | string]>([
    ["1: a BOM", `\ufeff${text}`],
    ["4: an array of reports", `[${text}]`],
    ["a wrapper", `{"report": ${text}}`],
    ["blanks around", `\r\n\t${text}\r\n\0`.replace("\0", " ")],
    ["UTF-16, as some editors save it", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["6: duplicate keys: the last one counts", text.replace("{", '{"report-id":"first","policies":[],')],
    ["7: __proto__ as a key", text.replace("{", '{"__proto__":{"report-id":"x"},"constructor":1,')],
  ])("%s", (_, document) => {
    expect(readReports(Buffer.from(document as string))).toEqual({ reports: [plain], problem: null });
  });

  test.each([
    ["2: bytes behind the object", `${text}\n--boundary--\n`],
    ["2: a brace behind the object", `${text}}}{`],
    ["3: the second of two objects is cut off", `${text}${text.slice(0, -5)}`],
  ])("%s", (_, document) => {
    const { reports, problem } = readAll(document);
    expect(reports).toEqual([plain]);
    expect(problem).not.toBeNull();
  });

  test("3: two objects, as two gzip members make them", () => {
    expect(readAll(`${text}\n${text}`)).toEqual({ reports: [plain, plain], problem: null });
  });

  test("5: invalid UTF-8 in a name", () => {
    const bytes = Buffer.from(text.replace("Sender Inc.", "Sénder Inc."), "latin1");
    const { reports, problem } = readReports(bytes);
    expect(problem).toBeNull();
    expect(reports[0]).toMatchObject({ organization: "S\ufffdnder Inc.", day: "2026-11-24" });
    expect(reports[0]!.notes).toHaveLength(1);
  });

  test.each([
    ["8: depth 10,000", "[".repeat(10_000) + "]".repeat(10_000)],
    ["8: objects of depth 10,000", '{"policies":'.repeat(10_000)],
    ["10: an empty object", "{}"],
    ["an empty document", ""],
    ["a document of blanks", "  \n"],
    ["a number", "12"],
    ["a list of numbers", "[1,2]"],
    ["other JSON", '{"name":"package","version":"1.0.0"}'],
    ["XML", "<feedback/>"],
    ["a report that was cut off", text.slice(0, -20)],
    ["more values than a report can have", `[${"{},".repeat(1_100_000)}{}]`],
  ])("%s: unreadable, with a reason", (_, document) => {
    const { reports, problem } = readAll(document);
    expect(reports).toEqual([]);
    expect(problem).not.toBeNull();
  });

  test("8: a report with a value of depth 10,000 in it is read", () => {
    const deep = text.replace("{", `{"extra":${"[".repeat(10_000)}${"]".repeat(10_000)},`);
    expect(readAll(deep)).toEqual({ reports: [plain], problem: null });
  });

  test("9: 200,000 details, and not one more", () => {
    const one = JSON.stringify(detail({ "failed-session-count": 1 }));
    const withDetails = (count: number) =>
      text.replace('"summary"', `"failure-details":[${`${one},`.repeat(count - 1)}${one}],"summary"`);
    const all = readOne(withDetails(200_000));
    expect([all.policies[0]!.ok, all.policies[0]!.failed]).toEqual([0, 200_000]);
    const more = readOne(withDetails(200_001));
    expect(more.policies[0]!.failures.length).toBe(200_000);
    expect(more.notes.length).toBe(all.notes.length + 1);
  });
});

describe("names of the report", () => {
  test.each<[string, Json, Partial<TlsReport>]>([
    ["11: organization-name null", { "organization-name": null }, { organization: null }],
    ["organization-name empty", { "organization-name": "" }, { organization: null }],
    ["12: contact-info null", { "contact-info": null }, { contact: null }],
    ["contact-info without an address", { "contact-info": "Postmaster" }, { contact: null }],
    ["contact-info an object", { "contact-info": { email: "a@b.example" } }, { contact: null }],
    ["13: report-id absent", { "report-id": undefined }, { reportId: null }],
    ["report-id a number", { "report-id": 17 }, { reportId: "17" }],
    ["a name of 10 kB", { "organization-name": "x".repeat(10_000) }, { organization: "x".repeat(255) }],
    ["no half character", { "organization-name": `${"x".repeat(254)}😀` }, { organization: "x".repeat(254) }],
  ])("%s", (_, changes, expected) => expect(readOne(plainReport(changes))).toMatchObject(expected));
});

describe("the range of dates", () => {
  const range = (start: unknown, end: unknown) => ({
    "date-range": { "start-datetime": start, "end-datetime": end },
  });
  test.each<[string, unknown, unknown, string | null, string?]>([
    ["14: no zone", "2026-11-24T00:00:00", "2026-11-24T23:59:59", "2026-11-24", "2026-11-24T00:00:00Z"],
    [
      "15: an offset",
      "2026-11-24T02:00:00+02:00",
      "2026-11-25T02:00:00+02:00",
      "2026-11-24",
      "2026-11-24T00:00:00Z",
    ],
    [
      "a local day",
      "2026-11-24T00:00:00-0800",
      "2026-11-25T00:00:00-0800",
      "2026-11-24",
      "2026-11-24T08:00:00Z",
    ],
    ["16: 24:00:00", "2026-11-24T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24"],
    ["the next midnight", "2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z", "2026-11-24"],
    ["17: 24 hours from 15:37", "2026-11-23T15:37:00Z", "2026-11-24T15:37:00Z", "2026-11-24"],
    ["18: a week", "2026-11-21T00:00:00Z", "2026-11-27T23:59:59Z", "2026-11-24"],
    ["20: the year 2099", "2099-11-24T00:00:00Z", "2099-11-24T23:59:59Z", "2099-11-24"],
    ["fractions", "2026-11-24T00:00:00.123456Z", "2026-11-24T23:59:59.999Z", "2026-11-24"],
    ["days only", "2026-11-24", "2026-11-24", "2026-11-24"],
    ["19: the start after the end", "2026-11-24T23:59:59Z", "2026-11-24T00:00:00Z", null],
    ["no such day", "2026-02-30T00:00:00Z", "2026-02-30T23:59:59Z", null],
    ["no such hour", "2026-11-24T25:00:00Z", "2026-11-24T26:00:00Z", null],
    ["words", "yesterday", "today", null],
    ["before 1970", "1969-11-24T00:00:00Z", "1969-11-25T00:00:00Z", null],
    ["after 9999", "9999-12-31T24:00:00Z", "9999-12-31T24:00:00Z", null],
    ["numbers", 1_763_942_400, 1_764_028_799, null],
    ["only an end", undefined, "2026-11-24T23:59:59Z", null],
    ["a text of 100 kB", "2".repeat(100_000), "2026-11-24T23:59:59Z", null],
  ])("%s", (_, start, end, day, from) => {
    const read = readOne(plainReport(range(start, end)));
    expect(read.day).toBe(day);
    if (from !== undefined) expect(read.from).toBe(from);
    if (day === null) expect(read.notes).not.toEqual([]);
  });

  test.each([[null], ["2026-11-24"], [[]], [undefined]])("%j instead of a range", (value) =>
    expect(readOne(plainReport({ "date-range": value })).day).toBeNull(),
  );
});

describe("the policies of a report", () => {
  test.each<[string, unknown, number]>([
    ["21: none", [], 0],
    ["absent", undefined, 0],
    ["null", null, 0],
    ["22: an object", plainPolicy(), 1],
    ["null and texts among them", [null, "x", plainPolicy(), 1], 1],
    ["23: two domains", [plainPolicy(), plainPolicy({ "policy-domain": "other.example" })], 2],
    ["48: sts and tlsa of the same sessions", [plainPolicy(), plainPolicy({ "policy-type": "tlsa" })], 2],
    ["10,001", Array(10_001).fill({}), 10_000],
  ])("%s", (_, policies, count) => expect(readOne(plainReport({ policies })).policies).toHaveLength(count));

  test("24: a foreign domain only", () => {
    const { policies } = readOne(
      plainReport({ policies: [plainPolicy({ "policy-domain": "other.example" })] }),
    );
    expect(policies.map(({ domain }) => domain)).toEqual(["other.example"]);
  });

  test("33, 49: a policy without a domain is about the only one of its report", () => {
    const none = { policy: { "policy-type": "no-policy-found" }, summary: plainPolicy().summary };
    const tlsa = plainPolicy({ "policy-type": "tlsa", "policy-domain": "mx.other.example" });
    const { policies } = readOne(plainReport({ policies: [plainPolicy(), tlsa, none] }));
    expect(policies.map(({ type, domain }) => [type, domain])).toEqual([
      ["sts", "shop.example"],
      ["tlsa", "mx.other.example"],
      ["none", "shop.example"],
    ]);
    expect(readPolicy(none).domain).toBeNull();
  });

  test.each<[string, Json, Partial<ReportedPolicy>]>([
    ["25: policy-type in upper case", { "policy-type": "STS" }, { type: "sts" }],
    ["25: policy-type with underscores", { "policy-type": "no_policy_found" }, { type: "none" }],
    ["26: an unknown type", { "policy-type": "quantum" }, { type: "unknown" }],
    ["an empty type", { "policy-type": "" }, { type: "unknown" }],
    ["a type out of a prototype", { "policy-type": "constructor" }, { type: "unknown" }],
    [
      "30: lines with CR",
      { "policy-string": ["mode: testing\r", "mx: a.example \r"] },
      { text: ["mode: testing", "mx: a.example"] },
    ],
    [
      "27: one text with blanks",
      { "policy-string": "version: STSv1 mode: testing mx: a.example max_age: 1" },
      { text: ["version: STSv1", "mode: testing", "mx: a.example", "max_age: 1"] },
    ],
    [
      "28: one text with line ends",
      { "policy-string": "version: STSv1\r\nmode: testing\n" },
      { text: ["version: STSv1", "mode: testing"] },
    ],
    [
      "29: a list in a text",
      { "policy-string": '["version: STSv1","mode: testing"]' },
      { text: ["version: STSv1", "mode: testing"] },
    ],
    ["29: something like a list in a text", { "policy-string": "[version" }, { text: ["[version"] }],
    [
      "31: mx in another order",
      { "policy-string": ["mx: b.example", "mx: a.example"] },
      { text: ["mx: b.example", "mx: a.example"] },
    ],
    ["32: policy-string absent", { "policy-string": undefined }, { text: [] }],
    ["an empty policy-string", { "policy-string": "" }, { text: [] }],
    ["numbers in policy-string", { "policy-string": [1, null, "mode: none"] }, { text: ["mode: none"] }],
    [
      "34: a U-label and a final dot",
      { "policy-domain": "Bücher.Example." },
      { domain: "xn--bcher-kva.example" },
    ],
    ["an empty domain", { "policy-domain": "" }, { domain: null }],
    ["markup for a domain", { "policy-domain": "<b>shop.example</b>" }, { domain: null }],
    ["35: mx-host a text", { "mx-host": "MX1.shop.example." }, { mx: ["mx1.shop.example"] }],
    ["36: mx-host-pattern", { "mx-host-pattern": ["*.shop.example"] }, { mx: ["*.shop.example"] }],
    [
      "mx-host with several in a text",
      { "mx-host": "a.example, b.example" },
      { mx: ["a.example", "b.example"] },
    ],
    ["mx-host null", { "mx-host": null }, { mx: [] }],
  ])("%s", (_, policy, expected) => expect(readPolicy(plainPolicy(policy))).toMatchObject(expected));

  test("a policy that is not nested, and one that is absent", () => {
    const flat = { "policy-type": "sts", "policy-domain": "shop.example", summary: plainPolicy().summary };
    expect(readPolicy(flat)).toMatchObject({ type: "sts", domain: "shop.example", ok: 120 });
    expect(readPolicy({ summary: plainPolicy().summary })).toMatchObject({ type: "unknown", ok: 120 });
  });
});

describe("counts", () => {
  const max = Number.MAX_SAFE_INTEGER;
  test.each<[string, unknown, unknown, unknown, [ok: number, failed: number]]>([
    ["38: the count of failures absent", 5, undefined, undefined, [5, 0]],
    ["39: as text", "12", " 3 ", undefined, [12, 3]],
    ["40: negative", -1, -5, undefined, [0, 0]],
    ["41: 2^63", 2 ** 63, 2 ** 63, undefined, [max, max]],
    ["words", "many", {}, undefined, [0, 0]],
    ["null", null, null, undefined, [0, 0]],
    ["a fraction", 3.7, 1.2, undefined, [3, 1]],
    ["46: details more than a total of 0", 1, 0, [detail({ "failed-session-count": 1 })], [0, 1]],
    ["46: more of them than successes", 1, 0, [detail({ "failed-session-count": 9 })], [0, 9]],
    ["overlapping details", 10, 3, [detail(), detail()], [9, 4]],
    ["47: details less than the total", 50, 90, [detail()], [50, 90]],
    ["42: details an object", 8, 2, detail(), [8, 2]],
    ["details null, and nulls among them", 8, 2, [null, detail(), null], [8, 2]],
    ["a detail without a count", 8, 1, [detail({ "failed-session-count": undefined })], [8, 1]],
    ["a detail with words for a count", 8, 1, [detail({ "failed-session-count": "some" })], [8, 1]],
    ["a detail that is none", 8, 1, ["expired"], [8, 1]],
    ["sums beyond what is exact", 8, 0, [detail({ "failed-session-count": 2 ** 60 }), detail()], [0, max]],
  ])("%s", (_, ok, failed, details, expected) => {
    const policy = readPolicy(failing(ok, failed, details));
    expect([policy.ok, policy.failed]).toEqual(expected);
  });

  test("37: no summary", () =>
    expect(readPolicy(plainPolicy({}, { summary: null }))).toMatchObject({ ok: 0, failed: 0 }));

  test("39: exponents, as JSON has them", () => {
    const read = readOne(text.replace("120", "1.2e2"));
    expect(read.policies[0]!.ok).toBe(120);
  });

  test("47: what the details do not explain is a failure without a name", () => {
    const { failures } = readPolicy(failing(50, 90, [detail()]));
    expect(failures.map(({ kind, sessions, mx }) => [kind, sessions, mx])).toEqual([
      ["certificate-expired", 2, "mx2.shop.example"],
      ["unknown", 88, null],
    ]);
  });

  test("what cannot be read as a count is said", () => {
    for (const count of ["many", -1, 2 ** 63])
      expect(readOne(plainReport({ policies: [failing(count, 0, [])] })).notes).toHaveLength(1);
  });
});

describe("failures", () => {
  const failure = (changes: object) => readPolicy(failing(0, 2, [detail({ ...changes })])).failures[0]!;

  test.each(Object.keys(kinds))("%s", (kind) => expect(failure({ "result-type": kind }).kind).toBe(kind));

  test.each<[string, unknown, string, string | null]>([
    ["43: without a type", undefined, "unknown", null],
    ["44: an unknown type", "sts-policy-failure", "unknown", "sts-policy-failure"],
    [
      "in upper case, with underscores",
      "STARTTLS_NOT_SUPPORTED",
      "starttls-not-supported",
      "STARTTLS_NOT_SUPPORTED",
    ],
    ["a name out of a prototype", "toString", "unknown", "toString"],
    ["an object", {}, "unknown", null],
  ])("%s", (_, type, kind, raw) => expect(failure({ "result-type": type })).toMatchObject({ kind, raw }));

  test.each<[string, unknown, string | null]>([
    ["45: absent", undefined, null],
    ["upper case and a final dot", "MX2.Shop.Example.", "mx2.shop.example"],
    ["with its address", "mx2.shop.example [198.51.100.2]", "mx2.shop.example"],
    ["an address", "198.51.100.2", null],
    ["10 kB", "x".repeat(10_000), null],
    ["control characters", "mx2\u001b[31m.shop.example", null],
    ["empty", "", null],
    ["a number", 2, null],
  ])("the mail server: %s", (_, name, mx) => expect(failure({ "receiving-mx-hostname": name }).mx).toBe(mx));

  test.each<[string, string | null]>([
    ["MX_HOSTS_MISMATCH", "mx-mismatch"],
    ["mtasts-policy-mx-mismatch", "mx-mismatch"],
    ["mx-mismatch", "mx-mismatch"],
    ["MX host mx3.shop.example not listed in policy", "mx-mismatch"],
    ["io-timeout-during-handshake", "timeout"],
    ["connection timed out", "timeout"],
    ["connection-closed-during-handshake", "connection-closed"],
    ["Connection reset by peer", "connection-closed"],
    ["smtp-starttls-reply-code-454", "starttls-refused"],
    ["tls-remote-alert-70-protocol-version", "tls-version"],
    ["VALIDATION_FAILURE", null],
    ["certificate has expired", null],
  ])("the reason %s", (reason, code) =>
    expect(failure({ "failure-reason-code": reason })).toMatchObject({ reason: code, reasonText: reason }),
  );

  test("50: a reason with markup, escapes, commands and 10 kB", () => {
    const reason = `<script>\u001b[31m\n::error::x ${"timeout ".repeat(1250)}`;
    const { reason: code, reasonText } = failure({ "failure-reason-code": reason });
    expect(code).toBe("timeout");
    expect(reasonText).toBe(reason.slice(0, 255));
  });

  test.each([[null], [7], [{}], [["x"]], [""]])("the reason %j", (value) =>
    expect(failure({ "failure-reason-code": value }).reason).toBeNull(),
  );

  test("addresses are kept as texts", () => {
    const odd = { "sending-mta-ip": "0.0.0.0", "receiving-ip": "", "additional-information": { a: 1 } };
    expect(failure(odd)).toMatchObject({ sendingIp: "0.0.0.0", receivingIp: null });
  });
});
