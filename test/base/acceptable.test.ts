import { expect, test } from "vitest";
import { acceptable } from "../../src/base/catalogue/acceptable.ts";
import { catalogue } from "../../src/base/catalogue/catalogue.ts";

test("there are findings that can be accepted", () => expect(acceptable).toContain("mx/not-admitted"));

test.each(acceptable)("%s is worth a reason", (code) => {
  expect(catalogue[code].severity).not.toBe("notice");
});
