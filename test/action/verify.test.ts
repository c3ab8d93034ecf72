/** `verify` and `monitor` as the runner runs them, against a DNS server and a GitHub on loopback. */
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { edit, expectFailure, type Scenario, test, type Workspace } from "./scenario.ts";

/** A domain whose policy host was never set up. */
const unfinished: Zone = { "octo.example": { MX: [[10, "mail.protonmail.ch"]] } };
const silent: Zone = {
  "_mta-sts.octo.example": { fault: "servfail" },
  "_smtp._tls.octo.example": { fault: "servfail" },
  "mta-sts.octo.example": { fault: "servfail" },
  "octo.example": { fault: "servfail" },
};

async function run(
  scene: Scenario,
  inputs: Record<string, string>,
  zone = unfinished,
  workspace?: Workspace,
) {
  const server = await startFakeDns(zone);
  try {
    const all = { resolver: server.resolver, skip: "starttls", ...inputs };
    return await scene.run({ event: "schedule", inputs: all }, workspace);
  } finally {
    await server.stop();
  }
}

/** The policy is published in the repository, and nowhere else. */
async function published(scene: Scenario): Promise<void> {
  await scene.run();
  scene.fake.requests.length = 0;
}

const checksOf = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(outputs.checks ?? "[]") as { name: string; target: string; status: string; detail: string }[];

describe("verify", () => {
  test("fails when senders cannot use the policy, and says each thing in outputs, log and summary", async ({
    scene,
  }) => {
    await published(scene);
    const result = await run(scene, { command: "verify" });
    expectFailure(result);
    expect(checksOf(result).map(({ name, status }) => `${name} ${status}`)).toEqual(
      expect.arrayContaining(["txt fail", "tls-rpt warn", "host fail", "https unknown", "policy unknown"]),
    );
    expect(result.outputs).toMatchObject({ domain: "octo.example", ok: "false", records: "[]" });
    expect(result.summary).toContain("mta-sts.octo.example");
  });

  test("right after a publication names what is left to do, and that is no failure", async ({ scene }) => {
    await published(scene);
    scene.repository.pages = { build_type: "workflow", cname: "mta-sts.octo.example" };
    const result = await run(scene, { command: "verify", wait: "20m" });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).not.toContain("Waiting");
    expect(result.summary).toMatch(/^- \[x\] .*Settings → Pages/m);
    expect(result.summary).toMatch(/^- \[ \] .*&#95;mta-sts/m);
    expect(result.outputs.records).toBe("[]");
  });

  test("looks at any domain, without a policy.yml", async ({ scene }) => {
    const zone: Zone = { "_mta-sts.other.example": { TXT: [["v=STSv1; id=1"]] } };
    const result = await run(scene, { command: "verify", domain: "other.example" }, zone);
    expect(result.outputs.domain).toBe("other.example");
    expect(checksOf(result).find(({ name }) => name === "txt")?.status).toBe("ok");
  });

  test("refuses inputs that make no sense with a word", async ({ scene }) => {
    for (const inputs of [{ wait: "soon" }, { skip: "dns" }, { resolver: "localhost" }]) {
      const result = await scene.run({ inputs: { command: "verify", ...inputs } });
      expectFailure(result);
      expect(result.annotations[0]?.message).toContain(Object.keys(inputs)[0]);
    }
  });
});

describe("monitor", () => {
  const inputs = { command: "auto", state: ".monitor.json" };

  test("opens one issue for what is wrong, and keeps it while nothing changes", async ({ scene }) => {
    await published(scene);
    const workspace = scene.checkout();
    const first = await run(scene, inputs, unfinished, workspace);
    expect([first.exitCode, first.outputs.issue]).toEqual([0, "1"]);
    const [issue] = scene.repository.issues;
    expect(issue).toMatchObject({ state: "OPEN", author: scene.fake.viewer });
    const { body } = issue!;
    await run(scene, inputs, unfinished, workspace);
    expect(scene.repository.issues).toMatchObject([{ body, comments: [] }]);
    expect(workspace.read(".monitor.json")).not.toBeNull();
  });

  test("does not take silence for good or bad before the third time", async ({ scene }) => {
    await published(scene);
    const workspace = scene.checkout();
    for (const expected of [0, 0, 1, 1]) {
      const result = await run(scene, inputs, silent, workspace);
      expect([result.exitCode, scene.repository.issues.length]).toEqual([0, expected]);
    }
    // An answer that says what is wrong is news.
    await run(scene, inputs, unfinished, workspace);
    expect(scene.repository.issues).toMatchObject([{ state: "OPEN", comments: [] }]);
  });

  test("keeps an open issue open through silence", async ({ scene }) => {
    await published(scene);
    const workspace = scene.checkout();
    await run(scene, inputs, unfinished, workspace);
    const { body } = scene.repository.issues[0]!;
    await run(scene, inputs, silent, workspace);
    expect(scene.repository.issues).toMatchObject([{ state: "OPEN", body, comments: [] }]);
  });

  test("keeps still while the list of what is left to do says it all", async ({ scene }) => {
    await published(scene);
    const { fake, repository } = scene;
    const body = "<!-- mta-sts-policy setup octo.example -->";
    const list = repository.openIssue({ title: "Finish", body, author: fake.viewer });
    expect((await run(scene, inputs)).exitCode).toBe(0);
    expect(repository.issues).toHaveLength(1);
    // Senders know of a policy that they cannot fetch: that is drift.
    const announced: Zone = { ...unfinished, "_mta-sts.octo.example": { TXT: [["v=STSv1; id=1"]] } };
    await run(scene, inputs, announced);
    expect(repository.issues).toHaveLength(2);
    repository.touch(list, { state: "CLOSED" });
    await run(scene, inputs);
    expect(repository.issues.map(({ state }) => state)).toEqual(["CLOSED", "OPEN"]);
  });

  test("keeps still too while nothing leads to where the record is kept", async ({ scene }) => {
    edit(scene, { alias: "_mta-sts.dns.example.net" });
    await published(scene);
    const { fake, repository } = scene;
    const body = "<!-- mta-sts-policy setup octo.example -->";
    repository.openIssue({ title: "Finish", body, author: fake.viewer });
    const result = await run(scene, inputs);
    const [txt] = checksOf(result);
    expect([txt!.target, txt!.status]).toEqual(["_mta-sts.octo.example", "fail"]);
    expect(repository.issues).toHaveLength(1);
  });

  test("fails when issues are switched off, and says so", async ({ scene }) => {
    await published(scene);
    scene.repository.hasIssues = false;
    const result = await run(scene, inputs);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ title }) => title)).toContain("github/issues-disabled");
  });

  test("leaves a copy of the template alone that was not set up", async ({ scene }) => {
    scene.repository.commit("main", {
      "policy.yml": "domain: example.com\nmode: testing\nmx: [mx.example.com]\nmax_age: 1w\n",
    });
    const result = await run(scene, inputs);
    expect([result.exitCode, scene.repository.issues.length]).toEqual([0, 0]);
    expect(result.annotations.map(({ level }) => level)).not.toContain("error");
  });

  test("fails on a policy.yml with an error, and opens nothing", async ({ scene }) => {
    scene.repository.commit("main", { "policy.yml": "domain: octo.example\nmode: enforced\n" });
    const result = await run(scene, inputs);
    expectFailure(result);
    expect(scene.repository.issues).toEqual([]);
  });
});
