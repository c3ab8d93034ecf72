import { describe, expect, test } from "vitest";
import { eachInPlaces, type Places, type Timer } from "../../../src/commands/list/places.ts";

/** Lets everything happen that needs no more than promises. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Work that ends when the test says so, and a clock that the test moves. */
function stage(count: number, places: Partial<Places> = {}) {
  const started: number[] = [];
  const working = new Map<
    number,
    { readonly resolve: () => void; readonly reject: (error: Error) => void }
  >();
  const calls = new Map<number, () => void>();
  let timers = 0;
  let pulled = 0;
  const timer: Timer = (_, call) => {
    timers += 1;
    const name = timers;
    calls.set(name, call);
    return () => calls.delete(name);
  };
  async function* items() {
    for (let item = 0; item < count; item++) {
      pulled += 1;
      yield item;
    }
  }
  const work = (item: number) => {
    started.push(item);
    return new Promise<void>((resolve, reject) => {
      working.set(item, { resolve, reject });
    });
  };
  const ended = eachInPlaces(items(), work, { atOnce: 2, waiting: 2, patience: 1, ...places }, timer);
  return {
    ended,
    started,
    working,
    pulled: () => pulled,
    timers: () => calls.size,
    async finish(...some: number[]) {
      for (const item of some) {
        working.get(item)!.resolve();
        working.delete(item);
      }
      await settled();
    },
    /** All that is at work has been for longer than the patience. */
    async passTime() {
      for (const [name, call] of [...calls]) {
        calls.delete(name);
        call();
      }
      await settled();
    },
  };
}

describe("places", () => {
  test("as many at once as there are places, and no more is read from the list", async () => {
    const { started, pulled, finish, ended } = stage(4);
    await settled();
    expect([started, pulled()]).toEqual([[0, 1], 2]);
    await finish(1);
    expect([started, pulled()]).toEqual([[0, 1, 2], 3]);
    await finish(0, 2);
    await finish(3);
    await ended;
  });

  test("what takes long leaves its place to the next, and is waited for", async () => {
    const { started, passTime, finish, working, ended, timers } = stage(4);
    await settled();
    await passTime();
    expect(started).toEqual([0, 1, 2, 3]);
    await finish(2, 3);
    expect([...working.keys()]).toEqual([0, 1]);
    let isOver = false;
    ended.then(() => {
      isOver = true;
    });
    await finish(1);
    expect(isOver).toBe(false);
    await finish(0);
    await ended;
    expect(timers()).toBe(0);
  });

  test("a full waiting room takes nobody in until one of it is done, the longest waiting first", async () => {
    const { started, passTime, finish } = stage(10);
    await settled();
    await passTime();
    await passTime();
    expect(started).toEqual([0, 1, 2, 3]);
    await finish(1);
    expect(started).toEqual([0, 1, 2, 3, 4]);
    // 2 has moved; 3 is done in its place, so nobody moves.
    await finish(3);
    expect(started).toEqual([0, 1, 2, 3, 4, 5]);
    await passTime();
    await finish(2);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("never more than both together, however slow all are", async () => {
    const { working, passTime, finish } = stage(60, { atOnce: 5, waiting: 7 });
    await settled();
    await passTime();
    for (let turn = 0; turn < 40; turn++) {
      await passTime();
      expect(working.size).toBe(Math.min(12, 60 - turn));
      const [first] = working.keys();
      await finish(first!);
    }
  });

  test("without a waiting room, what is slow keeps its place", async () => {
    const { started, passTime } = stage(4, { waiting: 0 });
    await settled();
    await passTime();
    expect(started).toEqual([0, 1]);
  });

  test("an empty list", async () => {
    await stage(0).ended;
  });

  test("ends with the first error, and starts nothing more", async () => {
    const { started, working, ended } = stage(5);
    await settled();
    working.get(1)!.reject(new Error("full"));
    await expect(ended).rejects.toThrow("full");
    expect(started).toEqual([0, 1]);
  });

  test("a list that cannot be read any more ends it", async () => {
    async function* broken() {
      yield 1;
      throw new Error("unreadable");
    }
    const places = { atOnce: 2, waiting: 1, patience: 1 };
    const ended = eachInPlaces(
      broken(),
      async () => {},
      places,
      () => () => {},
    );
    await expect(ended).rejects.toThrow("unreadable");
  });
});
