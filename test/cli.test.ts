import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { helpOf, overview } from "../src/entry/command-help.ts";
import { commands } from "../src/entry/command-line.ts";
import { dnsFormatNames } from "../src/plan/dns-formats/formats.ts";
import { freshBuild, run } from "./built.ts";

const cli = join(await freshBuild(), "cli.mjs");
const policy =
  "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\ntls_rpt: [mailto:t@example.test]\n";
const at = "2026-11-21T16:30:00Z";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const mtaSts = (args: string, options: { env?: Record<string, string>; input?: string } = {}) =>
  run(process.execPath, [cli, ...args.split(" ").filter((arg) => arg !== "")], { cwd: folder, ...options });
async function json(args: string) {
  const ended = await mtaSts(`${args} --json`);
  return { ...ended, result: JSON.parse(ended.stdout) };
}

describe("build", () => {
  test("writes the files and tells them, the id and the records as JSON", async () => {
    write("policy.yml", policy);
    const { result, exitCode, stderr } = await json(`build --offline --owner Octo --now ${at}`);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(result).toMatchObject({
      command: "build",
      ok: true,
      domain: "example.test",
      findings: [],
      changed: true,
      id: "20261121163000",
      records: [
        { name: "mta-sts.example.test", type: "CNAME", ttl: 3600, value: "octo.github.io" },
        {
          name: "_smtp._tls.example.test",
          type: "TXT",
          ttl: 3600,
          value: "v=TLSRPTv1; rua=mailto:t@example.test",
        },
        { name: "_mta-sts.example.test", type: "TXT", ttl: 3600, value: "v=STSv1; id=20261121163000" },
      ],
    });
    expect(readFileSync(join(folder, ".well-known/mta-sts.txt"), "latin1")).toBe(
      "version: STSv1\r\nmode: testing\r\nmx: mail.example.test\r\nmax_age: 604800\r\n",
    );
    expect(readFileSync(join(folder, "CNAME"), "utf8")).toBe("mta-sts.example.test\n");
    expect(readFileSync(join(folder, ".nojekyll"), "utf8")).toBe("");
    expect(readdirSync(folder).sort()).toEqual([
      ".nojekyll",
      ".well-known",
      "404.html",
      "CNAME",
      "badge.svg",
      "index.html",
      "policy.lock.json",
      "policy.yml",
    ]);
  });

  test("again, it changes nothing", async () => {
    write("policy.yml", policy);
    await mtaSts(`build --offline --now ${at}`);
    const { result } = await json("build --offline --now 2026-12-01T00:00:00Z");
    expect([result.changed, result.id]).toEqual([false, "20261121163000"]);
  });

  test("with an error it writes nothing and exits with 1", async () => {
    write("policy.yml", policy.replace("testing", "live"));
    const { result, exitCode } = await json("build --offline");
    expect([exitCode, result.ok, result.id]).toEqual([1, false, null]);
    expect(result.findings[0]).toMatchObject({
      code: "mode/unknown",
      severity: "error",
      file: "policy.yml",
      line: 2,
      column: 7,
    });
    expect(readdirSync(folder)).toEqual(["policy.yml"]);
  });

  test("what goes is removed, and not written", async () => {
    write("policy.yml", policy);
    await mtaSts("build");
    write("policy.yml", `${policy}host: netlify\n`);
    const { stdout } = await mtaSts("build");
    expect(stdout).toMatch(/wrote [^\n]*netlify\.toml, removed index\.html, 404\.html, badge\.svg\n/);
    expect(existsSync(join(folder, "index.html"))).toBe(false);
    write("policy.yml", `${policy}page: false\n`);
    await mtaSts("build");
    write("policy.yml", policy);
    expect((await mtaSts("build")).stdout).not.toContain("removed");
  });

  test("--strict makes a warning an error, and then writes nothing", async () => {
    write("policy.yml", policy.replace("mail.example.test", '"*.google.com"'));
    expect((await json("build --offline --strict")).exitCode).toBe(1);
    expect(readdirSync(folder)).toEqual(["policy.yml"]);
    expect((await json("build --offline")).exitCode).toBe(0);
  });

  test("--policy and --output name other places", async () => {
    mkdirSync(join(folder, "mail"));
    write("mail/policy.yml", policy);
    expect((await mtaSts("build --offline --policy mail/policy.yml --output site/public")).exitCode).toBe(0);
    expect(readdirSync(join(folder, "site/public")).sort()).toEqual([
      ".nojekyll",
      ".well-known",
      "404.html",
      "CNAME",
      "badge.svg",
      "index.html",
    ]);
    expect(readdirSync(join(folder, "mail")).sort()).toEqual(["policy.lock.json", "policy.yml"]);
  });

  test.runIf(process.getuid?.() !== 0)("without permission it exits with 2 and one line", async () => {
    write("policy.yml", policy);
    const { exitCode, stderr } = await mtaSts("build --offline --output /mta-sts-policy-test");
    expect([exitCode, stderr.trim().split("\n").length]).toEqual([2, 1]);
  });
});

