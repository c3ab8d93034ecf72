/** GitHub stops schedules where nothing happens: whatever still runs says so. */
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import { type Scenario, test } from "./scenario.ts";

const file = "mta-sts-monitor.yml";
const titles = async (scene: Scenario, event: "push" | "pull_request") => {
  const servers = ["mail.protonmail.ch", "mailsec.protonmail.ch"];
  const server = await startFakeDns({ "octo.example": { MX: servers.map((host) => [10, host]) } });
  try {
    const payload = event === "push" ? {} : { pull_request: { number: 7, base: { ref: "main" } } };
    const inputs = { offline: "false", resolver: server.resolver };
    const { exitCode, annotations } = await scene.run({ event, payload, inputs });
    expect(exitCode).toBe(0);
    return annotations.map(({ title }) => title);
  } finally {
    await server.stop();
  }
};

describe.for(["push", "pull_request"] as const)("on %s, the monitor", (event) => {
  test("that GitHub stopped is reported", async ({ scene }) => {
    scene.repository.commit("main", { [`.github/workflows/${file}`]: "on: schedule\n" });
    expect(await titles(scene, event)).toEqual([]);
    scene.repository.workflowStates!.set(file, "disabled_inactivity");
    expect(await titles(scene, event)).toEqual(["github/monitor-stopped"]);
    // A person meant it.
    scene.repository.workflowStates!.set(file, "disabled_manually");
    expect(await titles(scene, event)).toEqual([]);
  });

  test("that cannot be asked about is no matter", async ({ scene }) => {
    expect(await titles(scene, event)).toEqual([]);
    scene.repository.workflowStates = null;
    expect(await titles(scene, event)).toEqual([]);
    scene.fake.faults.push({ match: file, status: 502, times: 2 });
    expect(await titles(scene, event)).toEqual([]);
  });
});
