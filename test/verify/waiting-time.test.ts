import { expect, test } from "vitest";
import { secondsToWait, untilNextLook } from "../../src/verify/waiting-time.ts";

test.each([
  ["0", 0],
  ["90", 90],
  ["90s", 90],
  ["20m", 1200],
  ["1h", 3600],
  ["6h", 21_600],
  ["21600", 21_600],
  ["21601", null],
  ["361m", null],
  ["7h", null],
  ["000090", null],
  ["", null],
  ["m", null],
  ["1d", null],
  ["1.5h", null],
  ["-1", null],
  [" 1m", null],
])("%j is %j seconds", (text, expected) => expect(secondsToWait(text)).toBe(expected));

test.each([
  [5, 100, 15_000],
  [5, 20, 15_000],
  [5, 12, 7000],
  [5, 5, 1000],
  [5, 4, 1000],
])("at %j s of a wait until %j s, the next look is in %j ms", (now, end, expected) => {
  expect(untilNextLook(15, end, now)).toBe(expected);
});
