import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";
import { type FakeDns, startFakeDns } from "./fake-dns/server.ts";
import type { Zone } from "./fake-dns/zone.ts";
import { publications } from "./publications.ts";

const cli = join(await freshBuild(), "cli.mjs");
const publishIn = publications(cli);
const policy =
  "domain: example.test\nmode: enforce\nmx:\n  - mx1.example.test\nmax_age: 1w\ntls_rpt: [mailto:t@example.test]\n";
const testing = policy.replace("enforce", "testing");
const today = "2026-12-01T12:00:00Z";

let folder: string;
let fake: FakeDns | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fake?.stop();
  fake = undefined;
});

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const mtaSts = (...args: string[]) => run(process.execPath, [cli, ...args], { cwd: folder });

/** Publishes policies, each at its time, and leaves the last one in the folder. */
async function publish(...history: [when: string, policy: string][]): Promise<void> {
  await publishIn(folder, history);
}
const usual: [string, string][] = [
  ["2026-11-01T12:00:00Z", testing],
  ["2026-11-20T12:00:00Z", policy],
];

/** What `check --json` says: exit code, and `severity code` of each finding. */
async function check(...options: string[]) {
  const before = readdirSync(folder).sort();
  const { exitCode, stdout, stderr } = await mtaSts("check", "--json", "--now", today, ...options);
  const result = JSON.parse(stdout);
  expect([stderr, readdirSync(folder).sort()]).toEqual(["", before]);
  const reported = result.findings.map(({ severity, code }: Record<string, string>) => `${severity} ${code}`);
  return { exitCode, result, reported };
}

/** The same, with MX records as a server on loopback has them. */
async function checkWith(zone: Zone, ...options: string[]) {
  fake = await startFakeDns(zone);
  return check("--resolver", fake.resolver, ...options);
}
const zone = (...hosts: string[]): Zone => ({
  "example.test": { MX: hosts.map((host, index) => [10 * index, host] as const) },
});

describe("offline", () => {
  test("a first policy in testing: nothing to say", async () => {
    write("policy.yml", testing);
    const { exitCode, reported, result } = await check("--offline");
    expect([exitCode, reported, result.ok, result.command, result.domain]).toEqual([
      0,
      [],
      true,
      "check",
      "example.test",
    ]);
  });

  test("what was built, checked again: nothing to say", async () => {
    await publish(["2026-11-20T12:00:00Z", policy]);
    const { exitCode, reported, result } = await check("--offline");
    expect([exitCode, reported, result.changed, result.id]).toEqual([0, [], false, "20261120120000"]);
  });

  test("a warning does not fail, and does with --strict", async () => {
    write("policy.yml", policy);
    const lenient = await check("--offline");
    expect([lenient.exitCode, lenient.reported]).toEqual([0, ["warning rollout/no-testing"]]);
    const strict = await check("--offline", "--strict");
    expect([strict.exitCode, strict.reported, strict.result.ok]).toEqual([
      1,
      ["error rollout/no-testing"],
      false,
    ]);
  });

  test("a notice does not fail even with --strict", async () => {
    await publish(...usual);
    write("policy.yml", policy.replace("enforce", "none"));
    const { exitCode, reported } = await check("--offline", "--strict");
    expect([exitCode, reported]).toEqual([0, ["notice removal/started"]]);
  });

  test("an accepted warning does not fail with --strict, and shows its reason in every format", async () => {
    write("policy.yml", `${policy}accept:\n  rollout/no-testing: tested elsewhere since May\n`);
    const { exitCode, reported } = await check("--offline", "--strict");
    expect([exitCode, reported]).toEqual([0, ["notice rollout/no-testing"]]);
    for (const format of ["text", "json", "github"]) {
      const { stdout } = await mtaSts("check", "--offline", "--strict", "--format", format);
      expect(stdout).toContain("tested elsewhere since May");
    }
  });

  test("a hostile reason ends no line, in any format", async () => {
    const reason = "fine\\n::error::gotcha\\r\\e[2J\\u202E";
    write("policy.yml", `${policy}accept:\n  rollout/no-testing: "${reason}"\n`);
    for (const format of ["text", "json", "github"]) {
      const { stdout } = await mtaSts("check", "--offline", "--format", format, "--now", today);
      expect(stdout).not.toMatch(/^::error/m);
      expect(stdout).not.toMatch(/[\r\u001b\u202e]/);
    }
  });

  test("annotations stand at the line of the setting", async () => {
    write("policy.yml", policy);
    const { stdout } = await mtaSts("check", "--offline", "--format", "github", "--now", today);
    expect(stdout).toMatch(/^::warning file=policy\.yml,line=2,col=7,title=rollout\/no-testing::[^\n]+\n$/);
  });
});

