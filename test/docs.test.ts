import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { staleDocumentation } from "../scripts/docs.ts";
import { filesIn } from "../src/io/files.ts";
import { sumUp } from "../src/ledger/evidence/sum-up.ts";
import { treeOf } from "../src/plan/workspace.ts";
import { readPolicy } from "../src/policy/read.ts";
import { outputs } from "../src/report/reports.ts";
import { nothingSeen } from "../src/report/verified.ts";
import { freshBuild, run } from "./built.ts";
import { type FakeDns, startFakeDns } from "./fake-dns/server.ts";
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
  const nothingRead = { read: null, sums: sumUp([]), received: [], evidence: null };
  const results = [
    { ...nothing, command: "build", planned: null, publication: null },
    { ...nothing, ...nothingSeen, domain: "" },
    {
      ...nothing,
      command: "policies",
      of: "build",
      own: [],
      policies: [],
      changes: new Map(),
      publication: null,
    },
    { ...nothing, command: "domains", of: "verify", own: [], results: [], wrong: new Map(), issue: null },
    { ...nothing, command: "dns", domain: "", provider: null, engine: null, state: "right", states: [] },
    {
      ...nothing,
      command: "dns-domains",
      of: "dns",
      engine: null,
      state: "right",
      states: [],
      zones: [],
      left: 0,
    },
    { ...nothing, command: "promote", domain: "", promotion: null, isWritten: false, proposal: null },
    { ...nothing, ...nothingRead, command: "reports", domain: "", json: {} },
    { ...nothing, command: "update", release: null, updated: [], isWritten: false, found: "" },
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

  test("shows policies that are right", async () => {
    const blocks = [...read(page).matchAll(/```yaml\n(# policy\.yml[\s\S]*?|domain:[\s\S]*?)```/g)];
    for (const [, text] of blocks) {
      const { policy, findings } = await readPolicy({ kind: "text", text: text! }, "policy.yml");
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(policy).not.toBeNull();
    }
  });
});

test("the README names scripts that there are", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const used = [...read("README.md").matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !(name in scripts))).toEqual([]);
});

describe("the commands of the README work as they stand, on the policy that is shipped", () => {
  const commands = [...read("README.md").matchAll(/^node dist\/cli\.mjs (\S[^#\n]*?) *(?:#.*)?$/gm)].map(
    ([, args]) => args!,
  );
  let folder: string;
  let dns: FakeDns;
  const mtaSts = (...args: string[]) => run(process.execPath, ["dist/cli.mjs", ...args], { cwd: folder });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "readme-"));
    cpSync(await freshBuild(), join(folder, "dist"), { recursive: true });
    mkdirSync(join(folder, ".git"));
    writeFileSync(
      join(folder, ".git/config"),
      '[remote "origin"]\n\turl = https://github.com/octocat/mta-sts.git\n',
    );
    dns = await startFakeDns({ "example.com": { MX: [[10, "mx.example.com"]] } });
  });
  afterEach(async () => {
    await dns.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("all of them are tried", () => {
    const names = new Set(commands.map((command) => command.split(" ")[0]!));
    expect(names).toEqual(new Set(["init", "build", "check", "verify", "inspect", "records", "dns"]));
  });

  test.each(commands)("%s", async (command) => {
    const [name, ...args] = command.split(" ");
    const more = ["init", "check", "verify", "dns"].includes(name!) ? ["--resolver", dns.resolver] : [];
    if (name !== "init") cpSync(join(root, "policy.yml"), join(folder, "policy.yml"));
    if (name === "inspect" || name === "records") await mtaSts("build", "--offline");
    const { exitCode, stdout, stderr } = await mtaSts(name!, ...args, ...more);
    // example.com has no policy in this DNS, which is said with 1.
    expect(exitCode).toBe(name === "verify" ? 1 : 0);
    expect(stderr).not.toMatch(/error|warning/);
    expect(stdout).not.toBe("");
  });
});
