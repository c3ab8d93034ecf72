import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mutants } from "./all.ts";
import { occurrences } from "./mutant.ts";

const root = join(import.meta.dirname, "../..");

// Running them takes long, so a place that a change of the source has lost would go unnoticed.
test("each mutant changes one place in the source", () => {
  const lost = mutants.filter((one) => occurrences(one, readFileSync(join(root, one.file), "utf8")) !== 1);
  expect(lost.map(({ id, file }) => `${id} ${file}`)).toEqual([]);
});

test("no two mutants have the same name", () => {
  const ids = mutants.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
