import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import sharp from "sharp";
import { chromium as executablePath } from "../../scripts/browser-tests.ts";

export interface Shot {
  /** The document. */
  readonly html: string;
  readonly scheme: "light" | "dark";
  /** CSS pixels; without a height all of it. */
  readonly width: number;
  readonly height?: number;
  /** What day the browser is given, in seconds. */
  readonly now: number;
  /** Diagrams that are text in the document are drawn. */
  readonly mermaid?: boolean;
}

/** Pictures of documents as Chromium shows them, as PNG. Nothing is asked of any server. */
export async function screenshots(shots: readonly Shot[]): Promise<Buffer[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND", "--hide-scrollbars"],
  });
  try {
    const pictures: Buffer[] = [];
    for (const shot of shots) pictures.push(await screenshot(browser, shot));
    return pictures;
  } finally {
    await browser.close();
  }
}

const address = "https://mta-sts.shop.example/";

async function screenshot(browser: Browser, shot: Shot): Promise<Buffer> {
  const { html, scheme, width, height, now, mermaid = false } = shot;
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: height ?? 600 },
    deviceScaleFactor: 2,
    // For Mermaid, which is no part of the document.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now * 1000);
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.abort(),
  );
  await page.goto(address);
  if (mermaid) {
    await page.addScriptTag({ path: fileOf("mermaid/dist/mermaid.min.js") });
    const theme = scheme === "dark" ? "dark" : "default";
    const options = JSON.stringify({ startOnLoad: false, theme, fontFamily: "system-ui, sans-serif" });
    await page.evaluate(
      `document.fonts.ready.then(() => { mermaid.initialize(${options}); return mermaid.run(); })`,
    );
  }
  await page.evaluate("document.fonts.ready.then(() => true)");
  const picture = await page.screenshot({ fullPage: height === undefined, animations: "disabled" });
  await context.close();
  // A palette makes it a third of the size, and nobody sees the difference.
  return sharp(picture).png({ palette: true, colors: 256, dither: 0, effort: 10 }).toBuffer();
}

function fileOf(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}
