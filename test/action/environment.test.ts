/** What a runner, an Enterprise Server or a workflow gives to the Action, right and wrong. */
import { describe, expect } from "vitest";
import {
  edit,
  errorTitles,
  expectConsistent,
  expectFailure,
  expectOnDisk,
  expectUntouched,
  requested,
  test,
} from "./scenario.ts";

test("an Enterprise Server is asked at its own addresses", async ({ scene }) => {
  const { enterpriseApiUrl: api, url } = scene.fake;
  const result = await scene.run({ environment: { GITHUB_API_URL: api, GITHUB_SERVER_URL: url } });
  expect(result.exitCode).toBe(0);
  expectConsistent(scene);
  const paths = new Set(scene.fake.requests.map(({ path }) => path));
  expect([...paths].sort()).toEqual([
    "/api/graphql",
    "/api/v3/repos/octo/mail/actions/workflows/mta-sts-monitor.yml",
    "/api/v3/repos/octo/mail/pages",
  ]);
  // Where its Pages are is not known from the owner's name.
  expect(JSON.parse(result.outputs.records!).map(({ type }: { type: string }) => type)).toEqual([
    "TXT",
    "TXT",
  ]);
});

test("a pull request on an Enterprise Server says the same on a second run", async ({ scene }) => {
  scene.repository.protectedBranches.set("main", "classic");
  const environment = { GITHUB_API_URL: scene.fake.enterpriseApiUrl, GITHUB_SERVER_URL: scene.fake.url };
  for (const _ of ["first", "second"]) expect((await scene.run({ environment })).exitCode).toBe(0);
  expect(scene.repository.pullRequests).toHaveLength(1);
  expect(requested(scene).filter((name) => name === "updatePullRequest")).toEqual([]);
});

test("a runner without job summaries", async ({ scene }) => {
  const workspace = scene.checkout();
  const result = await scene.run({ environment: { GITHUB_STEP_SUMMARY: "" } }, workspace);
  expect(result).toMatchObject({ exitCode: 0, summary: "", outputs: { changed: "true" } });
  expectOnDisk(scene, workspace);
});

test("a runner that has only what it must", async ({ scene }) => {
  const without = ["GITHUB_EVENT_PATH", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "HOME", "RUNNER_TEMP"];
  const environment = Object.fromEntries(without.map((name) => [name, ""]));
  expect((await scene.run({ environment })).exitCode).toBe(0);
});

describe.concurrent("nothing can be committed", () => {
  test("for a tag", async ({ scene }) => {
    const workspace = scene.checkout();
    const environment = { GITHUB_REF: "refs/tags/v1", GITHUB_REF_NAME: "v1", GITHUB_REF_TYPE: "tag" };
    const result = await scene.run({ environment }, workspace);
    expectFailure(result);
    expect(errorTitles(result)).toEqual(["github/no-branch"]);
    expect(requested(scene)).not.toContain("createCommitOnBranch");
    expectUntouched(workspace);
  });

  test("without a token", async ({ scene }) => {
    const workspace = scene.checkout();
    const result = await scene.run({ token: "" }, workspace);
    expectFailure(result);
    expect(errorTitles(result)).toEqual(["github/no-token"]);
    expect(requested(scene)).toEqual([]);
    expectUntouched(workspace);
  });

  test("without a policy", async ({ scene }) => {
    scene.repository.commit("main", { "policy.yml": null });
    const result = await scene.run();
    expectFailure(result);
    expect(errorTitles(result)).toEqual(["policy/not-found"]);
    expect(requested(scene)).toEqual([]);
  });
});

test("a tag of what is published is fine", async ({ scene }) => {
  await scene.run();
  const environment = { GITHUB_REF: "refs/tags/v1", GITHUB_REF_NAME: "v1", GITHUB_REF_TYPE: "tag" };
  expect(await scene.run({ environment })).toMatchObject({ exitCode: 0, outputs: { changed: "false" } });
});

describe.concurrent("inputs", () => {
  test.for([
    { command: "bild" },
    { command: "Build" },
    { commit: "yes" },
    { commit: "__proto__" },
    { strict: "maybe" },
    { strict: "1" },
    { command: "::error::x\n::error::y" },
  ])("that are wrong end the run: %o", async (inputs, { scene }) => {
    const workspace = scene.checkout();
    const result = await scene.run({ inputs }, workspace);
    expectFailure(result);
    expect(result.annotations).toHaveLength(1);
    expect(requested(scene)).toEqual([]);
    expectUntouched(workspace);
  });

  // `${{ inputs.x }}` of a reusable workflow is empty where nobody set it.
  test.for(["command", "policy", "output", "commit", "strict"])(
    "%s may be empty",
    async (name, { scene }) => {
      const result = await scene.run({ inputs: { [name]: "" } });
      expect(result).toMatchObject({ exitCode: 0, outputs: { changed: "true" } });
    },
  );

  test.for([
    ["true", 1],
    ["TRUE", 1],
    ["false", 0],
  ] as const)("strict: %s", async ([strict, exitCode], { scene }) => {
    edit(scene, { mx: ["*.google.com"] });
    const workspace = scene.checkout();
    for (const run of [{ event: "pull_request" }, { inputs: { commit: "none" } }, {}]) {
      const result = await scene.run({ ...run, inputs: { ...run.inputs, strict } }, workspace);
      const level = exitCode === 1 ? "error" : "warning";
      expect(result.annotations).toMatchObject([{ level, title: "mx/known-incomplete" }]);
      expect(result.exitCode).toBe(exitCode);
      if (exitCode === 1) expectUntouched(workspace);
    }
  });
});
