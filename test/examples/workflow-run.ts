import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, delimiter, dirname, join, relative, resolve, sep } from "node:path";
import { parse } from "yaml";
import type { RunResult } from "../action/runner.ts";
import type { Scenario, Workspace } from "../action/scenario.ts";
import { freshBuild, run as runProgram } from "../built.ts";
import { ownOwner, ownRepository } from "../own-repository.ts";
import { type Contexts, filledIn, list, mayRun, value } from "./expressions.ts";
import {
  type CalledWorkflow,
  type Job,
  type Permissions,
  projectText,
  publishWorkflow,
  type Step,
  type Workflow,
} from "./workflow-file.ts";

/** What a workflow is started by, and where. */
export interface Start {
  readonly event: "push" | "pull_request" | "merge_group" | "workflow_dispatch" | "schedule";
  /** `refs/heads/main` by default. */
  readonly ref?: string;
  /** The branch whose newest commit it is for; `main` by default. */
  readonly head?: string;
  /** The commit that was the newest one before the push. */
  readonly before?: string;
  /** A pull request of a fork: the token may write nothing. */
  readonly fork?: boolean;
  /** For the Action, where the step does not say otherwise: a test has no DNS but its own. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** A folder of programs that stand in for those that reach out. */
  readonly programs?: string;
  /** What a person wrote into the form of "Run workflow". */
  readonly form?: Readonly<Record<string, string>>;
  /** What an earlier attempt of the same run left; "Re-run all jobs" starts the next one. */
  readonly earlier?: WorkflowRun;
  /** Puts a site where its visitors find it: path to contents. */
  readonly deploy?: (site: Readonly<Record<string, string>>) => void;
  /** The line of the schedule that started it. */
  readonly cron?: string;
  /** The secrets of environments, by name; a job has those of the one that it names. */
  readonly environments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What `actions/cache` keeps from run to run: key to contents, the oldest first; absent: nothing is kept. */
  readonly caches?: Map<string, Buffer>;
  /** A workflow of the same repository that a job calls, by its path; the project's own by default. */
  readonly workflow?: (path: string) => Workflow;
}

export interface JobRun {
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  /** By name; those of a called workflow as `caller / name`. */
  readonly jobs: Readonly<Record<string, JobRun>>;
  /** What each step with the Action gave, in order. */
  readonly actions: readonly RunResult[];
  /** What Pages shows since: path to contents; null: it was not deployed. */
  readonly deployed: Site | null;
  /** Of this attempt and of those before it, for they stay with the run. */
  readonly artifacts: readonly Artifact[];
  readonly attempt: number;
  /** What its scripts printed. */
  readonly printed: string;
  /** What its scripts wrote for the page of the run. */
  readonly summary: string;
}

/** Path to contents. */
type Site = Readonly<Record<string, string>>;

interface Artifact {
  readonly name: string;
  readonly site: Site;
}

interface Stage {
  readonly scene: Scenario;
  readonly start: Start;
  /** The commit that the run is for, which a checkout without `ref` gives. */
  readonly sha: string;
  readonly actions: RunResult[];
  readonly attempt: number;
  readonly artifacts: Artifact[];
  deployed: Site | null;
  printed: string;
  summary: string;
}

/** Runs a workflow job for job and step for step, as it is written, in the repository of a scene. */
export async function runWorkflow(scene: Scenario, workflow: Workflow, start: Start): Promise<WorkflowRun> {
  if (!(start.event in workflow.on)) throw new Error(`A ${start.event} starts no such workflow.`);
  const sha = scene.repository.head(start.head ?? "main").oid;
  const attempt = (start.earlier?.attempt ?? 0) + 1;
  const artifacts = [...(start.earlier?.artifacts ?? [])];
  const nothing = { deployed: null, printed: "", summary: "" };
  const stage: Stage = { scene, start, sha, attempt, actions: [], artifacts, ...nothing };
  const github = { token: scene.fake.token, run_attempt: String(attempt), ...githubContext(start) };
  const contexts = { github, secrets: {}, vars: {}, inputs: start.form ?? {} };
  const jobs = await runJobs(stage, workflow, contexts, null);
  const { actions: results, deployed, printed, summary } = stage;
  return { jobs, actions: results, deployed, artifacts, attempt, printed, summary };
}

