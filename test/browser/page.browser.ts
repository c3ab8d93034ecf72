import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { page as english } from "../../src/plan/page/languages/english.ts";
import { translations } from "../../src/plan/page/languages/languages.ts";
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
    [320, 1280].map((width) => ({ mode, colorScheme, width })),
  ),
);

/** As long as names get: they must break, not push the page wide. */
const longName = `${"a".repeat(63)}.${"b".repeat(63)}.example.test`;

/** One that browsers like to break at its hyphens. */
const hyphenated = "mail-of-the-bakery.example.test";

const speech = ["en-US", "de-AT", "fr", "es-MX", "nl"].flatMap((locale) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => ({ locale, colorScheme, width })),
  ),
);

/** Words that are on two lines though one could hold them: hyphens belong to them. */
const brokenWords = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\d_-]{2,28}(?![\\p{L}\\d_-])/gu)) {
      if (/[\\p{L}\\d_-]/u.test(node.data[index - 1] ?? "")) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  return broken;
})()`;

async function openAll(page: Page): Promise<void> {
  for (const one of await page.locator("summary").all()) await one.click();
}

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

  test.for(speech)(
    "$locale, $colorScheme, $width px",
    async ({ locale, colorScheme, width }, { site, visitor }) => {
      visitor.publish({ repository: `https://github.com/${repository}`, mx: [hyphenated, "*.example.test"] });
      site.answers.MX = {
        body: '{"Status":0,"Answer":[{"type":15,"data":"1 the-other-server.elsewhere.test."}]}',
      };
      const viewport = { width, height: 900 };
      const { page } = await visitor.open("/", { locale, colorScheme, viewport, reducedMotion: "reduce" });
      expect(await page.evaluate("document.documentElement.lang")).toBe(locale.slice(0, 2));
      await page.locator("#check").click();
      await page.locator("#summary[data-color=red]").waitFor();
      await openAll(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.evaluate(brokenWords)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      const folder = process.env.SCREENSHOTS;
      if (folder)
        await page.screenshot({
          path: join(folder, `${locale}-${colorScheme}-${width}.png`),
          fullPage: true,
        });
    },
  );

  test("with verdicts of every color it is still accessible", async ({ site, visitor }) => {
    visitor.publish({ repository: `https://github.com/${repository}` });
    site.answers["_smtp._tls"] = { body: '{"Status":3}' };
    site.answers.MX = { body: '{"Status":0,"Answer":[{"type":15,"data":"1 other.test."}]}' };
    for (const colorScheme of ["light", "dark"] as const) {
      const viewport = { width: 320, height: 900 };
      const { page } = await visitor.open("/", { colorScheme, viewport, reducedMotion: "reduce" });
      await page.getByRole("button", { name: "Check now" }).click();
      await page.locator("#summary[data-color=red]").waitFor();
      await page.locator("[data-check=monitor][data-color=note]").waitFor();
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
    await openAll(page);
    const copied: string[] = [];
    for (const button of await page.locator("[data-copy]").all()) {
      await button.click();
      await page.locator("#copied", { hasText: "Copied" }).waitFor();
      copied.push(await page.evaluate<string>("navigator.clipboard.readText()"));
      await button.filter({ hasText: "Copied" }).waitFor();
    }
    expect(copied).toEqual([
      "_smtp._tls",
      `v=TLSRPTv1; rua=mailto:tls-reports@${domain}`,
      "_mta-sts",
      `v=STSv1; id=${id}`,
      `[![MTA-STS: enforce](https://${host}/badge.svg)](https://${host}/)`,
    ]);
  });

  test("is said to be refused where it is", async ({ visitor }) => {
    visitor.publish();
    const { page } = await visitor.open("/", { permissions: [] });
    await openAll(page);
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
    const reachable =
      (await page.locator("a, button, input, select, summary").filter({ visible: true }).count()) - 1;
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

describe("languages", () => {
  const heading = (page: Page) => page.locator("#live-heading").innerText();

  test("another can be chosen, and English again, with every text as it was", async ({ site, visitor }) => {
    visitor.publish({ repository: `https://github.com/${repository}` });
    const { page } = await visitor.open("/", { locale: "en-US" });
    await openAll(page);
    await page.locator("#check").click();
    await page.locator("#summary[data-color=green]").waitFor();
    const requests = site.requests.length;
    const before = await page.locator("body").innerText();
    for (const [code, { name, page: texts, live }] of Object.entries(translations)) {
      await page.getByRole("combobox").selectOption(name);
      expect(await heading(page)).toBe(texts.live);
      expect(await page.title()).toBe(texts.title.replace("{domain}", domain));
      expect(await page.evaluate("document.documentElement.lang")).toBe(code);
      expect(await page.locator("[data-check=sts] .state").innerText()).toBe(live.green);
      expect(await page.locator(".axis text.now").textContent()).toBe(live.today);
    }
    await page.getByRole("combobox").selectOption("English");
    expect(await page.locator("body").innerText()).toBe(before);
    expect(site.requests.length).toBe(requests);
  });

  test("a day and a duration are written as the language does", async ({ visitor }) => {
    visitor.publish();
    const { page } = await visitor.open("/", { locale: "de-DE" });
    expect(await page.locator(".facts").innerText()).toMatch(/21\. November 2026.*1 Woche/s);
  });

  test("what is hostile stays text in each", async ({ site, visitor }) => {
    const plan = built();
    const value = "<img src=x onerror=alert(1)>.{domain}";
    const body = renderPage({ ...plan, policy: { ...plan.policy, domain: value, mx: [value] }, id: value });
    site.files = new Map([["index.html", { type: "text/html", body }]]);
    const { page } = await visitor.open("/", { locale: "fr" });
    expect(await page.title()).toContain(value);
    expect(await page.locator(".lead").textContent()).toContain(value);
    expect(await page.locator("img").count()).toBe(0);
  });
});

describe("without JavaScript", () => {
  test("everything but the live part is there", async ({ visitor }) => {
    const { id, sha256 } = visitor.publish();
    const { page } = await visitor.open("/", { javaScriptEnabled: false, locale: "de" });
    await openAll(page);
    const text = await page.locator("body").innerText();
    for (const part of [domain, "enforce", id, sha256, `v=STSv1; id=${id}`, "dig +short TXT"])
      expect(text).toContain(part);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("radio").count()).toBe(0);
    expect(await page.getByRole("combobox").count()).toBe(0);
    expect(text).toContain(english["lead-enforce"].split("{domain}")[0]);
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
    expect(await page.locator("#dns .cards").innerText()).toContain(id);
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
    await page.getByRole("link").first().click();
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
    'Array.from(document.querySelectorAll(".today"), (one) => Number.parseFloat(one.getAttribute("x1")))',
  );
  expect(new Set(marks).size).toBe(1);
  expect(marks[0]).toBeGreaterThan(0);
  expect(marks[0]).toBeLessThan(100);
  // The second policy is over by then, the first is not: it was to be kept for sixty days.
  expect(await page.locator(".timeline li.over").count()).toBe(1);
});
