/** A branch that takes no direct commits: one pull request, brought up to date; or the change for a person to commit. */
import { setTimeout } from "node:timers/promises";
import { describe, expect } from "vitest";
import {
  changedPaths,
  edit,
  errorTitles,
  expectConsistent,
  expectFailure,
  expectUntouched,
  generatedPaths,
  ledgerOn,
  policyFile,
  requested,
  type Scenario,
  sha256,
  test,
  together,
  updateBranch,
} from "./scenario.ts";

const open = ({ repository }: Scenario) => repository.pullRequests.filter(({ state }) => state === "OPEN");
const protect = ({ repository }: Scenario) => repository.protectedBranches.set("main", "ruleset");
const change = { mode: "enforce", mx: ["mx.octo.example"] };

/** What a person does: the tree of the update branch comes to `main`; the branch stays. */
function merge({ repository }: Scenario): void {
  const { tree } = repository.head(updateBranch);
  const generated = generatedPaths.map((path) => [path, tree.get(path)!] as const);
  repository.commit("main", Object.fromEntries(generated), "Merge pull request");
  for (const one of repository.pullRequests) if (one.state === "OPEN") one.state = "MERGED";
}

describe.concurrent("a pull request", () => {
  test.for(["classic", "ruleset"] as const)(
    "is opened where a %s rule guards the branch",
    async (rule, { scene }) => {
      scene.repository.protectedBranches.set("main", rule);
      const workspace = scene.checkout();
      const { exitCode, outputs, annotations } = await scene.run({}, workspace);
      expect(exitCode).toBe(0);
      expect(annotations).toMatchObject([{ level: "notice", title: "github/pull-request" }]);
      expect(open(scene)).toMatchObject([{ base: "main", head: updateBranch }]);
      expect(changedPaths(scene, scene.repository.head(updateBranch))).toEqual(generatedPaths);
      expectConsistent(scene, updateBranch);
      // Neither published nor to be deployed, so no id is announced.
      expect(outputs).toMatchObject({ changed: "true", commit: "", id: "", "txt-value": "" });
      expect(scene.repository.history("main")).toHaveLength(1);
      expectUntouched(workspace);
    },
  );

  test("is opened where the input asks for it", async ({ scene }) => {
    expect((await scene.run({ inputs: { commit: "pull-request" } })).exitCode).toBe(0);
    expect(open(scene)).toHaveLength(1);
    expect(scene.repository.history("main")).toHaveLength(1);
  });

  test("is left alone while nothing changes", async ({ scene }) => {
    protect(scene);
    await scene.run();
    const before = structuredClone([scene.repository.head(updateBranch).oid, open(scene)]);
    scene.fake.requests.length = 0;
    // An id is a time in seconds: in another second, the one that is proposed must stay.
    await setTimeout(1100);
    expect((await scene.run()).exitCode).toBe(0);
    expect([scene.repository.head(updateBranch).oid, open(scene)]).toEqual(before);
    const refused = ["createCommitOnBranch"];
    expect(requested(scene).filter((name) => /create|update|delete/.test(name))).toEqual(refused);
  });

  test("is brought up to date when the policy changes", async ({ scene }) => {
    protect(scene);
    await scene.run();
    const [first] = structuredClone(open(scene));
    edit(scene, change, { "README.md": "more" });
    expect((await scene.run()).exitCode).toBe(0);
    expect(open(scene)).toMatchObject([{ number: first!.number }]);
    expect(open(scene)[0]!.body).not.toBe(first!.body);
    expect(ledgerOn(scene, updateBranch)).toMatchObject([{ mode: "enforce", mx: ["mx.octo.example"] }]);
    merge(scene);
    expectConsistent(scene);
  });

  test("has nothing more to do once it is merged", async ({ scene }) => {
    protect(scene);
    await scene.run();
    merge(scene);
    const { exitCode, outputs } = await scene.run();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ changed: "false", id: ledgerOn(scene)[0]!.id });
    expect(scene.repository.pullRequests).toHaveLength(1);
  });

  test("starts from the branch anew when an older one was merged", async ({ scene }) => {
    protect(scene);
    await scene.run();
    merge(scene);
    edit(scene, change);
    expect((await scene.run()).exitCode).toBe(0);
    expect(open(scene)).toHaveLength(1);
    expect(scene.repository.head(updateBranch).parent).toBe(scene.repository.head("main").oid);
    expect(ledgerOn(scene, updateBranch).map(({ mode }) => mode)).toEqual(["enforce", "testing"]);
    merge(scene);
    expectConsistent(scene);
  });

  test("starts from the branch anew when an older one was closed", async ({ scene }) => {
    protect(scene);
    await scene.run();
    open(scene)[0]!.state = "CLOSED";
    scene.repository.commit(updateBranch, { "stray.txt": "of the older one" });
    edit(scene, change);
    expect((await scene.run()).exitCode).toBe(0);
    expect(open(scene)).toHaveLength(1);
    expect(scene.repository.file(updateBranch, "stray.txt")).toBeNull();
    merge(scene);
    expectConsistent(scene);
  });

  test("of a fork, from a branch of the same name, is a stranger's", async ({ scene }) => {
    protect(scene);
    const text = { title: "Mine", body: "Mine" };
    const theirs = { base: "main", head: updateBranch, ...text, crossRepository: true };
    scene.repository.openPullRequest(theirs);
    expect((await scene.run()).exitCode).toBe(0);
    expect(open(scene)).toMatchObject([text, { crossRepository: false }]);
  });

  test("is closed, or follows, when the policy goes back to what is published", async ({ scene }) => {
    await scene.run();
    protect(scene);
    edit(scene, change);
    await scene.run();
    edit(scene, {});
    expect((await scene.run()).exitCode).toBe(0);
    // Merged by mistake, it would publish a policy that `policy.yml` does not have.
    for (const _ of open(scene)) merge(scene);
    expectConsistent(scene);
  });

  test("for another branch is left alone", async ({ scene }) => {
    protect(scene);
    await scene.run();
    scene.repository.commit("main", { "README.md": "more" });
    scene.repository.createBranch("other", scene.repository.head("main").oid);
    scene.repository.protectedBranches.set("other", "ruleset");
    await scene.run({}, scene.checkout("other"));
    expect(open(scene).filter(({ base }) => base === "main")).toHaveLength(1);
    expect(open(scene).filter(({ base }) => base === "other")).toHaveLength(1);
  });
});

