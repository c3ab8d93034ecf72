import fc from "fast-check";
import { expect, test } from "vitest";
import { readYaml } from "../../src/base/yaml-file.ts";

const codes = (text: string) => readYaml(text, "f.yml").findings.map(({ code }) => code);

// To turn such keys into text took seconds for a hundred characters: the file has no value, so nobody tries.
test.each([
  "? [a]\n: b",
  "? {a: b}\n: c",
  "{{ a }}: b",
  "a: &x [1]\n*x : b",
  `${"? ".repeat(24)}a\n`,
  `${"? ".repeat(24)}a\n`.repeat(20),
  "{".repeat(400) + "}".repeat(400),
])("%j has a key that is no name", (text) => {
  const { value } = readYaml(text, "f.yml");
  expect(value).toBeUndefined();
  expect(codes(text).filter((code) => code === "yaml/key")).toHaveLength(1);
});

test.each([
  ["[".repeat(10_001)],
  ["[".repeat(100) + "]".repeat(100)],
  ["a: [".repeat(100) + "]".repeat(100)],
  ["- ".repeat(100)],
  ["? ".repeat(30_000)],
  ["- \t".repeat(100)],
  [": ".repeat(100)],
])("is not turned into values when nested too deeply", (text) => {
  const file = readYaml(text, "f.yml");
  expect(file.value).toBeUndefined();
  expect(file.findings).toHaveLength(1);
});

test("thirty levels are fine", () => {
  expect(codes(`${"[".repeat(30)}${"]".repeat(30)}`)).toEqual([]);
});

test("of a thousand errors twenty are reported", () => {
  expect(codes("a: b: c\n".repeat(1000))).toHaveLength(20);
});

test.each(["}", "]\n", "*a\n", "- a\nb\n"])(
  "after twenty of %j the parser goes no further, and the file has no value",
  (text) => {
    const { value, findings } = readYaml(text.repeat(60_000 / text.length), "f.yml");
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(21);
  },
);

test("nineteen directives are read past, twenty are not", () => {
  const file = (count: number) => readYaml(`${"%a\n".repeat(count)}---\na: b\n`, "f.yml");
  expect([file(19).value, file(19).findings]).toEqual([{ a: "b" }, []]);
  expect(file(20).value).toBeUndefined();
  expect(file(20).findings.map(({ code }) => code)).toContain("yaml/syntax");
});

test("a directive alone is no empty file", () => {
  expect([codes("%YAML 1.2\n"), codes(""), codes("# a\n")]).toEqual([["yaml/syntax"], [], []]);
});

test("stack traces are as they were afterwards, whatever was read", () => {
  const before = Error.stackTraceLimit;
  for (const text of ["}", "a: 1", "[".repeat(9000), "? ".repeat(30_000)]) readYaml(text, "f.yml");
  expect(Error.stackTraceLimit).toBe(before);
});

test.each([
  ["yaml/duplicate-key", "a: b\n".repeat(1000)],
  ["yaml/wildcard", `a:\n${"- *.a\n".repeat(1000)}`],
  ["yaml/key", `${"? [a]\n: b\n".repeat(1000)}`],
])("of a thousand findings %s twenty are reported at most", (code, text) => {
  expect(codes(text).filter((one) => one === code)).toHaveLength(code === "yaml/key" ? 1 : 20);
});

test("what is found after twenty of another kind is not lost", () => {
  const { value, findings } = readYaml(`${"a: b\n".repeat(30)}c: *.d\n`, "f.yml");
  expect(value).toBeUndefined();
  expect(findings.map(({ code }) => code)).toContain("yaml/wildcard");
});

test("a key is found by its name, whatever it is written like", () => {
  const file = readYaml("1: a\n'b': [c, { d: 007 }]\n~: e\n", "f.yml");
  expect(file.place(["1"])).toMatchObject({ line: 1, column: 4 });
  expect(file.place(["b", 1, "d"])).toMatchObject({ line: 2, column: 15 });
  expect(file.place(["b", 7])).toMatchObject({ line: 2, column: 6 });
  expect(file.placeOfKey("b")).toMatchObject({ line: 2, column: 1 });
  expect(file.written(["b", 1, "d"])).toBe("007");
  expect(file.written(["b"])).toBeNull();
  expect(file.written(["constructor"])).toBeNull();
});

test("no place is beyond the end of the file", () => {
  const part = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "[",
    "{",
    "}",
    '"',
    "'",
    "\n",
    "\r\n",
    "*",
    "&",
    "---\n",
    " ",
    "\t",
    "|",
    "#",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const lines = text.replace(/\r?\n$/, "").split("\n");
      for (const { place } of readYaml(text, "f.yml").findings) {
        expect(place!.line).toBeLessThanOrEqual(lines.length);
        expect(place!.column).toBeLessThanOrEqual(lines[place!.line! - 1]!.length + 1);
      }
    }),
    { numRuns: 2000 },
  );
});
