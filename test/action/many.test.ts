/** A folder of policies on GitHub: one commit or one pull request for all, and a check against the base branch. */
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { policyFor } from "../many-disk.ts";
import { changedPaths, requested, type Scenario, test, textOn, updateBranch } from "./scenario.ts";

const generated = [
  "hosting/hosts.txt",
  "policies/google.lock.json",
  "policies/own.lock.json",
  "sites/google/.well-known/mta-sts.txt",
  "sites/own/.well-known/mta-sts.txt",
];

/** The repository has a folder of policies in place of its policy.yml. */
function withPolicies({ repository }: Scenario, policies: Readonly<Record<string, string>>): void {
  const files = Object.entries(policies).map(([name, text]) => [`policies/${name}.yml`, text]);
  repository.commit("main", { "policy.yml": null, ...Object.fromEntries(files) }, "Edit the policies");
}

const two = { google: policyFor(["a.example", "b.example"]), own: policyFor(["c.example"]) };

describe.concurrent("a push", () => {
  test("makes one commit of all policies, without being told where they are", async ({ scene }) => {
    withPolicies(scene, two);
    const workspace = scene.checkout();
    const result = await scene.run({}, workspace);
    expect([result.exitCode, result.stderr]).toEqual([0, ""]);
    const [newest] = scene.repository.history("main");
    expect(changedPaths(scene, newest!)).toEqual(generated);
    for (const path of generated) expect(String(workspace.read(path))).toBe(textOn(scene, path));
    const policies = JSON.parse(result.outputs.policies!);
    expect(
      policies.map(({ name, domains, changed }: Record<string, unknown>) => [name, domains, changed]),
    ).toEqual([
      ["google", 2, true],
      ["own", 1, true],
    ]);
    expect(result.outputs).toMatchObject({ changed: "true", commit: newest!.oid });
  });

  test("that changes nothing commits nothing", async ({ scene }) => {
    withPolicies(scene, two);
    await scene.run();
    scene.fake.requests.length = 0;
    const result = await scene.run();
    expect([result.exitCode, result.outputs.changed]).toEqual([0, "false"]);
    expect(requested(scene)).not.toContain("createCommitOnBranch");
  });

  test("with a mistake in one policy publishes none", async ({ scene }) => {
    withPolicies(scene, { ...two, own: policyFor(["c.example", "a.example"]) });
    const before = scene.repository.head("main").oid;
    const result = await scene.run();
    expect([result.exitCode, scene.repository.head("main").oid]).toEqual([1, before]);
  });

  test("of one file for several domains commits what is beside it", async ({ scene }) => {
    scene.repository.commit("main", { "policy.yml": policyFor(["a.example", "b.example"]) }, "Two domains");
    const result = await scene.run();
    expect(result.exitCode).toBe(0);
    expect(changedPaths(scene, scene.repository.history("main")[0]!)).toEqual([
      ".well-known/mta-sts.txt",
      "hosting/hosts.txt",
      "policy.lock.json",
    ]);
  });
});

test("where a pull request is asked for, another run leaves it as it is", async ({ scene }) => {
  withPolicies(scene, two);
  const inputs = { commit: "pull-request" };
  expect((await scene.run({ inputs })).exitCode).toBe(0);
  const { oid } = scene.repository.head(updateBranch);
  expect((await scene.run({ inputs })).exitCode).toBe(0);
  expect(scene.repository.head(updateBranch).oid).toBe(oid);
  expect(changedPaths(scene, scene.repository.history(updateBranch)[0]!)).toEqual(generated);
});

test("a pull request is judged by the base branch, and only the domain that moves is looked up", async ({
  scene,
}) => {
  withPolicies(scene, two);
  await scene.run();
  const server = await startFakeDns({ "b.example": { MX: [[10, "mx.mail.test"]] } });
  try {
    const workspace = scene.checkout();
    workspace.write("policies/google.yml", policyFor(["a.example"]));
    workspace.write("policies/own.yml", policyFor(["c.example", "b.example"]));
    workspace.write("policies/google.lock.json", "{}");
    const payload = { pull_request: { number: 7, base: { ref: "main" } } };
    const inputs = { offline: "false", resolver: server.resolver };
    const result = await scene.run({ event: "pull_request", payload, inputs }, workspace);
    expect(result.annotations.map(({ title }) => title)).toContain("ledger/invalid");
    workspace.write("policies/google.lock.json", textOn(scene, "policies/google.lock.json")!);
    const again = await scene.run({ event: "pull_request", payload, inputs }, workspace);
    expect(again.exitCode).toBe(0);
    expect(again.annotations.map(({ title }) => title)).toContain("domain/moved");
    const asked = new Set(server.questions.map(({ name, type }) => `${name} ${type}`));
    expect([...asked]).toEqual(["b.example MX"]);
  } finally {
    await server.stop();
  }
});

test("the monitor opens one issue for all domains, edits and closes it, and writes the overview", async ({
  scene,
}) => {
  withPolicies(scene, two);
  await scene.run();
  const workspace = scene.checkout();
  const idOf = (name: string) =>
    JSON.parse(textOn(scene, `policies/${name}.lock.json`)!).published[0].id as string;
  const rua = { TXT: [["v=TLSRPTv1; rua=mailto:t@mail.test"]] };
  const right = (domain: string, name: string): Zone => ({
    [`_mta-sts.${domain}`]: { TXT: [[`v=STSv1; id=${idOf(name)}`]] },
    [`_smtp._tls.${domain}`]: rua,
  });
  const all = {
    ...right("a.example", "google"),
    ...right("b.example", "google"),
    ...right("c.example", "own"),
  };
  const watch = async (zone: Zone) => {
    const server = await startFakeDns(zone);
    const skip = "host,https,policy,mx,starttls";
    const inputs = { resolver: server.resolver, skip, state: ".state.json", overview: "overview.html" };
    try {
      const result = await scene.run({ event: "schedule", inputs }, workspace);
      expect(result.exitCode).toBe(0);
      return String(workspace.read("overview.html"));
    } finally {
      await server.stop();
    }
  };
  const { issues } = scene.repository;
  const stateOf = () =>
    issues.map(({ state, body }) => [
      state,
      ["a", "b", "c"].filter((name) => body?.includes(`${name}.example`)),
    ]);

  const { "_mta-sts.c.example": _, ...oneWrong } = all;
  const page = await watch(oneWrong);
  expect(stateOf()).toEqual([["OPEN", ["c"]]]);
  const order = ["c", "a", "b"].map((name) => page.indexOf(`<td>${name}.example</td>`));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(Math.min(...order)).toBeGreaterThan(0);
  const { "_mta-sts.a.example": __, ...twoWrong } = oneWrong;
  await watch(twoWrong);
  expect(stateOf()).toEqual([["OPEN", ["a", "c"]]]);
  await watch(all);
  expect(issues.map(({ state }) => state)).toEqual(["CLOSED"]);
});
