/** `mta-sts dns --format nsupdate | nsupdate -k FILE`, as people run it, at real name servers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setsAlias } from "./dns/alias.ts";
import { keys } from "./dns/keys.ts";
import { nsupdate } from "./dns/nsupdate.ts";
import { refusesOthers, survivesRaces, waitsForSecondaries } from "./dns/races.ts";
import { Scene } from "./dns/scene.ts";
import { type Program, programs } from "./dns/servers.ts";
import { hostileSituations, type UpdateSituation, updateSituations } from "./dns/situations.ts";
import { runsStep } from "./dns/step.ts";

/** The primary has what the situation says, and the secondary too, unless it lags behind. */
async function setUp(scene: Scene, { before, atSecondary }: UpdateSituation): Promise<void> {
  await scene.set(scene.lines(atSecondary ?? before));
  await scene.settle();
  if (atSecondary === undefined) return;
  await scene.secondary.freeze();
  await scene.set(scene.lines(before));
}

async function goThrough(scene: Scene, situation: UpdateSituation): Promise<void> {
  const { before, after = before, states, codes = [], refusal } = situation;
  const isRefused = Object.values(states).includes("refused");
  const [said, script] = await Promise.all([scene.look(), scene.script()]);
  expect(said).toEqual({ exitCode: isRefused ? 1 : 0, states, codes });

  const isReady = Object.values(states).includes("ready");
  expect(script === "").toBe(!isReady);
  const sent = await nsupdate(script, keys.narrow);
  expect(sent).toEqual(
    refusal === undefined ? { exitCode: 0, says: "" } : { exitCode: 2, says: `update failed: ${refusal}\n` },
  );
  expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(after)));
  if (!isReady || refusal !== undefined) return;

  await scene.settle();
  expect(await scene.look("--confirm")).toEqual({ exitCode: 0, states: {}, codes: [] });
  expect(await scene.atSecondary()).toEqual(scene.with(scene.lines(after)));
}

const situations = [...updateSituations, ...hostileSituations].map((one) => [one.about, one] as const);

/** All that is to be seen of one server, one after the other. */
function testServer(program: Program): void {
  const scene = new Scene(program);
  beforeAll(() => scene.start());
  afterAll(() => scene.stop());

  test.each(situations)("only what may be written is: %s", async (_about, situation) => {
    const { secondary, atSecondary } = situation;
    await setUp(scene, situation);
    try {
      const work = () => goThrough(scene, situation);
      await (secondary === undefined ? work() : scene.without(secondary, work));
    } finally {
      if (atSecondary !== undefined) await scene.secondary.thaw();
    }
  });

  refusesOthers(scene, program);
  survivesRaces(scene);
  waitsForSecondaries(scene);
  setsAlias(scene);
  runsStep(scene);
}

// They mostly wait, each for its own servers.
describe.concurrent.each(Object.entries(programs))("%s", (_name, program) => {
  describe.sequential("takes updates", () => {
    testServer(program);
  });
});
