import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { chromium as executablePath } from "../../scripts/browser-tests.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { built, completedRun, filesOf, host, rightAnswers, type Site, startSite } from "./site.ts";

export interface Visit {
  readonly page: Page;
  /** What the browser complained about, violations of the page's security policy among it. */
  readonly complaints: string[];
}

export interface Visitor {
  /** Opens an address of the policy host with a fresh profile. */
  open(path?: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Serves what a build writes, and what DNS should have then. */
  publish(policy?: Partial<Policy>): ReturnType<typeof built>;
}

/** One server and one browser for a file; nothing that is not on loopback can be reached. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
  .extend("site", { scope: "file" }, async ({}, { onCleanup }): Promise<Site> => {
    const site = await startSite();
    onCleanup(() => site.stop());
    return site;
  })
  .extend("browser", { scope: "file" }, async ({ site }, { onCleanup }): Promise<Browser> => {
    const rules = [...site.hosts.map((name) => `MAP ${name} 127.0.0.1:${site.port}`), "MAP * ~NOTFOUND"];
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", `--host-resolver-rules=${rules.join(",")}`],
    });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visitor", async ({ site, browser }, { onCleanup }): Promise<Visitor> => {
    const visits: Visit[] = [];
    onCleanup(async () => {
      await Promise.all(visits.map(({ page }) => page.context().close()));
      expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    return {
      async open(path = "/", options = {}) {
        const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on("pageerror", (error) => complaints.push(String(error)));
        page.on("dialog", (dialog) => {
          complaints.push(`dialog ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on("console", (message) => {
          // That an answer is missing or refused is what some tests are about.
          if (!/^Failed to load resource/.test(message.text())) complaints.push(message.text());
        });
        visits.push({ page, complaints });
        await page.goto(path.includes(":") ? path : `https://${host}${path}`);
        return { page, complaints };
      },
      publish(policy) {
        const plan = built(policy);
        site.files = filesOf(plan.files);
        site.answers = rightAnswers(plan);
        site.lastRun = completedRun();
        site.requests.length = 0;
        return plan;
      },
    };
  });
