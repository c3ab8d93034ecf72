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
  const style = await bundled("page.css");
  const script = await bundled("live/live.js");
  const withMonitor = await bundled("live/live.js", { ASKS_GITHUB: "true" });
  return [
    "// Generated from page.css and live/ by `node scripts/page.ts`; edit those instead.",
    "// biome-ignore-all format: it is generated",
    "// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of the script, not of this file",
    `export const style = ${asset(style, `${literal(style.split("\n"))}.join("\\n")`)};`,
    "// By threes: lines of both scripts, lines of the first alone, lines of the second alone.",
    `const blocks = [${blocksOf(script.split("\n"), withMonitor.split("\n")).map(literal).join(", ")}];`,
    "const without = (left) => blocks.filter((_, index) => index % 3 !== left).flat().join('\\n');",
    `export const script = ${asset(script, "without(2)")};`,
    `export const scriptWithMonitor = ${asset(withMonitor, "without(1)")};`,
    "",
  ].join("\n");
}

/** With its hash: computing it again would take a tenth of a whole `build`. */
function asset(text: string, expression: string): string {
  return `{\n hash: "${sourceHash(text)}",\n text: ${expression} }`;
}

/** Line by line, so that a change shows as a change of lines. */
function literal(lines: readonly string[]): string {
  return `[\n${lines.map((line) => `  ${JSON.stringify(line)},\n`).join("")}]`;
}

/** Two texts at once: lines that they share, those of the first alone, those of the second alone, and so on. */
function blocksOf(first: readonly string[], second: readonly string[]): string[][] {
  // The length of the longest common subsequence, from line `i` of the first and line `j` of the second.
  const common = Array.from({ length: first.length + 1 }, () => new Uint16Array(second.length + 1));
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      common[i]![j] =
        first[i] === second[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const blocks: string[][] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const [shared, left, right]: string[][] = [[], [], []];
    while (i < first.length && first[i] === second[j]) {
      shared!.push(first[i++]!);
      j++;
    }
    while ((i < first.length || j < second.length) && first[i] !== second[j])
      if (j === second.length || common[i + 1]?.[j] === common[i]![j]) left!.push(first[i++]!);
      else right!.push(second[j++]!);
    blocks.push(shared!, left!, right!);
  }
  return blocks;
}

async function bundled(entry: string, define = { ASKS_GITHUB: "false" }): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: join(root, "src/plan/page"),
    entryPoints: [entry],
    bundle: true,
    define,
    format: "iife",
    target: ["es2022", "chrome100", "firefox100", "safari15.4"],
    minifySyntax: true,
    charset: "utf8",
    write: false,
  });
  const { text } = outputFiles[0]!;
  // Either would end the element that it is in.
  if (/<\/(style|script)|<!--/i.test(text)) throw new Error(`${entry} contains the end of its own element.`);
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
