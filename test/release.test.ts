import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { movingTag, type Release, releaseNotes, releaseProblems } from "../scripts/release.ts";

const changelog = `# Changelog

## Unreleased

- Soon.

## 1.2.3 - 2027-03-01

- New.

### For administrators

- More.

## 1.2.2 - 2027-02-01

- Old.

## 1.2.1

- Undated.

## 1.2.0 - 2027-01-01
`;
const release: Release = {
  tag: "v1.2.3",
  project: { version: "1.2.3", repository: { url: "git+https://github.com/Octo/mta-sts-policy.git" } },
  changelog,
  repository: "octo/mta-sts-policy",
};

describe("a release is made when tag, package.json, changelog and repository agree", () => {
  test("as they do here", () => expect(releaseProblems(release)).toEqual([]));

  test.each<[string, Partial<Release>]>([
    ["another tag", { tag: "v1.2.2" }],
    ["a tag that is no version", { tag: "v1.2.3-rc.1", project: { ...release.project, version: "" } }],
    ["no heading", { changelog: changelog.replace("1.2.3", "1.2.4") }],
    ["another repository", { repository: "octo/other" }],
  ])("not with %s", (_, change) => {
    expect(releaseProblems({ ...release, ...change }).length).toBeGreaterThan(0);
  });

  test("everything that is wrong is said at once", () => {
    const wrong = { ...release, tag: "v1.2.1", repository: "octo/other" };
    expect(releaseProblems(wrong)).toHaveLength(3);
  });
});

describe("the notes are the version's part of the changelog", () => {
  test.each([
    ["1.2.3", "- New.\n\n### For administrators\n\n- More.\n"],
    ["1.2.2", "- Old.\n"],
    ["1.2.1", null],
    ["1.2.0", null],
    ["1.2", null],
    ["Unreleased", null],
    ["", null],
  ])("of %j", (version, expected) => {
    expect(releaseNotes(changelog, version)).toBe(expected);
    expect(releaseNotes(changelog.replaceAll("\n", "\r\n"), version)).toBe(expected);
  });
});

test.each([
  ["v1.2.3", ["v1.2.2", "v1.2.3", "v1"], "v1"],
  ["v1.10.0", ["v1.9.9"], "v1"],
  ["v1.2.3", ["v1.3.0"], null],
  ["v1.2.3", ["v2.0.0", "v1.2.3"], "v1"],
  ["v0.4.0", [], null],
  ["v1.2.3-rc.1", [], null],
  ["1.2.3", [], null],
])("the tag that moves with %s, beside %j, is %j", (tag, tags, expected) => {
  expect(movingTag(tag, tags)).toBe(expected);
});

test("the changelog of the project has what is not released yet under a heading of its own", () => {
  const text = readFileSync(join(import.meta.dirname, "../CHANGELOG.md"), "utf8");
  expect(text.match(/^## .*$/gm)?.[0]).toBe("## Unreleased");
});
