/**
 * The pictures of the README, from what the program really says.
 *
 *     node scripts/pictures.ts    writes docs/pictures/
 *
 * Chromium takes the screenshots: see scripts/browser-tests.ts. A test says when they are out of date: of drawings it
 * knows the text, of screenshots what they were made from (docs/pictures/sources.json).
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shot } from "./pictures/screenshots.ts";
import { dangerousCheck, published, pullRequestSummary, today } from "./pictures/story.ts";
import { palettes, terminalPicture } from "./pictures/terminal.ts";

const folder = join(import.meta.dirname, "../docs/pictures");
const schemes = ["light", "dark"] as const;

/** Name to text of what is drawn without a browser. */
export async function drawings(): Promise<Map<string, string>> {
  const output = await dangerousCheck();
  const label =
    "A terminal: mta-sts check says that a change would stop all mail to shop.example, until when senders hold the policy before, and how to move safely.";
  return new Map(
    schemes.map((scheme) => [
      `check-${scheme}.svg`,
      terminalPicture("mta-sts check", output, label, palettes[scheme]),
    ]),
  );
}

interface Source {
  readonly text: string;
  readonly shot: (scheme: "light" | "dark") => Promise<Shot>;
}

/** Name to what a screenshot is made from: the public page of the build, the Markdown of the summary. */
async function sources(): Promise<Map<string, Source>> {
  const page = (await published()).get("index.html")!;
  const markdown = await pullRequestSummary();
  return new Map<string, Source>([
    [
      "page",
      { text: page, shot: async (scheme) => ({ html: page, scheme, width: 1100, height: 840, now: today }) },
    ],
    [
      "summary",
      {
        text: markdown,
        shot: async (scheme) => {
          const { summaryPage } = await import("./pictures/summary-page.ts");
          return { html: summaryPage(markdown), scheme, width: 960, now: today, mermaid: true };
        },
      },
    ],
  ]);
}

/** Name to the SHA-256 of what a screenshot was made from, and of the screenshot. */
type Sources = Readonly<Record<string, { readonly source: string; readonly picture: string }>>;

/** The pictures in docs/pictures/ that are not what the program says today. */
export async function stalePictures(): Promise<string[]> {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null);
  const drawn = [...(await drawings())].filter(([name, text]) => read(name)?.toString() !== text);
  const recorded: Sources = JSON.parse(read("sources.json")?.toString() ?? "{}");
  const shot = [...(await sources())].flatMap(([name, { text }]) =>
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

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await drawings()) writeFileSync(join(folder, name), text);
  const wanted = [...(await sources())].flatMap(([name, source]) =>
    schemes.map((scheme) => ({ file: `${name}-${scheme}.png`, source, scheme })),
  );
  const { screenshots } = await import("./pictures/screenshots.ts");
  const pictures = await screenshots(
    await Promise.all(wanted.map(({ source, scheme }) => source.shot(scheme))),
  );
  const recorded: Sources = Object.fromEntries(
    wanted.map(({ file, source }, index) => {
      writeFileSync(join(folder, file), pictures[index]!);
      return [file, { source: hashOf(source.text), picture: hashOf(pictures[index]!) }];
    }),
  );
  writeFileSync(join(folder, "sources.json"), `${JSON.stringify(recorded, null, 2)}\n`);
}

if (import.meta.main) await main();
