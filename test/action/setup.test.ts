/** The first runs of a copy of the template, with the template's own files, as the workflow starts them. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect } from "vitest";
import { startFakeDns } from "../fake-dns/server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import type { Repository } from "../fake-github/state.ts";
import {
  changedPaths,
  errorTitles,
  policyYaml,
  type Scenario,
  test,
  textOn,
  updateBranch,
} from "./scenario.ts";

const root = join(import.meta.dirname, "../..");

/** What "Use this template" copies: the files that git has, as one commit. */
const template = Object.fromEntries(
  execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\0")
    .filter((path) => existsSync(join(root, path)))
    .filter((path) => path !== "" && !/^(test|src|docs|node_modules)\/./.test(path))
    .map((path) => [path, readFileSync(join(root, path))]),
);
// Enough of the large folders to see them go.
for (const path of ["src/entry/action.ts", "test/architecture.test.ts", "docs/policy.md"])
  template[path] = readFileSync(join(root, path));

const mail: Zone = {
  "octo.example": {
    MX: [
      [10, "mail.protonmail.ch"],
      [20, "mailsec.protonmail.ch"],
    ],
  },
};

/** A copy under a name, with its own first commit. */
function copy(scene: Scenario, name: string): Repository {
  scene.fake.repositories.clear();
  const repository = scene.fake.createRepository(`octo/${name}`, template);
  return repository;
}

interface FirstRun {
  readonly zone?: Zone;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly payload?: object;
}

async function run(scene: Scenario, { zone = mail, inputs = {}, payload = {} }: FirstRun = {}) {
  const server = await startFakeDns(zone);
  const [nameWithOwner] = scene.fake.repositories.keys();
  const repository = { name: nameWithOwner!.split("/")[1], full_name: nameWithOwner, ...payload };
  try {
    return await scene.run({
      inputs: { offline: "false", resolver: server.resolver, ...inputs },
      payload: { ref: "refs/heads/main", created: true, repository },
    });
  } finally {
    await server.stop();
  }
}

const pathsOf = (repository: Repository) => [...repository.head("main").tree.keys()].sort();
const kept = [
  ".gitattributes",
  ".github/dependabot.yml",
  ".github/workflows/mta-sts-check.yml",
  ".github/workflows/mta-sts-dns.yml",
  ".github/workflows/mta-sts-monitor.yml",
  ".github/workflows/mta-sts-reports.yml",
  ".github/workflows/mta-sts-update.yml",
  ".github/workflows/mta-sts.yml",
  "LICENSE",
  "action.yml",
  "policy.schema.json",
];
const made = [
  ".nojekyll",
  ".well-known/mta-sts.txt",
  "404.html",
  "CNAME",
  "README.md",
  "badge.svg",
  "index.html",
  "policy.lock.json",
  "policy.yml",
];

