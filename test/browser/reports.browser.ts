import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import mermaid from "mermaid";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { shopReports } from "../../scripts/pictures/reports-story.ts";
import { drawing } from "../../src/report/reports/drawing.ts";
import { reportsPage } from "../../src/report/reports/html-page.ts";
import { palettes } from "../../src/report/reports/palettes.ts";
import { reportsSummary } from "../../src/report/reports/reports-markdown.ts";
import type { ReportsResult } from "../../src/report/result.ts";
import {
  domain,
  failure,
  policyWith,
  received,
  signedBy,
  sums,
  unsigned,
} from "../report/reports/received.ts";
import { test } from "./visit.ts";
import "./mermaid.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds, as rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    "axe.run()",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A page as its owner opens it: from a file. */
function fileWith(text: string): string {
  const path = join(folder, `${text.length}.html`);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

/** Names as long as they get, and texts that would be markup. */
function hostile(shop: ReportsResult): ReportsResult {
  const long = `${"a".repeat(63)}.${"b".repeat(63)}.example`;
  const text = `<img src=x onerror=alert(1)>${"c".repeat(200)}`;
  const failures = [
    failure({ mx: long, raw: text, reasonText: text, sendingIp: "2001:db8:1234:5678:9abc:def0:1234:5678" }),
  ];
  const reports = [
    received(
      signedBy(long),
      "2026-11-20",
      [policyWith({ ok: 12_345_678, failures, text: [text, long] })],
      text,
    ),
    received(unsigned, "2026-11-24", [policyWith({ type: "none", ok: 5, text: [] })], long),
  ];
  return { ...shop, domain: long.slice(0, 120), sums: sums(...reports), received: reports };
}

const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

describe("the page of reports", () => {
  test.for(looks)("$colorScheme, $width px", async ({ colorScheme, width }, { visitor }) => {
    const shop = await shopReports();
    for (const result of [shop, hostile(shop)]) {
      const viewport = { width, height: 900 };
      const { page } = await visitor.open(fileWith(reportsPage(result)), { colorScheme, viewport });
      const open = "for (const one of document.querySelectorAll('details')) one.open = true";
      await page.evaluate(
        `${open}; [...document.querySelectorAll('.report')].slice(20).forEach((one) => one.remove())`,
      );
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      const lightness = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
      expect(Number(/\d+/.exec(lightness)![0]) > 128).toBe(colorScheme === "light");
      expect(await violations(page)).toEqual([]);
    }
  });

  test("shows no report until somebody opens it", async ({ visitor }) => {
    const { page } = await visitor.open(fileWith(reportsPage(await shopReports())));
    const address = page.getByText("192.0.2.17").first();
    expect(await address.isVisible()).toBe(false);
    await page.locator("details.report").first().locator("summary").click();
    expect(await address.isVisible()).toBe(true);
  });
});

test("a drawing is XML and a picture, whatever the domain is called", async ({ visitor }) => {
  const { page } = await visitor.open(fileWith(reportsPage(await shopReports())));
  const { sums: shop } = await shopReports();
  for (const [name, all] of [
    [domain, shop],
    [`<&"'\u0000${"x".repeat(300)}`, sums()],
  ] as const)
    for (const palette of Object.values(palettes)) {
      const svg = drawing(name, all, palette, "drawing").text;
      const root = await page.evaluate<string>(
        `new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml").documentElement.nodeName`,
      );
      expect(root).toBe("svg");
    }
});

test("Mermaid reads the chart of the summary", async () => {
  const { domain: name, sums: all } = await shopReports();
  const chart = /```mermaid\n([\s\S]*?)\n```/.exec(reportsSummary(name, all))![1]!;
  expect(await mermaid.parse(chart)).toMatchObject({ diagramType: "xychart" });
});
