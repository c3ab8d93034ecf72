/** What `npm run pictures` does once the packages are there: the drawings, and screenshots by Chromium. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { today } from "../../scripts/pictures/story.ts";
import { drawings, folder, hashOf, type Recorded, schemes, sources } from "../../scripts/pictures.ts";
import { type Shot, screenshots } from "./screenshots.ts";
import { summaryPage } from "./summary-page.ts";

mkdirSync(folder, { recursive: true });
for (const [name, text] of await drawings()) writeFileSync(join(folder, name), text);

const { page, summary, reports } = await sources();
const looks = {
  page: { source: page, shot: { html: page, width: 1100, height: 840 } },
  summary: { source: summary, shot: { html: summaryPage(summary), width: 960, mermaid: true } },
  reports: { source: reports, shot: { html: reports, width: 1100, height: 1200 } },
};
const wanted = Object.entries(looks).flatMap(([name, { source, shot }]) =>
  schemes.map((scheme) => ({
    file: `${name}-${scheme}.png`,
    source,
    shot: { ...shot, scheme, now: today } satisfies Shot,
  })),
);
const pictures = await screenshots(wanted.map(({ shot }) => shot));
const recorded: Recorded = Object.fromEntries(
  wanted.map(({ file, source }, index) => {
    writeFileSync(join(folder, file), pictures[index]!);
    return [file, { source: hashOf(source), picture: hashOf(pictures[index]!) }];
  }),
);
writeFileSync(join(folder, "sources.json"), `${JSON.stringify(recorded, null, 2)}\n`);
