import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkNames } from "../../src/verify/check.ts";
import { freshBuild, run } from "../built.ts";
import { type FakeDns, startFakeDns } from "../fake-dns/server.ts";
import type { Zone } from "../fake-dns/zone.ts";

const cli = join(await freshBuild(), "cli.mjs");

const zone: Zone = {
  "example.test": { MX: [[10, "mx.example.test"]] },
  "mx.example.test": { A: ["127.0.0.99"] },
  "mta-sts.example.test": { A: ["127.0.0.99"] },
  "_mta-sts.example.test": { TXT: [["v=STSv1; id=20261121163000"]] },
  "_smtp._tls.example.test": { TXT: [["v=TLSRPTv1; rua=mailto:t@example.test"]] },
  "_mta-sts.old.test": { TXT: [["v=STSv1; id=1-2"]] },
  "_mta-sts.xn--bcher-kva.test": { TXT: [["v=STSv1; id=1"]] },
};

let dns: FakeDns;
beforeAll(async () => {
  dns = await startFakeDns(zone);
});
afterAll(() => dns.stop());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verify-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const mtaSts = (args: string, input?: string) =>
  run(process.execPath, [cli, ...args.split(" ").filter((arg) => arg !== "")], {
    cwd: folder,
    ...(input === undefined ? {} : { input }),
  });
const verify = (args: string, input?: string) =>
  mtaSts(`verify ${args} --resolver ${dns.resolver} --timeout 5`, input);
async function json(args: string) {
  const ended = await verify(`${args} --json`);
  return { ...ended, result: JSON.parse(ended.stdout) };
}
/** Nothing but DNS is asked. */
const dnsAlone = "--skip host,https,policy,mx,starttls";
const policy =
  "domain: example.test\nmode: testing\nmx: [mx.example.test]\nmax_age: 1w\ntls_rpt: [mailto:t@example.test]\n";

describe("JSON", () => {
  test("one object, as it was promised", async () => {
    const { result, exitCode, stderr } = await json(`example.test ${dnsAlone}`);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(result).toMatchObject({
      command: "verify",
      ok: true,
      domain: "example.test",
      findings: [],
      checks: [
        { name: "txt", target: "_mta-sts.example.test", status: "ok", detail: "id 20261121163000, TTL 300" },
        {
          name: "tls-rpt",
          target: "_smtp._tls.example.test",
          status: "ok",
          detail: "mailto:t@example.test, TTL 300",
        },
      ],
    });
  });

  test("every check is there, and what is wrong has a fix", async () => {
    const { result, exitCode } = await json("example.test --allow-private");
    expect(exitCode).toBe(1);
    expect(result.checks.map(({ name }: { name: string }) => name)).toEqual(checkNames);
    for (const { status, target } of result.checks) {
      expect(["ok", "warn", "fail", "unknown"]).toContain(status);
      expect(target).toMatch(/example\.test/);
    }
    for (const { severity, fix } of result.findings) if (severity !== "notice") expect(fix).toMatch(/./);
  });

  test("a private address is not connected to unless that is allowed", async () => {
    const codes = async (options: string) => {
      const { result } = await json(`example.test --skip txt,tls-rpt ${options}`);
      return result.findings.map(({ code }: { code: string }) => code).sort();
    };
    const notGone = ["https/no-address", "starttls/no-address", "host/private-address", "mx/private-address"];
    expect(await codes("")).toEqual([...notGone, "mx/not-compared", "served/nothing"].sort());
    const gone = ["https/failed", "starttls/not-testable", "mx/not-compared", "served/nothing"];
    expect(await codes("--allow-private")).toEqual(gone.sort());
  });
});