function githubContext({ event, ref = "refs/heads/main", cron, before }: Start) {
  return {
    event_name: event,
    ref,
    ref_name: ref.replace(/^refs\/\w+\//, ""),
    run_id: runId(),
    event: {
      repository: { default_branch: "main" },
      ...(before !== undefined && { before }),
      ...(cron !== undefined && { schedule: cron }),
    },
  };
}

let runs = 0;

function runId(): string {
  runs += 1;
  return String(runs);
}

/** In the order in which they are written, which is that of their needs. */
async function runJobs(
  stage: Stage,
  { jobs, permissions }: Workflow,
  contexts: Contexts,
  granted: Permissions | null,
): Promise<Record<string, JobRun>> {
  const all: Record<string, JobRun> = {};
  for (const [name, job] of Object.entries(jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map((one) => [one, all[one]!]));
    const own = { ...contexts, needs };
    const isSuccess = Object.values(needs).every(({ result }) => result === "success");
    const rights = job.permissions ?? permissions ?? granted ?? {};
    if (!mayRun(job.if, own, { isSuccess })) all[name] = { result: "skipped", outputs: {} };
    else if (job.strategy !== undefined) {
      const runs = await runMatrix(stage, job, own, rights);
      for (const [value, run] of Object.entries(runs)) if (value !== "") all[`${name} (${value})`] = run;
      const failed = Object.values(runs).some(({ result }) => result === "failure");
      all[name] = { result: failed ? "failure" : "success", outputs: {} };
    } else if (job.uses === undefined) all[name] = await runJob(stage, job, own, rights);
    else {
      const called = await callWorkflow(stage, job, own, rights);
      for (const [nested, run] of Object.entries(called.jobs)) all[`${name} / ${nested}`] = run;
      all[name] = called.run;
    }
  }
  return all;
}

/** One after the other; by the value that each is for. */
async function runMatrix(stage: Stage, job: Job, contexts: Contexts, rights: Permissions) {
  const [[name, written] = ["", ""], ...others] = Object.entries(job.strategy!.matrix);
  if (others.length > 0) throw new Error("Nothing stands in for a matrix of two dimensions.");
  const runs: Record<string, JobRun> = {};
  for (const value of list(written, contexts))
    runs[String(value)] = await runJob(stage, job, { ...contexts, matrix: { [name]: value } }, rights);
  return runs;
}

async function callWorkflow(stage: Stage, job: Job, contexts: Contexts, granted: Permissions) {
  const called = calledBy(stage, job.uses!);
  const { inputs: declared = {}, outputs: reported = {} } = called.on.workflow_call;
  refuseMore(called, granted);
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([name, { default: otherwise }]) => [
      name,
      value(job.with?.[name] ?? otherwise, contexts),
    ]),
  );
  const jobs = await runJobs(stage, called, { ...contexts, inputs }, granted);
  const outputs = Object.entries(reported).map(([name, { value: text }]) => [name, filledIn(text, { jobs })]);
  const failed = Object.values(jobs).some(({ result }) => result === "failure");
  const run: JobRun = { result: failed ? "failure" : "success", outputs: Object.fromEntries(outputs) };
  return { jobs, run };
}

function calledBy({ start }: Stage, uses: string): CalledWorkflow {
  if (uses.startsWith("./")) {
    const { workflow = (path: string) => parse(projectText(path)) as Workflow } = start;
    return workflow(uses.slice(2)) as CalledWorkflow;
  }
  expectOurs(uses, `${ownRepository}/.github/workflows/publish.yml@v1`);
  return publishWorkflow;
}

const levels = ["none", "read", "write"];

/** GitHub compares before anything starts, whatever the conditions say. */
function refuseMore({ permissions, jobs }: Workflow, granted: Permissions): void {
  for (const [name, job] of Object.entries(jobs)) {
    for (const [right, level] of Object.entries(job.permissions ?? permissions ?? {})) {
      if (levels.indexOf(level) > levels.indexOf(granted[right] ?? "none"))
        throw new Error(`The nested job '${name}' is requesting '${right}: ${level}'.`);
    }
  }
}

