import fc from "fast-check";
import { expect, test } from "vitest";
import { timestampOf } from "../../../src/base/time.ts";
import { positionOf, ticksOf } from "../../../src/plan/page/axis.ts";
import { tickWords } from "../../../src/plan/page/words.ts";
import { secondsAt } from "../../world.ts";

const labels = (first: string, last: string) =>
  ticksOf({ first: secondsAt(first), last: secondsAt(last) }).map(({ at, unit }) =>
    tickWords(timestampOf(at), unit),
  );

test.each([
  ["2026-11-21", "2026-11-24", ["22 Nov", "23 Nov", "24 Nov"]],
  ["2026-11-21", "2026-12-10", ["26 Nov", "3 Dec", "10 Dec"]],
  ["2026-09-25", "2027-01-20", ["Oct", "Nov", "Dec", "Jan 2027"]],
  ["2026-01-01", "2027-01-01", ["Apr", "Jul", "Oct", "Jan 2027"]],
  ["2026-04-20", "2026-07-10", ["May 2026", "Jun", "Jul"]],
  ["2020-05-05", "2027-01-01", ["Jan 2022", "Jan 2024", "Jan 2026"]],
])("from %s to %s: %j", (first, last, expected) => expect(labels(first, last)).toEqual(expected));

test("there are few ticks, in order and inside, whatever the span", () => {
  const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
  fc.assert(
    fc.property(seconds, seconds, (one, other) => {
      const scale = { first: Math.min(one, other), last: Math.max(one, other) };
      const ticks = ticksOf(scale).map(({ at }) => at);
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
      for (const at of ticks) {
        expect(positionOf(at, scale)).toBeGreaterThanOrEqual(0);
        expect(positionOf(at, scale)).toBeLessThanOrEqual(100);
      }
      if (scale.last - scale.first > 2 * 86_400) expect(ticks.length).toBeGreaterThan(0);
    }),
  );
});
