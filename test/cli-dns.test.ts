/** `mta-sts dns` as it is built: its options, what it prints, and its exit status. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";
import { hasPort53, type NameServerAddress, startNameServer } from "./fake-dns/name-server.ts";
import type { Zone } from "./fake-dns/zone.ts";

const cli = join(await freshBuild(), "cli.mjs");
const address: NameServerAddress = "127.83.1.53";
const isFree = await hasPort53(address);
const canary = "hmac-sha256:mta-sts:Y2FuYXJ5LW9mLXRoZS1kbnMta2V5";

const policy = (more: string) =>
  `domain: example.test\nmode: testing\nmx: [mx.example.test]\nmax_age: 1w\ntls_rpt: [mailto:t@example.test]\n${more}`;
const at = "--now 2026-11-21T16:30:00Z";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-dns-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mtaSts = (args: string) =>
  run(process.execPath, [cli, ...args.split(" ").filter((arg) => arg !== "")], {
    cwd: folder,
    env: { DNS_TOKEN: canary },
  });

async function published(more = "dns: nsupdate\n") {
  writeFileSync(join(folder, "policy.yml"), policy(more));
  expect((await mtaSts(`build --offline --owner octo ${at}`)).exitCode).toBe(0);
}

/** `port`: of the name server; the program asks at 53 and no other. */
async function dns(args: string, zone: Zone = {}, port = 53) {
  const server = await startNameServer("example.test", address, zone, port);
  try {
    const ended = await mtaSts(
      `dns --owner octo --resolver ${server.resolver} --allow-private --timeout 5 ${args}`,
    );
    expect(ended.stdout + ended.stderr).not.toContain(canary);
    return ended;
  } finally {
    await server.stop();
  }
}

const filesOf = () => readdirSync(folder, { recursive: true, encoding: "utf8" });

const script = [
  "zone example.test.",
  "prereq nxrrset _smtp._tls.example.test. IN TXT",
  "prereq nxrrset _smtp._tls.example.test. IN CNAME",
  'update add _smtp._tls.example.test. 3600 IN TXT "v=TLSRPTv1; rua=mailto:t@example.test"',
  "send",
  "",
].join("\n");

describe.skipIf(!isFree)("where the name server answers", () => {
  test("--format nsupdate prints what may be done now, and says the rest beside it", async () => {
    await published();
    const { exitCode, stdout, stderr } = await dns("--format nsupdate");
    expect([exitCode, stdout]).toEqual([0, script]);
    for (const code of ["dns/host-by-hand", "dns/not-live"]) expect(stderr).toContain(code);
  });

  test("--format nsupdate names the server", async () => {
    await published("dns: { nsupdate: ns1.example.net:5353 }\n");
    expect((await dns("--format nsupdate")).stdout).toBe(`server ns1.example.net 5353\n${script}`);
  });

  test("--format nsupdate prints the same where no provider is named, or another", async () => {
    for (const more of ["", "dns: cloudflare\n"]) {
      await published(more);
      expect((await dns("--format nsupdate")).stdout).toBe(script);
    }
  });

  test("JSON says of each record what is to be done", async () => {
    await published();
    const { exitCode, stdout } = await dns("--json");
    const result = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ command: "dns", ok: true, state: "ready", engine: "nsupdate" });
    expect(result.changes).toMatchObject([
      { name: "mta-sts.example.test", type: "CNAME", from: null, state: "waiting", zone: null },
      {
        ...{ name: "_smtp._tls.example.test", type: "TXT", ttl: 3600, zone: "example.test", from: [] },
        ...{ to: "v=TLSRPTv1; rua=mailto:t@example.test", state: "ready", reason: null },
      },
      { name: "_mta-sts.example.test", to: "v=STSv1; id=20261121163000", state: "waiting" },
    ]);
  });

  test("--into, --state and --plan", async () => {
    await published();
    expect((await dns("--into dns --state left.json")).exitCode).toBe(0);
    expect(readFileSync(join(folder, "dns/changes.nsupdate"), "utf8")).toBe(script);
    expect(JSON.parse(readFileSync(join(folder, "left.json"), "utf8"))).toEqual({
      id: "20261121163000",
      since: null,
      doing: ["_smtp._tls.example.test"],
    });
    expect((await dns("--plan left.json")).exitCode).toBe(1);
    for (const path of ["dns/changes.nsupdate", "left.json"])
      expect(readFileSync(join(folder, path), "utf8")).not.toContain(canary);
  });

  test("--confirm without the records is a failure", async () => {
    await published();
    const { exitCode, stdout } = await dns("--confirm");
    expect([exitCode, stdout.includes("dns/not-confirmed")]).toEqual([1, true]);
  });

  test("what is not ours is refused, and what a server shows cannot add a line", async () => {
    await published();
    const evil = 'v=TLSRPTv1; rua="\nupdate delete example.test\n';
    const { exitCode, stdout } = await dns("--format nsupdate", {
      "_smtp._tls.example.test": { TXT: [[evil]] },
    });
    expect([exitCode, stdout]).toEqual([1, ""]);
    const quotes = 'v=TLSRPTv1; rua=mailto:\\"; update delete x';
    const replaced = await dns("--format nsupdate", { "_smtp._tls.example.test": { TXT: [[quotes]] } });
    expect(replaced.stdout.split("\n")).toEqual([
      "zone example.test.",
      String.raw`prereq yxrrset _smtp._tls.example.test. IN TXT "v=TLSRPTv1; rua=mailto:\\\"; update delete x"`,
      "update delete _smtp._tls.example.test. IN TXT",
      'update add _smtp._tls.example.test. 300 IN TXT "v=TLSRPTv1; rua=mailto:t@example.test"',
      "send",
      "",
    ]);
  });
});

