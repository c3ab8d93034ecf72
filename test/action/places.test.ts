/** Where `policy.yml` and the generated files are: other names, other folders, a checkout below the workspace. */
import { describe, expect } from "vitest";
import { changedPaths, generatedPaths, policyYaml, test, text } from "./scenario.ts";

const ledger = "policy.lock.json";
/** The site's files in one folder, the ledger beside the policy in another. */
const paths = (site: string, policy: string) =>
  generatedPaths.map((path) => (path === ledger ? `${policy}${path}` : `${site}${path}`)).sort();

describe.concurrent("inputs `policy` and `output`", () => {
  test.for([
    { policy: "policy.yml", output: "site", changed: paths("site/", "") },
    { policy: "policy.yml", output: "./deep/er/", changed: paths("deep/er/", "") },
    { policy: "config/mta sts.yml", output: ".", changed: paths("", "config/") },
    { policy: "./config/../mail/policy.yaml", output: "public/ünï", changed: paths("public/ünï/", "mail/") },
  ])("$policy into $output", async ({ policy, output, changed }, { scene }) => {
    const path = policy.replace("./config/../", "");
    const yaml = policyYaml({ mode: "enforce" });
    scene.repository.commit("main", { "policy.yml": "broken", [path]: yaml, "config/other": "" });
    const workspace = scene.checkout();
    const result = await scene.run({ inputs: { policy, output } }, workspace);
    expect(result).toMatchObject({ exitCode: 0, outputs: { mode: "enforce" } });
    expect(changedPaths(scene, scene.repository.head("main"))).toEqual(changed);
    for (const each of changed)
      expect(text(workspace.read(each))).toBe(text(scene.repository.file("main", each)));
    const again = await scene.run({ inputs: { policy, output } });
    expect(again.outputs.changed).toBe("false");
    expect(scene.repository.history("main")).toHaveLength(3);
  });

  test("a folder that leads out of the workspace is refused", async ({ scene }) => {
    for (const output of ["..", "/", "a/../../b"]) {
      const result = await scene.run({ inputs: { output } });
      expect([output, result.exitCode]).toEqual([output, 1]);
    }
    expect(scene.fake.requests).toEqual([]);
  });
});

/** `path:` of actions/checkout puts the repository into a folder of the workspace. */
test("a checkout below the workspace is committed where it belongs", async ({ scene }) => {
  const inputs = { policy: "mail/policy.yml", output: "mail" };
  const result = await scene.run({ inputs }, scene.checkout("main", "mail"));
  expect(result.exitCode).toBe(0);
  expect(changedPaths(scene, scene.repository.head("main"))).toEqual(generatedPaths);
});

test("a branch with an odd name takes its own commit", async ({ scene }) => {
  const branch = "feature/%0A`|<b>{branch}';&$(x)";
  scene.repository.createBranch(branch, scene.repository.head("main").oid);
  const { exitCode, outputs } = await scene.run({}, scene.checkout(branch));
  expect(exitCode).toBe(0);
  expect(outputs.commit).toBe(scene.repository.head(branch).oid);
  expect(scene.repository.history("main")).toHaveLength(1);
});