describe("policy.yml deleted", () => {
  const remove = () => rmSync(join(folder, "policy.yml"));
  const deletion = "error removal/policy-deleted";

  test("while enforce may be held", async () => {
    await publish(...usual);
    remove();
    const { exitCode, reported, result } = await check("--offline");
    expect([exitCode, reported.includes(deletion)]).toEqual([2, true]);
    expect(JSON.stringify(result.findings)).toContain("2026-12-10");
  });

  test("when only testing was published, and when the wait is over", async () => {
    await publish(["2026-11-20T12:00:00Z", testing]);
    remove();
    const early = await check("--offline");
    expect([early.exitCode, early.reported]).toEqual([2, ["error policy/not-found"]]);
    await publish(
      ["2026-11-21T12:00:00Z", policy],
      ["2026-11-22T12:00:00Z", policy.replace("enforce", "none")],
    );
    remove();
    expect((await check("--offline")).reported).not.toContain(deletion);
  });

  test("a name that was mistyped, where nothing was published", async () => {
    write("policy.yml", policy);
    const { reported } = await check("--offline", "--policy", "polcy.yml");
    expect(reported).toEqual(["error policy/not-found", "notice file/similar"]);
  });
});

describe("another domain", () => {
  test("while enforce may be held for the old one", async () => {
    await publish(...usual);
    write("policy.yml", policy.replaceAll("example.test", "other.test"));
    const { exitCode, reported } = await check("--offline");
    expect([exitCode, reported[0]]).toEqual([1, "error removal/domain-changed"]);
  });
});

describe("hostile ledgers", () => {
  test("from the future", async () => {
    await publish(["2036-11-20T12:00:00Z", testing]);
    const { exitCode, reported } = await check("--offline");
    expect([exitCode, reported]).toEqual([0, ["warning ledger/future"]]);
  });

  test("clocks that differ by less than a day are no matter", async () => {
    await publish(["2026-12-02T11:59:00Z", testing]);
    const { exitCode, reported } = await check("--offline");
    expect([exitCode, reported]).toEqual([0, []]);
  });

  const edits: [name: string, edit: (text: string) => string, code: string][] = [
    ["cut off", (text) => text.slice(0, -20), "ledger/damaged"],
    ["conflict markers", (text) => text.replace("[", "[\n<<<<<<< HEAD\n"), "ledger/damaged"],
    ["enforce made testing", (text) => text.replace('"enforce"', '"testing"'), "ledger/edited"],
    ["an mx added", (text) => text.replace('"mx1.example.test"', '"evil.example"'), "ledger/edited"],
    ["max_age shortened", (text) => text.replace("604800", "1"), "ledger/edited"],
    ["a time that is none", (text) => text.replace("2026-11-20T", "9999-99-99T"), "ledger/invalid"],
    ["the year 275760", (text) => text.replace("2026-11-20T", "275760-09-13T"), "ledger/invalid"],
    ["a max_age beyond all", (text) => text.replace("604800", "1e308"), "ledger/invalid"],
    ["deep", () => "[".repeat(100_000), "ledger/damaged"],
    ["all forgotten", () => '{ "published": [] }\n', "ledger/missing"],
  ];
  test.each(edits)("%s: nothing is judged by it", async (_, edit, code) => {
    await publish(...usual);
    write("policy.lock.json", edit(read("policy.lock.json")));
    const { exitCode, reported } = await check("--offline");
    expect([exitCode, new Set(reported)]).toEqual([1, new Set([`error ${code}`])]);
  });

  test("with policy.yml gone as well, only what is known is reported", async () => {
    await publish(...usual);
    write("policy.lock.json", "{");
    rmSync(join(folder, "policy.yml"));
    const { exitCode, reported } = await check("--offline");
    expect([exitCode, reported.sort()]).toEqual([2, ["error ledger/damaged", "error policy/not-found"]]);
  });

  test("far more policies than a year has days", async () => {
    await publish(...usual);
    const { published } = JSON.parse(read("policy.lock.json"));
    const old = { ...published[1], from: "2026-11-01T12:00:00Z", until: "2026-11-01T12:00:00Z" };
    const many = Array.from({ length: 1500 }, (_, number) => ({ ...old, id: `many${number}` }));
    write("policy.lock.json", `${JSON.stringify({ published: [...published, ...many] }, null, 2)}\n`);
    expect((await check("--offline")).exitCode).toBe(0);
  });
});

