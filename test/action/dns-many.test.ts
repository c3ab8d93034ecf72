/** `command: dns` for a folder of policies as the runner runs it: outputs, files, summary, and the secret that it never sees. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { hasPort53, type NameServerAddress, startNameServer } from "../fake-dns/name-server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { policyFor } from "../many-disk.ts";
import { expectFailure, type Scenario, test, type Workspace } from "./scenario.ts";

const address: NameServerAddress = "127.83.4.53";
const isFree = await hasPort53(address);
const canary = "Y2FuYXJ5LW9mLXRoZS1kbnMta2V5";

async function published(scene: Scenario, policies: Readonly<Record<string, string>>): Promise<Workspace> {
  const files = Object.entries(policies).map(([name, text]) => [`policies/${name}.yml`, text]);
  scene.repository.commit("main", { "policy.yml": null, ...Object.fromEntries(files) }, "Edit the policies");
  const { outputs } = await scene.run();
  expect(outputs["dns-engine"]).toBe("nsupdate");
  return scene.checkout();
}

async function run(scene: Scenario, workspace: Workspace, inputs: Record<string, string>, zone: Zone = {}) {
  const ns = { NS: ["ns.a.test"] };
  const server = await startNameServer("a.test", address, { "b.test": ns, "c.test": ns, ...zone }, 53);
  try {
    return await scene.run(
      {
        inputs: {
          ...{ command: "dns", offline: "false", resolver: server.resolver, "allow-private": "true" },
          ...{ state: ".mta-sts-dns.json", "dns-provider": "", zones: "", ...inputs },
        },
        environment: { DNS_TOKEN: canary },
      },
      workspace,
    );
  } finally {
    await server.stop();
  }
}

describe.skipIf(!isFree)("a folder of policies", () => {
  const two = {
    one: policyFor(["a.test", "b.test"], { dns: "nsupdate" }),
    two: policyFor(["c.test"], { dns: "{ nsupdate: ns1.c.test }" }),
  };

  test("has a folder for each zone, and outputs that a next step takes", async ({ scene }) => {
    const workspace = await published(scene, two);
    const result = await run(scene, workspace, { into: ".mta-sts-dns" });
    expect([result.exitCode, result.outputs]).toMatchObject([
      0,
      { dns: "ready", "dns-engine": "nsupdate", "dns-zones": "a.test,b.test,c.test", "dns-left": "0" },
    ]);
    expect(JSON.parse(result.outputs["dns-changes"]!)).toHaveLength(3);
    expect(readdirSync(join(workspace.folder, ".mta-sts-dns"))).toEqual(["a.test", "b.test", "c.test"]);
    expect(result.summary).toContain("tls.a.test<");
    // Where the credential is sent.
    expect(result.summary).toContain("<code>nsupdate</code> at <code>ns1.c.test</code>");
    expect(JSON.stringify([result, workspace.read(".mta-sts-dns.json")])).not.toContain(canary);
    const confirmed = await run(scene, workspace, { confirm: "true", zones: "a.test" });
    expectFailure(confirmed);
    const there = { "_smtp._tls.a.test": { TXT: [["v=TLSRPTv1; rua=mailto:t@mail.test"]] } };
    expect((await run(scene, workspace, { confirm: "true", zones: "a.test" }, there)).exitCode).toBe(0);
  });

  test("with another record in one zone is a failure, and the other zones are ready", async ({ scene }) => {
    const workspace = await published(scene, two);
    const zone = { "_smtp._tls.b.test": { TXT: [["hello"]] } };
    const result = await run(scene, workspace, { into: ".mta-sts-dns" }, zone);
    expectFailure(result);
    expect(result.outputs).toMatchObject({ dns: "ready", "dns-zones": "a.test,c.test" });
  });

  test("with several providers writes nothing, unless one is named", async ({ scene }) => {
    const workspace = await published(scene, { ...two, two: policyFor(["c.test"], { dns: "desec" }) });
    const mixed = await run(scene, workspace, { into: ".mta-sts-dns" });
    expectFailure(mixed);
    expect([mixed.outputs.dns, mixed.outputs["dns-zones"]]).toEqual(["refused", ""]);
    const { outputs } = await run(scene, workspace, { into: ".mta-sts-dns", "dns-provider": "desec" });
    expect(outputs).toMatchObject({ dns: "ready", "dns-engine": "octodns", "dns-zones": "c.test" });
  });

  test("gives the monitor's workflow the engine", async ({ scene }) => {
    const workspace = await published(scene, two);
    const { outputs } = await run(scene, workspace, { command: "monitor", state: "" });
    expect([outputs["dns-engine"], outputs.domains]).toEqual(["nsupdate", "3"]);
  });
});
