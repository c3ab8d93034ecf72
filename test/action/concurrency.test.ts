/** Many runs at once, and people who push meanwhile: one commit for one change, and nobody's work is lost. */
import { expect } from "vitest";
import {
  changedPaths,
  edit,
  expectConsistent,
  expectOnDisk,
  generatedPaths,
  ledgerOn,
  requested,
  type Scenario,
  test,
  textOn,
  together,
} from "./scenario.ts";

/** Nothing that could move a branch back, or aside, was asked for. */
function expectNothingForced(scene: Scenario): void {
  const asked = new Set(requested(scene).map((name) => name.replace(/blobs\/.*/, "blobs")));
  const allowed = [
    "repository",
    "createCommitOnBranch",
    "GET /repos/octo/mail/pages",
    "GET /repos/octo/mail/actions/workflows/mta-sts-monitor.yml",
  ];
  expect([...asked].filter((name) => !allowed.includes(name))).toEqual([]);
}

test("twenty runs of one checkout, ten at once, make one commit", async ({ scene }) => {
  const workspaces = Array.from({ length: 20 }, () => scene.checkout());
  const results = await together(workspaces.map((workspace) => () => scene.run({}, workspace)));
  expect(results.map(({ exitCode }) => exitCode)).toEqual(results.map(() => 0));
  const [newest, ...others] = scene.repository.history("main");
  expect(others).toHaveLength(1);
  expect(changedPaths(scene, newest!)).toEqual(generatedPaths);
  for (const workspace of workspaces) expectOnDisk(scene, workspace);
  const { id } = ledgerOn(scene)[0]!;
  for (const { outputs } of results) expect(outputs).toMatchObject({ id, commit: newest!.oid });
  expectNothingForced(scene);
});

test("no push of a person is lost, and the last policy is published", async ({ scene }) => {
  const workspaces = Array.from({ length: 20 }, () => scene.checkout());
  const pushes = [
    () => edit(scene, { mode: "enforce" }, { "README.md": "one" }),
    () => scene.repository.commit("main", { "src/other.txt": "two", "README.md": "two" }),
    () => edit(scene, { mode: "enforce", mx: ["*.mx.octo.example"] }, { "src/more.txt": "three" }),
    () => edit(scene, { mode: "testing", mx: ["mx.octo.example"] }, { "README.md": null }),
  ];
  const pushed: string[] = [];
  const push = () => pushed.length < pushes.length && pushed.push(pushes[pushed.length]!().oid);
  let attempts = 0;
  scene.fake.beforeCommit = () => attempts++ % 2 === 0 && push();
  const runs = workspaces.map((workspace, index) => () => {
    if ([8, 12, 16].includes(index)) push();
    return scene.run({}, workspace);
  });
  const results = await together(runs, 5);
  expect(results.map(({ exitCode }) => exitCode)).toEqual(results.map(() => 0));
  const history = scene.repository.history("main");
  expect(pushed).toHaveLength(pushes.length);
  expect(history.map(({ oid }) => oid)).toEqual(expect.arrayContaining(pushed));
  expect(["README.md", "src/other.txt", "src/more.txt"].map((path) => textOn(scene, path))).toEqual([
    null,
    "two",
    "three",
  ]);
  expectConsistent(scene);
  expect(ledgerOn(scene)[0]!.mx).toEqual(["mx.octo.example"]);
  // Each commit of the Action holds generated files alone, and no change of the policy has two.
  const ours = history.filter(({ headline, parent }) => parent && headline.includes("MTA-STS"));
  for (const commit of ours)
    expect(generatedPaths).toEqual(expect.arrayContaining(changedPaths(scene, commit)));
  expect(ours).toHaveLength(ledgerOn(scene).length);
  expectNothingForced(scene);
});