async function runJob(stage: Stage, job: Job, contexts: Contexts, rights: Permissions): Promise<JobRun> {
  const { start } = stage;
  const allowed: Permissions = start.fork
    ? Object.fromEntries(Object.keys(rights).map((right) => [right, "read"]))
    : rights;
  const temporary = stage.scene.folder();
  const steps: Record<string, { outcome: string; outputs: Readonly<Record<string, string>> }> = {};
  const secrets = start.environments?.[filledIn(environmentOf(job), contexts)] ?? {};
  const own = { ...contexts, secrets, steps, runner: { temp: temporary } };
  const place: Place = { temporary, workspace: null, allowed, env: job.env ?? {}, toSave: [] };
  let isSuccess = true;
  for (const [index, step] of (job.steps ?? []).entries()) {
    const isOn = mayRun(step.if, own, { isSuccess });
    const ended = isOn ? await runStep(stage, step, own, place) : done;
    const outcome = isOn ? (ended.isGood ? "success" : "failure") : "skipped";
    steps[step.id ?? `__${index}`] = { outcome, outputs: ended.outputs };
    isSuccess &&= ended.isGood || filledIn(step["continue-on-error"] ?? false, own) === "true";
  }
  if (isSuccess) for (const save of place.toSave) save();
  const outputs = Object.entries(job.outputs ?? {}).map(([name, text]) => [name, filledIn(text, own)]);
  return { result: isSuccess ? "success" : "failure", outputs: Object.fromEntries(outputs) };
}

function environmentOf({ environment }: Job): string {
  return (typeof environment === "object" ? environment.name : environment) ?? "";
}

/** Where a job runs. */
interface Place {
  readonly temporary: string;
  /** null: nothing was checked out. */
  workspace: Workspace | null;
  readonly allowed: Permissions;
  readonly env: Readonly<Record<string, string>>;
  /** What is done when the job has ended well. */
  readonly toSave: (() => void)[];
}

interface Ended {
  readonly isGood: boolean;
  readonly outputs: Readonly<Record<string, string>>;
}

const done: Ended = { isGood: true, outputs: {} };

type Does = (stage: Stage, inputs: Readonly<Record<string, string>>, place: Place) => Promise<Ended> | Ended;

const actions: Readonly<Record<string, Does>> = {
  "actions/checkout": async ({ scene, sha }, { ref, repository, path }, place) => {
    if (repository !== undefined) {
      expectOurs(`${repository}@${ref}`, `${ownRepository}@v1`);
      const folder = join(place.workspace!.folder, path!);
      mkdirSync(folder);
      symlinkSync(await freshBuild(), join(folder, "dist"), "junction");
      return done;
    }
    const detached = `at ${sha}`;
    scene.repository.createBranch(detached, sha);
    const branch = ref?.replace("refs/heads/", "") ?? detached;
    place.workspace = scene.checkout(branch);
    const commit = scene.repository.head(branch).oid;
    scene.repository.branches.delete(detached);
    return { isGood: true, outputs: { commit } };
  },
  "actions/upload-pages-artifact": (stage, inputs, place) => {
    const all = filesBelow(resolve(place.workspace?.folder ?? "", inputs.path!));
    const shown = Object.entries(all).filter(([path]) => !/(?:^|\/)\./.test(path));
    const site = inputs["include-hidden-files"] === "true" ? all : Object.fromEntries(shown);
    stage.artifacts.push({ name: inputs.name ?? "github-pages", site });
    return done;
  },
  "actions/upload-artifact": ({ artifacts }, { name, path, overwrite }, { workspace }) => {
    const before = artifacts.findIndex((one) => one.name === name);
    if (before !== -1 && overwrite !== "true") return { isGood: false, outputs: {} };
    if (before !== -1) artifacts.splice(before, 1);
    const paths = path!.split("\n").filter((line) => line.trim() !== "");
    const found = paths
      .map((line) => join(workspace!.folder, line.trim()))
      .filter((file) => existsSync(file) && statSync(file).isFile());
    // Several files keep their folders; these are all at the top.
    const site = Object.fromEntries(found.map((file) => [basename(file), readFileSync(file, "latin1")]));
    if (found.length > 0) artifacts.push({ name: name!, site });
    return done;
  },
  "actions/download-artifact": ({ artifacts }, { name, pattern, path = ".", ...more }, { workspace }) => {
    const prefix = pattern?.replace(/\*$/, "");
    const wanted = artifacts.filter((one) => one.name === name || (prefix && one.name.startsWith(prefix)));
    if (name !== undefined && wanted.length === 0) return { isGood: false, outputs: {} };
    for (const { name: folder, site } of wanted)
      for (const [file, text] of Object.entries(site)) {
        const isApart = name === undefined && more["merge-multiple"] !== "true";
        const target = join(workspace!.folder, path, isApart ? folder : ".", file);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text, "latin1");
      }
    return done;
  },
  "actions/deploy-pages": (stage, { artifact_name = "github-pages" }, { allowed }) => {
    const isAllowed = allowed.pages === "write" && allowed["id-token"] === "write";
    const [artifact, ...others] = stage.artifacts.filter(({ name }) => name === artifact_name);
    // It does not choose between several of one name.
    if (!isAllowed || artifact === undefined || others.length > 0) return { isGood: false, outputs: {} };
    stage.deployed = artifact.site;
    stage.start.deploy?.(artifact.site);
    return done;
  },
  "actions/cache": ({ start: { caches } }, { path, key, "restore-keys": prefix }, { workspace, toSave }) => {
    if (caches === undefined) return done;
    const file = join(workspace!.folder, path!);
    const newest = [...caches.keys()].findLast((one) => prefix && one.startsWith(prefix.trim()));
    const found = caches.get(key!) ?? (newest === undefined ? undefined : caches.get(newest));
    if (found !== undefined) writeFileSync(file, found);
    toSave.push(() => {
      if (existsSync(file) && !caches.has(key!)) caches.set(key!, readFileSync(file));
    });
    return done;
  },
  [ownRepository]: runOurs,
  "./": runOurs,
  "$/action": runOurs,
};

