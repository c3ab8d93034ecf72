import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { renderNotFound } from "../../src/plan/page/not-found.ts";
import { renderPage } from "../../src/plan/page/page.ts";
import { modes } from "../../src/sts/policy-file.ts";
import { built, domain, host, repository } from "./site.ts";
import { test } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds, as rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    "axe.run()",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const looks = modes.flatMap((mode) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [320, 1440].map((width) => ({ mode, colorScheme, width })),
  ),
);

/** As long as names get: they must break, not push the page wide. */
const longName = `${"a".repeat(63)}.${"b".repeat(63)}.example.test`;

describe("looks", () => {
  test.for(looks)("$mode, $colorScheme, $width px", async ({ mode, colorScheme, width }, { visitor }) => {
    visitor.publish({
      mode,
      mx: ["mx1.example.test", "*.backup.example.test", "mail.protonmail.ch", longName],
    });
    const viewport = { width, height: 900 };
    const { page } = await visitor.open("/", { colorScheme, viewport, reducedMotion: "reduce" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    const lightness = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    expect(Number(/\d+/.exec(lightness)![0]) > 128).toBe(colorScheme === "light");
    expect(await violations(page)).toEqual([]);
    const folder = process.env.SCREENSHOTS;
    if (folder)
      await page.screenshot({ path: join(folder, `${mode}-${colorScheme}-${width}.png`), fullPage: true });
  });

  test("with verdicts of every colour it is still accessible", async ({ site, visitor }) => {
    visitor.publish({ repository: `https://github.com/${repository}` });
    site.answers["_smtp._tls"] = { body: '{"Status":3}' };
    site.answers.MX = { body: '{"Status":0,"Answer":[{"type":15,"data":"1 other.test."}]}' };
    for (const colorScheme of ["light", "dark"] as const) {
      const viewport = { width: 320, height: 900 };
      const { page } = await visitor.open("/", { colorScheme, viewport, reducedMotion: "reduce" });
      await page.getByRole("button", { name: "Check now" }).click();
      await page.locator("#summary[data-colour=red]").waitFor();
      await page.locator("[data-check=monitor][data-colour=grey]").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      const folder = process.env.SCREENSHOTS;
      if (folder) await page.screenshot({ path: join(folder, `checked-${colorScheme}.png`), fullPage: true });
    }
  });

  test("nothing moves for who wants no motion", async ({ visitor }) => {
    visitor.publish();
    const animations = async (reducedMotion: "reduce" | "no-preference") => {
      const { page } = await visitor.open("/", { reducedMotion });
      return page.evaluate("document.getAnimations().length");
    };
    expect([await animations("reduce"), await animations("no-preference")]).toEqual([0, 1]);
  });
});

test("one request is all that it takes", async ({ site, visitor }) => {
  visitor.publish();
  const { page } = await visitor.open();
  await page.waitForLoadState("networkidle");
  expect(site.requests).toEqual([`${host}/`]);
});

describe("copying", () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  test("every button copies what stands beside it", async ({ visitor }) => {
    const { id } = visitor.publish();
    const { page } = await visitor.open("/", { permissions });
    const copied: string[] = [];
    for (const button of await page.locator("[data-copy]").all()) {
      await button.click();
      await page.locator("#copied", { hasText: "Copied" }).waitFor();
      copied.push(await page.evaluate<string>("navigator.clipboard.readText()"));
      await button.filter({ hasText: "Copied" }).waitFor();
    }
    expect(copied).toEqual([
      `_mta-sts.${domain}`,
      `v=STSv1; id=${id}`,
      `_smtp._tls.${domain}`,
      `v=TLSRPTv1; rua=mailto:tls-reports@${domain}`,
      `[![MTA-STS: enforce](https://${host}/badge.svg)](https://${host}/)`,
    ]);
  });

  test("is said to be refused where it is", async ({ visitor }) => {
    visitor.publish();
    const { page } = await visitor.open("/", { permissions: [] });
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error())");
    await page.locator("[data-copy]").first().click();
    await page.locator("#copied", { hasText: "Not allowed" }).waitFor();
  });
});

describe("the keyboard", () => {
  test("reaches everything, and the focus is seen", async ({ visitor }) => {
    visitor.publish();
    const { page } = await visitor.open();
    // Of the two resolvers only the chosen one is a stop; arrows lead to the other.
    const reachable = (await page.locator("a, button:not([hidden]), input").count()) - 1;
    const seen = new Set<string>();
    for (let step = 0; step < reachable; step++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate<{ name: string; outline: string } | null>(
        "(({ activeElement: one }) => one && { name: one.outerHTML, outline: getComputedStyle(one).outlineStyle })(document)",
      );
      expect(focused?.outline).toBe("solid");
      seen.add(focused!.name);
    }
    expect(seen.size).toBe(reachable);
  });
});

