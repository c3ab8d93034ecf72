/** How fast a list is where the network decides, in a time of its own: a second takes as long as the test likes. */
import { expect, test } from "vitest";
import { eachInPlaces, type Places, type Timer } from "../../../src/commands/list/places.ts";
import { usualPlaces } from "../../../src/commands/verify-list.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A clock that goes on to the next thing that is to happen whenever nothing else does. */
function virtualTime() {
  const calls = new Map<number, Set<() => void>>();
  let now = 0;
  const timer: Timer = (milliseconds, call) => {
    const at = now + milliseconds;
    const others = calls.get(at) ?? new Set();
    calls.set(at, others.add(call));
    return () => others.delete(call);
  };
  return {
    now: () => now,
    timer,
    sleep: (milliseconds: number) => new Promise<void>((resolve) => timer(milliseconds, resolve)),
    async runUntil(isOver: () => boolean) {
      for (await settled(); !isOver(); await settled()) {
        now = Math.min(...calls.keys());
        const due = calls.get(now)!;
        calls.delete(now);
        for (const call of due) call();
      }
    },
  };
}

/** Milliseconds for a domain: its policy host's address, TCP, TLS, the request, 100 each; or an address and a minute. */
const [healthy, silent] = [400, 60_100];

async function scan(domains: number, silentOnes: number, places: Places) {
  const time = virtualTime();
  let [atOnce, most, over] = [0, 0, false];
  async function* list() {
    for (let index = 0; index < domains; index++) yield index;
  }
  const work = async (index: number) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await time.sleep(index % 100 < silentOnes ? silent : healthy);
    atOnce -= 1;
  };
  eachInPlaces(list(), work, places, time.timer).then(() => {
    over = true;
  });
  await time.runUntil(() => over);
  return { perSecond: (1000 * domains) / time.now(), most };
}

test("5 % silent hosts: more than 100 domains a second, their last minute included", async () => {
  const { perSecond, most } = await scan(20_000, 5, usualPlaces);
  expect(perSecond).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(usualPlaces.atOnce + usualPlaces.waiting);
});

test("which is what the waiting room is for", async () => {
  const { perSecond } = await scan(20_000, 5, { ...usualPlaces, waiting: 0 });
  expect(perSecond).toBeLessThan(50);
});

test("nothing but silent hosts: as many at a time as there is room, and no more", async () => {
  const { most, perSecond } = await scan(5000, 100, usualPlaces);
  expect(most).toBe(usualPlaces.atOnce + usualPlaces.waiting);
  expect(perSecond).toBeGreaterThan(15);
});
