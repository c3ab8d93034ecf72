/** The workflow's two jobs: what a release would change, and the life of the one pull request that brings it. */
import { chmodSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect } from "vitest";
import { version } from "../../src/base/version.ts";
import { ownRepository } from "../own-repository.ts";
import { referencesIn } from "../report/github-markdown.ts";
import { errorTitles, type Scenario, test as scenario } from "./scenario.ts";

const home = "octo/mta-sts-policy";
const head = "mta-sts-policy/update";
const workflow = ".github/workflows/mta-sts.yml";
const sha = "0123456789abcdef0123456789abcdef01234567";

/** Prints what it finds about the policy, as `check --json` does. */
const program = (...findings: { code: string; message: string }[]) =>
  `console.log(${JSON.stringify(JSON.stringify({ findings }))});\n`;

const copy = {
  "action.yml": "name: old\n",
  "dist/action.mjs": "old\n",
  "dist/cli.mjs": "old\n",
  "dist/gone.mjs": "old\n",
  "policy.schema.json": "{}\n",
  [workflow]: "name: old\n",
};
const released = {
  "action.yml": "name: new\n",
  "dist/action.mjs": "new\n",
  "dist/added.mjs": "new\n",
  "dist/cli.mjs": program({ code: "mode/new", message: "No." }),
  "policy.schema.json": "{}\n",
  [workflow]: "name: new\n",
};

interface Setting {
  readonly scene: Scenario;
  /** The Action, which knows where its releases are. */
  readonly main: string;
}

const test = scenario.extend("setting", async ({ scene, action }): Promise<Setting> => {
  const folder = scene.folder();
  cpSync(dirname(action), folder, { recursive: true });
  const shared = join(folder, "shared.mjs");
  const text = readFileSync(shared, "utf8");
  const placeholder = `github.com/${ownRepository}.git`;
  expect(text).toContain(placeholder);
  writeFileSync(shared, text.replace(placeholder, `github.com/${home}.git`));
  scene.repository.commit("main", copy);
  scene.fake.createRepository(home);
  return { scene, main: join(folder, "action.mjs") };
});

type Files = Record<string, unknown>;
const json = (files: Files = released, more: object = {}) =>
  JSON.stringify({ version: "9.1.0", notes: "- Better.\n", files, ...more });

function release({ scene }: Setting, template: string | Uint8Array = json(), tag = "v9.1.0"): void {
  const assets = new Map<string, Uint8Array>([
    ["template.json", Buffer.from(template)],
    ["mta-sts-policy.sigstore.json", Buffer.from("{}")],
  ]);
  scene.fake.repositories.get(home)!.release = { tag, body: "", assets };
}

/** GitHub's program, or the folder without it; it writes down what it is called with. */
function pathWith({ scene }: Setting, status: number | null): { path: string; calls: string } {
  const folder = scene.folder();
  const calls = join(folder, "calls");
  if (status === null) return { path: folder, calls };
  const said = JSON.stringify([
    { verificationResult: { signature: { certificate: { sourceRepositoryDigest: sha } } } },
  ]);
  const gh = join(folder, "gh");
  writeFileSync(
    gh,
    `#!/bin/sh\necho "$GH_TOKEN $*" >> "${calls}"\necho '${said}'\necho no >&2\nexit ${status}\n`,
  );
  chmodSync(gh, 0o755);
  return { path: `${folder}${delimiter}${process.env.PATH}`, calls };
}

async function run(setting: Setting, inputs: Record<string, string>, gh: number | null = 0) {
  const { scene, main } = setting;
  const { path, calls } = pathWith(setting, gh);
  const environment = { PATH: path, GH_TOKEN: scene.fake.token };
  return { ...(await scene.run({ main, inputs, environment })), calls };
}
const look = (setting: Setting, gh?: number | null) => run(setting, { command: "update" }, gh);
const propose = (setting: Setting, found = foundIn(), gh?: number | null) =>
  run(setting, { command: "propose-update", found }, gh);
const foundIn = (finds: object[] = [], of = "9.1.0") =>
  JSON.stringify({ version: of, finds, unjudged: null });

const titles = ({ annotations }: Awaited<ReturnType<typeof run>>) => annotations.map(({ title }) => title);
const pulls = ({ scene }: Setting) =>
  scene.repository.pullRequests.map(({ number, state }) => `${number} ${state}`);
const onBranch = ({ scene }: Setting, path: string) => String(scene.repository.file(head, path));
const changes = ({ scene }: Setting) =>
  scene.fake.requests.filter(({ name }) => /^(?:create|update|delete|close|reopen|add)/.test(name)).length;

