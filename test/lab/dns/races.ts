import { expect, test } from "vitest";
import { type Key, keys, strangers } from "./keys.ts";
import { nsupdate } from "./nsupdate.ts";
import type { Scene } from "./scene.ts";
import type { Program } from "./servers.ts";

const tls = '_smtp._tls.DOMAIN. 3600 TXT "v=TLSRPTv1; rua=mailto:tls@DOMAIN"\n';
const record = (id: string) => `_mta-sts.DOMAIN. 300 TXT "v=STSv1; id=${id}"\n${tls}`;

/** A run that found the former id, and what it would send. */
async function ready(scene: Scene): Promise<string> {
  await scene.set(scene.lines(record("FORMER")));
  await scene.settle();
  return scene.script();
}

/** nsupdate says no, and the zone has these lines as before. */
async function isRefused(scene: Scene, script: string, key: Key, lines: string): Promise<void> {
  expect(await nsupdate(script, key)).toMatchObject({ exitCode: 2 });
  expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(lines)));
}

export function refusesOthers(scene: Scene, { leavesOut = false }: Program): void {
  test.each(Object.entries(strangers))("%s: nothing is written", async (_about, key) => {
    const script = await ready(scene);
    await isRefused(scene, script, key, record("FORMER"));
  });

  test.each([
    "update add _dmarc.DOMAIN. 3600 TXT x",
    "update add a._mta-sts.DOMAIN. 3600 TXT x",
    "update add DOMAIN. 3600 TXT x",
    "update add *.DOMAIN. 3600 TXT x",
    "update add _mta-sts.DOMAIN. 3600 SPF x",
    "update delete _mta-sts.DOMAIN. MX",
    "update delete mta-sts.DOMAIN. CNAME",
    "update delete DOMAIN. MX",
  ])("the narrow key is not for this: %s", async (line) => {
    const script = (await ready(scene)).replace(
      /^send$/m,
      `${line.replaceAll("DOMAIN", scene.domain)}\nsend`,
    );
    if (!leavesOut) return isRefused(scene, script, keys.narrow, record("FORMER"));
    await nsupdate(script, keys.narrow);
    expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(record("OWN"))));
  });
}

export function survivesRaces(scene: Scene): void {
  test("another client writes between look and send: its record stays", async () => {
    const script = await ready(scene);
    await scene.set(scene.lines(record("another")));
    const { says } = await nsupdate(script, keys.narrow);
    expect(says).toBe("update failed: NXRRSET\n");
    await isRefused(scene, script, keys.narrow, record("another"));
  });

  test("another client adds a record between look and send: both stay", async () => {
    const script = await ready(scene);
    const both = `${record("FORMER")}_mta-sts.DOMAIN. 300 TXT "another"\n`;
    await scene.set(scene.lines(both));
    await isRefused(scene, script, keys.narrow, both);
  });

  test("the record, or an alias, is set where there was nothing: it stays", async () => {
    await scene.set(scene.lines(tls));
    await scene.settle();
    const script = await scene.script();
    for (const line of ['TXT "another"', "CNAME www.DOMAIN."]) {
      const now = `${tls}_mta-sts.DOMAIN. 300 ${line}\n`;
      await scene.set(scene.lines(now));
      await isRefused(scene, script, keys.narrow, now);
    }
  });

  test("one of two records changes in between: the other is set all the same", async () => {
    await scene.set([]);
    await scene.settle();
    const script = await scene.script();
    const another = '_smtp._tls.DOMAIN. 3600 TXT "another"\n';
    await scene.set(scene.lines(another));
    expect(await nsupdate(script, keys.narrow)).toMatchObject({ exitCode: 2 });
    const after = `${another}_mta-sts.DOMAIN. 3600 TXT "v=STSv1; id=OWN"\n`;
    expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(after)));
  });

  test("sent twice: the second time nothing is written", async () => {
    const script = await ready(scene);
    expect(await nsupdate(script, keys.narrow)).toEqual({ exitCode: 0, says: "" });
    await isRefused(scene, script, keys.narrow, record("OWN"));
  });

  test("what an old run wanted to send is refused after a newer one", async () => {
    const old = await ready(scene);
    await scene.publishNewer();
    try {
      expect(await nsupdate(await scene.script(), keys.narrow)).toEqual({ exitCode: 0, says: "" });
      await isRefused(scene, old, keys.narrow, record("NEWER"));
    } finally {
      await scene.publishAnew();
    }
  });
}

export function waitsForSecondaries(scene: Scene): void {
  test("--confirm ends well once the secondary has caught up", async () => {
    const script = await ready(scene);
    await scene.secondary.freeze();
    await nsupdate(script, keys.narrow);
    const confirmed = scene.look("--confirm", "--wait", "60s");
    await scene.secondary.thaw();
    expect(await confirmed).toEqual({ exitCode: 0, states: {}, codes: [] });
    expect(await scene.atSecondary()).toEqual(scene.with(scene.lines(record("OWN"))));
  });

  test("--confirm says so when the secondary does not catch up", async () => {
    const script = await ready(scene);
    await scene.secondary.freeze();
    await nsupdate(script, keys.narrow);
    const said = await scene.look("--confirm", "--wait", "1s");
    await scene.secondary.thaw();
    expect(said).toEqual({ exitCode: 1, states: { "_mta-sts": "waiting" }, codes: ["dns/not-confirmed"] });
  });

  test("from live to all servers", async ({ annotate }) => {
    await ready(scene);
    const start = performance.now();
    await nsupdate(await scene.script(), keys.narrow);
    await scene.settled();
    await annotate(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  });
}
