import { expect, test } from "vitest";
import { type Finding, finding } from "../../../src/base/finding.ts";
import { overviewPage } from "../../../src/report/many/overview-page.ts";
import { nothingSeen } from "../../../src/report/verified.ts";

const of = (domain: string, ...findings: readonly Finding[]) => {
  return {
    ...nothingSeen,
    domain,
    checks: [{ name: "mx" as const, target: "t", seen: "seen", findings }],
    findings,
  };
};

test("the overview has every domain once, what fails first, and nothing of it is markup", () => {
  const hostile = finding("init/no-domain", null, { domain: "<script>alert(1)</script>" });
  const results = [of("b.example"), of("c.example", hostile), of("a.example")];
  const page = overviewPage({ results }, "2026-11-26T12:00:00Z");
  const rows = [...page.matchAll(/<tr><td>([^<]+)<\/td>/g)].map(([, domain]) => domain);
  expect(rows).toEqual(["c.example", "a.example", "b.example"]);
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script");
  expect([...page.matchAll(/<h2 id="(\w+)"/g)].map(([, status]) => status)).toEqual(["fail", "ok"]);
});