async function runOurs(
  { scene, start, actions: results }: Stage,
  inputs: Readonly<Record<string, string>>,
  { workspace, allowed }: Place,
): Promise<Ended> {
  const { contents, "pull-requests": pullRequests, pages, issues } = allowed;
  Object.assign(scene.repository.permissions, {
    contents: contents ?? "read",
    pullRequests: pullRequests ?? "read",
    issues: issues ?? "read",
    pages: pages === undefined ? "none" : "read",
  });
  if (workspace === null) throw new Error("The Action runs where nothing was checked out.");
  const ref = start.ref ?? "refs/heads/main";
  const result = await scene.run(
    {
      event: start.event,
      inputs: { ...inputs, ...start.inputs },
      environment: { GITHUB_REF: ref, GITHUB_REF_NAME: ref.replace(/^refs\/\w+\//, "") },
    },
    workspace,
  );
  results.push(result);
  return { isGood: result.exitCode === 0, outputs: result.outputs };
}

async function runStep(stage: Stage, step: Step, contexts: Contexts, place: Place): Promise<Ended> {
  const texts = (written: Step["with"] = {}) =>
    Object.fromEntries(Object.entries(written).map(([name, text]) => [name, filledIn(text, contexts)]));
  if (step.uses === undefined)
    return runScript(stage, step.run!, texts({ ...place.env, ...step.env }), place);
  const name = step.uses.split("@")[0]!;
  if (name.startsWith(`${ownOwner}/`)) expectOurs(step.uses, `${ownRepository}@v1`);
  const does = actions[name];
  if (does === undefined) throw new Error(`Nothing stands in for ${step.uses}.`);
  return does(stage, texts(step.with), place);
}

async function runScript(
  stage: Stage,
  script: string,
  env: Record<string, string>,
  { workspace, temporary }: Place,
): Promise<Ended> {
  const { start } = stage;
  const [output, summary] = [join(temporary, "output"), join(temporary, "summary")];
  writeFileSync(output, "");
  writeFileSync(summary, "");
  const path = [start.programs ?? [], process.env.PATH ?? ""].flat().join(delimiter);
  const { exitCode, stdout, stderr } = await runProgram(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    {
      cwd: workspace!.folder,
      env: {
        ...{ ...env, PATH: path, HOME: temporary, RUNNER_TEMP: temporary },
        ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
      },
    },
  );
  stage.printed += stdout + stderr;
  stage.summary += readFileSync(summary, "utf8");
  const isGood = exitCode === 0;
  // Whatever else goes wrong is a fault of the script.
  if (!isGood && !stdout.includes("::error::")) throw new Error(`${script}\n${stdout}\n${stderr}`);
  const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
  return { isGood, outputs: Object.fromEntries(lines.map((line) => line.split("=", 2))) };
}

function expectOurs(used: string, expected: string): void {
  if (used !== expected) throw new Error(`${used} is not what is released, ${expected}.`);
}

/** Path, with `/`, to contents; nothing where the folder does not exist. */
export function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "latin1")]),
  );
}