describe("without JavaScript", () => {
  test("everything but the live part is there", async ({ visitor }) => {
    const { id, sha256 } = visitor.publish();
    const { page } = await visitor.open("/", { javaScriptEnabled: false });
    const text = await page.locator("body").innerText();
    for (const part of [domain, "enforce", id, sha256, `v=STSv1; id=${id}`, "dig +short TXT"])
      expect(text).toContain(part);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("radio").count()).toBe(0);
  });

  test("from disk it is the same page, and makes no complaint", async ({ site, visitor }) => {
    const { files } = visitor.publish();
    const folder = mkdtempSync(join(tmpdir(), "page-"));
    try {
      writeFileSync(join(folder, "index.html"), files.get("index.html")!);
      const { page } = await visitor.open(String(pathToFileURL(join(folder, "index.html"))));
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(domain);
      expect(site.requests).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("on paper", () => {
  test("nothing to press is printed, on white", async ({ visitor }) => {
    const { id } = visitor.publish();
    const { page } = await visitor.open("/", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("#records ~ .cards").innerText()).toContain(id);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
    expect(sheets).toBeLessThanOrEqual(3);
    if (process.env.SCREENSHOTS) writeFileSync(join(process.env.SCREENSHOTS, "page.pdf"), pdf);
  });
});

describe("what is hostile", () => {
  const values = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'--><svg onload=alert(1)>",
    "</style></title><body onload=alert(1)>",
    "javascript:alert(1)",
    "\u202e]]><!--",
  ];
  test.for(values)("%j in every field stays text", async (value, { site, visitor }) => {
    const plan = built();
    const policy = { ...plan.policy, domain: value, mx: [value, "b.test"], tls_rpt: [value] };
    const page404 = renderNotFound({ ...plan, policy });
    const body = renderPage({ ...plan, policy, id: value, sha256: value });
    site.files = new Map([
      ["index.html", { type: "text/html", body }],
      ["404.html", { type: "text/html", body: page404 }],
    ]);
    site.requests.length = 0;
    for (const path of ["/", "/missing"]) {
      const { page } = await visitor.open(path);
      await page.waitForLoadState("networkidle");
      expect(await page.locator("body").textContent()).toContain(value);
      expect(await page.locator("script, iframe, object, embed, img, [onload], [onerror]").count()).toBe(
        path === "/" ? 1 : 0,
      );
      expect(await page.evaluate("document.styleSheets.length")).toBe(1);
      const links = await page.evaluate<string[]>("Array.from(document.links, (one) => one.protocol)");
      expect(new Set(links)).toEqual(new Set(["https:"]));
    }
    expect(site.requests).toEqual([`${host}/`, `${host}/missing`]);
  });
});

describe("the security policy", () => {
  const attempts = {
    "another script":
      "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))",
    "another style":
      "document.head.append(Object.assign(document.createElement('style'), { textContent: '*{}' }))",
    "another host": "fetch('https://elsewhere.test/').catch(() => 0)",
    "GitHub, of which no repository is known": "fetch('https://api.github.com/').catch(() => 0)",
    "a picture":
      "new Promise((resolve) => { const one = new Image(); one.onerror = resolve; one.src = '/badge.svg' })",
    "markup from text": "try { document.body.innerHTML = '<b>' } catch {}",
  };
  test.for(Object.entries(attempts))("stops %s", async ([, attempt], { visitor }) => {
    visitor.publish();
    const { page, complaints } = await visitor.open();
    expect(complaints).toEqual([]);
    await page.evaluate(attempt).catch(() => {});
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    expect(complaints.join()).toMatch(/Content Security Policy|TrustedHTML|TrustedScript/);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    complaints.length = 0;
  });
});

describe("404.html", () => {
  test.for(["light", "dark"] as const)("leads home, in %s", async (colorScheme, { visitor }) => {
    visitor.publish();
    const { page } = await visitor.open("/some/where", { colorScheme });
    expect(await violations(page)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: join(process.env.SCREENSHOTS, `404-${colorScheme}.png`) });
    await page.getByRole("link").click();
    expect(page.url()).toBe(`https://${host}/`);
  });
});

test.for(modes)("the badge for %s is read as one picture, and its text fits", async (mode, { visitor }) => {
  visitor.publish({ mode });
  const { page } = await visitor.open("/badge.svg");
  expect(await page.locator("svg").getAttribute("aria-label")).toBe(`MTA-STS: ${mode}`);
  const boxes = await page.evaluate<[number, number][]>(
    `Array.from(document.querySelectorAll("text, path[fill^='#']"), (one) => one.getBBox())
       .map(({ x, width }) => [x, x + width])`,
  );
  const [left, right, ...texts] = boxes;
  for (const [index, side] of [left, right].entries()) {
    expect(texts[index]![0]).toBeGreaterThan(side![0]);
    expect(texts[index]![1]).toBeLessThan(side![1]);
  }
});

test("today is marked among what senders remember", async ({ visitor }) => {
  visitor.publish();
  const { page } = await visitor.open("about:blank");
  await page.clock.setFixedTime("2026-12-01T00:00:00Z");
  await page.goto(`https://${host}/`);
  const marks = await page.evaluate<number[]>(
    'Array.from(document.querySelectorAll(".today"), (one) => Number(one.getAttribute("x1")))',
  );
  expect(new Set(marks).size).toBe(1);
  expect(marks[0]).toBeGreaterThan(0);
  expect(marks[0]).toBeLessThan(1000);
  // The second policy is over by then, the first is not: it was to be kept for sixty days.
  expect(await page.locator("#memory ~ .rows li.over").count()).toBe(1);
});
