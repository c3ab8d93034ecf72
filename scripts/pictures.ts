/**
 * The pictures of the README, from what the program really says.
 *
 *     node scripts/pictures.ts    writes docs/pictures/
 *
 * Chromium takes the screenshots, in test/browser/: see scripts/browser-tests.ts. A test says when they are out of date: of drawings it
 * knows the text, of screenshots what they were made from (docs/pictures/sources.json).
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportsPage } from "../src/report/reports/html-page.ts";
import { shopReports, shopReportsText } from "./pictures/reports-story.ts";
import { dangerousCheck, published, pullRequestSummary } from "./pictures/story.ts";
import { palettes, terminalPicture } from "./pictures/terminal.ts";
import { prepare } from "./suite.ts";

export const folder = join(import.meta.dirname, "../docs/pictures");
export const schemes = ["light", "dark"] as const;

/** Name to text of what is drawn without a browser. */
export async function drawings(): Promise<Map<string, string>> {
  const terminals = [
    {
      name: "check",
      command: "mta-sts check",
      output: await dangerousCheck(),
      label:
        "A terminal: mta-sts check says that a change would stop all mail to shop.example, until when senders have the previous policy cached, and how to move safely.",
    },
    {
      name: "reports-text",
      command: "mta-sts reports tls-reports.mbox",
      output: await shopReportsText(),
      label:
        "A terminal: mta-sts reports says that some mail to shop.example would have been refused until 22 February 2027, draws the sessions of each sender by day, and names the mail server, the cause and the fix.",
    },
  ];
  return new Map(
    terminals.flatMap(({ name, command, output, label }) =>
      schemes.map((scheme) => [
        `${name}-${scheme}.svg`,
        terminalPicture(command, output, label, palettes[scheme]),
      ]),
    ),
  );
}

/** Name to what a screenshot is made from: the public page of the build, the Markdown of the summary, the page of reports. */
export async function sources(): Promise<Record<"page" | "summary" | "reports", string>> {
  const page = (await published()).get("index.html")!;
  return { page, summary: await pullRequestSummary(), reports: reportsPage(await shopReports()) };
}

/** Name to the SHA-256 of what a screenshot was made from, and of the screenshot. */
export type Recorded = Readonly<Record<string, { readonly source: string; readonly picture: string }>>;

/** The pictures in docs/pictures/ that are not what the program says today. */
export async function stalePictures(): Promise<string[]> {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null);
  const drawn = [...(await drawings())].filter(([name, text]) => read(name)?.toString() !== text);
  const recorded: Recorded = JSON.parse(read("sources.json")?.toString() ?? "{}");
  const shot = Object.entries(await sources()).flatMap(([name, text]) =>
    schemes
      .map((scheme) => `${name}-${scheme}.png`)
      .filter((file) => {
        const picture = read(file);
        const { source, picture: hash } = recorded[file] ?? {};
        return picture === null || source !== hashOf(text) || hash !== hashOf(picture);
      }),
  );
  return [...drawn.map(([name]) => name), ...shot];
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function main(): void {
  if (!prepare("browser")) process.exit(1);
  // In a process of its own, and not imported: its packages are the browser tests'.
  const script = join(import.meta.dirname, "../test/browser/pictures.ts");
  process.exitCode = spawnSync(process.execPath, [script], { stdio: "inherit" }).status ?? 1;
}

if (import.meta.main) main();