describe.skipIf(process.platform === "win32")("an update", () => {
  test("is looked at by a job that changes nothing", async ({ setting }) => {
    release(setting);
    const result = await look(setting);
    expect([result.exitCode, changes(setting)]).toEqual([0, 0]);
    expect(titles(result)).toEqual(expect.arrayContaining(["update/finds-more", "update/workflows-differ"]));
    expect(JSON.parse(result.outputs.found!)).toEqual({
      version: "9.1.0",
      finds: [{ code: "mode/new", message: "No." }],
      unjudged: null,
    });
  });

  test("is one pull request, in which workflows stay, and which is not made twice", async ({ setting }) => {
    release(setting);
    const { outputs } = await look(setting);
    const first = await propose(setting, outputs.found);
    expect(first).toMatchObject({ exitCode: 0, outputs: { "pull-request": "1" } });
    const files = Object.keys({ ...copy, ...released }).map((path) => [
      path,
      setting.scene.repository.file(head, path)?.toString() ?? null,
    ]);
    expect(Object.fromEntries(files)).toEqual({
      ...released,
      "dist/gone.mjs": null,
      [workflow]: "name: old\n",
    });
    const { body, base } = setting.scene.repository.pullRequests[0]!;
    expect(base).toBe("main");
    for (const part of ["mode/new", workflow, "npx mta-sts-policy@9.1.0 update --workflows", "Better"])
      expect(body.replaceAll("&#47;", "/")).toContain(part);
    expect(readFileSync(first.calls, "utf8")).toContain(
      `--repo ${home} --signer-workflow ${home}/.github/workflows/release.yml --source-ref refs/tags/v9.1.0`,
    );
    setting.scene.fake.requests.length = 0;
    expect(await propose(setting, outputs.found)).toMatchObject({
      exitCode: 0,
      outputs: { "pull-request": "1" },
    });
    expect(changes(setting)).toBe(0);
  });

  test("that a person closed stays closed until there is a newer one", async ({ setting }) => {
    release(setting);
    await propose(setting);
    setting.scene.repository.pullRequests[0]!.state = "CLOSED";
    expect(titles(await propose(setting))).toContain("update/declined");
    expect(pulls(setting)).toEqual(["1 CLOSED"]);
    release(setting, json(released, { version: "9.2.0" }), "v9.2.0");
    await propose(setting, foundIn([], "9.2.0"));
    expect(pulls(setting)).toEqual(["1 CLOSED", "2 OPEN"]);
  });

  test("that is open becomes the newer one, unless a person added to it", async ({ setting }) => {
    release(setting);
    await propose(setting);
    release(setting, json({ ...released, "action.yml": "name: newer\n" }, { version: "9.2.0" }), "v9.2.0");
    await propose(setting, foundIn([], "9.2.0"));
    expect(onBranch(setting, "action.yml")).toBe("name: newer\n");
    expect(pulls(setting)).toEqual(["1 CLOSED", "2 OPEN"]);
    setting.scene.repository.commit(head, { [workflow]: "name: new\n" });
    release(setting, json({ ...released, "action.yml": "name: newest\n" }, { version: "9.3.0" }), "v9.3.0");
    const { title, body } = setting.scene.repository.pullRequests[1]!;
    expect(titles(await propose(setting, foundIn([], "9.3.0")))).toContain("update/modified");
    expect(onBranch(setting, "action.yml")).toBe("name: newer\n");
    expect(setting.scene.repository.pullRequests[1]).toMatchObject({ title, body, state: "OPEN" });
  });

  test("goes once this copy has it", async ({ setting }) => {
    release(setting);
    await propose(setting);
    release(setting, json(released, { version }), `v${version}`);
    expect(await propose(setting, foundIn([], version))).toMatchObject({ exitCode: 0 });
    expect(setting.scene.repository.branches.has(head)).toBe(false);
  });

  test("that came out in between waits for the next run", async ({ setting }) => {
    release(setting);
    expect(titles(await propose(setting, foundIn([], "9.0.0")))).toEqual(["update/moved-on"]);
    expect(pulls(setting)).toEqual([]);
  });

  test("that may not be proposed is an error with the way out", async ({ setting }) => {
    release(setting);
    setting.scene.repository.actionsMayOpenPullRequests = false;
    const result = await propose(setting);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["update/pull-request-refused"]]);
  });
});

