/** The command checks the shape of the ledger without zod: the same as zod would. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { WrittenLedger } from "../../src/ledger/ledger.ts";
import { maxLedgerSize } from "../../src/ledger/read.ts";
import { ledgerSchema } from "../../src/ledger/schema.ts";
import { violations } from "../../src/ledger/shape.ts";

/** Once each: zod may have two things to say about one value. */
function byZod(value: unknown): PropertyKey[][] {
  const paths = ledgerSchema.safeParse(value).error?.issues.map(({ path }) => path) ?? [];
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

const right: WrittenLedger = {
  published: [
    {
      id: "20260131120000",
      sha256: "0123456789abcdef".repeat(4),
      mode: "testing",
      mx: ["mail.example.test", "*.example.test"],
      max_age: 86_400,
      from: "2026-01-31T12:00:00Z",
      until: null,
    },
  ],
  domains: [{ name: "example.test", from: "2026-01-31T12:00:00Z", until: "2026-02-01T12:00:00Z" }],
  testing: { since: "2026-01-31T12:00:00Z" },
};

/** Every value within a value, by its path, and a key that nothing has in each mapping. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsIn(one).map((path) => [key, ...path]));
  return [[], ...inner, ["constructor"], ["__proto__"], ["ID"]];
}

/** A copy with another value at a path; undefined: without what is there. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const entries = Object.entries(Object(value)).filter(([name]) => name !== key);
  const inner = changed(Object.getOwnPropertyDescriptor(Object(value), key)?.value, rest, to);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]]);
}

const likely = fc.constantFrom<unknown>(
  ...[
    null,
    undefined,
    "",
    [],
    {},
    "none",
    "enforce",
    "Enforce",
    "2026-01-31T12:00:00Z",
    "2026-02-31T12:00:00Z",
  ],
  ...["2026-13-01T00:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:00:00.000Z", "2026-01-31T12:00:00Z\n"],
  ...[0, -0, -1, 1.5, -1.5, 31_557_600, 31_557_601, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...["a".repeat(32), "a".repeat(33), "a".repeat(64), "A".repeat(64), "a".repeat(253), "a".repeat(254)],
  ...[
    "mail.example.test",
    "*.example.test",
    "*",
    "*.*",
    "a b",
    "é.test",
    true,
    [null],
    ["a", 1],
    [[]],
    [right],
  ],
);
const value = fc.oneof(likely, fc.string(), fc.jsonValue());
const change = fc.tuple(fc.constantFrom(...pathsIn(right)), value);

test("whatever is written, the check and zod find the same, in the same order", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const written = changes.reduce<unknown>((value, [path, to]) => changed(value, path, to), right);
      const found = violations(written);
      expect(found).toEqual(byZod(written));
      if (found.length === 0) accepted++;
    }),
    { numRuns: 4000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test("a ledger that is right is accepted, also one of an older version", () => {
  expect(violations(right)).toEqual([]);
  expect(violations({ published: right.published })).toEqual([]);
});

test("as many values as fit into the largest ledger exhaust nobody's stack", () => {
  const zeros = Array(maxLedgerSize / 2).fill(0);
  expect(violations(zeros)).toEqual([[]]);
  expect(violations({ ...right, published: zeros })).toHaveLength(zeros.length);
});
