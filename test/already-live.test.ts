/** mta-sts.yml: a push after which everything is as it was proven live deploys nothing; all else does. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { filledIn, mayRun } from "./examples/expressions.ts";
import { type FakeGh, fakeGh } from "./examples/fake-gh.ts";
import type { Job, Step } from "./examples/workflow-file.ts";

type OwnJob = Job & { readonly env?: Readonly<Record<string, string>> };
const path = join(import.meta.dirname, "../.github/workflows/mta-sts.yml");
const jobs: Readonly<Record<string, OwnJob>> = parse(readFileSync(path, "utf8")).jobs;
const stepOf = (job: string, matches: (step: Step) => boolean) => jobs[job]!.steps!.find(matches)!;
const known = stepOf("publish", ({ id }) => id === "known");
const marking = stepOf("live", ({ run }) => run?.includes("/statuses/") ?? false);

const commits = (digit: string) => digit.repeat(40);
const [first, second, third] = [commits("1"), commits("2"), commits("3")];

const site = {
  ".well-known/mta-sts.txt": "version: STSv1\r\nmode: testing\r\n",
  CNAME: "mta-sts.example.com\n",
  "index.html": "<p>page</p>\n",
  "policy.lock.json": "{}\n",
  "policy.yml": "domain: example.com\n",
};

interface Push {
  readonly head: string;
  readonly before?: string;
  readonly event?: string;
  readonly attempt?: string;
  readonly changed?: string;
  readonly pages?: string;
}

describe.skipIf(process.platform === "win32")("a run", () => {
  let folder: string;
  let gh: FakeGh;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "already-live-"));
    gh = fakeGh(mkdtempSync(join(folder, "gh-")));
    write(site);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const workspace = () => join(folder, "work");
  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const file = join(workspace(), name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  function runScript({ run }: Step, env: Readonly<Record<string, string>>) {
    const output = join(folder, "output");
    writeFileSync(output, "");
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", run!],
      {
        cwd: workspace(),
        encoding: "utf8",
        env: {
          PATH: `${gh.folder}:${process.env.PATH}`,
          GITHUB_OUTPUT: output,
          GITHUB_REPOSITORY: "octo/mta-sts.example.com",
          GITHUB_SERVER_URL: "https://github.com",
          ...env,
        },
      },
    );
    const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
    const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
    return { status, printed: stdout + stderr, outputs: outputs as Readonly<Record<string, string>> };
  }

  const filled = (env: Step["env"], contexts: object) =>
    Object.fromEntries(
      Object.entries({ ...jobs.publish!.env, ...env }).map(([name, text]) => [
        name,
        filledIn(text, contexts as Parameters<typeof filledIn>[1]),
      ]),
    );

  /** The step of `publish`; its outputs, and whether anything is deployed. */
  function publish({ head, before = "", event = "push", attempt = "1", changed = "false", pages }: Push) {
    const policy = {
      domain: "example.com",
      changed,
      commit: changed === "true" ? head : "",
      pages: pages ?? "workflow",
    };
    const steps = { policy: { outputs: policy }, checkout: { outputs: { commit: head } } };
    const github = { token: "token", event_name: event, run_attempt: attempt, event: { before } };
    expect(mayRun(known.if, { steps }, { isSuccess: true })).toBe(true);
    const { status, outputs } = runScript(known, filled(known.env, { github, steps }));
    expect(status).toBe(0);
    const all = { ...steps, known: { outputs }, artifact: { outcome: "success" } };
    const published = filledIn(jobs.publish!.outputs!.published, { steps: all, github });
    const copies = mayRun(
      stepOf("publish", ({ id }) => id === "site").if,
      { steps: all },
      { isSuccess: true },
    );
    const needs = { publish: { outputs: { published, pages: policy.pages } } };
    const builds = mayRun(jobs["branch-build"]!.if, { needs }, { isSuccess: true });
    return { outputs, deploys: copies || builds, published };
  }

  /** The last step of `live`, where the policy was seen at every address. */
  function proveLive({ state, head }: Readonly<Record<string, string>>) {
    const needs = { publish: { outputs: { state, head } } };
    const steps = { look: { outputs: { live: "true" } } };
    expect(mayRun(marking.if, { needs, steps }, { isSuccess: true })).toBe(true);
    return runScript(marking, filled(marking.env, { github: { token: "token" }, needs }));
  }

  test("after one that was proven live deploys nothing, however often", () => {
    const deployed = publish({ head: first });
    expect(deployed).toMatchObject({ deploys: true, published: "true" });
    proveLive(deployed.outputs);
    expect(publish({ head: second, before: first })).toMatchObject({ deploys: false, published: "false" });
    write({ "README.md": "# Words\n" });
    expect(publish({ head: third, before: second }).deploys).toBe(false);
  });

  test.each([
    ["Pages was switched", { pages: "legacy" }],
    ["a generated file was missing", { changed: "true" }],
    ["it was started by hand", { event: "workflow_dispatch" }],
    ["it was started once more", { attempt: "2" }],
    ["the commit before it was never proven", { before: third }],
    ["it is the first one", { before: commits("0") }],
    ["GitHub does not say what was before it", { before: "" }],
  ])("deploys where %s", (_, other) => {
    proveLive(publish({ head: first }).outputs);
    expect(publish({ head: second, before: first, ...other }).deploys).toBe(true);
  });

  test.each(Object.keys(site))("deploys where %s is another", (name) => {
    proveLive(publish({ head: first }).outputs);
    write({ [name]: "another\n" });
    expect(publish({ head: second, before: first }).deploys).toBe(true);
  });

  test("deploys what was there before the last deployment, also one that failed", () => {
    proveLive(publish({ head: first }).outputs);
    write({ "index.html": "another\n" });
    expect(publish({ head: second, before: first }).deploys).toBe(true);
    write(site);
    expect(publish({ head: third, before: second }).deploys).toBe(true);
  });

  // A push by force can bring a branch back to a commit that was proven live before another was deployed.
  test("that deploys a commit anew takes back what was said of it", () => {
    proveLive(publish({ head: first }).outputs);
    expect(publish({ head: first, before: second }).deploys).toBe(true);
    expect(gh.statuses()[first]!.map(({ state }) => state)).toEqual(["success", "pending"]);
    expect(publish({ head: third, before: first }).deploys).toBe(true);
  });

  test("deploys where GitHub does not answer, and fails nowhere", () => {
    proveLive(publish({ head: first }).outputs);
    gh.refuse();
    const { deploys, outputs } = publish({ head: second, before: first });
    expect(deploys).toBe(true);
    expect(proveLive(outputs)).toMatchObject({
      status: 0,
      printed: expect.stringContaining("everything again"),
    });
    expect(Object.keys(gh.statuses())).toEqual([first]);
  });

  test.each([
    ["it is not live", { look: { outputs: { live: "false" } } }, first, true],
    ["nobody knows which commit it is", { look: { outputs: { live: "true" } } }, "", true],
    ["the look failed", { look: { outputs: { live: "true" } } }, first, false],
  ])("remembers nothing where %s", (_, steps, head, isSuccess) => {
    const needs = { publish: { outputs: { state: "state", head } } };
    expect(mayRun(marking.if, { needs, steps }, { isSuccess })).toBe(false);
  });
});

test("what goes wrong with it fails no job", () => {
  for (const step of [known, marking]) expect(step).toMatchObject({ "continue-on-error": true });
});
