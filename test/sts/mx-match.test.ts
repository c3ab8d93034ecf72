import { expect, test } from "vitest";
import { admits, covers, matches } from "../../src/sts/mx-match.ts";

test.each([
  ["mx.example.net", "mx.example.net", true],
  ["mx.example.net", "a.mx.example.net", false],
  ["*.example.net", "mx.example.net", true],
  ["*.example.net", "example.net", false],
  ["*.example.net", "a.mx.example.net", false],
  ["*.example.net", "mx.anexample.net", false],
  ["*.localhost", "localhost", false],
])("%s, %s: %s", (pattern, host, expected) => expect(matches(pattern, host)).toBe(expected));

test("one pattern that admits a host is enough", () => {
  expect(admits(["a.test", "*.example.net"], "mx.example.net")).toBe(true);
  expect(admits(["a.test", "b.test"], "mx.example.net")).toBe(false);
  expect(admits([], "mx.example.net")).toBe(false);
});

test.each([
  [["mx.example.net"], "mx.example.net", true],
  [["*.example.net"], "mx.example.net", true],
  [["*.example.net"], "*.example.net", true],
  [["*.example.net"], "*.mx.example.net", false],
  [["mx.example.net"], "*.example.net", false],
  [[], "*.example.net", false],
])("%j admit all of %s: %s", (patterns, pattern, expected) =>
  expect(covers(patterns, pattern)).toBe(expected),
);
