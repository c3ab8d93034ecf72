/** The workflow that others call: what of it runs, with which rights, and that its inputs reach the Action. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mayRun } from "./expressions.ts";
import { examples, exampleWorkflows, type Job, projectText, publishWorkflow } from "./workflow-file.ts";

const { jobs, on } = publishWorkflow;
const action = parse(projectText("action.yml"));
const ours = Object.entries(jobs).flatMap(([name, { steps = [] }]) =>
  steps.filter(({ uses }) => uses?.startsWith("$/")).map((step) => ({ name, step })),
);

describe("what runs", () => {
  const repository = { default_branch: "trunk" };
  const push = { event_name: "push", ref: "refs/heads/trunk", event: { repository } };

  test.each([
    ["a push to the default branch", push, ["publish"]],
    ["a run by hand there", { ...push, event_name: "workflow_dispatch" }, ["publish"]],
    ["a run by hand elsewhere", { ...push, event_name: "workflow_dispatch", ref: "refs/heads/x" }, []],
    ["a push to another branch", { ...push, ref: "refs/heads/idea" }, []],
    ["a tag that is called like the branch", { ...push, ref: "refs/tags/trunk" }, []],
    ["a pull request", { ...push, event_name: "pull_request", ref: "refs/pull/7/merge" }, []],
    ["a merge queue", { ...push, event_name: "merge_group", ref: "refs/heads/gh-readonly-queue" }, []],
    ["a pull request with the rights of the branch", { ...push, event_name: "pull_request_target" }, []],
    ["what another workflow started", { ...push, event_name: "workflow_run" }, []],
    ["a comment", { ...push, event_name: "issue_comment" }, []],
  ])("first, for %s", (_, github, expected) => {
    const starts = Object.entries(jobs).filter(([, { needs }]) => needs === undefined);
    const first = starts.filter(([, job]) => mayRun(job.if, { github }, { isSuccess: true }));
    expect(first.map(([name]) => name)).toEqual(expected);
  });

  test.each([
    { published: "true", pages: true, deploy: "success", wait: "20m", runs: true },
    { published: "true", pages: true, deploy: "failure", wait: "20m", runs: false },
    { published: "true", pages: true, deploy: "skipped", wait: "20m", runs: false },
    { published: "true", pages: false, deploy: "skipped", wait: "20m", runs: true },
    { published: "true", pages: false, deploy: "skipped", wait: "", runs: false },
    { published: "false", pages: false, deploy: "skipped", wait: "20m", runs: false },
    { published: "", pages: false, deploy: "skipped", wait: "20m", runs: false },
  ])("`live` at the end, with $published, $pages, $deploy and '$wait'", (row) => {
    const { published, pages, deploy, wait, runs } = row;
    const needs = { publish: { outputs: { published } }, deploy: { result: deploy } };
    const isSuccess = deploy === "success";
    expect(mayRun(jobs.live!.if, { needs, inputs: { pages, wait } }, { isSuccess })).toBe(runs);
  });
});

describe("its rights", () => {
  // A right that is named by a job has to be granted by everybody who calls, whether the job runs or not.
  test("are named by each job, but for the one that not everybody needs", () => {
    expect(publishWorkflow.permissions).toBeUndefined();
    const named = Object.entries(jobs).map(([name, { permissions }]) => [name, permissions]);
    expect(Object.fromEntries(named)).toEqual({
      publish: { contents: "write", "pull-requests": "write" },
      deploy: undefined,
      live: { contents: "read" },
      dns: { contents: "read" },
    });
  });

  test("that are the calling job's are in the hands of nobody but GitHub", () => {
    expect(jobs.deploy!.steps!.map(({ uses }) => uses)).toEqual([
      expect.stringMatching(/^actions\/deploy-pages@/),
    ]);
  });

  test.each(examples)("are granted by the example %s, and no more", (name) => {
    const { workflow } = exampleWorkflows(name).publish;
    const calling = Object.values(workflow.jobs).filter(({ uses }) => uses !== undefined);
    const deploys = { pages: "write", "id-token": "write" };
    expect(calling.map(({ permissions }) => permissions)).toEqual(
      calling.map((job) => ({ ...jobs.publish!.permissions, ...(isForPages(job) ? deploys : {}) })),
    );
  });

  function isForPages(job: Job): boolean {
    return job.with?.pages === true;
  }
});

describe("its steps", () => {
  // By a tag it could not be called where actions have to be pinned by their commits.
  test("use the Action of the same commit, by inputs and outputs that it has", () => {
    expect(ours.map(({ name }) => name)).toEqual(["publish", "live"]);
    for (const { step } of ours) {
      expect(step.uses).toBe("$/action");
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with!)));
    }
    const text = projectText(".github/workflows/publish.yml");
    const outputs = [...text.matchAll(/steps\.policy\.outputs\.([\w-]+)/g)].map(([, output]) => output);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs));
  });

  test("hand every input on, and say of each what it is", () => {
    const { inputs } = on.workflow_call;
    const used = [
      ...projectText(".github/workflows/publish.yml").matchAll(/\$\{\{ inputs\.([\w-]+)|inputs\.([\w-]+) /g),
    ];
    expect(new Set(used.map(([, one, other]) => one ?? other))).toEqual(new Set(Object.keys(inputs)));
    for (const input of Object.values(inputs))
      expect(input).toMatchObject({ description: expect.any(String) });
  });

  test("have the defaults that the Action has", () => {
    const same = ["policy", "output", "commit", "strict", "offline", "resolver"];
    const { inputs } = on.workflow_call;
    for (const name of same) expect(String(inputs[name]!.default)).toBe(action.inputs[name].default);
  });
});
