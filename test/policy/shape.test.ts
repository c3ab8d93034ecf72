/** The command checks the shape of `policy.yml` by the table of settings, without zod: the same as zod would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { policySchema } from "../../src/policy/schema.ts";
import { keys } from "../../src/policy/settings.ts";
import { unknownKeys, type WrittenPolicy, wrongPaths } from "../../src/policy/shape.ts";

interface Misshapen {
  readonly wrong: readonly (readonly PropertyKey[])[];
  readonly unknown: readonly string[];
}

function byTable(written: WrittenPolicy): Misshapen {
  return { wrong: wrongPaths(written), unknown: unknownKeys(written) };
}

function byZod(written: WrittenPolicy): Misshapen {
  const issues = policySchema.safeParse(written).error?.issues ?? [];
  return {
    wrong: issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? [] : [issue.path])),
    unknown: issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : [])),
  };
}

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.string() },
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, undefined, 2 ** 53, -(2 ** 53), Number.MAX_SAFE_INTEGER),
);
const items = fc.array(fc.oneof({ weight: 9, arbitrary: fc.string() }, fc.anything()), { maxLength: 4 });
// zod passes over what is called __proto__; we take it for a name like any other.
const name = fc.string().filter((text) => text !== "__proto__");
const mapping = fc.dictionary(name, fc.oneof({ weight: 9, arbitrary: fc.string() }, fc.jsonValue()), {
  maxKeys: 4,
});
const value = fc.oneof(scalar, items, mapping);
const known = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
const unknown = fc.oneof(
  fc.constant({}),
  fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "toString", "Domain")),
    value,
    { maxKeys: 2 },
  ),
);

test("whatever is written, the table and zod find the same, in the same order", () => {
  let accepted = 0;
  fc.assert(
    fc.property(known, unknown, (settings, others) => {
      const written = Object.fromEntries([...Object.entries(others), ...Object.entries(settings)]);
      expect(byTable(written)).toEqual(byZod(written));
    }),
    { numRuns: 5000 },
  );
  // Each setting on its own in a policy that is right but for it, or hardly anything would be accepted.
  const right = { domain: "example.test", mode: "none", mx: ["mail.example.test"], max_age: "1w" };
  fc.assert(
    fc.property(fc.constantFrom(...keys), value, (key, value) => {
      const written = { ...right, [key]: value };
      const found = byTable(written);
      expect(found).toEqual(byZod(written));
      if (found.wrong.length === 0) accepted++;
    }),
    { numRuns: 5000 },
  );
  expect(accepted).toBeGreaterThan(1000);
});

test("an own key __proto__ is a key that no setting has", () => {
  const written = JSON.parse('{ "domain": "a.test", "mode": "none", "max_age": 1, "__proto__": "b.test" }');
  expect(byTable(written)).toEqual({ wrong: [], unknown: ["__proto__"] });
  expect(byZod(written)).toEqual(byTable(written));
});

// A value of it would bring zod into dist/, and its start into every start of the command.
test("the command takes nothing but types from schema.ts", () => {
  const root = join(import.meta.dirname, "../../src");
  const users = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => readFileSync(join(root, path), "utf8").match(/^.*\bfrom ".*\/schema\.ts";$/gm) ?? []);
  expect(users.filter((line) => !line.startsWith("import type "))).toEqual([]);
});