describe("a copy that is called mta-sts.octo.example", () => {
  test("is set up by its first push, in one commit, and tidied by others", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    const result = await run(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(pathsOf(repository).filter((path) => !path.startsWith("dist/"))).toEqual(
      [...kept, ...made].sort(),
    );
    expect(pathsOf(repository)).toContain("dist/action.mjs");
    const [, , setUp, first] = repository.history("main");
    expect(setUp!.parent).toBe(first!.oid);
    expect(changedPaths({ ...scene, repository }, setUp!)).toEqual(
      expect.arrayContaining(["CNAME", "README.md", "policy.lock.json", "policy.yml"]),
    );
    const read = (path: string) => Buffer.from(repository.file("main", path)!).toString();
    expect(read("policy.yml")).toMatch(/^domain: octo\.example\b[\s\S]*^provider: proton\b/m);
    expect(read("README.md")).toContain("octo.example");
    expect(read("CNAME")).toBe("mta-sts.octo.example\n");
    expect(JSON.parse(read("policy.lock.json")).published).toMatchObject([{ mode: "testing", until: null }]);
    expect(result.outputs).toMatchObject({
      changed: "true",
      domain: "octo.example",
      commit: setUp!.oid,
    });
  });

  test("gets one list of what is left to do, with the values to paste", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    await run(scene);
    expect(repository.issues).toHaveLength(1);
    const { title, body, state, assignees } = repository.issues[0]!;
    expect(assignees).toEqual(["octocat"]);
    expect([title, state]).toEqual(["Finish setting up MTA-STS for octo.example", "OPEN"]);
    expect(body).toContain("/octo/mta-sts.octo.example/settings/pages");
    expect(body).toMatch(/v=STSv1; id=\d{14}/);
  });

  test("gets the list without an assignee where GitHub refuses the one that it offers", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.refusesAssignees = true;
    const result = await run(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(repository.issues.map(({ assignees }) => assignees)).toEqual([[]]);
  });

  test("has in its list what is to be deleted first", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    const zone: Zone = { ...mail, "_mta-sts.octo.example": { CNAME: "sts.hosted.test" } };
    const result = await run(scene, { zone });
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(result.annotations.map(({ title }) => title)).toContain("records/alias-in-the-way");
    expect(repository.issues[0]!.body).toMatch(/^- \[ \] .*sts\.hosted\.test/m);
  });

  test("builds from then on", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    await run(scene);
    const before = repository.head("main").oid;
    const again = await run(scene);
    expect([again.exitCode, repository.head("main").oid]).toEqual([0, before]);
    const byHand = await run(scene, { inputs: { command: "setup" } });
    expect([byHand.exitCode, repository.head("main").oid, repository.issues.length]).toEqual([0, before, 1]);
  });

  test("keeps what a person changed or added, and says so", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.commit("main", { "README.md": "# Mine\n", "docs/policy.md": "mine\n", "notes.txt": "mine\n" });
    const result = await run(scene);
    expect(result.exitCode).toBe(0);
    const paths = pathsOf(repository);
    for (const path of ["README.md", "docs/policy.md", "notes.txt"])
      expect(Buffer.from(repository.file("main", path)!).toString()).toMatch(/mine/i);
    expect(paths).not.toContain("src/entry/action.ts");
    expect(result.annotations.map(({ title }) => title)).toContain("setup/kept");
  });

  test("is set up all the same when GitHub does not let workflows be deleted", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.workflowsMayBeDeleted = false;
    expect((await run(scene)).exitCode).toBe(0);
    expect(pathsOf(repository)).toContain(".github/workflows/ci.yml");
    expect(pathsOf(repository)).not.toContain("package.json");
  });

  test("is set up all the same when GitHub fails at so many deletions", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.maxDeletions = 5;
    const result = await run(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(result.annotations.map(({ title }) => title)).toContain("setup/untidy");
    expect(pathsOf(repository)).toEqual(expect.arrayContaining(["package.json", "policy.yml", "index.html"]));
    expect(pathsOf(repository)).not.toContain(".github/workflows/ci.yml");
    expect(repository.issues).toHaveLength(1);
  });

  test("loses nothing when GitHub does not tell all files", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.treesAreTruncated = true;
    expect((await run(scene)).exitCode).toBe(0);
    expect(pathsOf(repository)).toEqual(expect.arrayContaining(["package.json", "policy.yml", "index.html"]));
  });

  test("is set up without a list when issues are switched off", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.hasIssues = false;
    const result = await run(scene);
    expect([result.exitCode, textOn({ ...scene, repository }, "CNAME")]).toEqual([
      0,
      "mta-sts.octo.example\n",
    ]);
    expect(result.annotations.map(({ title }) => title)).toContain("setup/no-issue");
  });

  test("fails with every byte to commit by hand when the token may only read", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.permissions.contents = "read";
    const result = await run(scene);
    expect([result.exitCode, repository.history("main").length]).toEqual([1, 1]);
    expect(errorTitles(result)).toContain("github/forbidden");
    expect(result.summary).toContain("provider: proton");
    expect(repository.issues[0]!.body).toMatch(/^.*\n\n\*\*First, get the change committed\*\*/);
  });

  test("says what is wrong with the domain, and changes nothing", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    const zones: [Zone, string][] = [
      [{}, "init/no-domain"],
      [{ "octo.example": { MX: [[0, "."]] } }, "init/null-mx"],
      [{ "octo.example": { MX: [[0, "mail.tutanota.de"]] } }, "init/provider-hosts-policy"],
      [{ "octo.example": { fault: "servfail" } }, "init/mx-unknown"],
    ];
    for (const [zone, code] of zones) {
      const result = await run(scene, { zone });
      expect([result.exitCode, errorTitles(result)]).toEqual([1, [code]]);
    }
    expect(repository.history("main")).toHaveLength(1);
  });
});

