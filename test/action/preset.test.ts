/** A preset that changes with an update of the Action: no pull request was looked at, so the publication itself is judged. */
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import { edit, errorTitles, ledgerOn, type Scenario, test } from "./scenario.ts";

const enforced = { mode: "enforce", accept: { "rollout/no-testing": "known" } };
const migadu = ["aspmx1.migadu.com", "aspmx2.migadu.com"];

/** Published with a list of hosts; then the same as a preset, which knows one host less. */
async function presetThatLostAHost(scene: Scenario, inUse: string) {
  edit(scene, { ...enforced, mx: [...migadu, "aspmx3.migadu.com"] });
  await scene.run();
  edit(scene, { ...enforced, mx: undefined, provider: "migadu" });
  const server = await startFakeDns({ "octo.example": { MX: [[10, inUse]] } });
  try {
    return await scene.run({ inputs: { offline: "false", resolver: server.resolver } });
  } finally {
    await server.stop();
  }
}

describe("a preset that lost a host", () => {
  test("is not published while the domain still uses it", async ({ scene }) => {
    const result = await presetThatLostAHost(scene, "aspmx3.migadu.com");
    expect(result.exitCode).toBe(1);
    expect(errorTitles(result)).toContain("mx/admits-none");
    expect(ledgerOn(scene)).toHaveLength(1);
  });

  test("is published when the domain uses another", async ({ scene }) => {
    const result = await presetThatLostAHost(scene, "aspmx1.migadu.com");
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(ledgerOn(scene)[0]).toMatchObject({ mx: migadu });
  });
});
