/** `command: dns` as the runner runs it: its outputs, its files, and the secret that it never sees. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { hasPort53, type NameServerAddress, startNameServer } from "../fake-dns/name-server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { edit, expectFailure, type Scenario, test, type Workspace } from "./scenario.ts";

const address: NameServerAddress = "127.83.2.53";
const isFree = await hasPort53(address);
const canary = "Y2FuYXJ5LW9mLXRoZS1kbnMta2V5";
const host = "mta-sts.octo.example";

async function published(scene: Scenario, dns: unknown = "nsupdate"): Promise<Workspace> {
  scene.repository.pages = { build_type: "workflow", cname: host };
  edit(scene, { dns });
  await scene.run();
  scene.fake.requests.length = 0;
  return scene.checkout();
}

async function run(
  scene: Scenario,
  workspace: Workspace,
  {
    zone = {},
    port = 53,
    event = "push",
    ...inputs
  }: { zone?: Zone; port?: number; event?: string } & Record<string, unknown> = {},
) {
  const server = await startNameServer("octo.example", address, zone, port);
  try {
    return await scene.run(
      {
        event,
        inputs: {
          ...{ command: "dns", offline: "false", resolver: server.resolver },
          ...{ "allow-private": "true", into: ".mta-sts-dns", state: ".mta-sts-dns.json" },
          ...(inputs as Record<string, string>),
        },
        environment: { DNS_TOKEN: canary, DNS_KEY: canary, DNS_SECRET: canary },
      },
      workspace,
    );
  } finally {
    await server.stop();
  }
}

/** Every file of a folder, as one text. */
function everythingIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  return files.map((path) => `${path}\n${readFileSync(path, "latin1")}`).join("\n");
}

describe.skipIf(!isFree)("where the name server answers", () => {
  test("outputs say what is to be done, and by which engine", async ({ scene }) => {
    const workspace = await published(scene);
    const result = await run(scene, workspace);
    expect([result.exitCode, result.outputs.dns, result.outputs["dns-engine"]]).toEqual([
      0,
      "ready",
      "nsupdate",
    ]);
    const changes = JSON.parse(result.outputs["dns-changes"]!);
    expect(changes.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`)).toEqual([
      `${host} ready`,
      "_smtp._tls.octo.example ready",
      "_mta-sts.octo.example waiting",
    ]);
    const script = workspace.read(".mta-sts-dns/changes.nsupdate")!.toString();
    expect(script.match(/^update add \S+/gm)).toEqual([
      `update add ${host}.`,
      "update add _smtp._tls.octo.example.",
    ]);
    expect(JSON.parse(workspace.read(".mta-sts-dns.json")!.toString())).toMatchObject({ since: null });
    expect(result.summary).toContain(host);
  });

  test("a provider's engine gets its files, and its name is an output", async ({ scene }) => {
    const workspace = await published(scene, "desec");
    const { outputs } = await run(scene, workspace);
    expect([outputs.dns, outputs["dns-engine"]]).toEqual(["ready", "octodns"]);
    expect(readdirSync(join(workspace.folder, ".mta-sts-dns")).sort()).toEqual([
      "octodns.yaml",
      "requirements.txt",
      "zones",
    ]);
  });

  test("what nobody asked for stays as it is", async ({ scene }) => {
    const workspace = await published(scene);
    const { exitCode, outputs, annotations } = await run(scene, workspace, { event: "schedule" });
    expect([exitCode, outputs.dns]).toEqual([0, "refused"]);
    expect(annotations.filter(({ level }) => level === "warning").length).toBeGreaterThan(0);
    expect(workspace.read(".mta-sts-dns/changes.nsupdate")).toBeNull();
    // What a publication left unfinished, somebody did ask for.
    const id = JSON.parse(workspace.read("policy.lock.json")!.toString()).published[0].id;
    workspace.write(".mta-sts-dns.json", JSON.stringify({ id, since: null }));
    expect((await run(scene, workspace, { event: "schedule" })).outputs.dns).toBe("ready");
  });

  test("what is in the way is a failure, and nothing of an earlier run is left for an engine", async ({
    scene,
  }) => {
    const workspace = await published(scene);
    await run(scene, workspace);
    expect(workspace.read(".mta-sts-dns/changes.nsupdate")).not.toBeNull();
    const zone = {
      "_smtp._tls.octo.example": { TXT: [["v=spf1 -all"]] },
      [host]: { A: [address] },
    } satisfies Zone;
    const result = await run(scene, workspace, { zone });
    expectFailure(result);
    expect(result.outputs.dns).toBe("refused");
    expect(workspace.read(".mta-sts-dns/changes.nsupdate")).toBeNull();
  });

  test("a credential in the environment is in no output, log or file, and sent nowhere", async ({
    scene,
  }) => {
    for (const dns of ["nsupdate", "desec", "route53"]) {
      const workspace = await published(scene, dns);
      const result = await run(scene, workspace);
      expect(result.outputs.dns).toBe("ready");
      const plan = await run(scene, workspace, { plan: ".mta-sts-dns.json" });
      const confirmed = await run(scene, workspace, { confirm: "true" });
      const all = [result, plan, confirmed, scene.fake.requests].map((one) => JSON.stringify(one)).join("\n");
      expect(all).toContain("_smtp._tls.octo.example");
      expect(all + everythingIn(workspace.folder)).not.toContain(canary);
    }
  });
});

test("where no name server answers, it waits, and has nothing for an engine", async ({ scene }) => {
  const workspace = await published(scene);
  const { exitCode, outputs } = await run(scene, workspace, { port: 0 });
  expect([exitCode, outputs.dns, outputs["dns-engine"]]).toEqual([0, "waiting", "nsupdate"]);
  expect(workspace.read(".mta-sts-dns/changes.nsupdate")).toBeNull();
});

test("without `dns` in policy.yml there is nothing to write", async ({ scene }) => {
  await scene.run();
  const result = await run(scene, scene.checkout(), { port: 0 });
  expectFailure(result);
  expect([result.outputs.dns, result.outputs["dns-engine"], result.outputs["dns-changes"]]).toEqual([
    "refused",
    "",
    "[]",
  ]);
});
