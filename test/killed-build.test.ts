import { expect, test } from "vitest";
import { expectCompleted, momentsOf, onDisk } from "./faulty-disk.ts";

/** So many kills at least, of each way, spread over all moments; more with `KILLS=1000`. */
const kills = Number(process.env.KILLS ?? 24);

test("a build that is killed at any of its writes leaves a set that the next one completes", async () => {
  await onDisk(async (scene) => {
    const moments = await momentsOf(scene);
    // The ledger, the policy file, and the page: each is written, then put in its place, and then the page is removed.
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(24);
    // As often in each direction, at moments that are spread evenly, all of them where there are enough kills.
    for (let kill = 0; kill < kills; kill++) {
      const most = moments[kill % 2]!;
      const moment = Math.floor((kill >> 1) * Math.max(1, (2 * most) / kills)) % most;
      const killed = await expectCompleted(scene, moment, "kill");
      expect(killed.exitCode).toBeNull();
    }
  });
}, 3_600_000);
