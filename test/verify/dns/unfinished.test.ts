import { expect, test } from "vitest";
import {
  isDamagedState,
  mayBeWritten,
  parseUnfinished,
  renderUnfinished,
  unfinished,
} from "../../../src/verify/dns/unfinished.ts";
import type { Served } from "../../../src/verify/wait.ts";

test.each<[Served, number | null]>([
  [{ kind: "caches", since: 1000, until: 1600 }, 1000],
  [{ kind: "settled", since: 900 }, 900],
  [{ kind: "not-yet", why: "old" }, null],
])("what $kind leaves is read again as it was", (served, since) => {
  const left = unfinished("1", served);
  expect(left).toEqual({ id: "1", since });
  const records = { ...left, doing: new Set(["_mta-sts.a.test"]) };
  expect(parseUnfinished(renderUnfinished(records))).toEqual(records);
});

test("a state without records says none", () => {
  expect(parseUnfinished('{"id":"1","since":2}')).toEqual({ id: "1", since: 2, doing: new Set() });
});

test("nothing left is nothing left", () => {
  expect(parseUnfinished(renderUnfinished(null))).toBeNull();
});

test.each([[null], [""], ["{"], ["[]"], ["1"], ['"1"'], ["{}"], ['{"id":1,"since":1}'], ['{"id":null}']])(
  "%s says nothing",
  (text) => {
    expect(parseUnfinished(text)).toBeNull();
  },
);

test.each(['"1"', "1.5", "1e300", "null", "[]"])("a time %s is none", (since) => {
  expect(parseUnfinished(`{"id":"1","since":${since}}`)).toMatchObject({ id: "1", since: null });
});

test.each([
  ["\0\0\0", true],
  ['{"id":"2026', true],
  ['{"id":"2026","since":17', true],
  ['{"id":"2026","since":1}\0\0', true],
  ['{"id":"2026","since":1}', false],
  ['{"id":1', false],
  ["{", false],
  ["domain: example.test", false],
  ['{"published":[]', false],
])("what a disk or a cache may have made of a state: %j, %s", (text, expected) => {
  expect(isDamagedState(text)).toBe(expected);
});

test.each([
  [["a.test"], true],
  [["b.test"], false],
  [[], true],
])("with %j ready to be written, a.test may be written: %j", (names, expected) => {
  expect(mayBeWritten("a.test", { doing: new Set(names) })).toBe(expected);
});
