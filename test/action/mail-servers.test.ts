/** A pull request against the domain's mail servers, as DNS names them. */
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import { errorTitles, policyYaml, type Scenario, test } from "./scenario.ts";

const inUse = { "octo.example": { MX: [[10, "mail.protonmail.ch"]] } } as const;

/** A pull request that makes `policy.yml` this, checked with a DNS server of our own. */
async function pullRequest(
  scene: Scenario,
  policy: string,
  zone: Parameters<typeof startFakeDns>[0],
  strict = "false",
) {
  const server = await startFakeDns(zone);
  try {
    const workspace = scene.checkout();
    workspace.write("policy.yml", policy);
    const inputs = { offline: "false", resolver: server.resolver, strict };
    return await scene.run({ event: "pull_request", inputs }, workspace);
  } finally {
    await server.stop();
  }
}

describe("a pull request", () => {
  test("that would stop all mail is red, at its line", async ({ scene }) => {
    const policy = policyYaml({ mode: "enforce", mx: ["mx.other.example"] });
    const result = await pullRequest(scene, policy, inUse);
    expect(result.exitCode).toBe(1);
    expect(errorTitles(result)).toEqual(["mx/admits-none"]);
    expect(result.annotations[0]).toMatchObject({ file: "policy.yml", line: 4 });
    expect(scene.fake.requests).toEqual([]);
  });

  test("that is accepted knowingly is green, and the reason stays visible", async ({ scene }) => {
    const reason = "the old server goes on Friday `<b>`";
    const accept = { "mx/admits-none": reason, "mx/not-admitted": reason, "rollout/no-testing": reason };
    const policy = policyYaml({ mode: "enforce", mx: ["mx.other.example"], accept });
    const result = await pullRequest(scene, policy, inUse);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(result.annotations.find(({ title }) => title === "mx/admits-none")?.message).toContain(reason);
    expect(result.summary).not.toContain("<b>");
  });

  test("that enforces is red when DNS does not answer: unknown is not absent", async ({ scene }) => {
    const policy = policyYaml({ mode: "enforce" });
    const servfail = { "octo.example": { fault: "servfail" } } as const;
    const result = await pullRequest(scene, policy, servfail);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["mx/enforce-unknown"]]);
  });

  test("with a resolver that is none fails with a word", async ({ scene }) => {
    const result = await scene.run({
      event: "pull_request",
      inputs: { offline: "false", resolver: "nonsense:x" },
    });
    expect([result.exitCode, result.annotations.length]).toEqual([1, 1]);
  });
});