describe("exit status", () => {
  test.each([
    ["all is well", `example.test ${dnsAlone}`, 0],
    ["a record is wrong", `old.test ${dnsAlone}`, 1],
    ["a record is missing", `nowhere.test ${dnsAlone}`, 1],
    ["a warning", `xn--bcher-kva.test ${dnsAlone}`, 0],
    ["a warning, strictly", `xn--bcher-kva.test ${dnsAlone} --strict`, 1],
    ["a name in its own letters", `bücher.test ${dnsAlone}`, 0],
    ["no domain", "a@", 2],
    ["no domain, and no policy.yml", dnsAlone, 2],
  ])("%s", async (_, args, expected) => {
    expect((await verify(args)).exitCode).toBe(expected);
  });

  test.each([
    "one.test two.test",
    "one.test --skip dns",
    "one.test --wait soon",
    "one.test --wait 7h",
    "one.test --wait -1",
    "one.test --timeout 0",
    "one.test --format zone",
    "--domains nowhere.txt",
    "--domains . --json",
    "--domains list.txt one.test",
    "--domains list.txt --wait 1m",
    "--domains list.txt --at-once 0",
    "--domains list.txt --at-once 501",
    "--domains list.txt --shard 0/3",
    "--domains list.txt --shard 4/3",
    "--domains list.txt --shard 3",
    "--domains list.txt --shard 1/2/3",
    "--domains nowhere.txt --resume results.jsonl",
    "one.test --resume results.jsonl",
    "one.test --shard 1/3",
    "--at-once 3",
  ])("usage: %s", async (args) => {
    const { exitCode, stdout, stderr } = await mtaSts(`verify ${args}`);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^mta-sts: [^\n]+\n$/);
  });

  test("a resolver that is a name", async () => {
    const { exitCode, stderr } = await mtaSts("verify one.test --resolver dns.test");
    expect([exitCode, stderr.split("\n").length]).toEqual([2, 2]);
  });
});

describe("the domain of policy.yml", () => {
  test("is compared with what was published", async () => {
    write("policy.yml", policy);
    await mtaSts("build --offline --now 2026-11-21T16:30:00Z");
    expect((await json(dnsAlone)).result).toMatchObject({ ok: true, domain: "example.test" });
    await mtaSts("build --offline --now 2026-11-21T16:30:00Z");
    write("policy.yml", policy.replace("1w", "2w"));
    await mtaSts("build --offline --now 2026-11-22T16:30:00Z");
    const { result, exitCode } = await json(dnsAlone);
    expect([exitCode, result.findings.map(({ code }: { code: string }) => code)]).toEqual([
      1,
      ["txt/id-old"],
    ]);
  });

  test("another domain is not", async () => {
    write("policy.yml", policy.replace("example.test", "other.test"));
    await mtaSts("build --offline --now 2026-11-22T16:30:00Z");
    expect((await json(`example.test ${dnsAlone}`)).result.findings).toEqual([]);
  });

  test("with nothing published there is nothing to wait for", async () => {
    write("policy.yml", policy);
    const { result, exitCode } = await json(`${dnsAlone} --wait 5m`);
    expect([exitCode, result.findings.map(({ code }: { code: string }) => code)]).toEqual([
      0,
      ["live/nothing-published"],
    ]);
  });

  test("a wait that sees nothing ends with that", async () => {
    write("policy.yml", policy);
    await mtaSts("build --offline");
    const { result, exitCode, stderr } = await json(`${dnsAlone} --allow-private --wait 1s`);
    expect([exitCode, result.records]).toEqual([1, []]);
    expect(result.findings.map(({ code }: { code: string }) => code)).toContain("live/not-yet");
    // Nothing is said on a machine so slow that the second is over by then; test/verify/wait.test.ts has its own clock.
    expect(stderr).toMatch(/^(Waiting [^\n]+\n)?$/);
  });
});

