/**
 * The public page's style and script as the text that `build` puts into it.
 *
 *     node scripts/page.ts            writes src/plan/page/assets.js
 *     node scripts/page.ts --check    writes nothing, exits with 1 when it is out of date
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { sourceHash } from "../src/plan/page/content-security-policy.ts";

const root = join(import.meta.dirname, "..");
const target = join(root, "src/plan/page/assets.js");

/** What `src/plan/page/assets.js` should hold. Names and lines are kept, so that a visitor can read what runs. */
export async function pageAssets(): Promise<string> {
  const [style, script] = await Promise.all(["page.css", "live/live.js"].map(bundled));
  return [
    "// Generated from page.css and live/ by `node scripts/page.ts`; edit those instead.",
    "// biome-ignore-all format: it is generated",
    "// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of the script, not of this file",
    `export const style = ${literal(style!)};`,
    `export const script = ${literal(script!)};`,
    "",
  ].join("\n");
}

/** With its hash: to make that anew would be a tenth of a whole `build`. Line by line, so that a change shows as a change of lines. */
function literal(text: string): string {
  const lines = text.split("\n").map((line) => `  ${JSON.stringify(line)},`);
  return `{\n hash: "${sourceHash(text)}",\n text: [\n${lines.join("\n")}\n].join("\\n") }`;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: join(root, "src/plan/page"),
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    target: ["es2022", "chrome100", "firefox100", "safari15.4"],
    minifySyntax: true,
    charset: "ascii",
    write: false,
  });
  const { text } = outputFiles[0]!;
  // Either would end the element that it stands in.
  if (/<\/(style|script)|<!--/i.test(text)) throw new Error(`${entry} holds the end of its own element.`);
  // The bundler names its sources, and a page must not change because a source file moved.
  const unnamed = text.replace(/^ *\/[/*] \S+\.(?:ts|js|css)(?: \*\/)?\n/gm, "");
  // Indentation is a sixth of the style.
  return (entry.endsWith(".css") ? unnamed.replace(/^ +/gm, "") : unnamed).trim();
}

export function isCurrent(text: string): boolean {
  return readFileSync(target, "utf8") === text;
}

if (import.meta.main) {
  const text = await pageAssets();
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (!isCurrent(text)) {
    console.error("src/plan/page/assets.js is not what `node scripts/page.ts` makes");
    process.exitCode = 1;
  }
}
