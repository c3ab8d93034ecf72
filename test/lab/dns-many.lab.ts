/** A folder of policies at real name servers: the workflow's own step, zone by zone, and one record for all with an alias. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPolicies } from "../../src/commands/policies.ts";
import { filesIn } from "../../src/io/files.ts";
import { policyFor } from "../many-disk.ts";
import { keys } from "./dns/keys.ts";
import { nsupdate } from "./dns/nsupdate.ts";
import { Scene } from "./dns/scene.ts";
import { zonesOfMany } from "./dns/servers.ts";
import { runStep } from "./dns/step.ts";
import { folder } from "./namespace.ts";
import { siteOf } from "./policy-host.ts";
import { mtaSts } from "./verdict.ts";
import { resolverAddress } from "./zones.ts";

const repository = join(folder, "many");
const all = zonesOfMany.map((program) => new Scene(program));
const agency = all.at(-1)!;
const scenes = all.slice(0, -1);
const domains = scenes.map(({ domain }) => domain);

beforeAll(() => Promise.all(all.map((scene) => scene.start())), 180_000);
afterAll(() => Promise.all(all.map((scene) => scene.stop())));

/** Builds the folder anew and serves what is built. Gives the id. */
async function publish(seconds: number, more: Readonly<Record<string, string>> = {}): Promise<string> {
  mkdirSync(join(repository, "policies"), { recursive: true });
  const text = policyFor(domains, { dns: "nsupdate", ...more });
  writeFileSync(join(repository, "policies/all.yml"), text);
  const inputs = { policy: "policies", output: ".", strict: false, pagesHost: null };
  const context = { files: filesIn(repository, null), now: () => seconds, dns: async () => null };
  const { findings } = await buildPolicies(inputs, context);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const domain of domains)
    cpSync(join(repository, "sites/all/.well-known"), join(siteOf(domain), ".well-known"), {
      recursive: true,
    });
  return JSON.parse(readFileSync(join(repository, "policies/all.lock.json"), "utf8")).published[0].id;
}

const looking = ["--resolver", resolverAddress, "--allow-private", "--timeout", "6"];
const dns = (...args: readonly string[]) => mtaSts(["dns", ...args, ...looking], repository);
const step = (output: string) => runStep(repository, keys.narrow, output);

/** The zones that a look with the engine's input finds ready. */
async function ready(): Promise<readonly string[]> {
  const { stdout, stderr } = await dns("--json", "--into", ".mta-sts-dns", "--state", "state.json");
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout).zones;
}

const report = '_smtp._tls.DOMAIN. 3600 TXT "v=TLSRPTv1; rua=mailto:t@mail.test"\n';
const record = (id: string) => `${report}_mta-sts.DOMAIN. 3600 TXT "v=STSv1; id=${id}"\n`;
const settle = (of: readonly Scene[]) => Promise.all(of.map((scene) => scene.settle()));

async function setAll(lines: string): Promise<void> {
  await Promise.all(scenes.map((scene) => scene.set(scene.lines(lines))));
  await settle(scenes);
}

async function expectAll(lines: string): Promise<void> {
  for (const scene of scenes) expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(lines)));
}

describe("a TXT record for each domain", () => {
  let former: string;
  let own: string;
  beforeAll(async () => {
    rmSync(repository, { recursive: true, force: true });
    former = await publish(1_770_000_000);
    own = await publish(1_770_003_600, { max_age: "2w" });
  });

  test("one zone that changes in between does not stop the others, and the next run has it", async () => {
    await setAll(record(former));
    expect(await ready()).toEqual([...domains].sort());
    const [changed, ...others] = scenes;
    // Somebody is faster in one zone.
    await changed!.set(changed!.lines(record("20200101000000")));
    const output = join(folder, "many-output");
    writeFileSync(output, "");
    const first = await step(output);
    expect(first.exitCode, first.printed).toBe(1);
    const written = others
      .map(({ domain }) => domain)
      .sort()
      .join(",");
    expect(readFileSync(output, "utf8")).toBe(`written=true\nzones=${written}\n`);
    for (const scene of others) expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(record(own))));
    expect(await changed!.atPrimary()).toEqual(changed!.with(changed!.lines(record("20200101000000"))));

    await settle(scenes);
    const confirmed = await dns("--confirm", "--zones", written, "--state", "state.json");
    expect(confirmed.exitCode, confirmed.stdout).toBe(0);
    expect(await ready()).toEqual([changed!.domain]);
    const second = await step(output);
    expect(second.exitCode, second.printed).toBe(0);
    await expectAll(record(own));
    await settle(scenes);
    expect((await dns("--confirm", "--state", "state.json")).exitCode).toBe(0);
    expect(await ready()).toEqual([]);
  });

  test("one message of a pipe that is refused does not stop those after it", async () => {
    await setAll(record(former));
    const { stdout } = await dns("--format", "nsupdate");
    const [first, ...others] = [...scenes].sort(
      (one, other) => stdout.indexOf(`zone ${one.domain}.`) - stdout.indexOf(`zone ${other.domain}.`),
    );
    await first!.set(first!.lines(record("20200101000000")));
    expect((await nsupdate(stdout, keys.narrow)).exitCode).toBe(2);
    for (const scene of others) expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(record(own))));
  });

  test("a zone whose servers disagree, and one with another record, stop no others", async () => {
    await setAll(record(former));
    const [odd, lagging, fine] = scenes;
    await odd!.set(odd!.lines(`${report}_mta-sts.DOMAIN. 3600 TXT "hello"\n`));
    await odd!.settle();
    await lagging!.secondary.freeze();
    await lagging!.set(lagging!.lines(`${report}_mta-sts.DOMAIN. 3600 TXT "hello"\n`));
    try {
      expect(await ready()).toEqual([fine!.domain]);
    } finally {
      await lagging!.secondary.thaw();
    }
  });
});

describe("one TXT record for all", () => {
  const alias = `announced.${agency.domain}`;
  const led = `${report}_mta-sts.DOMAIN. 3600 CNAME ${alias}.\n`;

  test("a changed policy is one record", async () => {
    rmSync(repository, { recursive: true, force: true });
    const former = await publish(1_770_100_000, { alias });
    const own = await publish(1_770_103_600, { alias, max_age: "2w" });
    const announced = (id: string) => agency.lines(`${alias}. 3600 TXT "v=STSv1; id=${id}"\n`);
    await setAll(led);
    await agency.set(announced(former));
    await agency.settle();
    expect(await ready()).toEqual([agency.domain]);
    const { exitCode, printed } = await step("/dev/null");
    expect(exitCode, printed).toBe(0);
    expect(await agency.atPrimary()).toEqual(agency.with(announced(own)));
    await expectAll(led);
    await agency.settle();
    expect((await dns("--confirm", "--state", "state.json")).exitCode).toBe(0);
    expect(await ready()).toEqual([]);
  });
});
