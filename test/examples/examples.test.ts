/** The examples as they are, run step for step in a repository on a fake GitHub, and their sites built by the real tool. */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { describe, expect } from "vitest";
import { parse as parseYaml } from "yaml";
import { changedPaths, errorTitles, type Scenario, test, textOn, updateBranch } from "../action/scenario.ts";
import { policyPath, results, served, setMode, withExample } from "./scene.ts";
import { examples, exampleWorkflows, guideWorkflows } from "./workflow-file.ts";
import { filesBelow, type Start } from "./workflow-run.ts";

/** What each commits, beside the policy file and the ledger. */
const alsoGenerated: Readonly<Record<string, readonly string[]>> = {
  bare: [".nojekyll", "404.html", "CNAME", "badge.svg", "index.html"],
  hugo: ["netlify.toml"],
  vite: [],
};

const root = join(import.meta.dirname, "../..");

/** `npm` that installs what is here already, and `npx wrangler deploy` into a folder. */
function programs(scene: Scenario, deployed: string): string {
  const folder = scene.folder();
  const scripts = {
    npm: `[ "$1" = install ] && exec ln -s '${join(root, "node_modules")}' node_modules\nPATH="\${PATH#*${delimiter}}" exec npm --no-update-notifier "$@"`,
    npx: `[ "$*" = "wrangler deploy" ] && exec cp -R dist/. '${deployed}'\nexit 1`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** What is started, with a place for sites that the workflow itself deploys. */
function siteOf(scene: Scenario): { start: Partial<Start>; site: () => Record<string, string> } {
  const deployed = scene.folder();
  return { start: { programs: programs(scene, deployed) }, site: () => filesBelow(deployed) };
}

describe.skipIf(process.platform === "win32").each(examples)("%s", (name) => {
  test("a push publishes, and the second one changes nothing", async ({ scene }) => {
    await withExample(scene, name, async (run) => {
      const { start } = siteOf(scene);
      const first = await run(start);
      expect(first.actions.flatMap(errorTitles)).toEqual([]);
      expect(results(first)).toMatchObject({
        "mta-sts": "success",
        "mta-sts / publish": "success",
        "mta-sts / deploy": name === "bare" ? "success" : "skipped",
        "mta-sts / live": name === "vite" ? "skipped" : "success",
      });
      expect(textOn(scene, policyPath(name))).toBe(served);
      const commit = scene.repository.head("main");
      const ledger = "policy.lock.json";
      expect(changedPaths(scene, commit)).toEqual([...alsoGenerated[name]!, policyPath(name), ledger].sort());
      expect(first.jobs["mta-sts"]!.outputs).toMatchObject({
        published: "true",
        changed: "true",
        commit: commit.oid,
        domain: "shop.example",
        mode: "testing",
        id: expect.stringMatching(/^\d{14}$/),
        records: expect.stringContaining("_mta-sts.shop.example"),
      });

      const again = await run(siteOf(scene).start);
      expect(again.jobs["mta-sts"]!.outputs).toMatchObject({ published: "true", changed: "false" });
      expect(scene.repository.head("main")).toBe(commit);
    });
  });

  test.for([{ fork: false }, { fork: true }])(
    "a pull request is checked, and publishes nothing: %j",
    async ({ fork }, { scene }) => {
      await withExample(scene, name, async (run) => {
        const before = scene.repository.head("main");
        const pull = { event: "pull_request", ref: "refs/pull/7/merge", head: "idea", fork } as const;
        scene.repository.createBranch("idea", before.oid);
        expect(results(await run(pull))).toEqual({ check: "success" });
        setMode(scene, "enforced", "idea");
        const bad = await run(pull);
        expect(results(bad)).toEqual({ check: "failure" });
        expect(bad.actions.flatMap(errorTitles)).toEqual(["mode/unknown"]);
        expect([scene.repository.head("main"), bad.deployed]).toEqual([before, null]);
      });
    },
  );

  test("where the branch is protected, what is generated waits in a pull request", async ({ scene }) => {
    await withExample(scene, name, async (run) => {
      scene.repository.protectedBranches.set("main", "ruleset");
      const { jobs, deployed } = await run(siteOf(scene).start);
      expect(jobs["mta-sts"]!.outputs).toMatchObject({ published: "false", commit: "", id: "" });
      expect(scene.repository.pullRequests).toMatchObject([{ head: updateBranch, state: "OPEN" }]);
      expect([deployed, jobs["mta-sts / live"]!.result]).toEqual([null, "skipped"]);

      // A person merges it.
      scene.repository.branches.set("main", scene.repository.branches.get(updateBranch)!);
      const merged = await run(siteOf(scene).start);
      expect(merged.jobs["mta-sts"]!.outputs).toMatchObject({ published: "true", changed: "false" });
    });
  });

  test("a run by hand on another branch does nothing", async ({ scene }) => {
    await withExample(scene, name, async (run) => {
      const before = scene.repository.head("main");
      const elsewhere = { event: "workflow_dispatch", ref: "refs/heads/idea" } as const;
      const { jobs } = await run({ ...siteOf(scene).start, ...elsewhere });
      expect(jobs["mta-sts"]!.outputs.commit).toBe("");
      expect(scene.repository.head("main")).toBe(before);
    });
  });
});

describe.skipIf(process.platform === "win32")("what is served", () => {
  test("bare: Pages has the site of the policy, and nothing else of the repository", async ({ scene }) => {
    await withExample(scene, "bare", async (run) => {
      const { deployed } = await run();
      expect(Object.keys(deployed!).sort()).toEqual(
        [".nojekyll", ".well-known/mta-sts.txt", "404.html", "CNAME", "badge.svg", "index.html"].sort(),
      );
      expect(deployed![".well-known/mta-sts.txt"]).toBe(served);
      setMode(scene, "enforced");
      const refused = await run();
      expect([results(refused)["mta-sts / publish"], refused.deployed]).toEqual(["failure", null]);
    });
  });

  test("bare: all jobs can be run once more, and deploy again", async ({ scene }) => {
    await withExample(scene, "bare", async (run) => {
      const earlier = await run();
      const later = await run({ earlier });
      expect(results(later)).toEqual(results(earlier));
      expect(later.deployed).toEqual(earlier.deployed);
    });
  });

  test("bare: also where it is built below a folder, from a policy that is elsewhere", async ({ scene }) => {
    const { workflow } = exampleWorkflows("bare").publish;
    const below = { policy: "mail/policy.yml", output: "mail/site", pages: true };
    const elsewhere = { ...workflow, jobs: { "mta-sts": { ...workflow.jobs["mta-sts"]!, with: below } } };
    await withExample(
      scene,
      "bare",
      async (run) => {
        const start = { "mail/policy.yml": textOn(scene, "policy.yml"), "policy.yml": null };
        scene.repository.commit("main", { ...start, "index.html": "the site\n" });
        const { deployed } = await run();
        expect(deployed![".well-known/mta-sts.txt"]).toBe(served);
        expect(deployed!["index.html"]).toBe(textOn(scene, "mail/site/index.html"));
      },
      elsewhere,
    );
  });

  test("hugo: Netlify's rules come before the site's own, which stays", async ({ scene }) => {
    await withExample(scene, "hugo", async (run) => {
      const before = parseToml(textOn(scene, "netlify.toml")!);
      await run();
      const { redirects, ...others } = parseToml(textOn(scene, "netlify.toml")!);
      expect((redirects as { from: string }[]).map(({ from }) => from)).toEqual([
        "https://mta-sts.shop.example/.well-known/mta-sts.txt",
        "https://mta-sts.shop.example/*",
        "/shop/*",
      ]);
      expect(others).toEqual({ build: before.build });
    });
  });

  test("vite: the built site holds the policy, byte for byte, and its own front page", async ({ scene }) => {
    await withExample(scene, "vite", async (run) => {
      const { start, site } = siteOf(scene);
      expect(results(await run(start)).site).toBe("success");
      expect(site()[".well-known/mta-sts.txt"]).toBe(served);
      expect(site()["index.html"]).toContain("<h1>Shop</h1>");

      // A policy that is refused holds up neither the site nor the policy before it.
      setMode(scene, "enforced");
      const later = siteOf(scene);
      expect(results(await run(later.start))["mta-sts / publish"]).toBe("failure");
      expect(later.site()[".well-known/mta-sts.txt"]).toBe(served);
    });
  });

  test("vite: the Worker that is deployed is the one that serves the policy host", () => {
    const wrangler = readFileSync(join(root, "examples/vite/wrangler.jsonc"), "utf8");
    const { assets, routes } = JSON.parse(wrangler);
    expect(assets).toEqual({ directory: "dist" });
    expect(routes).toContainEqual({ pattern: "mta-sts.shop.example", custom_domain: true });
  });
});

test("the Action alone, as the guide has it, publishes on pushes", async ({ scene }) => {
  const [alone, ...others] = guideWorkflows.filter(
    (text) => /steps:/.test(text) && /output: static/.test(text) && !/monitor|command: check/.test(text),
  );
  expect(others).toEqual([]);
  await withExample(
    scene,
    "hugo",
    async (run) => {
      expect(results(await run())).toEqual({ "mta-sts": "success" });
      expect(textOn(scene, policyPath("hugo"))).toBe(served);
    },
    parseYaml(alone!),
  );
});

test("the monitor, as the guide has it, opens its issue", async ({ scene }) => {
  const [monitor] = guideWorkflows.filter((text) => /command: monitor/.test(text));
  await withExample(scene, "hugo", async (run) => void (await run()));
  await withExample(
    scene,
    "hugo",
    async (run) => {
      expect(results(await run({ event: "schedule" }))).toEqual({ monitor: "success" });
      expect(scene.repository.issues).toMatchObject([{ state: "OPEN" }]);
    },
    parseYaml(monitor!),
  );
});
