/** What release.yml does, its scripts run as they are written, with programs that stand in for those that reach out. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { templateFiles, templateJson } from "../scripts/template-files.ts";
import { mayRun } from "./examples/expressions.ts";
import { projectText, type Workflow } from "./examples/workflow-file.ts";

const root = join(import.meta.dirname, "..");
const workflow: Workflow = parse(projectText(".github/workflows/release.yml"));
const script = (job: string, name: string) => {
  const step = workflow.jobs[job]!.steps!.find((one) => one.name === name);
  if (step?.run === undefined) throw new Error(`The job ${job} has no script called ${name}.`);
  return step.run;
};

test.each([
  ["the template", { is_template: true }, true],
  ["a copy", { is_template: false }, false],
  ["a fork", { fork: true, is_template: false }, false],
])("whether %s makes releases", (_, repository, expected) => {
  const first = Object.values(workflow.jobs).filter(({ needs }) => needs === undefined);
  const running = first.map(({ if: condition }) =>
    mayRun(condition!, { github: { event: { repository } } }, { isSuccess: true }),
  );
  expect(running).toEqual([expected, expected]);
});

test("nothing is signed, published or moved before the tests have passed", () => {
  const { attest, npm, release } = workflow.jobs;
  expect(attest!.needs).toEqual(["test", "pack"]);
  for (const job of [npm, release]) expect(job!.needs).toContain("attest");
});

test("a job that may sign or publish installs nothing and runs no file of the repository", () => {
  for (const { permissions, steps } of Object.values(workflow.jobs)) {
    if (!Object.values(permissions ?? {}).includes("write")) continue;
    for (const { run = "", uses = "" } of steps!) {
      expect(run).not.toMatch(/npm (?:ci|install|pack|run)|node |scripts\//);
      expect(uses).not.toMatch(/checkout/);
    }
  }
});

test("the template's files are those that a copy keeps", () => {
  const { files, notes } = JSON.parse(templateJson());
  expect(notes).toBeTypeOf("string");
  expect(files).toEqual(Object.fromEntries(templateFiles()));
  for (const path of ["action.yml", "dist/action.mjs", ".github/workflows/mta-sts.yml"])
    expect(files[path]).toBe(readFileSync(join(root, path), "utf8"));
});

describe.skipIf(process.platform === "win32")("the scripts", () => {
  let folder: string;
  let repository: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "release-"));
    repository = join(folder, "repository");
    mkdirSync(join(folder, "programs"));
    mkdirSync(repository);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function bash(run: string, env: Record<string, string> = {}) {
    const own = { PATH: `${join(folder, "programs")}${delimiter}${process.env.PATH}`, RUNNER_TEMP: folder };
    return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      cwd: repository,
      env: { ...own, GITHUB_OUTPUT: join(folder, "output"), ...env },
      encoding: "utf8",
    });
  }

  /** A program that writes down what it is called with, and ends with a status that its first arguments choose. */
  function program(name: string, body: string): void {
    const path = join(folder, "programs", name);
    writeFileSync(path, `#!/bin/sh\necho "$*" >> "${join(folder, "calls")}"\n${body}\n`);
    chmodSync(path, 0o755);
  }
  const calls = () => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");

  function git(...args: string[]): string {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com"];
    return spawnSync("git", [...identity, ...args], { cwd: repository, encoding: "utf8" }).stdout.trim();
  }

  test("only what is on the default branch is released", () => {
    git("init", "--quiet", "--initial-branch", "trunk");
    git("commit", "--quiet", "--allow-empty", "--message", "one");
    const merged = git("rev-parse", "HEAD");
    git("update-ref", "refs/remotes/origin/trunk", merged);
    git("commit", "--quiet", "--allow-empty", "--message", "two");
    const run = script("pack", "The tag is on the default branch");
    const statuses = [merged, git("rev-parse", "HEAD")].map(
      (sha) => bash(run, { BRANCH: "trunk", GITHUB_SHA: sha, GITHUB_REF_NAME: "v1.0.0" }).status,
    );
    expect(statuses).toEqual([0, 1]);
  });

  test("the notes and the moving tag come from the changelog and the tags", () => {
    mkdirSync(join(repository, "scripts"));
    cpSync(join(root, "scripts/release.ts"), join(repository, "scripts/release.ts"));
    const url = "git+https://github.com/octo/mta-sts-policy.git";
    writeFileSync(
      join(repository, "package.json"),
      JSON.stringify({ version: "1.2.3", type: "module", repository: { url } }),
    );
    writeFileSync(join(repository, "CHANGELOG.md"), "# Changelog\n\n## 1.2.3 - 2027-01-01\n\n- New.\n");
    git("init", "--quiet");
    const env = { GITHUB_REPOSITORY: "octo/mta-sts-policy" };
    const run = script("pack", "Tag, version and changelog agree");
    const right = bash(run, { ...env, GITHUB_REF_NAME: "v1.2.3" });
    expect([right.status, right.stderr]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "output"), "utf8")).toBe("major=v1\n");
    expect(readFileSync(join(folder, "release/notes.md"), "utf8")).toBe("- New.\n");
    rmSync(join(folder, "release"), { recursive: true });
    expect(bash(run, { ...env, GITHUB_REF_NAME: "v1.2.4" }).status).toBe(1);
    expect(existsSync(join(folder, "release/notes.md"))).toBe(false);
  });

  const env = {
    GITHUB_REF_NAME: "v1.2.3",
    GITHUB_REPOSITORY: "octo/mta-sts-policy",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    MAJOR: "v1",
  };

  test("the release has the package and the template's files from the start", () => {
    program("gh", "");
    mkdirSync(join(repository, "release"));
    mkdirSync(join(repository, "signatures"));
    const files = ["release/mta-sts-policy-1.2.3.tgz", "release/notes.md", "release/template.json"];
    for (const path of [...files, "signatures/mta-sts-policy.sigstore.json"])
      writeFileSync(join(repository, path), "");
    expect(bash(script("release", "Publish"), env).status).toBe(0);
    expect(calls()).toEqual([
      "release create v1.2.3 --repo octo/mta-sts-policy --verify-tag --title v1.2.3 --notes-file release/notes.md " +
        "release/mta-sts-policy-1.2.3.tgz release/template.json signatures/mta-sts-policy.sigstore.json",
    ]);
  });

  test.each([
    ["is there", "", "--method PATCH repos/octo/mta-sts-policy/git/refs/tags/v1"],
    [
      "is not there",
      'case "$*" in *git/ref/*) exit 1;; esac',
      "--method POST repos/octo/mta-sts-policy/git/refs",
    ],
  ])("the moving tag moves where it %s", (_, body, expected) => {
    program("gh", body);
    expect(bash(script("release", "Move the tag of the major version"), env).status).toBe(0);
    const [, move] = calls();
    expect(move).toContain(expected);
    expect(move).toContain(`sha=${env.GITHUB_SHA}`);
  });

  test("the package is published as it was signed", () => {
    program("npm", "");
    mkdirSync(join(repository, "release"));
    writeFileSync(join(repository, "release/mta-sts-policy-1.2.3.tgz"), "");
    expect(bash(script("npm", "Publish"), env).status).toBe(0);
    expect(calls()).toEqual([
      "publish ./release/mta-sts-policy-1.2.3.tgz --access public --provenance --ignore-scripts",
    ]);
  });
});
