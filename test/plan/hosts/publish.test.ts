/** Netlify's configuration is at the top of the repository, wherever the checkout and the folder of the site are. */
import { expect } from "vitest";
import { changedPaths, policyYaml, test, text } from "../../action/scenario.ts";

const policy = policyYaml({ host: { netlify: "octo-site" } });
const own = '[build]\npublish = "public"\n';
test.for([
  { inputs: { output: "static" }, path: "." },
  { inputs: { policy: "site/policy.yml", output: "site/static" }, path: "site" },
])("a checkout in $path", async ({ inputs, path }, { scene }) => {
  const committed = ["netlify.toml", "policy.lock.json", "static/.well-known/mta-sts.txt"];
  scene.repository.commit("main", { "policy.yml": policy, "netlify.toml": own });
  const workspace = scene.checkout("main", path);
  const result = await scene.run({ inputs }, workspace);
  expect([result.exitCode, result.outputs.changed]).toEqual([0, "true"]);
  expect(changedPaths(scene, scene.repository.head("main"))).toEqual(committed);
  const file = text(scene.repository.file("main", "netlify.toml"));
  expect(file).toMatch(/^\[build\]\npublish = "public"\n\n# <mta-sts-policy>/);
  expect(text(workspace.read(`${path}/netlify.toml`))).toBe(file);
  expect(JSON.parse(result.outputs.records!)).toContainEqual(
    expect.objectContaining({ name: "mta-sts.octo.example", type: "CNAME", value: "octo-site.netlify.app" }),
  );
  expect((await scene.run({ inputs }, scene.checkout("main", path))).outputs.changed).toBe("false");
});

test("a file that does not parse stops the run, and nothing is committed", async ({ scene }) => {
  scene.repository.commit("main", { "policy.yml": policy, "netlify.toml": "[build\n" });
  const before = scene.repository.head("main").oid;
  const result = await scene.run({ inputs: { output: "static" } });
  expect([result.exitCode, scene.repository.head("main").oid]).toEqual([1, before]);
});
