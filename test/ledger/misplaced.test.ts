/** Older versions kept the ledger in the output folder, from where it was published with the site. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { records } from "../../src/commands/records.ts";
import { filesIn } from "../../src/io/files.ts";
import { propose, readyToBuild } from "../../src/judge/proposal.ts";
import { renderLedger } from "../../src/ledger/ledger.ts";
import { readContents } from "../../src/plan/contents.ts";
import { misplacedLedgerPath } from "../../src/plan/paths.ts";
import { pathsIn, treeOf, type Workspace, writeChanges } from "../../src/plan/workspace.ts";
import { type History, ledgerOf, secondsAt } from "../world.ts";

const now = secondsAt("2026-12-01");
const treePaths = (workspace: Workspace) => [
  ...treeOf(workspace, () => ({ kind: "absent" })).generated.keys(),
];
const yml = "domain: example.test\nmode: testing\nmx: [mx1.example.test]\nmax_age: 1w\nhost: none\n";
const testing = { mode: "testing" } as const;
const history: History = [["2026-11-20", testing]];
const published = renderLedger(ledgerOf(history));
const [right, wrong] = ["policy.lock.json", "site/policy.lock.json"];

interface Folder {
  write(path: string, text: string): void;
  /** null: no such file. */
  read(path: string): string | null;
  /** Builds, and returns the ids in the ledger, the newest first. */
  build(output?: string): Promise<{ ids: readonly string[]; changed: readonly string[] }>;
  readonly path: string;
}

const test = base.extend<{ folder: Folder }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
  folder: async ({}, use) => {
    const path = mkdtempSync(join(tmpdir(), "misplaced-"));
    const write = (name: string, text: string) => {
      mkdirSync(join(path, name, ".."), { recursive: true });
      writeFileSync(join(path, name), text);
    };
    const read = (name: string) =>
      existsSync(join(path, name)) ? readFileSync(join(path, name), "utf8") : null;
    const build = async (output = "site") => {
      const workspace = { policy: "policy.yml", output };
      const files = filesIn(path, path);
      const contents = await readContents(treeOf(workspace, files.read));
      const proposal = await propose(contents, { now, mx: null, base: null });
      const { ready } = await readyToBuild(proposal, false);
      if (ready === null) return { ids: [], changed: [] };
      writeChanges(files, workspace, ready.changes);
      const ids = ready.change.plan.ledger.published.map(({ id }) => id);
      return { ids, changed: [...ready.changes.keys()] };
    };
    write("policy.yml", yml);
    await use({ write, read, build, path });
    rmSync(path, { recursive: true });
  },
});

test("it is read there and moved beside policy.yml, and the id stays", async ({ folder }) => {
  folder.write(wrong, published);
  const { ids, changed } = await folder.build();
  expect(ids).toEqual(["20261120120000"]);
  expect([changed[0], changed.at(-1)]).toEqual([right, misplacedLedgerPath]);
  expect([folder.read(right), folder.read(wrong)]).toEqual([published, null]);
  expect((await folder.build()).changed).toEqual([]);
});

test("of two, the one beside policy.yml counts, and the other one goes", async ({ folder }) => {
  folder.write(wrong, renderLedger(ledgerOf([["2026-11-01", testing]])));
  folder.write(right, published);
  expect((await folder.build()).ids).toEqual(["20261120120000"]);
  expect([folder.read(right), folder.read(wrong)]).toEqual([published, null]);
});

test("what is no ledger stays, and where it is alone it stops the build", async ({ folder }) => {
  folder.write(wrong, "{}");
  expect((await folder.build()).ids).toEqual([]);
  expect([folder.read(right), folder.read(wrong)]).toEqual([null, "{}"]);
  folder.write(right, published);
  expect((await folder.build()).ids).toEqual(["20261120120000"]);
  expect(folder.read(wrong)).toBe("{}");
});

test("where both are the same file, it is one", async ({ folder }) => {
  folder.write(right, published);
  expect((await folder.build(".")).changed).not.toContain(misplacedLedgerPath);
  expect(folder.read(right)).toBe(published);
  expect(treePaths({ policy: "policy.yml", output: "." })).not.toContain(misplacedLedgerPath);
  expect(treePaths({ policy: "policy.yml", output: "site" })).toContain(misplacedLedgerPath);
  expect(pathsIn({ policy: "mail/policy.yml", output: "site" })).toEqual(
    expect.arrayContaining(["mail/policy.yml", "mail/policy.lock.json", "site/policy.lock.json"]),
  );
});

test("under a new domain, the id of the old one is announced to nobody", async ({ folder }) => {
  const options = { policy: "policy.yml", output: ".", strict: false, pagesHost: null };
  const announced = async () => {
    const { findings, planned } = await records(options, {
      files: filesIn(folder.path, null),
      now: () => now,
    });
    return {
      codes: findings.map(({ code }) => code).filter((code) => code.startsWith("records/")),
      ids: planned?.records.flatMap(({ value }) => /id=(\w+)/.exec(value)?.[1] ?? []),
    };
  };
  folder.write(right, renderLedger(ledgerOf(history)));
  expect(await announced()).toEqual({ codes: [], ids: ["20261120120000"] });
  folder.write(right, renderLedger(ledgerOf([["2026-11-20", { ...testing, domain: "old.test" }]])));
  expect(await announced()).toEqual({ codes: ["records/not-built"], ids: [] });
});
