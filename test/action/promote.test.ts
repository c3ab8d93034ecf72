/** The workflow's second job: the branch of the evidence, and the whole life of the pull request to enforce. */
import { describe, expect } from "vitest";
import type { Evidence } from "../../src/ledger/evidence/evidence.ts";
import { ago, cell, day, evidence, expired, mx, publish, written } from "./in-testing.ts";
import { type Scenario, test } from "./scenario.ts";

const branch = "mta-sts-reports";
const head = "mta-sts-policy/enforce";

const run = (scene: Scenario, sent: unknown = evidence(), more: Record<string, string> = {}) =>
  scene.run({
    inputs: {
      command: "promote",
      evidence: typeof sent === "string" ? sent : JSON.stringify(sent),
      ...more,
    },
  });
const pulls = ({ repository }: Scenario) =>
  repository.pullRequests.map(({ number, state }) => `${number} ${state}`);
const changes = ({ fake }: Scenario) =>
  fake.requests
    .filter(({ name, method }) => method === "POST" && !name.startsWith("repository"))
    .map(({ name }) => name);

describe("the pull request to enforce", () => {
  test("opens with one word changed, and nothing is done twice", async ({ scene }) => {
    publish(scene);
    const first = await run(scene);
    expect(first).toMatchObject({ exitCode: 0, outputs: { verdict: "ready", "pull-request": "1" } });
    expect(String(scene.repository.file(head, "policy.yml"))).toBe(
      written.replace("mode: testing", "mode: enforce"),
    );
    expect([...scene.repository.head(branch).tree.keys()].sort()).toEqual([
      "README.md",
      "evidence.json",
      "sessions-dark.svg",
      "sessions-light.svg",
    ]);
    expect(scene.repository.pullRequests[0]).toMatchObject({ base: "main", head, state: "OPEN" });
    scene.fake.requests.length = 0;
    expect(await run(scene)).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "ready", "pull-request": "1" },
    });
    expect(changes(scene)).toEqual([]);
  });

  test("waits, is closed with the reason, opens again, and goes once it was merged", async ({ scene }) => {
    publish(scene);
    await run(scene);
    const quiet = evidence({ 5: [cell("google.com", 20, [expired])] });
    expect(await run(scene, quiet)).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "wait", earliest: expect.stringMatching(/Z$/) },
    });
    expect(pulls(scene)).toEqual(["1 OPEN"]);
    const title = scene.repository.pullRequests[0]!.title;
    const failing = evidence({ 1: [cell("google.com", 20, [expired])] });
    expect(await run(scene, failing)).toMatchObject({ exitCode: 0, outputs: { verdict: "stop" } });
    expect(pulls(scene)).toEqual(["1 CLOSED"]);
    const [comment, ...others] = scene.repository.pullRequests[0]!.comments;
    expect([comment?.body.includes(mx[0]), comment?.body.includes(day(1)), others]).toEqual([true, true, []]);
    // What was read of those days is forgotten, as if a later month had no failures.
    scene.repository.deleteBranch(branch);
    expect(await run(scene)).toMatchObject({ outputs: { verdict: "ready", "pull-request": "1" } });
    expect(pulls(scene)).toEqual(["1 OPEN"]);
    expect(scene.repository.pullRequests[0]!.title).not.toBe(title);
    scene.repository.pullRequests[0]!.state = "MERGED";
    publish(scene, "enforce", ago(0));
    expect(await run(scene)).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "watch", "pull-request": "" },
    });
    expect(scene.repository.branches.has(head)).toBe(false);
  });

  test("changes mta-sts.yml where the policy is called that", async ({ scene }) => {
    publish(scene);
    scene.repository.commit("main", { "mta-sts.yml": written, "policy.yml": null });
    expect(await run(scene)).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "ready", "pull-request": "1" },
    });
    const { tree } = scene.repository.head(head);
    expect([String(tree.get("mta-sts.yml")), tree.has("policy.yml")]).toEqual([
      written.replace("mode: testing", "mode: enforce"),
      false,
    ]);
  });

  test("that a person closed stays closed, and the run says so", async ({ scene }) => {
    publish(scene);
    await run(scene);
    scene.repository.pullRequests[0]!.state = "CLOSED";
    const again = await run(scene);
    expect(pulls(scene)).toEqual(["1 CLOSED"]);
    expect(again.annotations.map(({ title }) => title)).toContain("reports/declined");
  });

  test("is not opened where policy.yml says so, and goes", async ({ scene }) => {
    publish(scene);
    await run(scene);
    scene.repository.commit("main", { "policy.yml": `${written}reports: { promote: false }\n` });
    expect(await run(scene)).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "ready", "pull-request": "" },
    });
    expect(pulls(scene)).toEqual(["1 CLOSED"]);
  });

  test("that may not be opened is an error with the way out, and the evidence is kept", async ({ scene }) => {
    publish(scene);
    scene.repository.actionsMayOpenPullRequests = false;
    const refused = await run(scene);
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations.map(({ title }) => title)).toContain("reports/pull-request-refused");
    expect(scene.repository.branches.has(branch)).toBe(true);
  });
});

describe("the evidence", () => {
  test("is joined with what the branch has, whatever the order", async ({ scene }) => {
    publish(scene);
    await run(scene, { ...evidence(), days: evidence().days.slice(10) });
    await run(scene, { ...evidence(), days: evidence().days.slice(0, 12) });
    const kept: Evidence = JSON.parse(String(scene.repository.file(branch, "evidence.json")));
    expect(kept.days.map((one) => one.day)).toEqual(evidence().days.map((one) => one.day));
  });

  test("of two runs at once is all kept", async ({ scene }) => {
    publish(scene);
    const { days } = evidence();
    await Promise.all([
      run(scene, { ...evidence(), days: days.slice(15) }),
      run(scene, { ...evidence(), days: days.slice(0, 15) }),
    ]);
    const kept: Evidence = JSON.parse(String(scene.repository.file(branch, "evidence.json")));
    expect(kept.days).toHaveLength(30);
  });

  test.for<readonly [string, string]>([
    ["missing", ""],
    ["no JSON", "{"],
    ["about another domain", JSON.stringify({ ...evidence(), domain: "other.example" })],
    ["of another shape", JSON.stringify({ ...evidence(), days: "::set-output name=x::y" })],
    [
      "with markup",
      JSON.stringify({ ...evidence(), days: [{ day: day(1), senders: [cell("<script>", 1)] }] }),
    ],
    ["very deep", "[".repeat(50_000)],
  ])("that is %s is refused, and nothing is written", async ([, sent], { scene }) => {
    publish(scene);
    const refused = await run(scene, sent);
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations.map(({ title }) => title)).toEqual(["reports/evidence-unreadable"]);
    expect([scene.repository.branches.has(branch), pulls(scene)]).toEqual([false, []]);
  });

  test("on the branch that cannot be read is left alone", async ({ scene }) => {
    publish(scene);
    scene.repository.commit(branch, { "evidence.json": "by hand" });
    const refused = await run(scene);
    expect(refused.exitCode).toBe(1);
    expect(String(scene.repository.file(branch, "evidence.json"))).toBe("by hand");
    expect(pulls(scene)).toEqual([]);
  });

  test("that may not be written is an error", async ({ scene }) => {
    publish(scene);
    scene.repository.permissions.contents = "read";
    const refused = await run(scene);
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations.map(({ title }) => title)).toContain("reports/branch-refused");
  });
});
