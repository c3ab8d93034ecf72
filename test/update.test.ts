/** Releases that GitHub tells of, and what an update takes from one: nothing that is not signed, and nothing elsewhere. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { templateFiles } from "../scripts/template-files.ts";
import { homeOf, isNewer, version } from "../src/base/version.ts";
import { withNewerVersion } from "../src/commands/update/newer-version.ts";
import { update } from "../src/commands/update/update.ts";
import { readReleaseFiles, updatesTo } from "../src/github/template/release-files.ts";
import { filesIn } from "../src/io/files.ts";
import { type Releases, releases } from "../src/io/github/releases.ts";
import { releaseCheck } from "../src/io/release-check.ts";
import type { MonitorResult } from "../src/report/result.ts";
import { nothingSeen } from "../src/report/verified.ts";
import { freshBuild } from "./built.ts";
import { contextWith } from "./context.ts";

const home = "octo/mta-sts-policy";
const built = await freshBuild();

let server: Server;
let answers: Record<string, (response: ServerResponse) => void>;
let asked: { path: string; authorization: string | undefined }[];
let source: Releases;
beforeEach(async () => {
  answers = {};
  asked = [];
  server = createServer(({ url = "", headers }, response) => {
    asked.push({ path: url, authorization: headers.authorization });
    (answers[url] ?? ((one) => one.writeHead(404).end()))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  source = releases({ apiUrl: `http://127.0.0.1:${port}`, token: "t0ken", home });
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const latest = `/repos/${home}/releases/latest`;
const asset = (id: number) => `/repos/${home}/releases/assets/${id}`;
const says = (body: unknown) => (response: ServerResponse) => {
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};
const assets = [
  { name: "template.json", id: 1 },
  { name: "mta-sts-policy.sigstore.json", id: 2 },
];
const releaseOf = (tag: string) => ({ tag_name: tag, draft: false, prerelease: false, assets });

test.each([
  ["1.2.10", "1.2.9", true],
  ["2.0.0", "1.9.9", true],
  ["1.2.3", "1.2.3", false],
  ["1.2.3", "1.3.0", false],
  ["1.2.3-rc.1", "1.2.2", false],
  ["", "1.0.0", false],
])("whether %j is newer than %j: %j", (one, other, expected) => {
  expect(isNewer(one, other)).toBe(expected);
});

test("nobody is asked while no repository is filled in", () => {
  expect(homeOf("git+https://github.com/OWNER/mta-sts-policy.git")).toBeNull();
  expect(homeOf("git+https://github.com/octo/mta-sts-policy.git")).toBe(home);
  expect(homeOf("https://evil.example/octo/mta-sts-policy")).toBeNull();
});

describe("the newest release", () => {
  test("is asked for once", async () => {
    answers[latest] = says(releaseOf("v9.1.0"));
    const page = `https://github.com/${home}/releases/tag/v9.1.0`;
    expect(await source.newest()).toEqual({
      version: "9.1.0",
      page,
      notes: "",
      files: new Map([
        ["template.json", 1],
        ["mta-sts-policy.sigstore.json", 2],
      ]),
    });
    expect(asked).toEqual([{ path: latest, authorization: "Bearer t0ken" }]);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["none", (response) => response.writeHead(404).end("{}")],
    ["too many questions", (response) => response.writeHead(403).end("{}")],
    ["no JSON", says("<html>")],
    ["null", says("null")],
    ["no version", says(releaseOf("nightly"))],
    ["a version with markup", says(releaseOf("v1.2.3](https://evil.example)"))],
    ["a pre-release", says({ ...releaseOf("v9.0.0"), prerelease: true })],
    ["a draft", says({ ...releaseOf("v9.0.0"), draft: true })],
    ["without end", (response) => response.end("x".repeat(2_000_000))],
    ["cut off", (response) => response.destroy()],
  ])("is not known: %s", async (_, answer) => {
    answers[latest] = answer;
    expect(await source.newest()).toBeNull();
  });

  test.each([
    ["v9.1.0", ["monitor/newer-version"]],
    [`v${version}`, []],
    ["v0.0.1", []],
  ])("%s is news to the monitor: %j", async (tag, expected) => {
    answers[latest] = says(releaseOf(tag));
    const checks = [{ name: "txt", target: "x", seen: "", findings: [] }] as const;
    const result: MonitorResult = {
      ...nothingSeen,
      command: "monitor",
      issue: null,
      domain: "x",
      findings: [],
      sources: new Map(),
      checks,
    };
    const context = contextWith({ releases: async () => source });
    expect((await withNewerVersion(result, context)).findings.map(({ code }) => code)).toEqual(expected);
  });

  test.each<[string, unknown, readonly string[], RegExp]>([
    ["what is new", "- Faster.\n", [], /Faster/],
    ["what is about its provider", "- Faster.\n- New server of Zoho Mail.\n", ["mx.zoho.eu"], /Zoho/],
    ["nothing where there are no notes", "", [], /^$/],
    ["nothing where they are no text", { x: 1 }, [], /^$/],
  ])("the monitor says of it %s, by one request", async (_, body, mx, expected) => {
    answers[latest] = says({ ...releaseOf("v9.1.0"), body });
    const checks = [{ name: "txt", target: "x", seen: "", findings: [] }] as const;
    const policy = {
      version: "STSv1",
      mode: "testing",
      mx,
      max_age: 1,
    } as unknown as MonitorResult["policy"];
    const result: MonitorResult = {
      ...{ ...nothingSeen, policy, checks, command: "monitor", issue: null },
      ...{ domain: "x", findings: [], sources: new Map() },
    };
    const { findings } = await withNewerVersion(result, contextWith({ releases: async () => source }));
    expect(findings[0]?.args.news).toMatch(expected);
    expect(asked).toHaveLength(1);
  });
});

describe("a file of a release", () => {
  const release = { version: "9.1.0", page: "", notes: "", files: new Map([["template.json", 1]]) };

  test("comes as it is", async () => {
    answers[asset(1)] = says("bytes");
    expect(Buffer.from(await source.file(release, "template.json")).toString()).toBe("bytes");
  });

  test.each<[string, (response: ServerResponse) => void]>([
    [
      "another host without TLS",
      (response) => response.writeHead(302, { location: "http://127.0.0.1/x" }).end(),
    ],
    ["nowhere", (response) => response.writeHead(302).end()],
    ["an error", (response) => response.writeHead(500).end()],
    ["without end", (response) => response.end(Buffer.alloc(11 * 1_048_576))],
  ])("is refused from %s", async (_, answer) => {
    answers[asset(1)] = answer;
    await expect(source.file(release, "template.json")).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

const template = () => Object.fromEntries(templateFiles());
const json = (files: Record<string, unknown>, more: object = {}) =>
  JSON.stringify({ version: "9.1.0", files, ...more });

describe("the files of a release", () => {
  test("lead nowhere but to a copy's own program", () => {
    const elsewhere = [
      "../x",
      "/etc/passwd",
      "dist/../../x.mjs",
      ".git/config",
      ".github/workflows/other.yml",
      "policy.yml",
      "dist\\x.mjs",
      "DIST/x.mjs",
    ];
    const read = readReleaseFiles(
      json({ ...template(), ...Object.fromEntries(elsewhere.map((path) => [path, "x"])) }),
    );
    expect(
      typeof read === "string" ? read : [...read.files.keys()].filter((path) => elsewhere.includes(path)),
    ).toEqual([]);
  });

  test.each([
    ["no JSON", "{"],
    ["no files", JSON.stringify({ version: "9.1.0" })],
    ["no version", json(template(), { version: 9 })],
    ["no program", json({ "action.yml": "" })],
    ["no text", json({ ...template(), "dist/cli.mjs": {} })],
    [
      "too many",
      json({
        ...template(),
        ...Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`dist/x${n}.mjs`, ""])),
      }),
    ],
  ])("are refused with %s", (_, text) => {
    expect(readReleaseFiles(text)).toBeTypeOf("string");
  });

  test("what differs is written, what is gone is removed, workflows are apart", () => {
    const files = new Map([
      ["action.yml", "new"],
      ["dist/cli.mjs", "same"],
      [".github/workflows/mta-sts.yml", "new"],
    ]);
    const present = new Map([
      ["action.yml", "old"],
      ["dist/cli.mjs", "same"],
      ["dist/old.mjs", "x"],
      [".github/workflows/mta-sts.yml", "old"],
    ]);
    expect(updatesTo({ files }, present)).toEqual({
      program: [
        { path: "action.yml", text: "new" },
        { path: "dist/old.mjs", text: null },
      ],
      workflows: [{ path: ".github/workflows/mta-sts.yml", text: "new" }],
    });
  });
});

describe.skipIf(process.platform === "win32")("update", () => {
  let folder: string;
  let copy: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "update-"));
    copy = join(folder, "copy");
    const released: Record<string, string> = {
      ...template(),
      "action.yml": "name: newer\n",
      ".github/workflows/mta-sts.yml": "name: newer\n",
    };
    // The program as it is built now: what is committed may be older.
    for (const name of Object.keys(released).filter((path) => path.startsWith("dist/")))
      released[name] = readFileSync(join(built, name.slice("dist/".length)), "utf8");
    for (const [path, text] of Object.entries(template())) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    cpSync(built, join(copy, "dist"), { recursive: true });
    writeFileSync(join(copy, "dist/gone.mjs"), "");
    writeFileSync(
      join(copy, "policy.yml"),
      "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\n",
    );
    answers[latest] = says(releaseOf("v9.1.0"));
    answers[asset(1)] = says(json(released));
    answers[asset(2)] = says("{}");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** In the place of GitHub's program; writes down what it is called with. */
  function gh(status: number, said = ""): string {
    const path = join(folder, "gh");
    writeFileSync(
      path,
      `#!/bin/sh\necho "$*" > "${join(folder, "calls")}"\necho '${said}'\necho "no attestation" >&2\nexit ${status}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  }
  const options = {
    policy: "policy.yml",
    output: ".",
    strict: false,
    pagesHost: null,
    dryRun: false,
    workflows: false,
    pin: false,
    home,
  };
  async function updated(program: string, more: Partial<typeof options> = {}) {
    const context = { files: filesIn(copy, copy), now: () => 1_800_000_000 };
    return update({ ...options, ...more }, context, source, releaseCheck(copy, program));
  }
  const codes = (result: Awaited<ReturnType<typeof updated>>) => result.findings.map(({ code }) => code);
  const action = () => readFileSync(join(copy, "action.yml"), "utf8");

  test("takes what is signed by the release workflow, for that tag", async () => {
    const result = await updated(gh(0));
    expect(codes(result)).toEqual(["update/workflows-differ"]);
    expect(result.updated.map(({ path }) => path)).toEqual(["action.yml", "dist/gone.mjs"]);
    expect([action(), existsSync(join(copy, "dist/gone.mjs"))]).toEqual(["name: newer\n", false]);
    const call = readFileSync(join(folder, "calls"), "utf8");
    for (const part of [
      `--repo ${home}`,
      `--signer-workflow ${home}/.github/workflows/release.yml`,
      "--source-ref refs/tags/v9.1.0",
      "--deny-self-hosted-runners",
    ])
      expect(call).toContain(part);
    expect((await updated(gh(0))).updated).toEqual([]);
  });

  test("writes workflows only when asked", async () => {
    const path = join(copy, ".github/workflows/mta-sts.yml");
    await updated(gh(0));
    expect(readFileSync(path, "utf8")).not.toBe("name: newer\n");
    expect(codes(await updated(gh(0), { workflows: true }))).toEqual([]);
    expect(readFileSync(path, "utf8")).toBe("name: newer\n");
  });

  test("--dry-run writes nothing", async () => {
    const result = await updated(gh(0), { dryRun: true });
    expect([result.isWritten, result.updated.length > 0, action() === "name: newer\n"]).toEqual([
      false,
      true,
      false,
    ]);
  });

  const commit = "0123456789abcdef0123456789abcdef01234567";
  const signedFrom = (sourceRepositoryDigest: string) =>
    JSON.stringify([{ verificationResult: { signature: { certificate: { sourceRepositoryDigest } } } }]);
  const inCopy = (path: string) => readFileSync(join(copy, path), "utf8");

  test("--pin has the workflows name the commit that was signed, and takes the copy's own program away", async () => {
    const result = await updated(gh(0, signedFrom(commit)), { pin: true });
    expect([codes(result), result.isWritten]).toEqual([[], true]);
    const gone = ["action.yml", "dist/action.mjs", "dist/gone.mjs", ".github/workflows/mta-sts-update.yml"];
    expect(gone.filter((path) => existsSync(join(copy, path)))).toEqual([]);
    const workflows = [...templateFiles().keys()].filter(
      (path) => path.startsWith(".github/workflows/") && !gone.includes(path),
    );
    for (const path of workflows) {
      const before = template()[path]!;
      const pinned = before.replaceAll("uses: ./\n", `uses: ${home}@${commit} # v9.1.0\n`);
      expect([path, inCopy(path)]).toEqual([path, pinned]);
      expect(inCopy(path)).not.toMatch(/uses: \.\/$/m);
    }
    expect(inCopy("policy.yml")).toContain("example.test");
    expect((await updated(gh(0, signedFrom(commit)), { pin: true })).updated).toEqual([]);
  });

  test("--pin goes on to the next release, and with --workflows takes its workflows", async () => {
    await updated(gh(0, signedFrom(commit)), { pin: true });
    const next = commit.replace("0", "f");
    const changed = template()[".github/workflows/mta-sts-check.yml"]!.replace(/^name: .*$/m, "name: newer");
    answers[latest] = says(releaseOf("v9.2.0"));
    answers[asset(1)] = says(
      json({ ...template(), ".github/workflows/mta-sts-check.yml": changed }, { version: "9.2.0" }),
    );
    await updated(gh(0, signedFrom(next)), { pin: true, workflows: true });
    const check = inCopy(".github/workflows/mta-sts-check.yml");
    expect(check).toContain(`uses: ${home}@${next} # v9.2.0\n`);
    expect([check.includes(commit), /^name: newer$/m.test(check)]).toEqual([false, true]);
    expect(existsSync(join(copy, "action.yml"))).toBe(false);
  });

  test.each([
    ["update/no-commit", () => gh(0)],
    ["update/no-commit", () => gh(0, signedFrom("main"))],
    ["update/no-commit", () => gh(0, "[{}]")],
    ["update/not-verified", () => gh(1, signedFrom(commit))],
    [
      "update/nothing-to-pin",
      () => {
        rmSync(join(copy, ".github"), { recursive: true });
        return gh(0, signedFrom(commit));
      },
    ],
  ])("--pin, %s: nothing is written", async (code, program) => {
    expect(codes(await updated(program(), { pin: true }))).toEqual([code]);
    expect(existsSync(join(copy, "dist/gone.mjs"))).toBe(true);
  });

  test("what the new program finds and this one does not is said", async () => {
    const released = Object.fromEntries([...templateFiles()].map(([path, text]) => [path, text]));
    const finds = { findings: [{ code: "mode/unknown", message: "No." }] };
    released["dist/cli.mjs"] = `console.log(${JSON.stringify(JSON.stringify(finds))})`;
    answers[asset(1)] = says(json(released));
    expect(codes(await updated(gh(0)))).toContain("update/finds-more");
  });

  test("the new program can write nothing and start nothing while it is tried, and sees no secrets", async () => {
    const released = Object.fromEntries(templateFiles());
    const mark = join(copy, "mark");
    released["dist/cli.mjs"] =
      `import { writeFileSync } from "node:fs"; import { spawnSync } from "node:child_process";
      const tries = [() => writeFileSync(${JSON.stringify(mark)}, ""), () => spawnSync("touch", [${JSON.stringify(mark)}])];
      const done = tries.filter((one) => { try { one(); return true; } catch { return false; } });
      const code = String(done.length + Object.keys(process.env).filter((name) => /TOKEN|PATH|HOME/.test(name)).length);
      console.log(JSON.stringify({ findings: [{ code, message: "" }] }));`;
    answers[asset(1)] = says(json(released));
    const { findings } = await updated(gh(0), { dryRun: true });
    expect(findings.find(({ code }) => code === "update/finds-more")?.args).toMatchObject({ code: "0" });
    expect(existsSync(mark)).toBe(false);
  });

  test.each<[string, string, () => string]>([
    ["update/not-verified", "a signature that is not right", () => gh(1)],
    ["update/no-verifier", "nobody to check the signature", () => join(folder, "nothing")],
    [
      "update/malformed",
      "files of another version",
      () => {
        answers[asset(1)] = says(json(template(), { version: "9.0.0" }));
        return gh(0);
      },
    ],
    [
      "update/not-fetched",
      "a file that is missing",
      () => {
        delete answers[asset(2)];
        return gh(0);
      },
    ],
    [
      "update/older",
      "an older release",
      () => {
        answers[latest] = says(releaseOf("v0.0.1"));
        return gh(0);
      },
    ],
    [
      "update/unknown",
      "no answer",
      () => {
        delete answers[latest];
        return gh(0);
      },
    ],
    [
      "update/not-a-copy",
      "a folder that is no copy",
      () => {
        rmSync(join(copy, "action.yml"));
        return gh(0);
      },
    ],
  ])("%s: with %s nothing is written", async (code, _, program) => {
    expect(codes(await updated(program()))).toEqual([code]);
    expect(existsSync(join(copy, "dist/gone.mjs"))).toBe(true);
  });
});
