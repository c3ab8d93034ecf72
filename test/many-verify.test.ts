/** `verify` and `records` of a folder of policies, by the bundled command, against DNS on loopback. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";
import { type FakeDns, startFakeDns } from "./fake-dns/server.ts";
import { policyFor } from "./many-disk.ts";

const cli = join(await freshBuild(), "cli.mjs");
const now = "2026-11-01T12:00:00Z";
let folder: string;
let fake: FakeDns;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "many-"));
  mkdirSync(join(folder, "policies"));
  const alias = { alias: "google.sts.agency.example" };
  writeFileSync(join(folder, "policies/google.yml"), policyFor(["a.example", "b.example"], alias));
  writeFileSync(join(folder, "policies/own.yml"), policyFor(["c.example"]));
  fake = await startFakeDns({});
  await mtaSts("build", "--offline");
});
afterEach(async () => {
  await fake.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mtaSts = (...args: string[]) => run(process.execPath, [cli, ...args, "--now", now], { cwd: folder });
const idOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, `policies/${name}.lock.json`), "utf8")).published[0].id;

describe("verify", () => {
  const look = ["--skip", "host,https,policy,mx,starttls"];

  test("looks at every domain against its own policy, and exits by what it finds", async () => {
    const report = { TXT: [["v=TLSRPTv1; rua=mailto:t@mail.test"]] };
    fake.zone = {
      "_mta-sts.a.example": { CNAME: "google.sts.agency.example" },
      "_mta-sts.b.example": { CNAME: "google.sts.agency.example" },
      "google.sts.agency.example": { TXT: [[`v=STSv1; id=${idOf("google")}`]] },
      // That of another policy.
      "_mta-sts.c.example": { TXT: [[`v=STSv1; id=${idOf("google")}`]] },
      ...Object.fromEntries(["a", "b", "c"].map((name) => [`_smtp._tls.${name}.example`, report])),
    };
    const { exitCode, stdout, stderr } = await mtaSts(
      "verify",
      "--json",
      "--resolver",
      fake.resolver,
      ...look,
    );
    const result = JSON.parse(stdout);
    expect([exitCode, stderr, result.ok]).toEqual([1, "", false]);
    const seen = result.domains.map(({ domain, ok }: { domain: string; ok: boolean }) => [domain, ok]);
    expect(seen).toEqual([
      ["a.example", true],
      ["b.example", true],
      ["c.example", false],
    ]);
    const one = await mtaSts("verify", "a.example", "--json", "--resolver", fake.resolver, ...look);
    expect(JSON.parse(one.stdout)).toMatchObject({ command: "verify", domain: "a.example", ok: true });
  });
});

describe("records", () => {
  test("of many zones go into a file for each, and nowhere when that is not asked for", async () => {
    const refused = await mtaSts("records", "--format", "octodns");
    expect([refused.exitCode, refused.stdout]).toEqual([2, ""]);
    expect((await mtaSts("records", "--format", "octodns", "--into", "zones")).exitCode).toBe(0);
    expect(readdirSync(join(folder, "zones")).sort()).toEqual([
      "a.example.yaml",
      "agency.example.yaml",
      "b.example.yaml",
      "c.example.yaml",
    ]);
  });

  test("have one TXT record for all domains that an alias leads to it", async () => {
    const { stdout } = await mtaSts("records", "--format", "zone");
    const lines = stdout.split("\n").filter((line) => !line.startsWith("_smtp._tls."));
    const names = lines.map((line) => line.split(/\s+/).slice(0, 4).join(" ")).filter((line) => line !== "");
    expect(names).toEqual([
      "_mta-sts.a.example. 3600 IN CNAME",
      "_mta-sts.b.example. 3600 IN CNAME",
      "google.sts.agency.example. 3600 IN TXT",
      "_mta-sts.c.example. 3600 IN TXT",
    ]);
  });
});

test("check of one domain that joins a thousand asks DNS about that one", async () => {
  const many = Array.from({ length: 1000 }, (_, index) => `client-${index}.example`);
  writeFileSync(join(folder, "policies/own.yml"), policyFor(["c.example", ...many]));
  await mtaSts("build", "--offline");
  writeFileSync(join(folder, "policies/own.yml"), policyFor(["c.example", ...many, "new.example"]));
  fake.zone = { "new.example": { MX: [[10, "mx.mail.test"]] } };
  const { exitCode, stdout } = await mtaSts("check", "--json", "--resolver", fake.resolver);
  const { policies } = JSON.parse(stdout);
  expect([exitCode, policies[1].joined]).toEqual([0, ["new.example"]]);
  expect(fake.questions.length).toBeLessThanOrEqual(20);
  expect(new Set(fake.questions.map(({ name }) => name))).toEqual(new Set(["new.example"]));
});
