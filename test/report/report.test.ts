import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding, visible } from "../../src/base/finding.ts";
import { annotations } from "../../src/report/annotations.ts";
import { code, escapeMarkdown, fenced, link } from "../../src/report/markdown.ts";
import { policyDiff } from "../../src/report/policy-diff.ts";
import { annotationOf, readLog } from "../action/workflow-commands.ts";
import { referencesIn } from "./github-markdown.ts";

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "::",
      "\u001b[2J",
      "\u009b",
      "\u202e",
      "%0A",
      "\n",
      "\r",
      "`",
      "<",
      "|",
      "[",
      "##[",
      "*",
      "@",
      ",",
    ),
    fc.string({ minLength: 1 }),
  ),
});

describe("annotations", () => {
  test("are one command each, whatever the values hold", () => {
    fc.assert(
      fc.property(hostile, hostile, (value, file) => {
        const lines = annotations([finding("mx/ip-address", { file, line: 3, column: 5 }, { value })]);
        const { commands, log } = readLog(`${lines.join("\n")}\n`);
        expect([commands.length, log.length]).toEqual([1, 0]);
        expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(annotationOf(commands[0]!)).toMatchObject({
          level: "error",
          file: visible(file),
          line: 3,
          column: 5,
          title: "mx/ip-address",
        });
      }),
    );
  });

  test("are ten of a kind at most, errors first", () => {
    const many = Array.from({ length: 30 }, (_, line) => [
      finding("mx/duplicate", { file: "f", line, column: 1 }, { value: "a" }),
      finding("mx/empty", { file: "f", line, column: 1 }, {}),
    ]).flat();
    const lines = annotations(many);
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      ...Array(10).fill("::error"),
      ...Array(10).fill("::notice"),
    ]);
  });
});

describe("Markdown", () => {
  const words = fc.constantFrom(
    "@octocat",
    "&#64;octocat",
    "(@octocat)",
    "a@b.example",
    "mailto:a@b.example",
    "#123",
    "&#35;123",
    "octo/mail#1",
    "GH-1",
    "gh-12",
    "GHSA-abcd-efgh-ijkl",
    "CVE-2026-1234",
    "0123abc",
    "octo/mail@0123456789abcdef0123456789abcdef01234567",
    "https://evil.example/",
    "WWW.evil.example",
    ":smile:",
    ":+1:",
    "<b>",
    "</code>",
    "<!-- -->",
    "`@octocat`",
    "\u2060",
    "\u001b[31m",
    ".",
    " ",
    "x",
  );
  const anything = fc.oneof(
    hostile,
    fc.string({ unit: words }),
    fc.array(words).map((parts) => parts.join(" ")),
  );

  test("a value is inert and on one line", () => {
    fc.assert(
      fc.property(anything, (value) => {
        for (const text of [escapeMarkdown(value), code(value)]) {
          const own = text.replace(/&#\d+;|<\/?code>|<!-- -->/g, "");
          expect(own).not.toMatch(/[<>`|[\]*_@\n\r:$~\\&#]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      }),
    );
  });

  test("GitHub makes no mention, link or picture of a value", () => {
    fc.assert(
      fc.property(anything, (value) => {
        for (const text of [
          escapeMarkdown(value),
          code(value),
          `- ❌ ${code("a")} ${escapeMarkdown(value)}<br>**Fix:** x`,
        ])
          expect(referencesIn(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("the model of GitHub knows them all", () => {
    const inert = new Set([
      "<b>",
      "</code>",
      "<!-- -->",
      "`@octocat`",
      "\u2060",
      "\u001b[31m",
      ".",
      " ",
      "x",
    ]);
    fc.assert(fc.property(words, (word) => inert.has(word) || referencesIn(word).length > 0));
  });

  test("what is copied is the value", () => {
    const values = "v=TLSRPTv1; rua=mailto:t@example.test,https://reports.example.test/";
    for (const text of [escapeMarkdown(values), code(values)])
      expect(
        text.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number))),
      ).toBe(values);
  });

  test("a fence is longer than any in the text", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const lines = fenced("", value).split("\n");
        expect(lines.slice(1, -1).some((line) => line.startsWith(lines[0]!))).toBe(false);
      }),
    );
  });

  test.each(["javascript:alert(1)", "https://a.test/)](x", "https://a.test/ x", "https://u@a.test/"])(
    "no link to %s",
    (url) => {
      expect(link("label", url)).toBe("label");
    },
  );
});

test("a diff gives both lists, whatever moved, and shows that something moved", () => {
  const lists = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"));
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const [from, to] = [before, after].map((mx) => ({ mode: "enforce", mx, max_age: 86_400 }) as const);
      const lines = policyDiff(from!, to!)
        .split("\n")
        .filter((line) => line.slice(1).startsWith("mx: "));
      const side = (signs: string) =>
        lines.filter((line) => signs.includes(line[0]!)).map((line) => line.slice("+mx: ".length));
      expect(side(" -")).toEqual(before);
      expect(side(" +")).toEqual(after);
      expect(lines.some((line) => line[0] !== " ")).toBe(before.join() !== after.join());
    }),
  );
});

test("a policy before and after, line by line", () => {
  const before = { mode: "testing", mx: ["a.test", "b.test"], max_age: 86_400 } as const;
  const after = { mode: "enforce", mx: ["b.test", "c.test"], max_age: 86_400 } as const;
  expect(policyDiff(before, after).split("\n")).toEqual([
    " version: STSv1",
    "-mode: testing",
    "+mode: enforce",
    "-mx: a.test",
    " mx: b.test",
    "+mx: c.test",
    " max_age: 86400",
  ]);
  expect(
    policyDiff(null, after)
      .split("\n")
      .every((line) => line.startsWith("+")),
  ).toBe(true);
});
