import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newsIn, notesMarkdown } from "../../src/report/release-notes.ts";
import { referencesIn } from "./github-markdown.ts";

const notes = `- \`verify\` is faster,
  everywhere.
- Zoho Mail has a new server in Europe (\`zoho-eu\`).

### For administrators

Read this.

- Proton: mx3.
`;

describe("the one change that matters most", () => {
  test.each<[string, string[], string]>([
    ["the first, when nothing is about it", [], "verify is faster, everywhere."],
    ["about the provider by its key", ["zoho-eu"], "Zoho Mail has a new server in Europe (zoho-eu)."],
    ["about the provider by its name", ["none", "Proton"], "Proton: mx3."],
    ["not about a word in a word", ["Prot"], "verify is faster, everywhere."],
  ])("%s", (_, words, expected) => expect(newsIn(notes, words)).toBe(expected));

  test("is one short line, or nothing", () => {
    expect(newsIn("", ["x"])).toBe("");
    expect(newsIn("# Heading alone\n", ["heading"])).toBe("");
    expect(newsIn(`- ${"x".repeat(5000)}`, []).length).toBeLessThan(200);
  });
});

describe("notes as Markdown", () => {
  test("keep headings, lists and code", () => {
    const lines = notesMarkdown(notes).split("\n");
    expect(lines).toContain("- <code>verify</code> is faster, everywhere.");
    expect(lines).toContain("**For administrators**");
    expect(lines).toHaveLength(8);
  });

  test("are cut", () => {
    const long = notesMarkdown("- x\n".repeat(100_000));
    expect(long.split("\n").length).toBeLessThan(60);
    expect(long.length).toBeLessThan(5_000);
  });

  test("refer to nobody, whatever they say", () => {
    const piece = fc.constantFrom(
      ..."@octocat|#1|https://x.example|www.x.example|<img src=x>|[a](b)|![a](b)|`|```|- |# |1. |\n|\r| |\u202e|<!--|-->|&#64;|a@b.example".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = notesMarkdown(pieces.join(""));
        expect(referencesIn(markdown)).toEqual([]);
        expect(markdown).not.toMatch(/<(?!code>|\/code>|!-- -->)|\u202e|\r/);
        expect(markdown).not.toMatch(/^(?:[+=]|-(?! )|\d|#|`)/m);
      }),
    );
  });
});
