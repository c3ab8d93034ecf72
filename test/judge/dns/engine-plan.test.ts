import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { hasErrors } from "../../../src/base/finding.ts";
import { judgePlan } from "../../../src/judge/dns/engine-plan.ts";
import { mutants } from "./plan-mutants.ts";
import { plans } from "./plans.ts";

const codes = (...judged: Parameters<typeof judgePlan>) => judgePlan(...judged).map(({ code }) => code);

describe.each(Object.entries(plans))("%s", (_, { plan, changes }) => {
  test("its plan is accepted", () => expect(judgePlan(plan, changes)).toEqual([]));

  test("no other plan is accepted for it, and it for no other", () => {
    const others = Object.values(plans).filter(
      (one) => JSON.stringify(one.changes) !== JSON.stringify(changes),
    );
    expect(others.length).toBeGreaterThan(4);
    expect(others.filter((other) => judgePlan(other.plan, changes).length === 0)).toEqual([]);
    expect(others.filter((other) => judgePlan(plan, other.changes).length === 0)).toEqual([]);
  });
});

const { plan, changes } = plans["a new id"]!;
const [change] = changes as [(typeof changes)[0] & object];

/** Each breaks one rule and no other: without that rule, the plan would be accepted, or get another code. */
const faults: readonly (readonly [what: string, plan: string, code: string])[] = [
  ["no text", "", "dns/plan-unreadable"],
  ["a text that is not JSON", plan.slice(0, -3), "dns/plan-unreadable"],
  ["too long a text", `${plan}${" ".repeat(65_536)}`, "dns/plan-unreadable"],
  [
    "what is nested too deeply",
    plan.replace(
      '{"ttl": 3600, "value"',
      `{"octodns": ${"[".repeat(12)}${"]".repeat(12)}, "ttl": 3600, "value"`,
    ),
    "dns/plan-unreadable",
  ],
  ["a list", "[]", "dns/plan-unreadable"],
  ["null", "null", "dns/plan-unreadable"],
  ["no zone's changes", '{"dns": {"shop.example.": {"changes": [], "meta": null}}}', "dns/plan-unreadable"],
  ["no change at all", "{}", "dns/plan-differs"],
  ["a provider without zones", '{"dns": {}}', "dns/plan-unreadable"],
  ["one more provider, without zones", plan.replace('{"dns"', '{"a": {}, "dns"'), "dns/plan-unreadable"],
  ["another provider", plan.replace('"dns"', '"wanted"'), "dns/plan-differs"],
  ["another zone", plan.replace('"shop.example."', '"example."'), "dns/plan-differs"],
  ["a zone without its final dot", plan.replace('"shop.example."', '"shop.example"'), "dns/plan-differs"],
  [
    "the same name as part of the zone above",
    plan.replace('"shop.example."', '"example."').replace('"_mta-sts"', '"_mta-sts.shop"'),
    "dns/plan-differs",
  ],
  ["settings of the zone", plan.replace('"meta": null', '"meta": {}'), "dns/plan-unreadable"],
  ["no word on settings of the zone", plan.replace(', "meta": null', ""), "dns/plan-unreadable"],
  ["one more key of a zone", plan.replace('"meta"', '"force": true, "meta"'), "dns/plan-unreadable"],
  ["one more key of a change", plan.replace('"name"', '"geo": {}, "name"'), "dns/plan-unreadable"],
  [
    "one more key of the new record",
    plan.replace('"new": {', '"new": {"dynamic": {}, '),
    "dns/plan-unreadable",
  ],
  [
    "what a provider would keep about the new record",
    plan.replace('"new": {', '"new": {"octodns": {"cloudflare": {"proxied": true}}, '),
    "dns/plan-unreadable",
  ],
  [
    "one more key of the record before",
    plan.replace('"existing": {', '"existing": {"geo": {}, '),
    "dns/plan-unreadable",
  ],
  ["a prototype", plan.replace('"name"', '"__proto__": {}, "name"'), "dns/plan-unreadable"],
  ["a kind that there is not", plan.replace('"update"', '"upsert"'), "dns/plan-unreadable"],
  ["a deletion", plan.replace(/, "new": \{[^}]*\}/, "").replace('"update"', '"delete"'), "dns/plan-differs"],
  ["another name", plan.replace('"_mta-sts"', '"_dmarc"'), "dns/plan-differs"],
  ["the zone itself", plan.replace('"_mta-sts"', '""'), "dns/plan-differs"],
  ["the name in capitals", plan.replace('"_mta-sts"', '"_MTA-STS"'), "dns/plan-differs"],
  ["a name that is no text", plan.replace('"_mta-sts"', "null"), "dns/plan-unreadable"],
  ["another type", plan.replace('"TXT"', '"SPF"'), "dns/plan-differs"],
  ["another TTL", plan.replace(/3600(?=[^3]*$)/, "60"), "dns/plan-differs"],
  ["a TTL that is a text", plan.replace(/3600(?=[^3]*$)/, '"3600"'), "dns/plan-unreadable"],
  ["a TTL below zero before", plan.replace("3600", "-1"), "dns/plan-unreadable"],
  ["another id", plan.replace("20270111", "20270112"), "dns/plan-differs"],
  ["a blank more", plan.replace("id=20270111", " id=20270111"), "dns/plan-differs"],
  [
    "two values instead of one",
    plan.replace(/"value": ("[^"]*20270111090000")/, '"values": [$1, "more"]'),
    "dns/plan-differs",
  ],
  [
    "the value twice",
    plan.replace(/"value": ("[^"]*20270111090000")/, '"values": [$1, $1]'),
    "dns/plan-differs",
  ],
  ["no value", plan.replace(/, "value": "[^"]*20270111090000"/, ""), "dns/plan-unreadable"],
  [
    "value and values",
    plan.replace(/"value": ("[^"]*20270111090000")/, '"value": $1, "values": [$1]'),
    "dns/plan-unreadable",
  ],
  [
    "a list of no values",
    plan.replace(/"value": "[^"]*20270111090000"/, '"values": []'),
    "dns/plan-unreadable",
  ],
  [
    "a value that is a list",
    plan.replace(/"value": ("[^"]*20270111090000")/, '"value": [$1]'),
    "dns/plan-unreadable",
  ],
  ["another record before", plan.replace("20270104", "20270103"), "dns/plan-differs"],
  [
    "one more record before",
    plan.replace(/"value": ("[^"]*20270104090000")/, '"values": [$1, "other"]'),
    "dns/plan-differs",
  ],
  ["no record before", plans["the first id"]!.plan, "dns/other-zone"],
  ["a change twice", plan.replace(/\[(.*)\]/, "[$1, $1]"), "dns/plan-differs"],
  [
    "a deletion besides",
    plan.replace(
      "[",
      '[{"existing": {"ttl": 1, "value": "x"}, "name": "a", "record_type": "A", "type": "delete"}, ',
    ),
    "dns/plan-differs",
  ],
  [
    "a key twice, the right one last",
    plan.replace('"name": "_mta-sts"', '"name": "_dmarc", "name": "_mta-sts"'),
    "dns/plan-unreadable",
  ],
  ["a number in another spelling", plan.replace(/3600(?=[^3]*$)/, "36e2"), "dns/plan-unreadable"],
  ["a text in another spelling", plan.replace('"_mta-sts"', '"\\u005fmta-sts"'), "dns/plan-unreadable"],
];

describe("one fault each", () => {
  test.each(faults)("%s", (_, wrong, code) => {
    expect(wrong).not.toBe(plan);
    expect(codes(wrong, changes)).toContain(code);
    expect(hasErrors(judgePlan(wrong, changes))).toBe(true);
  });

  test("the record was not there for the name servers, and is for the provider", () => {
    expect(codes(plan, [{ ...change, from: [] }])).toEqual(["dns/plan-differs"]);
  });

  test("the target of a CNAME ends with a dot", () => {
    const { plan: three, changes: wanted } = plans["three records"]!;
    const relative = three.replace('"octocat.github.io."', '"octocat.github.io"');
    expect(codes(relative, wanted)).toEqual(["dns/plan-differs"]);
  });

  test("one of three is missing", () => {
    const { plan: three, changes: wanted } = plans["three records"]!;
    expect(codes(three, [...wanted, { ...change, name: "a.shop.example" }])).toEqual(["dns/plan-differs"]);
    expect(codes(three, wanted.slice(1))).toEqual(["dns/plan-differs"]);
  });

  test("however much is wrong, little is said", () => {
    const one = '{"existing": {"ttl": 1, "value": "x"}, "name": "a", "record_type": "A", "type": "delete"}';
    const many = `{"dns": {"shop.example.": {"changes": [${Array(500).fill(one).join(", ")}], "meta": null}}}`;
    expect(judgePlan(many, changes)).toHaveLength(10);
  });

  test("what never ends well ends soon", () => {
    const started = performance.now();
    for (const text of ["[", '"', '\\"', '{"a":', "[[]", '"\\'])
      judgePlan(text.repeat(20_000).slice(0, 65_536), []);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("what differs by blanks, by the order of records, or in what is not written, is accepted", () => {
    const spaced = plan.replaceAll(": ", ":").replaceAll(", ", ",\n ");
    expect(judgePlan(spaced, changes)).toEqual([]);
    const { plan: two, changes: wanted } = plans["two records that become one"]!;
    expect(judgePlan(two, [{ ...wanted[0]!, from: wanted[0]!.from.toReversed() }])).toEqual([]);
    expect(judgePlan(plan.replace("3600", "60"), changes)).toEqual([]);
  });
});

/**
 * What a plan means, found by other means than the judge's: a YAML parser reads it, which refuses a key that is there
 * twice; then all that may differ is brought to one form. null: it is no plan.
 */
function meaning(text: string): string | null {
  const document = parseDocument(text, { schema: "json", uniqueKeys: true, logLevel: "silent" });
  if (document.errors.length > 0) return null;
  return JSON.stringify(sorted(document.toJS({ maxAliasCount: 0 })));
}

function sorted(value: unknown, path: readonly string[] = []): unknown {
  if (typeof value === "string") return value.replaceAll("\\;", ";");
  if (Array.isArray(value)) {
    return value
      .map((one) => sorted(one, path))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    // How long, and with which comment, a record was there before.
    if (path.at(-1) === "existing" && (key === "ttl" || key === "octodns")) return [];
    const inner = sorted(one, [...path, key]);
    return key === "values" && Array.isArray(inner) && inner.length === 1
      ? [["value", inner[0]]]
      : [[key, inner]];
  });
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("10,000 plans with faults", () => {
  const judged = Object.values(plans)
    .filter(({ changes }) => changes.length > 0)
    .flatMap((one, index) => mutants(one.plan, 1700, index).map((text) => ({ ...one, text })))
    .map((one) => ({ ...one, findings: judgePlan(one.text, one.changes) }));
  const isSame = ({ text, plan }: { text: string; plan: string }) => meaning(text) === meaning(plan);
  const accepted = judged.filter(({ findings }) => findings.length === 0);

  test("they are as many, and nearly all of them mean something else", () => {
    expect(judged.length).toBeGreaterThan(10_000);
    expect(new Set(judged.map(({ text }) => text)).size).toBeGreaterThan(5000);
    // Every tenth: a YAML parser takes its time.
    const some = judged.filter((_, index) => index % 10 === 0);
    expect(some.filter(isSame).length / some.length).toBeLessThan(0.1);
  });

  test("none is accepted that means anything else than what was asked for", () => {
    expect(accepted.filter((one) => !isSame(one)).map(({ text }) => text)).toEqual([]);
  });

  test("some mean the same, and are accepted: the judge does not refuse everything", () => {
    expect(accepted.length).toBeGreaterThan(100);
  });

  test("every code is among those that are said, and nothing but errors", () => {
    const findings = judged.flatMap((one) => one.findings);
    const said = new Set(findings.map(({ code }) => code));
    expect([...said].sort()).toEqual(["dns/other-zone", "dns/plan-differs", "dns/plan-unreadable"]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["error"]));
  });
});
