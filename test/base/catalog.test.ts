import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { type Code, catalog, type Entry } from "../../src/base/catalog/catalog.ts";
import { describe, escapeControl, type Finding, inOrder } from "../../src/base/finding.ts";

group.each(Object.entries(catalog) as [Code, Entry][])("%s", (code, entry) => {
  test("is named by kind and problem", () => expect(code).toMatch(/^[a-z-]+\/[a-z\d-]+$/));

  test("an error or a warning says what to do", () => {
    if (entry.severity !== "notice") expect(entry.fix).toBeDefined();
  });

  test("is made of sentences", () => {
    expect(entry.message).toMatch(/^["\dA-Z{].*([.?}]|\{\w+\})$/s);
    if (entry.fix !== undefined) expect(entry.fix).toMatch(/^["A-Z{].*[.}]$/s);
  });

  test("refers to a section", () => {
    if (entry.reference !== undefined)
      expect(entry.reference).toMatch(/^(RFC \d{4} §[\d.]+|YAML 1\.2( §[\d.]+)?)$/);
  });
});

test("values are shown on one line, whatever they hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      expect(escapeControl(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(escapeControl(value).length).toBeLessThan(1500);
    }),
  );
  expect(escapeControl("a\u202eb\u001b[31m\r\n")).toBe("a\\u{202e}b\\u{1b}[31m\\u{d}\\u{a}");
});

test("a placeholder in a value is not filled in", () => {
  const one: Finding = {
    code: "mx/known-wrong",
    severity: "error",
    args: { value: "{reason}", reason: "R", instead: "I" },
    place: null,
  };
  expect(describe(one).message).toContain("{reason}");
});

test("most important first, then in the order of the file", () => {
  const make = (severity: Finding["severity"], line: number): Finding => ({
    code: "mx/empty",
    severity,
    args: {},
    place: { file: "f", line, column: 1 },
  });
  const sorted = inOrder([make("notice", 1), make("error", 9), make("warning", 2), make("error", 3)]);
  expect(sorted.map(({ severity, place }) => `${severity}${place?.line}`)).toEqual([
    "error3",
    "error9",
    "warning2",
    "notice1",
  ]);
});