describe("a list", () => {
  const lines = "# ours\r\nexample.test\r\n\r\nnot a domain\r\nold.test\r\nexample.test";
  const byDomain = (stdout: string) =>
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ domain, ok }) => [domain, ok])
      .sort();
  const expected = [
    ["example.test", true],
    ["not a domain", false],
    ["old.test", false],
  ];

  test("from a file: a line of JSON for each", async () => {
    write("list.txt", lines);
    const { stdout, exitCode, stderr } = await verify(`--domains list.txt ${dnsAlone}`);
    expect([byDomain(stdout), exitCode, stderr]).toEqual([expected, 1, ""]);
  });

  test("from standard input", async () => {
    const { stdout, exitCode } = await verify(`--domains - ${dnsAlone}`, lines);
    expect([byDomain(stdout), exitCode]).toEqual([expected, 1]);
  });

  test("where all are well", async () => {
    expect((await verify(`--domains - ${dnsAlone}`, "example.test\n")).exitCode).toBe(0);
  });

  test("a line that is not a domain, with its place", async () => {
    write("list.txt", lines);
    const { stdout } = await verify(`--domains list.txt ${dnsAlone}`);
    const bad = stdout.split("\n").find((line) => line.includes("not a domain"))!;
    expect(JSON.parse(bad).findings).toMatchObject([
      { code: "domain/not-verifiable", file: "list.txt", line: 4 },
    ]);
  });

  test("all shards together are the list", async () => {
    write("list.txt", lines);
    const parts = await Promise.all(
      [1, 2, 3].map((index) => verify(`--domains list.txt --shard ${index}/3 ${dnsAlone}`)),
    );
    expect(byDomain(parts.map(({ stdout }) => stdout).join(""))).toEqual(expected);
    expect(Math.max(...parts.map(({ exitCode }) => exitCode!))).toBe(1);
  });

  test("of nothing", async () => {
    expect(await verify(`--domains - ${dnsAlone}`, "")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

describe("a list that is carried on", () => {
  const results = () => readFileSync(join(folder, "results.jsonl"), "utf8");
  const domains = () =>
    results()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).domain);
  const resume = (list: string) => verify(`--domains - --resume results.jsonl ${dnsAlone}`, list);

  test("the same command again looks at nothing again, and ends alike", async () => {
    const list = "example.test\nnot a domain\nold.test\n";
    const first = await resume(list);
    const [text, asked] = [results(), dns.questions.length];
    expect([first, await resume(list)]).toEqual(Array(2).fill({ exitCode: 1, stdout: "", stderr: "" }));
    expect([results(), dns.questions.length]).toEqual([text, asked]);
    expect(domains().sort()).toEqual(["example.test", "not a domain", "old.test"]);
  });

  test("with a line half written, and domains that came since", async () => {
    await resume("example.test\n");
    write("results.jsonl", `${results()}{"command":"verify","ok":true,"domain":"old.te`);
    expect((await resume("example.test\nold.test\nbücher.test\n")).exitCode).toBe(1);
    expect(domains().slice(0, 1)).toEqual(["example.test"]);
    expect(domains().sort()).toEqual(["example.test", "old.test", "xn--bcher-kva.test"]);
  });

  test("another file in its place is left as it is", async () => {
    write("results.jsonl", "example.test\nold.test");
    const { exitCode, stderr } = await resume("example.test\n");
    expect([exitCode, results()]).toEqual([2, "example.test\nold.test"]);
    expect(stderr).toMatch(/^mta-sts: [^\n]+\n$/);
  });

  test.skipIf(process.platform === "win32").each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("after %s", async (signal, code) => {
    // Standard input stays open: the run waits for more.
    const args = ["verify", "--domains", "-", "--resume", "results.jsonl", "--resolver", dns.resolver];
    const child = spawn(process.execPath, [cli, ...args, ...dnsAlone.split(" ")], { cwd: folder });
    const ended = once(child, "exit");
    const said = text(child.stderr);
    child.stdin.write("example.test\nnot a domain\n");
    const path = join(folder, "results.jsonl");
    await expect.poll(() => existsSync(path) && results().split("\n").length, { timeout: 20_000 }).toBe(3);
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(await said).toContain("results.jsonl");
    await resume("example.test\nnot a domain\nold.test\n");
    expect(domains().sort()).toEqual(["example.test", "not a domain", "old.test"]);
  });
});

test("a list whose reader is gone ends", async () => {
  const args = ["verify", "--domains", "-", "--resolver", dns.resolver, ...dnsAlone.split(" ")];
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  child.stdin!.on("error", () => {}).write("example.test\n");
  await once(child.stdout!, "data");
  child.stdout!.destroy();
  child.stdin!.write("old.test\n");
  expect(await ended).toEqual([1, null]);
});

test("for people: each check in a line, and no colors where there is no terminal", async () => {
  const { stdout, stderr } = await verify(`example.test ${dnsAlone}`);
  expect(stdout).toMatch(/^ok +txt +_mta-sts\.example\.test +id 20261121163000/m);
  expect(stdout).not.toContain("\u001b");
  expect(stderr).toBe("");
});