describe("check", () => {
  test("shows the policy and writes nothing", async () => {
    write("policy.yml", policy);
    const { result, exitCode } = await json("check --offline");
    expect([exitCode, result.changed, result.id, result.policy.mode]).toEqual([0, true, null, "testing"]);
    expect(readdirSync(folder)).toEqual(["policy.yml"]);
  });
});

describe("verify", () => {
  test("with every check skipped, it says so and exits with 2", async () => {
    const all = "--skip txt,tls-rpt,host,https,policy,mx,starttls";
    const { result, exitCode } = await json(`verify example.test ${all}`);
    expect([exitCode, result.ok, result.checks]).toEqual([2, false, []]);
    expect(result.findings.map(({ code }: { code: string }) => code)).toEqual(["verify/nothing-checked"]);
    expect((await mtaSts(`verify example.test ${all}`)).stdout).toContain("[verify/nothing-checked]");
  });
});

describe("records", () => {
  // Each is loaded when it is asked for, from a file of its own.
  test.each(dnsFormatNames)("--format %s prints what the format is", async (format) => {
    write("policy.yml", policy);
    await mtaSts(`build --offline --owner octo --now ${at}`);
    const { exitCode, stdout, stderr } = await mtaSts(`records --owner octo --format ${format}`);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("20261121163000");
  });

  test("an option without a value is not the same as no option", async () => {
    const { exitCode, stderr } = await run(process.execPath, [cli, "records", "--owner", ""], {
      cwd: folder,
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("--owner")]);
  });

  test("before a build there is no id to tell", async () => {
    write("policy.yml", policy);
    const { result, exitCode } = await json("records --owner octo");
    expect(exitCode).toBe(1);
    expect(result.findings[0].code).toBe("records/not-built");
    expect(result.records.map(({ name }: { name: string }) => name)).toEqual([
      "mta-sts.example.test",
      "_smtp._tls.example.test",
    ]);
  });

  test("after an edit they are still those of what was built", async () => {
    write("policy.yml", policy);
    await mtaSts(`build --offline --now ${at}`);
    write("policy.yml", policy.replace("testing", "enforce"));
    const { result, exitCode } = await json("records --owner octo");
    expect([exitCode, result.records.at(-1).value]).toEqual([0, "v=STSv1; id=20261121163000"]);
    expect(result.findings.map(({ code }: { code: string }) => code)).toContain("records/behind");
  });

  test("without an owner the others are printed, and that one is missing fails", async () => {
    write("policy.yml", policy);
    await mtaSts(`build --offline --now ${at}`);
    const { result, exitCode } = await json("records");
    const problems = result.findings.map(({ code, severity }: Record<string, string>) => [code, severity]);
    expect([exitCode, problems]).toEqual([1, [["records/owner-unknown", "error"]]]);
    expect(result.records.map(({ type }: { type: string }) => type)).toEqual(["TXT", "TXT"]);
    const { stdout, stderr } = await mtaSts("records --format zone");
    expect([stdout.split("\n").length, stderr]).toEqual([
      3,
      expect.stringContaining("[records/owner-unknown]"),
    ]);
  });

  test("as lines of a zone file", async () => {
    write("policy.yml", policy);
    await mtaSts(`build --offline --now ${at}`);
    const { stdout } = await mtaSts("records --format zone --owner octo");
    expect(stdout).toBe(
      "mta-sts.example.test.    3600 IN CNAME octo.github.io.\n" +
        '_smtp._tls.example.test. 3600 IN TXT   "v=TLSRPTv1; rua=mailto:t@example.test"\n' +
        '_mta-sts.example.test.   3600 IN TXT   "v=STSv1; id=20261121163000"\n',
    );
  });

  test("kept in another zone", async () => {
    write("policy.yml", `${policy}alias: _mta-sts.dns.example.net\n`);
    await mtaSts(`build --offline --now ${at}`);
    const { stdout } = await mtaSts("records --format zone --owner octo");
    expect(stdout).toBe(
      "mta-sts.example.test.     3600 IN CNAME octo.github.io.\n" +
        '_smtp._tls.example.test.  3600 IN TXT   "v=TLSRPTv1; rua=mailto:t@example.test"\n' +
        "_mta-sts.example.test.    3600 IN CNAME _mta-sts.dns.example.net.\n" +
        '_mta-sts.dns.example.net. 3600 IN TXT   "v=STSv1; id=20261121163000"\n',
    );
    const batch = await mtaSts("records --format cloudflare --owner octo");
    const names = JSON.parse(batch.stdout).posts.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["mta-sts.example.test", "_smtp._tls.example.test", "_mta-sts.example.test"]);
    expect([batch.exitCode, batch.stderr]).toEqual([0, expect.stringContaining("[records/other-zone]")]);
  });

  test("for people, with the name as typed into a DNS panel", async () => {
    write("policy.yml", policy.replaceAll("example.test", "mail.example.co.uk"));
    await mtaSts("build --offline");
    const rows = (await mtaSts("records --owner octo")).stdout.split("\n").map((line) => line.split(/ {2,}/));
    expect(rows[1]).toEqual([
      "mta-sts.mail.example.co.uk",
      "mta-sts.mail",
      "CNAME",
      "3600",
      "octo.github.io",
    ]);
  });

  test.each([
    ["https://github.com/Octo/mail.git", "octo.github.io"],
    ["git@github.com:octo/mail.git", "octo.github.io"],
    ["ssh://git@github.com/octo/mail", "octo.github.io"],
    ["https://token@github.com/octo/mail", "octo.github.io"],
    ["https://example.com/octo/mail.git", undefined],
    ["https://github.com.evil.example/octo/mail", undefined],
  ])("the owner comes from git's origin %s", async (url, host) => {
    write("policy.yml", policy);
    mkdirSync(join(folder, ".git"));
    write(
      ".git/config",
      `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs\n[branch "main"]\n`,
    );
    const { result } = await json("build --offline");
    expect(result.records.find(({ type }: { type: string }) => type === "CNAME")?.value).toBe(host);
  });
});

