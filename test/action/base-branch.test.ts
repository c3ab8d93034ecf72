/** A pull request is judged by what its base branch has published, not by what it says itself. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import { edit, errorTitles, policyYaml, type Scenario, test, type Workspace } from "./scenario.ts";

const zone = {
  "octo.example": { MX: [[10, "mail.protonmail.ch"]] },
  "other.example": { MX: [[10, "mail.protonmail.ch"]] },
} as const;
const enforce = { mode: "enforce" };
const alias = "_mta-sts.dns.example.net";

/** Published long enough ago that only the ledger knows: testing, then enforce. */
async function published(scene: Scenario): Promise<void> {
  await scene.run();
  edit(scene, enforce);
  await scene.run();
}

/** What GitHub says of what is to be merged: the two name the branch differently. */
const payloads = {
  pull_request: { pull_request: { number: 7, base: { ref: "main" } } },
  merge_group: {
    merge_group: { base_ref: "refs/heads/main", head_ref: "refs/heads/gh-readonly-queue/main/pr-7-0123" },
  },
} as const;

async function proposed(
  scene: Scenario,
  event: keyof typeof payloads,
  change: (workspace: Workspace) => void,
  commit = "push",
) {
  const server = await startFakeDns(zone);
  try {
    const workspace = scene.checkout();
    change(workspace);
    scene.fake.requests.length = 0;
    const inputs = { offline: "false", resolver: server.resolver, commit };
    return await scene.run({ event, payload: payloads[event], inputs }, workspace);
  } finally {
    await server.stop();
  }
}

const pullRequest = (scene: Scenario, change: (workspace: Workspace) => void, commit?: string) =>
  proposed(scene, "pull_request", change, commit);

const ledgerIn = (workspace: Workspace) => JSON.parse(String(workspace.read("policy.lock.json")));
const cutLedger = (workspace: Workspace) => {
  const { published: entries, ...rest } = ledgerIn(workspace);
  writeLedger(workspace, { published: entries.slice(0, 1), ...rest });
};
const writeLedger = (workspace: Workspace, ledger: unknown) =>
  workspace.write("policy.lock.json", `${JSON.stringify(ledger, null, 2)}\n`);

describe("a pull request", () => {
  test("that changes nothing of it is green, and only reads", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, () => {});
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(scene.fake.requests.map(({ name }) => name).sort()).toEqual([
      "GET /repos/octo/mail/actions/workflows/mta-sts-monitor.yml",
      "repository",
    ]);
  });

  test("cannot take a policy that senders may hold out of the ledger", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, cutLedger);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["ledger/rewritten"]]);
  });

  test("that changes where the TXT record is kept says what a person has to set", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, (workspace) =>
      workspace.write("policy.yml", policyYaml({ ...enforce, alias })),
    );
    const titles = result.annotations.map(({ title }) => title);
    expect([result.exitCode, titles]).toEqual([0, expect.arrayContaining(["alias/added"])]);
  });

  test("cannot do so where somebody else commits either", async ({ scene }) => {
    await published(scene);
    expect(errorTitles(await pullRequest(scene, cutLedger, "none"))).toEqual(["ledger/rewritten"]);
  });

  test("cannot let one end earlier", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, (workspace) => {
      const { published: entries, ...rest } = ledgerIn(workspace);
      writeLedger(workspace, {
        published: [entries[0], { ...entries[1], until: entries[1].from, from: "2020-01-01T00:00:00Z" }],
        ...rest,
      });
    });
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["ledger/rewritten"]]);
  });

  test("cannot forget or rename the domain", async ({ scene }) => {
    await published(scene);
    const titles = async (domains: readonly object[]) =>
      errorTitles(
        await pullRequest(scene, (workspace) => writeLedger(workspace, { ...ledgerIn(workspace), domains })),
      );
    expect(await titles([])).toEqual(["ledger/rewritten-domain"]);
    const from = "2020-01-01T00:00:00Z";
    expect(await titles([{ name: "other.example", from, until: null }])).toEqual([
      "ledger/rewritten-domain",
      "ledger/rewritten-domain",
    ]);
  });

  test("cannot claim that testing has run for long", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, (workspace) => {
      const { published: entries, domains } = ledgerIn(workspace);
      // As if enforce had never been: what was in testing is the newest again.
      const first = { ...entries[1], until: null };
      const testing = { since: "2020-01-01T00:00:00Z" };
      workspace.write("policy.yml", policyYaml());
      writeLedger(workspace, { published: [first], domains, testing });
    });
    expect(errorTitles(result)).toContain("ledger/rewritten-testing");
  });

  test("cannot hide another domain by an edit of CNAME", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, (workspace) => {
      workspace.write("policy.yml", policyYaml({ ...enforce, domain: "other.example" }));
      workspace.write("CNAME", "mta-sts.other.example\n");
    });
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["removal/domain-changed"]]);
  });

  test("may bring what a build made", async ({ scene }) => {
    await published(scene);
    const workspace = scene.checkout();
    workspace.write("policy.yml", policyYaml({ ...enforce, max_age: "2w" }));
    await scene.run({ inputs: { commit: "none" } }, workspace);
    const result = await pullRequest(scene, (other) => {
      for (const path of ["policy.yml", "policy.lock.json", ".well-known/mta-sts.txt"])
        other.write(path, String(workspace.read(path)));
    });
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
  });

  test("that deletes policy.yml is red while senders may hold an enforcing policy", async ({ scene }) => {
    await published(scene);
    const result = await pullRequest(scene, ({ folder }) => rmSync(join(folder, "policy.yml")));
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["removal/policy-deleted"]]);
  });

  test("that deletes policy.yml is green when nobody does", async ({ scene }) => {
    await scene.run();
    const result = await pullRequest(scene, ({ folder }) => rmSync(join(folder, "policy.yml")));
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(result.annotations.map(({ title }) => title)).toEqual(["removal/complete"]);
  });

  test("is judged by its own files when GitHub cannot be asked", async ({ scene }) => {
    await published(scene);
    scene.fake.faults.push({ status: 401, times: 9 });
    expect((await pullRequest(scene, () => {})).exitCode).toBe(0);
  });
});

describe("a merge queue", () => {
  test("cannot take a policy that senders may hold out of the ledger", async ({ scene }) => {
    await published(scene);
    const result = await proposed(scene, "merge_group", cutLedger);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["ledger/rewritten"]]);
  });

  test("may delete a policy that nobody holds", async ({ scene }) => {
    await scene.run();
    const result = await proposed(scene, "merge_group", ({ folder }) => rmSync(join(folder, "policy.yml")));
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(result.annotations.map(({ title }) => title)).toEqual(["removal/complete"]);
  });
});
