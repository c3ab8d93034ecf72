import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { staleDocumentation } from "../scripts/docs.ts";
import { filesIn } from "../src/io/files.ts";
import { treeOf } from "../src/plan/workspace.ts";
import { outputs } from "../src/report/reports.ts";
import { nothingSeen } from "../src/report/verified.ts";
import { proposalOf } from "./proposed.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

test("generated documentation is what the source gives", () => expect(staleDocumentation()).toEqual([]));

// `node src/entry/cli.ts build` brings them up to date.
test("the files that are generated from the shipped policy.yml are what the source gives", async () => {
  const workspace = { policy: "policy.yml", output: "." };
  const proposal = await proposalOf(
    treeOf(workspace, filesIn(root, null).read),
    Date.parse("2026-11-22T00:00:00Z") / 1000,
  );
  expect([...proposal.changes.keys()]).toEqual([]);
});

test("action.yml names the outputs that there are", () => {
  const nothing = { findings: [], sources: new Map() };
  const results = [
    { ...nothing, command: "build", planned: null, publication: null },
    { ...nothing, ...nothingSeen, domain: "" },
  ] as const;
  const names = results.flatMap((result) => Object.keys(outputs(result)));
  expect([...new Set(names)].sort()).toEqual(Object.keys(parse(read("action.yml")).outputs).sort());
});

const pages = [
  ...readdirSync(root),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((path) => join("docs", path)),
];
describe.each(pages.filter((path) => path.endsWith(".md")))("%s", (page) => {
  test("links to files that exist", () => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#|mailto:|\.\.\/\.\.\/)([^)#\s]+)/g)].map(
      ([, target]) => target!,
    );
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test("shows policies that are right", () => {
    const blocks = [...read(page).matchAll(/```yaml\n(# policy\.yml[\s\S]*?|domain:[\s\S]*?)```/g)].map(
      ([, text]) => text!,
    );
    for (const block of blocks)
      expect(parse(block)).toMatchObject({ domain: expect.any(String), mode: expect.any(String) });
  });
});

test("the commands of the README work as they stand", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const used = [...read("README.md").matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !(name in scripts))).toEqual([]);
});
