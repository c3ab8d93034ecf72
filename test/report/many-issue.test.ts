/** One issue and one summary for a thousand domains that need attention, inside of what GitHub takes. */
import { describe, expect, test } from "vitest";
import { finding } from "../../src/base/finding.ts";
import { findingLink } from "../../src/report/finding-link.ts";
import { manyIssue } from "../../src/report/many/domains-issue.ts";
import { domainsSummary } from "../../src/report/many/domains-report.ts";
import type { DomainsResult } from "../../src/report/result.ts";
import { nothingSeen } from "../../src/report/verified.ts";
import type { Check } from "../../src/verify/check.ts";

/** As long as names and answers of strangers can be. */
const longName = (index: number) => `d${index}.${"x".repeat(50)}.${"y".repeat(60)}.example`;
const checkOf = (domain: string): Check => ({
  name: "txt",
  target: `_mta-sts.${domain}`,
  findings: [
    finding("domain/not-verifiable", null, {
      value: "<script>@all|".repeat(40),
      reason: "\u0000".repeat(200),
    }),
  ],
  seen: "",
});

const names = Array.from({ length: 1000 }, (_, index) => longName(index));
const wrong = new Map(names.map((name) => [name, [checkOf(name)]]));
const run = "https://github.com/octo/mail/actions/runs/1";

describe("with a thousand domains that fail", () => {
  test("the issue has at most 60 kB, says how many, and counts the rest", () => {
    const { open } = manyIssue(wrong, 1200, run);
    expect(Buffer.byteLength(open.body)).toBeLessThanOrEqual(60_000);
    expect(open.title).toContain("1000 of 1200");
    const rows = open.body.split("\n").filter((line) => line.includes("d0.") || line.startsWith("| <code>"));
    const rest = Number(/and (\d+) more/.exec(open.body)?.[1]);
    expect(rows.length + rest).toBe(1000);
  });

  test("the summary has at most 300 kB", () => {
    const results = names.map((domain) => ({
      ...nothingSeen,
      domain,
      checks: [checkOf(domain)],
      findings: [],
    }));
    const result: DomainsResult = {
      ...{ command: "domains", of: "verify", results, own: [], findings: [] },
      ...{ sources: new Map(), wrong: new Map(), issue: null },
    };
    expect(Buffer.byteLength(domainsSummary(result))).toBeLessThanOrEqual(300_000);
  });
});

test("the same findings give the same text, and what a domain is called is no markup", () => {
  const one = new Map([["a.example", [checkOf("a.example")]]]);
  expect(manyIssue(one, 3, run)).toEqual(manyIssue(one, 3, run));
  const { body } = manyIssue(one, 3, run).open;
  expect(body.replace("<!-- mta-sts-policy monitor of many domains -->", "")).not.toMatch(/<script|@all/);
});

test("a row has the codes of what is wrong, the worst check first, and of no more than three", () => {
  const check = (
    name: Check["name"],
    ...codes: ("txt/unknown" | "mx/refused-by-policy" | "https/status")[]
  ) => ({
    ...{ name, target: "a.example", seen: "" },
    findings: codes.map((code) => ({ ...finding("verify/no-domain", null, { domain: "a.example" }), code })),
  });
  const warning: Check = { ...checkOf("a.example"), name: "tls-rpt" };
  const fine = finding("live/settled", null, { domain: "a.example" });
  const checks: Check[] = [
    { ...warning, findings: [fine, { ...warning.findings[0]!, severity: "warning" }] },
    check("https", "https/status"),
    check("mx", "mx/refused-by-policy"),
    check("txt", "txt/unknown"),
  ];
  const { body } = manyIssue(new Map([["a.example", checks]]), 3, run).open;
  const row = body.split("\n").find((line) => line.includes("tls-rpt, https"))!;
  const codes = ["https/status", "domain/not-verifiable", "mx/refused-by-policy"];
  expect(row.trimEnd()).toMatch(new RegExp(`${codes.map((one) => findingLink(one)).join(" ")} \\|$`));
  expect(row).not.toContain(findingLink("txt/unknown"));
  expect(row).not.toContain(findingLink("live/settled"));
});
