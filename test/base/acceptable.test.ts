import { expect, test } from "vitest";
import { acceptable } from "../../src/base/catalog/acceptable.ts";
import { catalog } from "../../src/base/catalog/catalog.ts";

test("there are findings that can be accepted", () => expect(acceptable).toContain("mx/not-admitted"));

test.each(acceptable)("%s is worth a reason", (code) => {
  expect(catalog[code].severity).not.toBe("notice");
});
