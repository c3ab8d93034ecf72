import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shopReports } from "../../../scripts/pictures/reports-story.ts";
import { sourceHash } from "../../../src/plan/page/content-security-policy.ts";
import { reportsPage } from "../../../src/report/reports/html-page.ts";
import type { ReportsResult } from "../../../src/report/result.ts";
import { domain, failure, policyWith, received, signedBy, sums, unsigned } from "./received.ts";

function pageOf(...reports: Parameters<typeof sums>): string {
  const result: ReportsResult = {
    command: "reports",
    domain,
    read: null,
    sums: sums(...reports),
    json: {},
    received: reports,
    evidence: null,
    findings: [],
    sources: new Map(),
  };
  return reportsPage(result);
}

/** All that a browser could run or load, or that leads elsewhere. */
const active =
  /<script|<iframe|<img|<link|<object|<embed|<form|<base|\ssrc=|\shref=|\son\w+\s*=|url\(|@import|javascript:/i;

describe("the page of a shop", () => {
  test("has no script and asks nobody", async () => {
    const page = reportsPage(await shopReports());
    expect(page).not.toMatch(active);
    // The name space of a drawing is no address.
    expect(page.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:\/\//);
  });

  test("allows by its security policy one style, its own, and nothing else", async () => {
    const page = reportsPage(await shopReports());
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    expect(page).toContain(
      `content="default-src 'none'; style-src '${sourceHash(style)}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/\sstyle=/);
  });

  test("has every report", async () => {
    const { received } = await shopReports();
    const page = reportsPage(await shopReports());
    expect(page.split('<details class="report">').length - 1).toBe(received.length);
  });

  test("is the same every time", async () => {
    expect(reportsPage(await shopReports())).toBe(reportsPage(await shopReports()));
  });
});

test("whatever a report says is text, and shown", () => {
  const canary = `<img src=x onerror="alert(1)">'&\u202e\u0000<script>`;
  const one = {
    ...received(
      unsigned,
      "2026-11-24",
      [
        policyWith({
          ok: 1,
          text: [canary],
          failures: [
            failure({ mx: canary, raw: canary, reasonText: canary, sendingIp: canary, receivingIp: canary }),
          ],
        }),
      ],
      canary,
    ),
    where: canary,
  };
  const report = { ...one.report, contact: canary, reportId: canary, notes: [canary] };
  const page = pageOf({ ...one, report, sender: { kind: "unsigned", why: canary } });
  expect(page).not.toMatch(/<img|<script|onerror="/);
  expect(page).not.toMatch(/[\u0000\u202e]/);
  expect(page.split("&lt;img").length).toBeGreaterThanOrEqual(11);
});

test("no text of a report becomes markup", () => {
  const tags = /<\/?[a-z][^>]*>/gi;
  const plain = pageOf(received(signedBy("a.example"), "2026-11-24", [policyWith({ ok: 1 })], "x")).match(
    tags,
  )!.length;
  const hostile = fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "a", "!", "-", "=", " "),
    minLength: 1,
  });
  fc.assert(
    fc.property(
      hostile.filter((text) => text.trim() !== ""),
      (name) => {
        const page = pageOf(received(signedBy("a.example"), "2026-11-24", [policyWith({ ok: 1 })], name));
        expect(page.match(tags)!.length).toBe(plain);
      },
    ),
    { numRuns: 50 },
  );
});

test("a large domain's page lists the newest 2,000 reports and says so", () => {
  const days = Array.from({ length: 28 }, (_, index) => `2026-11-${String(index + 1).padStart(2, "0")}`);
  const reports = days.flatMap((day) =>
    Array.from({ length: 100 }, (_, index) =>
      received(signedBy(`s${index}.example`), day, [policyWith({ ok: 1 })]),
    ),
  );
  const page = pageOf(...reports);
  expect(page.split('<details class="report">').length - 1).toBe(2000);
  expect(page).toContain("<span>2026-11-28</span>");
  expect(page).not.toContain("<span>2026-11-01</span>");
  expect(page).toMatch(/800 older ones/);
});

test("a report with thousands of failures is cut", () => {
  const failures = Array.from({ length: 5000 }, (_, index) => failure({ mx: `mx${index}.shop.example` }));
  const page = pageOf(received(signedBy("a.example"), "2026-11-24", [policyWith({ failures })]));
  expect(page.length).toBeLessThan(200_000);
});