describe("a copy whose branch is protected from its birth", () => {
  const born = (scene: Scenario): Repository => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.protectedBranches.set("main", "ruleset");
    return repository;
  };

  /** What a person does, by the merge button. */
  const merge = (repository: Repository) =>
    repository.branches.set("main", repository.branches.get(updateBranch)!);

  test("is set up by a pull request, which the list tells to merge first", async ({ scene }) => {
    const repository = born(scene);
    const result = await run(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(result.annotations.map(({ title }) => title)).toContain("github/pull-request");
    expect(result.outputs).toMatchObject({ commit: "", id: "", "txt-value": "" });
    expect(repository.history("main")).toHaveLength(1);
    expect(repository.pullRequests).toMatchObject([
      { base: "main", head: updateBranch, title: "Set up MTA-STS for octo.example" },
    ]);
    expect(repository.issues[0]!.body).toMatch(/^.*\n\n\*\*First, merge \[#1\]/);
    const paths = [...repository.head(updateBranch).tree.keys()].filter((path) => !path.startsWith("dist/"));
    expect(paths.sort()).toEqual([...kept, ...made].sort());

    merge(repository);
    const after = await run(scene);
    expect([after.exitCode, after.outputs.changed, after.outputs.domain]).toEqual([
      0,
      "false",
      "octo.example",
    ]);
    expect([repository.pullRequests.length, repository.issues.length]).toEqual([1, 1]);
  });

  test("changes nothing of the proposal in a second run", async ({ scene }) => {
    const repository = born(scene);
    await run(scene);
    const before = structuredClone([repository.head(updateBranch).oid, repository.pullRequests]);
    const { issues } = structuredClone(repository);
    await setTimeout(1100);
    expect((await run(scene)).exitCode).toBe(0);
    expect([repository.head(updateBranch).oid, repository.pullRequests]).toEqual(before);
    expect(repository.issues).toEqual(issues);
  });

  test("says what to allow where no pull request may be opened, and is finished later", async ({ scene }) => {
    const repository = born(scene);
    repository.actionsMayOpenPullRequests = false;
    const result = await run(scene);
    expect(result.exitCode).toBe(1);
    expect(errorTitles(result)).toEqual(["github/pull-request-forbidden"]);
    expect(result.summary).toContain("provider: proton");
    expect(repository.issues).toHaveLength(1);

    // A person brings in policy.yml alone.
    repository.actionsMayOpenPullRequests = true;
    repository.commit("main", { "policy.yml": policyYaml() });
    const later = await run(scene);
    expect([later.exitCode, errorTitles(later)]).toEqual([0, []]);
    merge(repository);
    expect(textOn({ ...scene, repository }, "policy.yml")).toBe(policyYaml());
    expect(JSON.parse(textOn({ ...scene, repository }, "policy.lock.json")!)).toMatchObject({
      published: [{ mode: "testing", until: null }],
      domains: [{ name: "octo.example" }],
    });
    expect(textOn({ ...scene, repository }, "README.md")).toContain("octo.example");
    expect(pathsOf(repository)).not.toContain("package.json");
    expect(repository.issues).toHaveLength(1);
  });
});

describe("a copy whose policy a person has written before it was set up", () => {
  test("gets the rest", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.commit("main", { "policy.yml": policyYaml({ mode: "enforce" }) });
    const result = await run(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([0, []]);
    expect(textOn({ ...scene, repository }, "policy.yml")).toBe(policyYaml({ mode: "enforce" }));
    expect(textOn({ ...scene, repository }, "CNAME")).toBe("mta-sts.octo.example\n");
    expect(pathsOf(repository)).not.toContain("package.json");
    expect(repository.issues).toHaveLength(1);
  });

  test("says what is wrong with it", async ({ scene }) => {
    const repository = copy(scene, "mta-sts.octo.example");
    repository.commit("main", { "policy.yml": policyYaml({ mode: "enforced" }) });
    const result = await run(scene);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["mode/unknown"]]);
    expect(repository.history("main")).toHaveLength(2);
  });
});

describe("a copy under another name", () => {
  const zone: Zone = { "other.example": { MX: [[10, "mail.other.example"]] } };

  test("ends red and says what to do", async ({ scene }) => {
    for (const name of ["mta-sts", "mta-sts.localhost", "my-policy", "mta-sts.", "mta-sts.a_b.example"]) {
      const repository = copy(scene, name);
      const result = await run(scene);
      expect([result.exitCode, repository.history("main").length], name).toEqual([1, 1]);
      expect(
        result.annotations.map(({ title }) => title),
        name,
      ).toEqual(["setup/no-domain"]);
    }
  });

  test("takes the domain that is given by hand", async ({ scene }) => {
    const repository = copy(scene, "my-policy");
    const result = await run(scene, { zone, inputs: { domain: "Other.Example" } });
    expect([result.exitCode, result.outputs.domain]).toEqual([0, "other.example"]);
    expect(pathsOf(repository)).not.toContain("package.json");
  });

  test("may be written in capitals", async ({ scene }) => {
    copy(scene, "MTA-STS.Octo.Example");
    expect((await run(scene)).outputs.domain).toBe("octo.example");
  });

  test("refuses a domain that is too long for a certificate", async ({ scene }) => {
    const long = `${"a".repeat(60)}.example`;
    const repository = copy(scene, `mta-sts.${long}`);
    const result = await run(scene, { zone: { [long]: { MX: [[10, "mail.other.example"]] } } });
    expect([result.exitCode, repository.history("main").length]).toEqual([1, 1]);
    expect(errorTitles(result)).toEqual(["domain/too-long-for-certificate"]);
  });
});

test("nothing is set up in the template itself, nor in a fork of it", async ({ scene }) => {
  for (const payload of [{ is_template: true }, { fork: true }]) {
    const repository = copy(scene, "mta-sts.octo.example");
    const result = await run(scene, { payload });
    expect([result.exitCode, repository.history("main").length]).toEqual([0, 1]);
    expect(result.annotations.map(({ title }) => title)).toEqual(["setup/not-here"]);
  }
});

test("a repository with a policy of its own is never taken for a copy", async ({ scene }) => {
  const result = await run(scene, { zone: {} });
  expect(result.exitCode).toBe(0);
  expect(changedPaths(scene, scene.repository.head("main"))).not.toContain("README.md");
  expect(textOn(scene, "policy.yml")).toBe(policyYaml());
});
