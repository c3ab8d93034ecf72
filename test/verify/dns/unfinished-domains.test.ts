import { expect, test } from "vitest";
import { isDamagedState } from "../../../src/verify/dns/unfinished.ts";
import {
  nothingUnfinished,
  parseUnfinishedDomains,
  renderUnfinishedDomains,
} from "../../../src/verify/dns/unfinished-domains.ts";

const left = {
  domains: new Map([
    ["a.test", { id: "1", since: 1000 }],
    ["b.test", { id: "2", since: null }],
  ]),
  tried: new Map([["a.test", 2]]),
  doing: new Set(["_mta-sts.a.test"]),
  ending: new Set(["a.test"]),
};

test.each([left, nothingUnfinished])("what is left is read again as it was", (one) => {
  expect(parseUnfinishedDomains(renderUnfinishedDomains(one))).toEqual(one);
});

test.each([
  [null],
  [""],
  ["{"],
  ["[]"],
  ["{}"],
  ['{"domains":[]}'],
  ['{"id":"1","since":1}'],
  ['{"domains":null}'],
])("%s is not the state of many domains", (text) => {
  expect(parseUnfinishedDomains(text)).toBeNull();
});

test("what is of another kind is passed over", () => {
  const odd = {
    domains: { "a.test": { id: 1 }, "b.test": { id: "2", since: "x" }, "c.test": null },
    tried: { "a.test": -1, "b.test": 1.5, "c.test": "1", "d.test": 0, "e.test": 3 },
    doing: [1, "x", null],
    ending: "a.test",
  };
  expect(parseUnfinishedDomains(JSON.stringify(odd))).toEqual({
    domains: new Map([["b.test", { id: "2", since: null }]]),
    tried: new Map([["e.test", 3]]),
    doing: new Set(["x"]),
    ending: new Set(),
  });
});

test("the start of one is a damaged state", () => {
  const text = renderUnfinishedDomains(left).trim();
  expect([isDamagedState(text.slice(0, 40)), isDamagedState(text)]).toEqual([true, false]);
});
