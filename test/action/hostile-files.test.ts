/** Links and other things in the place of files: nothing outside the workspace is read, shown or written. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { RunResult } from "./runner.ts";
import { expectFailure, expectOnDisk, type Scenario, test, type Workspace } from "./scenario.ts";

const secret = "hunter2-of-another-user";

interface Foreign {
  readonly workspace: Workspace;
  readonly outside: string;
  link(path: string, target: string): void;
}

/** A checkout, and a folder beside it with a secret file that is also good YAML. */
function withForeignFolder(scene: Scenario): Foreign {
  const workspace = scene.checkout();
  const outside = scene.folder();
  writeFileSync(join(outside, "secret"), `domain: ${secret}\n${secret}: 1\n`);
  const link = (path: string, target: string) => {
    rmSync(join(workspace.folder, path), { recursive: true, force: true });
    symlinkSync(target, join(workspace.folder, path));
  };
  return { workspace, outside, link };
}

type Case = [name: string, prepare: (foreign: Foreign) => void];
const cases: Case[] = [
  ["policy.yml links to a file outside", ({ link, outside }) => link("policy.yml", join(outside, "secret"))],
  ["policy.yml links to /etc/passwd", ({ link }) => link("policy.yml", "/etc/passwd")],
  ["policy.yml links to itself", ({ link }) => link("policy.yml", "policy.yml")],
  ["policy.yml links to a device", ({ link }) => link("policy.yml", "/dev/zero")],
  ["policy.yml links to nothing", ({ link, outside }) => link("policy.yml", join(outside, "absent"))],
  [
    "policy.yml links by a link inside",
    ({ link, outside }) => {
      link("inside", outside);
      link("policy.yml", "inside/secret");
    },
  ],
  [
    "policy.yml is a named pipe",
    ({ workspace }) => {
      rmSync(join(workspace.folder, "policy.yml"));
      execFileSync("mkfifo", [join(workspace.folder, "policy.yml")]);
    },
  ],
  [
    "policy.yml is a folder",
    ({ workspace }) => {
      rmSync(join(workspace.folder, "policy.yml"));
      mkdirSync(join(workspace.folder, "policy.yml"));
    },
  ],
  [".well-known links outside", ({ link, outside }) => link(".well-known", outside)],
  [".well-known is a file", ({ workspace }) => workspace.write(".well-known", "")],
  [
    "the policy file links outside",
    ({ link, workspace, outside }) => {
      mkdirSync(join(workspace.folder, ".well-known"));
      link(".well-known/mta-sts.txt", join(outside, "secret"));
    },
  ],
  ["the ledger links outside", ({ link, outside }) => link("policy.lock.json", join(outside, "secret"))],
  [
    "the ledger is a named pipe",
    ({ workspace }) => void execFileSync("mkfifo", [join(workspace.folder, "policy.lock.json")]),
  ],
  ["CNAME links outside", ({ link, outside }) => link("CNAME", join(outside, "secret"))],
  [".nojekyll is a folder", ({ workspace }) => void mkdirSync(join(workspace.folder, ".nojekyll"))],
];

const ways = [
  ["a run that commits", "push", {}],
  ["a run that only writes", "push", { commit: "none" }],
  ["a pull request", "pull_request", {}],
] as const;
for (const [way, event, inputs] of ways) {
  describe.skipIf(process.platform === "win32")(`in ${way}`, { concurrent: true }, () => {
    test.for(cases)("%s", async ([, prepare], { scene }) => {
      const foreign = withForeignFolder(scene);
      prepare(foreign);
      const result = await scene.run({ event, inputs }, foreign.workspace);
      expectFailure(result);
      expectForeignUntouched(foreign, result);
      expect(scene.repository.history("main")).toHaveLength(1);
    });
  });
}

function expectForeignUntouched({ outside }: Foreign, { stdout, summary, outputs }: RunResult): void {
  expect(readdirSync(outside)).toEqual(["secret"]);
  expect(readFileSync(join(outside, "secret"), "utf8")).toBe(`domain: ${secret}\n${secret}: 1\n`);
  const shown = `${stdout}${summary}${JSON.stringify(outputs)}`;
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain("root:");
}

test.skipIf(process.platform === "win32")(
  "a link to where nothing is gives way to the file",
  async ({ scene }) => {
    const foreign = withForeignFolder(scene);
    foreign.link("CNAME", join(foreign.outside, "new"));
    const result = await scene.run({}, foreign.workspace);
    expect(result.exitCode).toBe(0);
    expectForeignUntouched(foreign, result);
    expectOnDisk(scene, foreign.workspace);
  },
);

test.skipIf(process.platform === "win32")(
  "an output folder behind a link is not followed",
  async ({ scene }) => {
    const { workspace, outside, link } = withForeignFolder(scene);
    link("site", outside);
    for (const commit of ["push", "none"]) {
      expectFailure(await scene.run({ inputs: { output: "site", commit } }, workspace));
      expectFailure(await scene.run({ inputs: { output: "site/deeper", commit } }, workspace));
    }
    expect(readdirSync(outside)).toEqual(["secret"]);
    expect(scene.repository.history("main")).toHaveLength(1);
  },
);
