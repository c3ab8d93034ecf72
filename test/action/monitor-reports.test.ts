/** What the monitor's issue says of the reports, by the evidence on its branch. */
import { describe, expect, onTestFinished } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import { ago, type Cells, cell, day, domain, evidence, expired, id, mx, publish } from "./in-testing.ts";
import { type Scenario, test } from "./scenario.ts";

const branch = "mta-sts-reports";
const failing: Cells = { 1: [cell("google.com", 20, [expired])] };

/** Whatever DNS says is right, and nothing else is asked. */
async function watch(scene: Scenario, more: Record<string, string> = {}) {
  const server = await startFakeDns({
    [`_mta-sts.${domain}`]: { TXT: [[`v=STSv1; id=${id}`]] },
    [`_smtp._tls.${domain}`]: { TXT: [["v=TLSRPTv1; rua=mailto:tls@octo.example"]] },
  });
  onTestFinished(() => server.stop());
  const inputs = { command: "monitor", offline: "false", resolver: server.resolver, ...more };
  return scene.run({ event: "schedule", inputs: { ...inputs, skip: "host,https,policy,mx,starttls" } });
}

const checkOf = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(outputs.checks!).find(({ name }: { name: string }) => name === "reports");
const keep = ({ repository }: Scenario, content: unknown) =>
  repository.commit(branch, {
    "evidence.json": typeof content === "string" ? content : JSON.stringify(content),
  });

describe("the monitor", () => {
  test("says nothing of reports where nobody reads them", async ({ scene }) => {
    publish(scene);
    const result = await watch(scene);
    expect([result.exitCode, checkOf(result), scene.repository.issues]).toEqual([0, undefined, []]);
  });

  test.for([
    ["in testing, clean", "testing", 40, evidence()],
    ["in testing, waiting", "testing", 3, evidence({}, 2)],
    ["enforced, clean", "enforce", 5, evidence()],
    ["without a report yet", "testing", 3, evidence({}, 0)],
  ] as const)("has nothing to say: %s", async ([, mode, since, kept], { scene }) => {
    publish(scene, mode, ago(since));
    keep(scene, kept);
    const result = await watch(scene);
    expect([result.exitCode, checkOf(result)?.status, scene.repository.issues]).toEqual([0, "ok", []]);
  });

  const late = { ...evidence(), read: { ...evidence().read!, until: ago(6) }, looks: [] };
  test.for([
    ["mail is being refused", "enforce", 20, evidence(failing), "fail", [mx[0], day(1)]],
    ["mail would be refused", "testing", 40, evidence(failing), "fail", [mx[0], day(1)]],
    [
      "reports have stopped",
      "enforce",
      40,
      { ...evidence(), days: evidence().days.slice(8) },
      "warn",
      [day(9)],
    ],
    ["nobody has read them for days", "enforce", 40, late, "warn", [day(6)]],
    ["the evidence is no JSON", "enforce", 40, "by <b>hand</b>", "fail", ["evidence.json"]],
    [
      "the evidence is of another domain",
      "enforce",
      40,
      { ...evidence(), domain: "other.example" },
      "fail",
      [],
    ],
  ] as const)("opens its issue when %s", async ([, mode, since, kept, status, said], { scene }) => {
    publish(scene, mode, ago(since));
    keep(scene, kept);
    const result = await watch(scene);
    expect([result.exitCode, checkOf(result).status]).toEqual([0, status]);
    const [issue, ...others] = scene.repository.issues;
    expect(others).toEqual([]);
    for (const text of said) expect(issue!.body).toContain(text);
    expect(issue!.body).not.toContain("<b>");
  });

  test("closes its issue when the reports are clean again", async ({ scene }) => {
    publish(scene, "enforce", ago(20));
    keep(scene, evidence(failing));
    await watch(scene);
    keep(scene, evidence({ 2: failing[1]! }));
    await watch(scene);
    expect(scene.repository.issues).toMatchObject([{ state: "CLOSED" }]);
  });

  test("neither closes nor opens its issue while GitHub does not show the branch", async ({ scene }) => {
    publish(scene, "enforce", ago(20));
    keep(scene, evidence(failing));
    await watch(scene);
    const fault = { match: "repository", status: 502, times: 4 };
    scene.fake.faults.push(fault);
    const result = await watch(scene);
    expect(checkOf(result).status).toBe("unknown");
    expect(scene.repository.issues).toMatchObject([{ state: "OPEN", comments: [] }]);
  });
});
