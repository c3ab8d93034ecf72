/** A push to the branch is judged as a pull request is: what would lose mail is not published. */
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { edit, errorTitles, type Scenario, test, textOn } from "./scenario.ts";

const inUse: Zone = {
  "octo.example": {
    MX: [
      [10, "mail.protonmail.ch"],
      [20, "mailsec.protonmail.ch"],
    ],
  },
};

async function push(scene: Scenario, zone: Zone = inUse, inputs: Record<string, string> = {}) {
  const server = await startFakeDns(zone);
  try {
    return await scene.run({ inputs: { offline: "false", resolver: server.resolver, ...inputs } });
  } finally {
    await server.stop();
  }
}

describe("a push with a policy that would lose mail", () => {
  const wrong = { mode: "enforce", mx: ["mx.other.example"] };

  test("is red, and what was published before stays", async ({ scene }) => {
    await push(scene);
    const [policyFile, ledger] = [".well-known/mta-sts.txt", "policy.lock.json"].map((path) =>
      textOn(scene, path),
    );
    edit(scene, wrong);
    const head = scene.repository.head("main").oid;
    const result = await push(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["mx/admits-none"]]);
    expect(scene.repository.head("main").oid).toBe(head);
    expect([textOn(scene, ".well-known/mta-sts.txt"), textOn(scene, "policy.lock.json")]).toEqual([
      policyFile,
      ledger,
    ]);
    expect([result.outputs.commit, result.outputs["txt-value"]]).toEqual(["", ""]);
  });

  test.for(["push", "pull-request", "none"])("by commit: %s", async (commit, { scene }) => {
    edit(scene, wrong);
    const head = scene.repository.head("main").oid;
    const result = await push(scene, inUse, { commit });
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["mx/admits-none"]]);
    expect([scene.repository.head("main").oid, scene.repository.pullRequests.length]).toEqual([head, 0]);
  });

  test("is published when policy.yml accepts the finding", async ({ scene }) => {
    edit(scene, { ...wrong, accept: { "mx/admits-none": "DNS follows within the hour" } });
    const result = await push(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(textOn(scene, ".well-known/mta-sts.txt")).toContain("mx: mx.other.example");
  });

  test("is red when the branch has it and the checkout does not yet", async ({ scene }) => {
    const workspace = scene.checkout();
    edit(scene, wrong);
    const server = await startFakeDns(inUse);
    const head = scene.repository.head("main").oid;
    const result = await scene.run({ inputs: { offline: "false", resolver: server.resolver } }, workspace);
    await server.stop();
    expect([result.exitCode, errorTitles(result), scene.repository.head("main").oid]).toEqual([
      1,
      ["mx/admits-none"],
      head,
    ]);
  });
});

test("warnings are reported, and do not stop it", async ({ scene }) => {
  edit(scene, { mode: "enforce" });
  const result = await push(scene);
  expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
  expect(result.annotations.map(({ title }) => title)).toContain("rollout/no-testing");
});

test("another domain is not published while senders may have the former one's policy cached", async ({
  scene,
}) => {
  edit(scene, { mode: "enforce" });
  await push(scene);
  edit(scene, { domain: "other.example", host: "none" });
  const result = await push(scene, { "other.example": { MX: [[10, "mail.protonmail.ch"]] } });
  expect([result.exitCode, errorTitles(result)]).toEqual([1, ["removal/domain-changed"]]);
});

test("MX records that cannot be looked up stop a policy that enforces, and no other", async ({ scene }) => {
  const down: Zone = { "octo.example": { fault: "servfail" } };
  expect((await push(scene, down)).exitCode).toBe(0);
  edit(scene, { mode: "enforce" });
  const result = await push(scene, down);
  expect([result.exitCode, errorTitles(result)]).toEqual([1, ["mx/enforce-unknown"]]);
});

describe("a CNAME record where a TXT record is to be set", () => {
  const aliased: Zone = {
    ...inUse,
    "_mta-sts.octo.example": { CNAME: "sts.hosted.test" },
    "sts.hosted.test": { TXT: [["v=STSv1; id=1"]] },
  };
  const titles = ({ annotations }: Awaited<ReturnType<typeof push>>) => annotations.map(({ title }) => title);
  const step = /^\d+\. .*sts\.hosted\.test/m;

  test("keeps nothing from being published, and is what to delete first", async ({ scene }) => {
    const result = await push(scene, aliased, { strict: "true" });
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(titles(result)).toContain("records/alias-in-the-way");
    expect(result.summary).toMatch(step);
    expect(result.outputs.commit).not.toBe("");
    const id = result.outputs["txt-value"]!;
    const again = await push(scene, { ...aliased, "sts.hosted.test": { TXT: [[id]] } });
    expect(titles(again)).not.toContain("records/alias-in-the-way");
    expect(again.summary).not.toMatch(step);
  });

  test("waits for the record, where that waits in a pull request", async ({ scene }) => {
    const result = await push(scene, aliased, { commit: "pull-request" });
    expect([result.exitCode, result.outputs["txt-value"]]).toEqual([0, ""]);
    expect(titles(result)).toContain("records/alias-in-the-way");
    expect(result.summary).not.toMatch(step);
  });

  test("is not looked for offline", async ({ scene }) => {
    expect(titles(await push(scene, aliased, { offline: "true" }))).not.toContain("records/alias-in-the-way");
  });
});
