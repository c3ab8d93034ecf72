import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { dangerousCheck } from "../scripts/pictures/story.ts";
import { palettes, terminalPicture } from "../scripts/pictures/terminal.ts";
import { drawings, stalePictures } from "../scripts/pictures.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");
const pictures = readdirSync(folder).filter((name) => name !== "sources.json");

test("the pictures show what the program says today; else: npm run pictures", async () => {
  expect(await stalePictures()).toEqual([]);
});

test("the README or a guide shows each of them, in light and dark", () => {
  const pages = ["README.md", "docs/guides/what-the-reports-say.md"];
  const shown = pages.flatMap((page) => [
    ...readFileSync(join(root, page), "utf8").matchAll(/\bpictures\/([\w.-]+)/g),
  ]);
  expect(shown.map(([, name]) => name!).sort()).toEqual(pictures.toSorted());
});

test.each(pictures)("%s is small", (name) => {
  const kilobytes = statSync(join(folder, name)).size / 1000;
  expect(kilobytes).toBeLessThan(name.endsWith(".svg") ? 30 : 170);
});

describe("the picture of a terminal", () => {
  const textIn = (svg: string) =>
    [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)]
      .map(([, line]) =>
        line!.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
      )
      .join("\n");

  test("holds all that was printed, as text", async () => {
    const printed = stripVTControlCharacters(await dangerousCheck());
    const words = (text: string) => text.trim().split(/\s+/);
    for (const [, svg] of [...(await drawings())].filter(([name]) => name.startsWith("check-")))
      expect(words(textIn(svg))).toEqual(["$", "mta-sts", "check", ...words(printed)]);
  });

  test("breaks long lines between words, and keeps columns", () => {
    const words = `  ${"word ".repeat(50)}end`;
    const svg = terminalPicture("x", `a\n  ^\n${words}`, "label", palettes.light);
    const lines = textIn(svg).split("\n");
    expect(lines.slice(0, 3)).toEqual(["$ x", "a", "  ^"]);
    expect(lines.slice(3).every((line) => line.startsWith("  ") && line.length <= 100)).toBe(true);
    expect(lines.slice(3).join(" ").trim().split(/\s+/)).toEqual(words.trim().split(" "));
  });

  test("is markup of its own alone, and says what it shows", () => {
    const svg = terminalPicture('<a "b">', "</text><script>&amp;", 'l"<', palettes.dark);
    expect(svg).not.toMatch(/<script|<a |"l"/);
    expect(textIn(svg)).toBe('$ <a "b">\n</text><script>&amp;');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="l&#34;&#60;"/);
  });

  test("refuses a color that it does not know", () => {
    expect(() => terminalPicture("x", "\u{1b}[95mpink", "label", palettes.light)).toThrow("95");
  });
});