describe("with the domain's MX records", () => {
  test("admitted", async () => {
    await publish(...usual);
    const { exitCode, reported } = await checkWith(zone("mx1.example.test"));
    expect([exitCode, reported]).toEqual([0, []]);
  });

  test("a backup is not admitted", async () => {
    await publish(...usual);
    const { exitCode, reported, result } = await checkWith(zone("mx1.example.test", "mx2.example.test"));
    expect([exitCode, reported]).toEqual([1, ["error mx/not-admitted"]]);
    expect(result.findings[0]).toMatchObject({ file: "policy.yml", line: 4 });
  });

  test("accepted knowingly", async () => {
    await publish(...usual);
    write("policy.yml", `${policy}accept:\n  mx/not-admitted: mx2 goes on Friday\n`);
    const { exitCode, reported } = await checkWith(zone("mx1.example.test", "mx2.example.test"), "--strict");
    expect([exitCode, reported]).toEqual([0, ["notice mx/not-admitted"]]);
  });

  test("none is admitted", async () => {
    await publish(...usual);
    const { exitCode, reported } = await checkWith(zone("mx.provider.example"));
    expect([exitCode, reported[0]]).toEqual([1, "error mx/admits-none"]);
  });

  test("none is admitted by what senders still hold: the day", async () => {
    await publish(...usual);
    write("policy.yml", policy.replace("mx1.example.test", "mx.provider.example"));
    const { exitCode, reported, result } = await checkWith(zone("mx.provider.example"));
    expect([exitCode, reported]).toEqual([1, ["error mx/replaced-too-early"]]);
    expect(result.findings[0].message).toContain("2026-12-10");
  });

  test("the domain is its own mail server", async () => {
    write("policy.yml", testing.replace("mx1.", ""));
    const { exitCode, reported } = await checkWith({ "example.test": { A: ["192.0.2.1"] } });
    expect([exitCode, reported]).toEqual([0, []]);
  });

  test("an alias is followed", async () => {
    await publish(...usual);
    const aliased: Zone = {
      "example.test": { CNAME: "real.test" },
      "real.test": { MX: [[0, "mx1.example.test"]] },
    };
    expect((await checkWith(aliased)).reported).toEqual([]);
  });

  test.each<[string, Zone, string]>([
    ["null MX", zone("."), "warning domain/null-mx"],
    ["no mail", { "example.test": { TXT: [["x"]] } }, "warning domain/no-mail"],
    ["no such domain", { "elsewhere.test": {} }, "warning domain/not-found"],
    ["an underscore", zone("mx1.example.test", "mx_2.example.test"), "warning mx/not-admitted-in-testing"],
  ])("%s", async (_, world, finding) => {
    write("policy.yml", testing);
    const { exitCode, reported } = await checkWith(world);
    expect([exitCode, reported]).toEqual([0, [finding]]);
  });

  test.each(["servfail", "refused", "garbage"] as const)("%s is unknown, never none", async (fault) => {
    write("policy.yml", testing);
    const { exitCode, reported } = await checkWith({ "example.test": { fault } }, "--timeout", "1");
    expect([exitCode, reported]).toEqual([0, ["notice mx/unknown-for-now"]]);
  });

  test("a silent server is waited for as long as was said", async () => {
    await publish(...usual);
    const patient = new AbortController();
    fake = await startFakeDns({ "example.test": { fault: "silent" } });
    const options = { cwd: folder, signal: patient.signal };
    const args = [cli, "check", "--resolver", fake.resolver, "--timeout", "600"];
    const ended = run(process.execPath, args, options).catch(() => null);
    const { exitCode, reported } = await check("--resolver", fake.resolver, "--timeout", "1");
    expect([exitCode, reported]).toEqual([0, ["warning mx/unknown"]]);
    // Those who were asked to wait longer still do.
    patient.abort();
    expect(await ended).toBeNull();
  });

  test("names that a server made up move no cursor and end no line", async () => {
    write("policy.yml", testing);
    const made = zone("mx1.example.test", "a\u001b[2J\n::error::x.example.test");
    fake = await startFakeDns(made);
    for (const format of ["text", "json", "github"]) {
      const args = ["check", "--resolver", fake.resolver, "--format", format, "--now", today];
      const { stdout, exitCode } = await mtaSts(...args);
      expect([exitCode, /^::error|\u001b/m.test(stdout)]).toEqual([0, false]);
    }
  });

  test("five thousand mail servers: no more annotations than GitHub shows", async () => {
    write("policy.yml", policy);
    const hosts = Array.from({ length: 5000 }, (_, number) => `h${number}`);
    fake = await startFakeDns(zone(...hosts));
    const args = ["check", "--resolver", fake.resolver, "--format", "github", "--now", today];
    const { stdout } = await mtaSts(...args);
    expect(stdout.split("\n").length).toBeLessThan(31);
  });

  test("nothing is asked offline, nor beyond the domain's own names", async () => {
    await publish(...usual);
    fake = await startFakeDns(zone("mx1.example.test"));
    await check("--offline", "--resolver", fake.resolver);
    expect(fake.questions).toEqual([]);
    await check("--resolver", fake.resolver);
    expect(fake.questions.map(({ name, type }) => `${name} ${type}`)).toEqual(["example.test MX"]);
  });
});

