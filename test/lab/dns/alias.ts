import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keys } from "./keys.ts";
import { nsupdate } from "./nsupdate.ts";
import type { Scene } from "./scene.ts";

const tls = '_smtp._tls.DOMAIN. 3600 TXT "v=TLSRPTv1; rua=mailto:tls@DOMAIN"\n';
const announced = 'announced.DOMAIN. 3600 TXT "v=STSv1; id=OWN"\n';
const alias = "_mta-sts.DOMAIN. 3600 CNAME announced.DOMAIN.\n";

/** `alias` in `policy.yml`: the TXT record is kept at another name. */
export function setsAlias(scene: Scene): void {
  const set = async (lines: string) => {
    await scene.set(scene.lines(lines));
    await scene.settle();
  };
  const send = async () => nsupdate(await scene.script(), keys.narrow);
  const has = async (lines: string) =>
    expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(lines)));

  describe("with an alias", () => {
    beforeAll(() => scene.publishAnew({ alias: "announced.DOMAIN" }));
    afterAll(() => scene.publishAnew());

    test("the record comes first, then what leads to it", async () => {
      await set(tls);
      expect(await scene.look()).toEqual({
        exitCode: 0,
        states: { "_mta-sts": "waiting", announced: "ready" },
        codes: ["dns/target-first"],
      });
      expect(await send()).toEqual({ exitCode: 0, says: "" });
      await has(tls + announced);
      await scene.settle();
      expect(await scene.look()).toEqual({ exitCode: 0, states: { "_mta-sts": "ready" }, codes: [] });
      expect(await send()).toEqual({ exitCode: 0, says: "" });
      await has(tls + announced + alias);
      await scene.settle();
      expect(await scene.look("--confirm")).toEqual({ exitCode: 0, states: {}, codes: [] });
    });

    test("a new id is written at its end alone", async () => {
      await set(tls + alias + announced.replace("OWN", "FORMER"));
      expect(await scene.look()).toEqual({ exitCode: 0, states: { announced: "ready" }, codes: [] });
      expect(await send()).toEqual({ exitCode: 0, says: "" });
      await has(tls + alias + announced);
    });

    test.each([
      ["a TXT record in its place", '_mta-sts.DOMAIN. 3600 TXT "v=STSv1; id=FORMER"\n', "dns/in-the-way"],
      ["another alias in its place", "_mta-sts.DOMAIN. 3600 CNAME www.DOMAIN.\n", "dns/elsewhere"],
      ["a name below it", 'a._mta-sts.DOMAIN. 3600 TXT "a"\n', "dns/in-the-way"],
    ])("%s stays", async (_about, line, code) => {
      await set(tls + announced + line);
      expect(await scene.look()).toEqual({ exitCode: 1, states: { "_mta-sts": "refused" }, codes: [code] });
      expect(await scene.script()).toBe("");
    });

    test("what is set in its place between look and send stays", async () => {
      await set(tls + announced);
      const script = await scene.script();
      const line = '_mta-sts.DOMAIN. 3600 TXT "another"\n';
      await set(tls + announced + line);
      expect(await nsupdate(script, keys.narrow)).toEqual({
        exitCode: 2,
        says: "update failed: YXDOMAIN\n",
      });
      await has(tls + announced + line);
    });
  });
}
