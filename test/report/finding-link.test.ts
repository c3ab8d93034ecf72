import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/base/catalog/catalog.ts";
import { finding } from "../../src/base/finding.ts";
import { version } from "../../src/base/version.ts";
import { anchorOf, findingLink } from "../../src/report/finding-link.ts";
import { findingsList } from "../../src/report/findings-list.ts";

test("each code has a heading of its own to link to", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/findings.md"), "utf8");
  const headings = [...page.matchAll(/^### `(.+)`$/gm)].map(([, code]) => anchorOf(code!));
  const anchors = Object.keys(catalog).map(anchorOf);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect([...headings].sort()).toEqual([...anchors].sort());
});

describe("a code", () => {
  test("leads to its entry, in the documentation of this version", () => {
    expect(findingLink("mx/not-admitted", "octo/template")).toBe(
      `[<code>mx&#47;not-admitted</code>](https://github.com/octo/template/blob/v${version}/docs/findings.md#mxnot-admitted)`,
    );
  });

  test("is shown without a link while nobody knows where the documentation is", () => {
    expect(findingLink("mx/none", null)).toBe("<code>mx&#47;none</code>");
  });

  test("stands in each item of a summary", () => {
    expect(findingsList([finding("policy/empty", null, {})])).toContain(findingLink("policy/empty"));
  });
});