const none = Buffer.alloc(0);
/** A file of a release, and GitHub's program; null: it is missing. */
const hostile: readonly (readonly [string, string, string | Uint8Array, (number | null)?])[] = [
  ["a signature that is not right", "update/not-verified", json(), 1],
  ["nobody to check the signature", "update/no-verifier", json(), null],
  ["another version's files", "update/malformed", json(released, { version: "9.0.0" })],
  ["an archive", "update/malformed", Buffer.from("1f8b0800000000000003", "hex")],
  ["nothing", "update/malformed", none],
  ["endless brackets", "update/malformed", "[".repeat(2_000_000)],
  ["a file that is none", "update/malformed", json({ ...released, "dist/cli.mjs": { link: "/etc/passwd" } })],
  ["no program", "update/malformed", json({ "action.yml": "name: new\n" })],
  ["too many files", "update/malformed", json({ ...released, ...many() })],
  ["more than a release may have", "update/not-fetched", Buffer.alloc(11 * 1_048_576, 0x20)],
];

function many(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`dist/x${index}.mjs`, ""]));
}

describe.skipIf(process.platform === "win32")("nothing is changed by a release with", () => {
  test.for(hostile)("%s", async ([, code, template, gh], { setting }) => {
    release(setting, template);
    const looked = await look(setting, gh);
    expect([looked.exitCode, errorTitles(looked), looked.outputs.found]).toEqual([1, [code], ""]);
    const proposed = await propose(setting, foundIn(), gh);
    expect([proposed.exitCode, errorTitles(proposed)]).toEqual([1, [code]]);
    expect([changes(setting), setting.scene.repository.branches.has(head)]).toEqual([0, false]);
  });

  test("no signatures", async ({ setting }) => {
    const assets = new Map([["template.json", Buffer.from(json())]]);
    setting.scene.fake.repositories.get(home)!.release = { tag: "v9.1.0", body: "", assets };
    expect(errorTitles(await look(setting))).toEqual(["update/not-fetched"]);
    expect(errorTitles(await propose(setting))).toEqual(["update/not-fetched"]);
    expect(changes(setting)).toBe(0);
  });
});

describe.skipIf(process.platform === "win32")("a signed release", () => {
  test("gets nowhere but to the program's own places", async ({ setting }) => {
    const elsewhere = [
      "../x",
      "/etc/passwd",
      "dist/../policy.yml",
      ".git/config",
      "policy.yml",
      "dist/a/b.mjs",
    ];
    const paths = Object.fromEntries(elsewhere.map((path) => [path, "x"]));
    release(setting, json({ ...released, ...paths, ".github/workflows/other.yml": "x" }));
    const before = [...setting.scene.repository.head("main").tree.keys()];
    expect(await propose(setting)).toMatchObject({ exitCode: 0 });
    const added = [...setting.scene.repository.head(head).tree.keys()].filter((one) => !before.includes(one));
    expect(added).toEqual(["dist/added.mjs"]);
  });

  test("mentions, links and pictures nobody, whatever its notes and findings say", async ({ setting }) => {
    const text =
      "@octocat #1 https://evil.example www.evil.example ![x](https://evil.example/x.png) <img src=x> <!-- -- > \u202e `@octocat` <!-- mta-sts-policy cause=x state=open head=none -->";
    const notes = [
      `# ${text}`,
      text,
      `- ${text}`,
      "```",
      text,
      "---",
      "1. x",
      `${"- y\n".repeat(5000)}`,
    ].join("\n");
    release(setting, json(released, { notes }));
    await propose(setting, foundIn([{ code: "a|b`c", message: text }]));
    const { body } = setting.scene.repository.pullRequests[0]!;
    const own = body.replace(/<!-- mta-sts-policy cause=9\.1\.0 [^>]*-->$/, "");
    expect(referencesIn(own)).toEqual([]);
    expect(own).not.toMatch(/<(?!code>|\/code>|!-- -->)|\u202e/);
    expect(body.length).toBeLessThan(65_536);
    expect(titles(await propose(setting))).not.toContain("update/declined");
    expect(pulls(setting)).toEqual(["1 OPEN"]);
  });

  test.for<readonly [string, string]>([
    ["missing", ""],
    ["no JSON", "{"],
    ["of another shape", JSON.stringify({ version: "9.1.0", finds: [{ code: 1 }], unjudged: null })],
    ["too long", foundIn([{ code: "x", message: "x".repeat(501) }])],
    ["endless", "[".repeat(90_000)],
  ])("is not proposed when what was found is %s", async ([, found], { setting }) => {
    release(setting);
    const result = await propose(setting, found);
    expect([result.exitCode, errorTitles(result)]).toEqual([1, ["update/found-unreadable"]]);
    expect(changes(setting)).toBe(0);
  });
});