describe("usage", () => {
  test.each([
    ["--resolver", "dns.example"],
    ["--timeout", "0"],
    ["--timeout", "soon"],
    ["--timeout", "9999"],
  ])("%s %s: exit 2 and one line that says what to do", async (...options) => {
    write("policy.yml", policy);
    const { exitCode, stdout, stderr } = await mtaSts("check", ...options);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^mta-sts: [^\n]+\n$/);
  });
});

describe("what dns could not set after the merge", () => {
  const withDns = `${policy}dns: cloudflare\n`;
  const servers: Zone = {
    "example.test": { NS: ["ns1.example.test"], MX: [[10, "mx1.example.test"]] },
    "ns1.example.test": { A: ["127.0.0.1"] },
  };

  async function codes(records: Zone, ...args: string[]): Promise<string[]> {
    await publish(...usual);
    write("policy.yml", withDns.replace("1w", "2w"));
    fake = await startFakeDns({ ...servers, ...records });
    const { stdout, exitCode } = await mtaSts(
      "check",
      "--json",
      "--now",
      today,
      "--resolver",
      fake.resolver,
      ...args,
    );
    expect(exitCode).toBe(0);
    const { findings } = JSON.parse(stdout) as { findings: { code: string; severity: string }[] };
    return findings
      .filter(({ code }) => code.startsWith("dns/"))
      .map(({ code, severity }) => `${severity} ${code}`);
  }

  test("is a warning; without the servers' word it is not known", async () => {
    // The fake zone's name server has an address that may not be asked.
    expect(await codes({ "_mta-sts.example.test": { TXT: [["v=spf1"]] } })).toEqual([
      "warning dns/unknown",
      "warning dns/unknown",
    ]);
  });

  test("is not asked for offline", async () => {
    expect(await codes({}, "--offline")).toEqual([]);
  });
});