test.skipIf(!isFree)("check asks name servers in private ranges, if it is to", async () => {
  await published();
  const server = await startNameServer(
    "example.test",
    address,
    { "_mta-sts.example.test": { TXT: [["x"]] } },
    53,
  );
  try {
    const check = async (args: string) =>
      (await mtaSts(`check --resolver ${server.resolver} --timeout 5 ${at} ${args}`)).stdout;
    expect(await check("")).toContain("dns/unknown");
    const allowed = await check("--allow-private");
    expect([allowed.includes("dns/unknown"), allowed.includes("dns/other-records")]).toEqual([false, true]);
  } finally {
    await server.stop();
  }
});

test("where the name server does not answer, nothing may be done", async () => {
  await published();
  const { exitCode, stdout, stderr } = await dns("--format nsupdate", {}, 0);
  expect([exitCode, stdout, stderr.includes("dns/unknown")]).toEqual([0, "", true]);
  expect((await dns("--format nsupdate --strict", {}, 0)).exitCode).toBe(1);
});

describe("what cannot be done", () => {
  test.each([
    ["no policy.yml", null, 2],
    ["nothing was built", "dns: nsupdate\n", 2],
    ["a wrong policy.yml", "dns: godaddy\n", 1],
  ])("%s", async (_, more, status) => {
    if (more !== null) writeFileSync(join(folder, "policy.yml"), policy(more));
    const before = filesOf();
    const { exitCode, stdout } = await dns("--into dns --format nsupdate", {}, 0);
    expect([exitCode, stdout, filesOf()]).toEqual([status, "", before]);
  });

  test("a folder for an engine that policy.yml does not name", async () => {
    await published("");
    const before = filesOf();
    const { exitCode, stdout } = await dns("--into dns", {}, 0);
    expect([exitCode, stdout.includes("dns/not-set"), filesOf()]).toEqual([2, true, before]);
  });

  test.each(["--wait soon", "--format bind", "example.com", "--skip mx"])("%s", async (args) => {
    await published();
    const { exitCode, stdout, stderr } = await dns(args, {}, 0);
    expect([exitCode, stdout, stderr.startsWith("mta-sts: ")]).toEqual([2, "", true]);
  });
});
