/** On a pull request it only judges and shows, so a fork's token that may write nothing is enough. */
import { describe, expect } from "vitest";
import {
  errorTitles,
  expectFailure,
  expectOnDisk,
  expectUntouched,
  policyYaml,
  type Scenario,
  test,
  type Workspace,
} from "./scenario.ts";

/** As the runner has it for a pull request of a fork. */
function fromFork(scene: Scenario): Workspace {
  const { contents, ...others } = scene.repository.permissions;
  Object.assign(scene.repository.permissions, { contents: "read", ...others, pullRequests: "read" });
  const workspace = scene.checkout();
  const environment = {
    ...workspace.environment,
    GITHUB_REF: "refs/pull/7/merge",
    GITHUB_REF_NAME: "7/merge",
    GITHUB_HEAD_REF: "patch-1",
    GITHUB_BASE_REF: "main",
  };
  return { ...workspace, environment };
}

describe.concurrent.for(["pull_request", "pull_request_target", "merge_group"])("on %s", (event) => {
  test("a first policy is shown, and nothing is asked for or written", async ({ scene }) => {
    const workspace = fromFork(scene);
    const { exitCode, outputs, annotations } = await scene.run({ event }, workspace);
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
    // There is no id before it is published, and so no `_mta-sts` record to set.
    expect(outputs).toMatchObject({ changed: "true", id: "", "txt-value": "", mode: "testing", commit: "" });
    expect(scene.fake.requests).toEqual([]);
    expectUntouched(workspace);
  });

  test("a changed policy is shown, and the published files stay", async ({ scene }) => {
    const { id } = (await scene.run()).outputs;
    scene.fake.requests.length = 0;
    const workspace = fromFork(scene);
    workspace.write("policy.yml", policyYaml({ mode: "enforce" }));
    const { exitCode, outputs } = await scene.run({ event }, workspace);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ changed: "true", mode: "enforce", "txt-value": "", commit: "" });
    expect([id, ""]).toContain(outputs.id);
    expect(scene.fake.requests).toEqual([]);
    expectOnDisk(scene, workspace);
  });
});

test("needs no token", async ({ scene }) => {
  expect((await scene.run({ event: "pull_request", token: "" }, fromFork(scene))).exitCode).toBe(0);
});

test("asked to build nevertheless, it fails before it asks for anything to be written", async ({ scene }) => {
  const workspace = fromFork(scene);
  const result = await scene.run({ event: "pull_request", inputs: { command: "build" } }, workspace);
  expectFailure(result);
  expect(errorTitles(result)).toEqual(["github/no-branch"]);
  expectUntouched(workspace);
});

describe.concurrent("a broken policy is annotated where it is broken", () => {
  const lines = (...all: string[]) => `${all.join("\n")}\n`;
  const good = ["domain: octo.example", "mode: testing", "mx:", "  - mx.octo.example", "max_age: 1w"];
  test.for<[string, string, [title: string, line: number, column: number][]]>([
    ["mode", lines(good[0]!, "mode:  enforced", ...good.slice(2)), [["mode/unknown", 2, 8]]],
    ["unknown key", lines(...good, "  ", "tls_rtp: x"), [["policy/misspelt-key", 7, 1]]],
    ["missing key", lines("# no domain", ...good.slice(1)), [["policy/missing-key", 2, 1]]],
    [
      "several mx",
      lines(...good.slice(0, 3), "  - 192.0.2.1", "  - mx.octo.example", "  -   '*'", "max_age: 1000"),
      [
        ["mx/ip-address", 4, 5],
        ["mx/wildcard-bare", 6, 7],
        ["max-age/out-of-range", 7, 10],
      ],
    ],
    ["CRLF and tabs", "domain: octo.example\r\nmode: testing\r\nmx:\r\n\t- a\r\n", [["yaml/syntax", 4, 1]]],
    ["astral characters", lines(...good.slice(0, 3), "  - mx.octo.example # 🦊", "  - {a: 🦊}"), []],
    ["nothing", "", [["policy/empty", 1, 1]]],
    ["a list", "- a\n- b\n", [["policy/not-a-mapping", 1, 1]]],
  ])("%s", async ([, yaml, expected], { scene }) => {
    const workspace = fromFork(scene);
    workspace.write("policy.yml", yaml);
    const result = await scene.run({ event: "pull_request" }, workspace);
    expectFailure(result);
    const errors = result.annotations.filter(({ level }) => level === "error");
    expect(errors.every(({ file, line }) => file === "policy.yml" && line !== undefined)).toBe(true);
    const places = errors.map(({ title, line, column }) => [title, line, column]);
    expect(places).toEqual(expect.arrayContaining(expected));
    expect(result.outputs).toEqual({
      changed: "false",
      ...Object.fromEntries(empty.map((name) => [name, ""])),
      records: "[]",
      pages: "unknown",
    });
    expect(scene.fake.requests).toEqual([]);
    expectUntouched(workspace);
  });
  const empty = "id mode domain sha256 txt-name txt-value tls-rpt-name tls-rpt-value commit".split(" ");
});