describe.concurrent("runs at once make one pull request", () => {
  test("of the same checkout", async ({ scene }) => {
    protect(scene);
    const results = await together(Array.from({ length: 6 }, () => () => scene.run()));
    expect(results.flatMap(errorTitles)).toEqual([]);
    expect(open(scene)).toHaveLength(1);
    expectConsistent(scene, updateBranch);
    expect(ledgerOn(scene, updateBranch)).toHaveLength(1);
  });

  /** The first is made to wait for a second at one request, the second at another for five. */
  test.for([
    { first: "createRef", applied: true, second: "nothing" },
    { first: "createCommitOnBranch", second: "createPullRequest" },
    { first: "createPullRequest", second: "nothing" },
    { first: "createPullRequest", second: "createRef" },
    { first: "createPullRequest", second: "createCommitOnBranch" },
  ])("one at $first, the other at $second", async ({ first, applied = false, second }, { scene }) => {
    const run = () => scene.run({ inputs: { commit: "pull-request" } });
    scene.fake.faults.push({ match: first, status: 503, applied });
    const one = run();
    await expect.poll(() => requested(scene), { timeout: 60_000, interval: 20 }).toContain(first);
    scene.fake.faults.push({ match: second, status: 503, times: 2 });
    const results = await Promise.all([run(), one]);
    expect(results.flatMap(errorTitles)).toEqual([]);
    expect(open(scene)).toHaveLength(1);
    expectConsistent(scene, updateBranch);
  });
});

describe.concurrent("where nothing may be committed, the summary holds the change", () => {
  const forbidden: Record<string, { title: string; forbid: (scene: Scenario) => void }> = {
    "no pull requests allowed": {
      title: "github/pull-request-forbidden",
      forbid(scene) {
        protect(scene);
        scene.repository.actionsMayOpenPullRequests = false;
      },
    },
    "no `pull-requests: write`": {
      title: "github/pull-request-forbidden",
      forbid(scene) {
        protect(scene);
        scene.repository.permissions.pullRequests = "read";
      },
    },
    "no `contents: write`": {
      title: "github/forbidden",
      forbid(scene) {
        scene.repository.permissions.contents = "read";
      },
    },
  };
  test.for(Object.entries(forbidden))("%s", async ([, { title, forbid }], { scene }) => {
    edit(scene, change);
    forbid(scene);
    const workspace = scene.checkout();
    const result = await scene.run({}, workspace);
    expectFailure(result);
    expect(errorTitles(result)).toEqual([title]);
    expect(result.outputs).toMatchObject({ changed: "true", commit: "", "txt-value": "" });
    expect(open(scene)).toEqual([]);
    expect(scene.repository.history("main")).toHaveLength(2);
    expectUntouched(workspace);
    const blocks = [...result.summary.matchAll(/^(`{3,})\w*\n(.*?)^\1$/gms)].map(([, , text]) => text!);
    const expected = policyFile("enforce", ["mx.octo.example"]);
    expect(blocks).toContain(expected);
    expect(blocks).toContain("mta-sts.octo.example\n");
    const ledger = blocks.find((block) => block.startsWith("{"))!;
    expect(JSON.parse(ledger).published).toMatchObject([{ sha256: sha256(expected) }]);
    for (const path of generatedPaths) expect(unescaped(result.summary)).toContain(path);
  });

  test("and leads to the setting, however long the repository's name", async ({ scene }) => {
    const name = `octo/${"m".repeat(100)}`;
    const repository = scene.fake.createRepository(name, {
      "policy.yml": scene.repository.file("main", "policy.yml"),
    });
    repository.protectedBranches.set("main", "classic");
    repository.actionsMayOpenPullRequests = false;
    const result = await scene.run({ environment: { GITHUB_REPOSITORY: name } });
    const settings = `https://github.com/${name}/settings/actions`;
    expect(unescaped(result.summary)).toContain(settings);
    expect(result.annotations[0]!.message).toContain(settings);
  });
});

function unescaped(markdown: string): string {
  return markdown
    .replaceAll("<!-- -->", "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