describe("inspect", () => {
  test("a file that all senders accept", async () => {
    write("p.txt", "version: STSv1\r\nmode: enforce\r\nmx: mail.example.test\r\nmax_age: 604800\r\n");
    const { result, exitCode } = await json("inspect p.txt");
    expect([exitCode, result.findings]).toEqual([0, []]);
    expect(result.policy).toEqual({ mode: "enforce", mx: ["mail.example.test"], max_age: 604_800 });
  });

  test("a file that none accepts, from standard input", async () => {
    const { exitCode, stdout } = await mtaSts("inspect - --json", { input: "<html>" });
    expect([exitCode, JSON.parse(stdout).policy]).toEqual([1, null]);
  });

  test("a file that is not there", async () => {
    const { result, exitCode } = await json("inspect nowhere.txt");
    expect([exitCode, result.findings[0].code]).toEqual([2, "file/not-found"]);
  });
});

describe("usage", () => {
  test.each([
    "bild",
    "build --offline --color",
    "build extra",
    "build --now tomorrow",
    "build --now 2026-99-99",
    "build --owner a/b",
    "build --format zone",
    "build --json --format text",
    "inspect",
    "inspect a b",
    "records --strict=yes",
    "--version-of-nothing",
    "constructor",
    "help nosuch",
    "help constructor",
    "--help nosuch",
  ])("%s: exit 2 and one line that says what to do", async (args) => {
    const { exitCode, stdout, stderr } = await mtaSts(args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^mta-sts: [^\n]+\n$/);
  });

  test.each(["inspect", "verify", "init"])("%s of an empty name: exit 2", async (command) => {
    const { exitCode, stdout, stderr } = await run(process.execPath, [cli, command, ""], { cwd: folder });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^mta-sts: [^\n]+\n$/);
  });

  test("a policy that is not there: exit 2", async () => {
    const { exitCode, result } = await json("build --offline");
    expect([exitCode, result.findings[0].code]).toEqual([2, "policy/not-found"]);
  });

  test.each(["--help", "-h", "help"])("%s lists every command", async (args) => {
    const { exitCode, stdout } = await mtaSts(args);
    expect(exitCode).toBe(0);
    for (const name of Object.keys(commands)) expect(stdout).toContain(`\n  ${name} `);
  });

  test.each(Object.entries(commands))("%s --help names every option", async (name, { options }) => {
    const { exitCode, stdout } = await mtaSts(`${name} --help`);
    expect(exitCode).toBe(0);
    for (const option of options) expect(stdout).toContain(`--${option}`);
    expect((await mtaSts(`help ${name}`)).stdout).toBe(stdout);
  });

  test("no line of any help is wider than a terminal of 80 columns, nor of the width that there is", () => {
    const texts = (columns?: number) => [
      overview(columns),
      ...Object.keys(commands).map((name) => helpOf(name as keyof typeof commands, columns)),
    ];
    const widths = (columns?: number) =>
      texts(columns).flatMap((text) => text.split("\n").map((line) => line.length));
    expect(Math.max(...widths())).toBeLessThanOrEqual(80);
    expect(Math.max(...widths(66))).toBeLessThanOrEqual(66);
    expect(Math.max(...widths(132))).toBeGreaterThan(100);
  });

  test.each([
    ["buidl", '"build"'],
    ["help chek", '"check"'],
    ["check --polcy x", '"--policy"'],
    ["check --jsn", '"--json"'],
    ["records --format octo-dns", '"octodns"'],
    ["records --format bind", '"zone"'],
    ["check --format jsno", '"json"'],
  ])("%s: what was likely meant is named", async (args, meant) => {
    expect((await mtaSts(args)).stderr).toContain(meant);
  });

  test("a file that is called much the same is named", async () => {
    write("policy.yaml", policy);
    const { result, exitCode } = await json("check --offline");
    const codes = result.findings.map(({ code }: { code: string }) => code);
    expect([exitCode, codes]).toEqual([2, ["policy/not-found", "file/similar"]]);
    expect(result.findings[1].message).toContain("policy.yaml");
    expect((await json("inspect elsewhere.txt")).result.findings).toHaveLength(1);
  });

  test("what is like nothing gets no suggestion", async () => {
    expect((await mtaSts("frobnicate")).stderr).not.toContain("?");
    expect((await mtaSts("check --frobnicate")).stderr).not.toContain("?");
  });

  test.each(["--version", "-v", "version"])("%s prints that of package.json", async (args) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    expect(await mtaSts(args)).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
    expect((await json("build --offline")).result.version).toBe(version);
  });

  test("without a command it explains itself and exits with 2", async () => {
    const { exitCode, stdout } = await mtaSts("");
    expect([exitCode, stdout.startsWith("mta-sts")]).toEqual([2, true]);
  });

  test("--format github annotates", async () => {
    write("policy.yml", policy.replace("testing", "live"));
    const { stdout, exitCode } = await mtaSts("check --offline --format github");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error file=policy\.yml,line=2,col=7,title=mode\/unknown::[^\n]+\n$/);
  });

  test("no colors where there is no terminal", async () => {
    write("policy.yml", policy.replace("testing", "live"));
    expect((await mtaSts("build --offline")).stdout).not.toContain("\u001b");
  });

  test.runIf(process.platform !== "win32")("a reader that leaves early is no error", async () => {
    write("policy.yml", `mx:\n${"- _\n".repeat(10_000)}`);
    const { stderr } = await run(
      "sh",
      ["-c", `"${process.execPath}" "${cli}" check --offline --json | head -1`],
      {
        cwd: folder,
      },
    );
    expect(stderr).toBe("");
  });
});
