/** `mta-sts dns` as it is built, for a folder of policies, against a name server on loopback. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";
import { hasPort53, type NameServerAddress, startNameServer } from "./fake-dns/name-server.ts";
import type { Zone } from "./fake-dns/zone.ts";
import { policyFor } from "./many-disk.ts";

const cli = join(await freshBuild(), "cli.mjs");
const address: NameServerAddress = "127.83.3.53";
const isFree = await hasPort53(address);
const at = ["--now", "2026-11-21T16:30:00Z"];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-dns-many-"));
  mkdirSync(join(folder, "policies"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mtaSts = (...args: string[]) => run(process.execPath, [cli, ...args], { cwd: folder });

async function published(policies: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(policies))
    writeFileSync(join(folder, `policies/${name}.yml`), text);
  expect((await mtaSts("build", "--offline", ...at)).exitCode).toBe(0);
}

/** `command` at a name server of all zones. */
async function ask(command: string, zone: Zone = {}) {
  const ns = { NS: ["ns.a.test"] };
  const zones = { "b.test": ns, "c.test": ns, ...zone };
  const server = await startNameServer("a.test", address, zones, 53);
  try {
    return await mtaSts(
      ...command.split(" "),
      "--resolver",
      server.resolver,
      "--allow-private",
      "--timeout",
      "5",
    );
  } finally {
    await server.stop();
  }
}

const two = {
  one: policyFor(["a.test", "b.test"], { dns: "nsupdate" }),
  two: policyFor(["c.test"], { dns: "{ nsupdate: ns1.c.test }" }),
};

const message = (zone: string) => [
  `zone ${zone}.`,
  `prereq nxrrset _smtp._tls.${zone}. IN TXT`,
  `prereq nxrrset _smtp._tls.${zone}. IN CNAME`,
  `update add _smtp._tls.${zone}. 3600 IN TXT "v=TLSRPTv1; rua=mailto:t@mail.test"`,
  "send",
];

describe.skipIf(!isFree)("where the name server answers", () => {
  test("--format nsupdate prints what may be done now, each part for its server", async () => {
    await published(two);
    const { exitCode, stdout, stderr } = await ask("dns --format nsupdate");
    expect([exitCode, stdout.split("\n")]).toEqual([
      0,
      [...message("a.test"), ...message("b.test"), "server ns1.c.test 53", ...message("c.test"), ""],
    ]);
    expect(stderr).toContain("dns/not-live");
  });

  test("JSON says of each record what is to be done, and for whom", async () => {
    await published(two);
    const { exitCode, stdout } = await ask("dns --json", { "_smtp._tls.b.test": { TXT: [["hello"]] } });
    const { changes, ...result } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(result).toMatchObject({
      ...{ command: "dns", ok: false, domain: null, state: "ready", engine: "nsupdate" },
      ...{ zones: ["a.test", "c.test"], left: 0 },
    });
    expect(changes.map(({ name, state }: Record<string, string>) => `${name} ${state}`)).toEqual([
      "_smtp._tls.a.test ready",
      "_mta-sts.a.test waiting",
      "_smtp._tls.b.test refused",
      "_mta-sts.b.test waiting",
      "_smtp._tls.c.test ready",
      "_mta-sts.c.test waiting",
    ]);
    expect(changes[0]).toMatchObject({ policy: "policies/one.yml", domains: ["a.test"] });
  });

  test("--into writes a folder for each zone, --state what is left, and --confirm waits for what was due", async () => {
    await published(two);
    expect((await ask("dns --into in --state left.json")).exitCode).toBe(0);
    expect(readdirSync(join(folder, "in"))).toEqual(["a.test", "b.test", "c.test"]);
    expect(readFileSync(join(folder, "in/b.test/changes.nsupdate"), "utf8")).toBe(
      [...message("b.test"), ""].join("\n"),
    );
    const left = JSON.parse(readFileSync(join(folder, "left.json"), "utf8"));
    expect([Object.keys(left.domains), left.ending]).toEqual([["a.test", "b.test", "c.test"], []]);
    const there = { "_smtp._tls.a.test": { TXT: [["v=TLSRPTv1; rua=mailto:t@mail.test"]] } };
    expect((await ask("dns --confirm --state left.json", there)).exitCode).toBe(1);
    expect((await ask("dns --confirm --zones a.test --state left.json", there)).exitCode).toBe(0);
  });

  test("one provider of several, and none where that would mix credentials", async () => {
    await published({ ...two, two: policyFor(["c.test"], { dns: "desec" }) });
    const mixed = await ask("dns --into in");
    expect([mixed.exitCode, mixed.stdout.includes("dns/several-providers")]).toEqual([2, true]);
    expect((await ask("dns --into in --dns-provider desec")).exitCode).toBe(0);
    expect(readdirSync(join(folder, "in"))).toEqual(["c.test"]);
    expect(readdirSync(join(folder, "in/c.test")).sort()).toEqual([
      "octodns.yaml",
      "requirements.txt",
      "zones",
    ]);
    // One message each: what is not for nsupdate is not in the script.
    expect((await ask("dns --format nsupdate")).stdout).not.toContain("c.test");
  });

  test("check says what will keep changed records from being set, and asks about no others", async () => {
    await published(two);
    writeFileSync(join(folder, "policies/two.yml"), two.two.replace("1w", "2w"));
    const zone = {
      "_mta-sts.c.test": { TXT: [["hello"]] },
      "c.test": { NS: ["ns.a.test"], MX: [[10, "mx.mail.test"]] },
      "_mta-sts.a.test": { TXT: [["hello"]] },
    } satisfies Zone;
    const { exitCode, stdout } = await ask("check --json", zone);
    const found = JSON.parse(stdout)
      .policies.flatMap((one: { findings: unknown[] }) => one.findings)
      .filter(({ code }: { code: string }) => code.startsWith("dns/"));
    expect(found.map(({ code, severity }: Record<string, string>) => `${severity} ${code}`)).toEqual([
      "warning dns/other-records",
    ]);
    expect([exitCode, found[0].message.includes("_mta-sts.c.test")]).toEqual([0, true]);
  });
});

test.each(["--dns-provider godaddy", "--zones a/b", "--confirm=maybe"])(
  "a wrong option: %s",
  async (options) => {
    await published(two);
    const { exitCode, stdout } = await mtaSts("dns", ...options.split(" "));
    expect([exitCode, stdout]).toEqual([2, ""]);
  },
);
