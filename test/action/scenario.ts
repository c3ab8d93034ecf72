import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { parse, stringify } from "yaml";
import { freshBuild } from "../built.ts";
import { type FakeGitHub, startFakeGitHub } from "../fake-github/server.ts";
import type { Commit, Files, Repository } from "../fake-github/state.ts";
import { checkout, type Run, type RunResult, runAction } from "./runner.ts";

/** What `policy.yml` leads to, in the order of their names; all that a run may commit. */
export const generatedPaths = [
  ".nojekyll",
  ".well-known/mta-sts.txt",
  "404.html",
  "CNAME",
  "badge.svg",
  "index.html",
  "policy.lock.json",
];
export const updateBranch = "mta-sts-policy/main";

/** A `policy.yml` without any finding, and what a test wants to be otherwise. */
export function policyYaml(otherwise: Readonly<Record<string, unknown>> = {}): string {
  return stringify({
    domain: "octo.example",
    mode: "testing",
    mx: ["mail.protonmail.ch", "mailsec.protonmail.ch"],
    max_age: "1w",
    tls_rpt: ["mailto:tls@octo.example"],
    ...otherwise,
  });
}

export function policyFile(mode: string, mx: readonly string[], maxAge = 604_800): string {
  const lines = ["version: STSv1", `mode: ${mode}`, ...mx.map((host) => `mx: ${host}`), `max_age: ${maxAge}`];
  return lines.map((line) => `${line}\r\n`).join("");
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A branch on disk, in a workspace of its own, as actions/checkout leaves it. */
export interface Workspace {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  write(path: string, contents: string): void;
  /** null: no such file. */
  read(path: string): Buffer | null;
}

/** A repository `octo/mail` on a fake GitHub, and the Action, freshly built. */
export interface Scenario {
  readonly fake: FakeGitHub;
  readonly repository: Repository;
  /** `path`: the folder of the workspace, which is the workspace itself by default. */
  checkout(branch?: string, path?: string): Workspace;
  /** Runs the Action, in a fresh checkout of `main` when none is given. */
  run(run?: Partial<Run>, workspace?: Workspace): Promise<RunResult>;
  /** An empty folder, gone after the test. */
  folder(): string;
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
  .extend("action", { scope: "file" }, async ({}): Promise<string> => join(await freshBuild(), "action.mjs"))
  .extend("scene", async ({ action }, { onCleanup }): Promise<Scenario> => {
    const fake = await startFakeGitHub();
    const repository = fake.createRepository("octo/mail", { "policy.yml": policyYaml() });
    const folders: string[] = [];
    onCleanup(async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      // Throws when the Action sent what no GitHub would accept.
      await fake.stop();
    });
    const scene: Scenario = {
      fake,
      repository,
      folder() {
        const folder = mkdtempSync(join(tmpdir(), "workspace-"));
        folders.push(folder);
        return folder;
      },
      checkout(branch = "main", path = ".") {
        const folder = scene.folder();
        const runner = checkout(fake, branch, join(folder, path));
        // The server's name only says where the site will be; what is connected to is the API, on loopback.
        const environment = { ...runner, GITHUB_SERVER_URL: "https://github.com" };
        return {
          folder,
          environment,
          write: (path, contents) => writeFileSync(join(folder, path), contents),
          read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null),
        };
      },
      run(run = {}, workspace = scene.checkout()) {
        const environment = { ...workspace.environment, ...run.environment };
        return runAction({
          workspace: workspace.folder,
          token: fake.token,
          main: action,
          ...run,
          // Tests of DNS bring a server of their own.
          inputs: { offline: "true", ...run.inputs },
          environment,
        });
      },
    };
    return scene;
  });

/** A commit by somebody else, after which `policy.yml` is this. */
export function edit(
  scene: Scenario,
  otherwise: Readonly<Record<string, unknown>>,
  more: Files = {},
): Commit {
  return scene.repository.commit("main", { "policy.yml": policyYaml(otherwise), ...more }, "Edit policy.yml");
}

/** The names of all requests, as `repository`, `createCommitOnBranch` or `GET /repos/…`. */
export function requested({ fake }: Scenario): string[] {
  return fake.requests.map(({ name }) => name);
}

/** The paths that a commit changed, by name. */
export function changedPaths({ repository }: Scenario, commit: Commit): string[] {
  const before = commit.parent === null ? new Map() : repository.commits.get(commit.parent)!.tree;
  const paths = [...new Set([...before.keys(), ...commit.tree.keys()])].sort();
  return paths.filter((path) => text(before.get(path)) !== text(commit.tree.get(path)));
}

export function text(bytes: Uint8Array | null | undefined): string | null {
  return bytes ? Buffer.from(bytes).toString("latin1") : null;
}

export function textOn({ repository }: Scenario, path: string, branch = "main"): string | null {
  return text(repository.file(branch, path));
}

export function ledgerOn(scene: Scenario, branch = "main"): LedgerEntry[] {
  return JSON.parse(textOn(scene, "policy.lock.json", branch) ?? '{ "published": [] }').published;
}

interface LedgerEntry {
  readonly id: string;
  readonly sha256: string;
  readonly mode: string;
  readonly mx: readonly string[];
  readonly from: string;
  readonly until: string | null;
}

/** The generated files of a branch are what its own `policy.yml` gives. */
export function expectConsistent(scene: Scenario, branch = "main"): void {
  const { domain, mode, mx } = parse(textOn(scene, "policy.yml", branch)!);
  const expected = policyFile(mode, mx);
  expect(textOn(scene, ".well-known/mta-sts.txt", branch)).toBe(expected);
  expect(textOn(scene, "CNAME", branch)).toBe(`mta-sts.${domain}\n`);
  expect(textOn(scene, ".nojekyll", branch)).toBe("");
  const ledger = ledgerOn(scene, branch);
  expect(ledger[0]).toMatchObject({ sha256: sha256(expected), mode, mx, until: null });
  expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
}

/** The generated files on disk are those of the branch. */
export function expectOnDisk(scene: Scenario, workspace: Workspace, branch = "main"): void {
  for (const path of generatedPaths)
    expect(text(workspace.read(path)), path).toBe(textOn(scene, path, branch));
}

/** Nothing was generated on disk. */
export function expectUntouched(workspace: Workspace): void {
  for (const path of generatedPaths) expect(workspace.read(path), path).toBeNull();
}

/** It failed as a step should: with its reason as annotations, and without a stack trace. */
export function expectFailure({ exitCode, annotations, stdout, stderr }: RunResult): void {
  expect(exitCode).toBe(1);
  expect(annotations.some(({ level }) => level === "error")).toBe(true);
  expect(`${stdout}\n${stderr}`).not.toMatch(/^\s+at .*[:(]\d+/m);
  expect(stderr).toBe("");
  // A value from anywhere is shown, and moves no cursor.
  expect(stdout).not.toMatch(/[^\P{Cc}\r\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
}

export function errorTitles({ annotations }: RunResult): (string | undefined)[] {
  return annotations.filter(({ level }) => level === "error").map(({ title }) => title);
}

/** Every run at once that two cores bear. */
export async function together<T>(runs: readonly (() => Promise<T>)[], atOnce = 10): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...runs.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
