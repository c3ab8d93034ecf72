import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding } from "../../src/base/finding.ts";
import { annotations } from "../../src/report/annotations.ts";
import { code, escapeMarkdown, fenced, link } from "../../src/report/markdown.ts";
import { policyDiff } from "../../src/report/policy-diff.ts";
import { annotationOf, readLog } from "../action/workflow-commands.ts";

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("::", "%0A", "\n", "\r", "`", "<", "|", "[", "##[", "*", "@", ","),
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
        expect(annotationOf(commands[0]!)).toMatchObject({
          level: "error",
          file,
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
  test("a value is inert and on one line", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        for (const text of [escapeMarkdown(value), code(value).slice("<code>".length, -"</code>".length)]) {
          expect(text.replace(/&#\d+;/g, "")).not.toMatch(/[<>`|[\]*_@\n\r:$~\\&#]/);
        }
      }),
    );
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
