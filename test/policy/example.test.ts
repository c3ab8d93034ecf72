import { expect, test } from "vitest";
import { isExample, looksLikeExample } from "../../src/policy/example.ts";
import { readPolicy } from "../../src/policy/read.ts";

test.each([
  ["domain: example.com", true],
  ['domain: "example.org" # mine', true],
  ["\ufeffdomain: example.com", true],
  ["domain: example.net.", true],
  ["mode: testing\ndomain:   example.com", true],
  ["domain: example.com.au", false],
  ["domain: example.com-shop.net", false],
  ["domain: mail.example.com", false],
  ["domain: octo.example", false],
  ["# domain: example.com", false],
  ["", false],
])("a look at %j sees what reading it finds: %s", async (start, expected) => {
  expect(looksLikeExample(start)).toBe(expected);
  const text = `${start}\nmax_age: 1w\nmx: [mail.octo.example]\n`;
  const { findings } = await readPolicy({ kind: "text", text }, "policy.yml");
  expect(isExample(findings)).toBe(expected);
});
