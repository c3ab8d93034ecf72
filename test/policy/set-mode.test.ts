import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { withMode } from "../../src/policy/set-mode.ts";

const rest = "domain: example.com\nmx:\n  - mail.example.com\nmax_age: 1w\n";

describe("only the mode changes", () => {
  test.each([
    ["mode: testing", "mode: enforce"],
    ["mode:    testing   # until the reports are quiet", "mode:    enforce   # until the reports are quiet"],
    ["'mode': 'testing'", "'mode': 'enforce'"],
    ['"mode" : "Testing"', '"mode" : "enforce"'],
    ["mode:\n  testing", "mode:\n  enforce"],
    ["mode: !!str testing", "mode: !!str enforce"],
    ["mode: &here testing", "mode: &here enforce"],
    ["? mode\n: testing", "? mode\n: enforce"],
    ["mode: testing # mode: testing", "mode: enforce # mode: testing"],
  ])("%j", (before, after) => {
    for (const end of ["\n", "\r\n"])
      for (const [head, tail] of [
        ["", rest],
        [rest, ""],
        [`# mode: testing\n${rest}`, "# testing\n"],
        ["\ufeff", rest],
      ] as const) {
        const text = (middle: string) => `${head}${middle}\n${tail}`.replaceAll("\n", end);
        expect(withMode(text(before), "enforce")).toBe(text(after));
      }
  });

  test.each(["{mode: testing, mx: a}", "{ mx: a, mode: 'testing' }", "mode: testing"])("%j", (text) => {
    expect(withMode(text, "enforce")).toBe(text.replace("testing", "enforce"));
  });

  test("whatever else is in the file", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "",
        "# mode: testing",
        "  # Ümlaut 𐐷 comment",
        "accept: { mx/a: 'mode: testing' }",
        "x: [testing]",
      ),
      fc
        .tuple(fc.stringMatching(/^[a-z]{2,6}$/), fc.string({ maxLength: 8 }))
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    );
    const mode = fc.constantFrom(
      "mode: testing",
      "mode: 'testing' # why",
      'mode:  "testing"',
      "mode:\n    testing",
    );
    const end = fc.constantFrom("\n", "\r\n");
    let changed = 0;
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        mode,
        fc.array(line, { maxLength: 4 }),
        end,
        (above, own, below, between) => {
          const text = (middle: string) =>
            [...above, middle, ...below, ""].join("\n").replaceAll("\n", between);
          const after = withMode(text(own), "enforce");
          if (after === null) return;
          changed += 1;
          expect(after).toBe(text(own.replace("testing", "enforce")));
          expect(parse(after)).toEqual({ ...parse(text(own)), mode: "enforce" });
        },
      ),
      { numRuns: 3_000 },
    );
    expect(changed).toBeGreaterThan(1_000);
  });
});

test.each([
  ["no mode", rest],
  ["a mode without a value", `mode:\n${rest}`],
  ["two modes", `mode: testing\nmode: testing\n${rest}`],
  ["a mode that is used elsewhere", `mode: &m testing\nx: *m\n${rest}`],
  ["a mode from elsewhere", `x: &m testing\nmode: *m\n${rest}`],
  ["a block", `mode: |\n  testing\n${rest}`],
  ["several words", `mode: testing for now\n${rest}`],
  ["an escape", `mode: "t\\x65sting"\n${rest}`],
  ["a list", `mode: [testing]\n${rest}`],
  ["another kind of value", "- mode: testing\n"],
  ["what is no YAML", "mode: testing\n}{"],
  ["two documents", `mode: testing\n---\nmode: testing\n`],
  ["nothing", ""],
])("is left alone: %s", (_, text) => expect(withMode(text, "enforce")).toBeNull());

test("nothing makes it throw", () => {
  const part = fc.constantFrom(
    "mode",
    ":",
    " ",
    "testing",
    "\n",
    "'",
    '"',
    "&a",
    "*a",
    "!!str",
    "|",
    "{",
    "}",
    "#",
    "-",
    "\ufeff",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const text = parts.join("");
      const after = withMode(text, "enforce");
      if (after !== null) expect(after.length).toBe(text.length);
    }),
    { numRuns: 5_000 },
  );
});
